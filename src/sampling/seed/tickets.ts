import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { CanonicalId } from "../../returns/canonical-id";
import { byCodeUnits } from "../../returns/code-units";
import { at } from "../at";
import type { Steps } from "../steps";
import { shortBytes } from "./short-bytes";

/** Digits that a ticket has at least, zeros that stood in front among them. */
const LEAST_DIGITS = 64;
/** A billion: a hash's last nine decimal digits, which are the first nine of the ticket. */
const LAST_DIGITS = 1_000_000_000;
/** More rows than a sheet has; times a billion it is still a whole number below 2^53. */
const MOST_PLACES = 2 ** 22;
const HASHES_BETWEEN_REPORTS = 512;

/**
 * The ticket of an ID: a number between 0 and 1, written out in decimals, that nothing but the seed and the ID decides.
 * Tickets compare as text.
 * Source: R. Rivest, consistent_sampler, `first_fraction`.
 */
export function ticketOf(stageSeed: string, id: CanonicalId): string {
  return ticketFrom(hashesFor(stageSeed)(id));
}

/** Places of the IDs in the order of their tickets, the lowest first. @param ids each once, no more than 2^22 of them. */
export function* ticketOrder(stageSeed: string, ids: readonly CanonicalId[]): Steps<number[]> {
  const hashOf = hashesFor(stageSeed);
  // The first nine digits of the ticket and the place in one number: sorting numbers is many times as fast as sorting texts.
  const keys = new Float64Array(ids.length);
  for (const [place, id] of ids.entries()) {
    keys[place] = openingDigits(hashOf(id)) * MOST_PLACES + place;
    if (place % HASHES_BETWEEN_REPORTS === HASHES_BETWEEN_REPORTS - 1) yield place / ids.length;
  }
  keys.sort();
  yield 1;
  const order = Array.from(keys, (key) => key % MOST_PLACES);
  const openings = keys.map((key) => Math.floor(key / MOST_PLACES));
  putInOrder(order, openings, (place) => ticketOf(stageSeed, at(ids, place)));
  return order;
}

/** Nine digits nearly always tell. Where they are the same, the whole tickets do. */
function putInOrder(order: number[], openings: Float64Array, whole: (place: number) => string): void {
  for (let first = 0; first < order.length; ) {
    let next = first + 1;
    while (next < order.length && openings[next] === openings[first]) next += 1;
    if (next - first > 1) {
      const alike = order.slice(first, next).map((place) => ({ place, ticket: whole(place) }));
      alike.sort((a, b) => byCodeUnits(a.ticket, b.ticket));
      alike.forEach(({ place }, at) => (order[first + at] = place));
    }
    first = next;
  }
}

/** SHA-256 of the stage seed's own hash, in hexadecimal digits, followed by an ID. The bytes hold until the next call. */
function hashesFor(stageSeed: string): (id: CanonicalId) => Uint8Array {
  const ofSeed = bytesToHex(sha256(utf8ToBytes(stageSeed)));
  // The seed's 64 characters fill one block of the hash: it is worked through once for all IDs.
  const begun = sha256.create().update(utf8ToBytes(ofSeed));
  const state = sha256.create();
  const hash = new Uint8Array(sha256.outputLen);
  return (id) => {
    // Copied into a state that is there already: a new one each time takes twice as long.
    begun._cloneInto(state).update(shortBytes(id)).digestInto(hash);
    return hash;
  };
}

function ticketFrom(hash: Uint8Array): string {
  const digits = BigInt(`0x${bytesToHex(hash)}`).toString().padStart(LEAST_DIGITS, "0");
  return `0.${Array.from(digits).reverse().join("")}`;
}

/** The first nine digits of a ticket as a whole number. */
function openingDigits(hash: Uint8Array): number {
  let rest = 0;
  for (let place = 0; place < hash.length; place += 2) {
    const grown = rest * 65536 + (hash[place] ?? 0) * 256 + (hash[place + 1] ?? 0);
    // Several times as fast as %, and exact: the quotient is below 65,537, the product below 2^53.
    rest = grown - Math.floor(grown / LAST_DIGITS) * LAST_DIGITS;
  }
  let backwards = 0;
  for (let digit = 0; digit < 9; digit++) {
    backwards = backwards * 10 + (rest % 10);
    rest = Math.floor(rest / 10);
  }
  return backwards;
}

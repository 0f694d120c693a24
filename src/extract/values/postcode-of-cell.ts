import { foldSpaces } from "../../returns/folding";
import { fullPostcode } from "../../identifiers/full-postcode";
import { readPostcode } from "../../identifiers/postcode";
import { isSourceDay, type SourceCell } from "../table";
import { saysNothing } from "./nothing";

/** What the return's postcode column says of a child without an address: both are known to its rules as such. */
export const NO_ADDRESS_WORDS = ["Not known", "No fixed abode"] as const;
export type NoAddressWords = (typeof NO_ADDRESS_WORDS)[number];

/** What the postcode or address of an export comes to. */
export type PostcodeOutcome =
  /** The first part of a postcode, one that exists: "DD1". */
  | { readonly kind: "outward"; readonly outward: string }
  | { readonly kind: "missing" }
  /** The export says that there is no address, or that none is known. */
  | { readonly kind: "noAddress"; readonly words: NoAddressWords }
  | { readonly kind: "unreadable" };

const MISSING: PostcodeOutcome = { kind: "missing" };
const UNREADABLE: PostcodeOutcome = { kind: "unreadable" };
/** ZZ99 3VZ is the pseudo-postcode of no fixed abode; others of ZZ99 say that none is known. Source: NHS Data Dictionary. */
const NO_HOME = /\b(?:N\.?F\.?A\b|NO FIXED (?:ABODE|ADDRESS)|ZZ ?99 ?3VZ\b)/i;
/** Beside a postcode it may be the name of an accommodation, which is an address. */
const HOMELESS = /\bHOMELESS\b/i;
/** Longer than any address. */
const LONGEST = 400;

/**
 * The outward code of a postcode, or of an address with a postcode in it. Nothing of the cell comes out but an outward code
 * that exists.
 */
export function outwardOf(cell: SourceCell): PostcodeOutcome {
  if (cell === "") return MISSING;
  if (isSourceDay(cell) || typeof cell !== "string" || cell.length > LONGEST) return UNREADABLE;
  const reading = readPostcode(cell);
  switch (reading.kind) {
    case "missing":
      return MISSING;
    case "noAddress":
      return noAddress(cell);
    case "outward":
    case "spelling":
      return { kind: "outward", outward: reading.outward };
    case "sector":
    case "full":
      return reading.outward === undefined ? insideOf(cell) : { kind: "outward", outward: reading.outward };
    case "unknown":
      return saysNothing(cell) ? MISSING : insideOf(cell);
    case "error":
      return UNREADABLE;
  }
}

function noAddress(text: string): PostcodeOutcome {
  return { kind: "noAddress", words: NO_HOME.test(foldSpaces(text)) || HOMELESS.test(text) ? "No fixed abode" : "Not known" };
}

/** An address with one district in it; with two, nobody can tell which is the child's. */
function insideOf(text: string): PostcodeOutcome {
  if (NO_HOME.test(foldSpaces(text))) return noAddress(text);
  const found = fullPostcode.find(text);
  // Written without its space, a flat or a reference may look like a postcode too.
  const certain = found.filter(({ certainty }) => certainty === "certain");
  const outwards = new Set(
    (certain.length > 0 ? certain : found).map(({ start, end }) => {
      const reading = readPostcode(text.slice(start, end));
      return reading.kind === "full" ? reading.outward : undefined;
    }),
  );
  if (outwards.size === 0 && HOMELESS.test(text)) return noAddress(text);
  const [outward] = outwards;
  return outwards.size === 1 && outward !== undefined ? { kind: "outward", outward } : UNREADABLE;
}

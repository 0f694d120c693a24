import type { CanonicalId } from "../../returns/canonical-id";
import type { DerivedChild } from "../derived-list";
import type { KnownNumbers } from "./known-numbers";

/** What the key says of the children of an export. */
export interface KeptNumbers {
  /** By the number in the case system. */
  readonly numbers: ReadonlyMap<CanonicalId, string>;
  /** How the key writes the child's number, where it has one. */
  readonly asInKey: ReadonlyMap<CanonicalId, CanonicalId>;
  /** Children whose number the key has without the zeros in front. */
  readonly withoutZeros: number;
}

const DIGITS = /^[0-9]+$/;

/**
 * The numbers that children keep. Excel drops zeros in front of a number when it opens a file of text: where a child is not
 * in the key as written, but as one number of digits with other zeros, it is that child.
 */
export function keptNumbers(children: readonly DerivedChild[], known: KnownNumbers | undefined): KeptNumbers {
  const numbers = new Map<CanonicalId, string>();
  const asInKey = new Map<CanonicalId, CanonicalId>();
  const unknown: CanonicalId[] = [];
  for (const { canonical } of children) {
    const number = known?.byChild.get(canonical);
    if (number === undefined) unknown.push(canonical);
    else {
      numbers.set(canonical, number);
      asInKey.set(canonical, canonical);
    }
  }
  if (known === undefined || !unknown.some((child) => DIGITS.test(child))) return { numbers, asInKey, withoutZeros: 0 };
  const inKey = byDigits(known.byChild.keys());
  const inExport = byDigits(children.map(({ canonical }) => canonical));
  let withoutZeros = 0;
  for (const child of unknown) {
    const digits = digitsOf(child);
    const written = digits === undefined ? undefined : inKey.get(digits);
    // Where several are alike but for their zeros, zeros tell children apart.
    if (digits === undefined || written?.length !== 1 || inExport.get(digits)?.length !== 1) continue;
    const [own] = written;
    const number = own && known.byChild.get(own);
    if (own === undefined || number === undefined) continue;
    numbers.set(child, number);
    asInKey.set(child, own);
    withoutZeros += 1;
  }
  return { numbers, asInKey, withoutZeros };
}

function byDigits(ids: Iterable<CanonicalId>): Map<string, CanonicalId[]> {
  const found = new Map<string, CanonicalId[]>();
  for (const id of ids) {
    const digits = digitsOf(id);
    if (digits === undefined) continue;
    const alike = found.get(digits);
    if (alike === undefined) found.set(digits, [id]);
    else alike.push(id);
  }
  return found;
}

function digitsOf(id: CanonicalId): string | undefined {
  return DIGITS.test(id) ? id.replace(/^0+(?=.)/, "") : undefined;
}

import type { CanonicalId } from "../../returns/canonical-id";
import type { DerivedChild } from "../derived-list";
import type { KnownNumbers } from "./known-numbers";

/** What the key says of a child of an export. */
export interface KeptNumber {
  /** The new number. */
  readonly number: string;
  /** The number in the case system by which the key has the child. */
  readonly asInKey: CanonicalId;
  /** `zeros`: the key has it with other zeros in front. */
  readonly knownBy: "number" | "otherNumber" | "zeros";
}

const DIGITS = /^[0-9]+$/;

/**
 * The numbers that children keep, by their number in the case system. Of several numbers that a child has there, the first
 * that the key knows counts. Excel drops zeros in front of a number when it opens a file of text: where a child is not in
 * the key as written, but as one number of digits with other zeros, it is that child.
 */
export function keptNumbers(children: readonly DerivedChild[], known: KnownNumbers | undefined): Map<CanonicalId, KeptNumber> {
  const kept = new Map<CanonicalId, KeptNumber>();
  if (known === undefined) return kept;
  const unknown: CanonicalId[] = [];
  for (const { canonical, otherNumbers = [] } of children) {
    const asInKey = [canonical, ...otherNumbers].find((own) => known.byChild.has(own));
    const number = asInKey && known.byChild.get(asInKey);
    if (asInKey === undefined || number === undefined) unknown.push(canonical);
    else kept.set(canonical, { number, asInKey, knownBy: asInKey === canonical ? "number" : "otherNumber" });
  }
  if (!unknown.some((child) => DIGITS.test(child))) return kept;
  const inKey = byDigits(known.byChild.keys());
  const inExport = byDigits(children.flatMap(({ canonical, otherNumbers = [] }) => [canonical, ...otherNumbers]));
  for (const child of unknown) {
    const digits = digitsOf(child);
    const [asInKey, ...others] = (digits === undefined ? undefined : inKey.get(digits)) ?? [];
    const number = asInKey && known.byChild.get(asInKey);
    // Where several are alike but for their zeros, zeros tell children apart.
    if (digits === undefined || asInKey === undefined || others.length > 0 || inExport.get(digits)?.length !== 1) continue;
    if (number !== undefined) kept.set(child, { number, asInKey, knownBy: "zeros" });
  }
  return kept;
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

import type { CanonicalId } from "../../returns/canonical-id";
import type { DerivedChild } from "../derived-list";
import { childOf, type KnownNumbers } from "./known-numbers";

/** A number in the case system by which the key has a child of an export. */
export interface Found {
  /** As the key has it. */
  readonly asInKey: CanonicalId;
  /** The key has it with other zeros in front. */
  readonly byZeros: boolean;
  /** The new number that stands beside it. */
  readonly number: string;
}

/** What the key says of the children of an export, by their own number (`DerivedChild.canonical`). */
export interface KeptNumbers {
  /** No two have one new number. */
  readonly kept: ReadonlyMap<CanonicalId, Found>;
  /** Whose new number goes to another, who stands before them in the key: they were taken for one child then. */
  readonly parted: ReadonlyMap<CanonicalId, Found>;
}

const DIGITS = /^[0-9]+$/;

/** Every number that a child has in the case system, its own first. */
export function ownNumbers({ canonical, otherNumbers = [] }: DerivedChild): CanonicalId[] {
  return [canonical, ...otherNumbers];
}

/**
 * The numbers that children keep. Whose number in the case system stands first in the key comes first: of several children
 * with one new number the first keeps it, of several new numbers a child keeps the first. Excel drops zeros in front of a
 * number when it opens a file of text: where a child is not in the key as written, but as one number of digits with other
 * zeros, it is that child.
 */
export function keptNumbers(children: readonly DerivedChild[], known: KnownNumbers | undefined): KeptNumbers {
  const kept = new Map<CanonicalId, Found>();
  const parted = new Map<CanonicalId, Found>();
  if (known === undefined) return { kept, parted };
  const taken = new Set<CanonicalId | undefined>();
  const claim = (child: CanonicalId, found: Found): void => {
    if (kept.has(child)) return;
    const number = childOf(found.number);
    if (number === undefined) return;
    if (taken.has(number)) {
      if (!parted.has(child)) parted.set(child, found);
      return;
    }
    taken.add(number);
    kept.set(child, found);
    parted.delete(child);
  };
  const owners = new Map(children.flatMap((child) => ownNumbers(child).map((own) => [own, child.canonical])));
  for (const [asInKey, number] of known.byChild) {
    const child = owners.get(asInKey);
    if (child !== undefined) claim(child, { asInKey, byZeros: false, number });
  }
  const unknown = new Set(children.filter((child) => !ownNumbers(child).some((own) => known.byChild.has(own))).map(({ canonical }) => canonical));
  for (const [child, found] of foundByZeros(owners, unknown, known)) claim(child, found);
  return { kept, parted };
}

/** Where several are alike but for their zeros, in the key or in the export, zeros tell children apart. */
function foundByZeros(owners: ReadonlyMap<CanonicalId, CanonicalId>, unknown: ReadonlySet<CanonicalId>, known: KnownNumbers): [CanonicalId, Found][] {
  if (![...owners].some(([own, child]) => unknown.has(child) && DIGITS.test(own))) return [];
  const inExport = byDigits(owners, (child) => child);
  const inKey = byDigits(known.byChild, (number) => childOf(number));
  const found: [CanonicalId, Found][] = [];
  for (const [asInKey, number] of known.byChild) {
    const digits = digitsOf(asInKey);
    if (digits === undefined || inKey.get(digits)?.size !== 1) continue;
    const [child, ...others] = inExport.get(digits) ?? [];
    if (child !== undefined && others.length === 0 && unknown.has(child)) found.push([child, { asInKey, byZeros: true, number }]);
  }
  return found;
}

function byDigits<T>(ids: ReadonlyMap<CanonicalId, T>, whose: (of: T) => CanonicalId | undefined): Map<string, Set<CanonicalId | undefined>> {
  const found = new Map<string, Set<CanonicalId | undefined>>();
  for (const [id, of] of ids) {
    const digits = digitsOf(id);
    if (digits === undefined) continue;
    const alike = found.get(digits) ?? new Set();
    found.set(digits, alike.add(whose(of)));
  }
  return found;
}

function digitsOf(id: CanonicalId): string | undefined {
  return DIGITS.test(id) ? id.replace(/^0+(?=.)/, "") : undefined;
}

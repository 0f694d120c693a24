import { levelsAmong, type Margin, marginsOf } from "../../returns/margins";
import { removeSpaces } from "../../returns/folding";
import type { RawRow } from "../../returns/record";
import { type ComparedList, dayOf } from "./list";

/** How many children have a level in each of the lists. */
export interface MovedCount {
  /** Key of the margin's column. */
  readonly key: string;
  /** "Age band". */
  readonly name: string;
  /** "5–9". */
  readonly label: string;
  readonly before: number;
  readonly now: number;
  /** Positive where the level's part of the list grew. */
  readonly z: number;
}

const LEAST_Z = 3;
const FEWEST_CHILDREN = 5;

/**
 * How unusual a change of a level's part in the list is: the two-proportion z with the pooled proportion,
 * z = (p₂ − p₁) / √(p(1 − p)(1/N₁ + 1/N₂)), p = (n₁ + n₂)/(N₁ + N₂). It asks how far two lists drawn apart from the same
 * population would lie from each other. Copies of one return share most of their children, so real changes are smaller
 * than that: |z| ≥ 3 is rare by chance, and points at a column that was shifted, filled down or exported anew. An exact
 * test would promise a precision that the question does not have.
 * @returns 0 where either list is empty or everybody, or nobody, has the level.
 */
export function twoProportionZ(before: number, ofBefore: number, now: number, ofNow: number): number {
  if (ofBefore === 0 || ofNow === 0) return 0;
  const pooled = (before + now) / (ofBefore + ofNow);
  const variance = pooled * (1 - pooled) * (1 / ofBefore + 1 / ofNow);
  return variance === 0 ? 0 : (now / ofNow - before / ofBefore) / Math.sqrt(variance);
}

/**
 * Levels whose part of the list moved unusually, the most unusual first: |z| of 3 or more, and at least 5 children more or
 * fewer than the earlier part would give. Margins whose column one of the sheets does not have are left out.
 */
export function movedCounts(
  before: ComparedList,
  now: ComparedList,
  records: { readonly before: readonly RawRow[]; readonly now: readonly RawRow[] },
): MovedCount[] {
  const earlier = new Map(marginsOfList(before).map((margin) => [margin.key, margin]));
  const [ofBefore, ofNow] = [records.before.length, records.now.length];
  return marginsOfList(now)
    .flatMap((margin) => {
      const other = earlier.get(margin.key);
      if (other === undefined) return [];
      const [then, today] = [countsOf(other, records.before), countsOf(margin, records.now)];
      return [...new Map([...then, ...today])].map(([spelling, { label }]): MovedCount => {
        const [n1, n2] = [then.get(spelling)?.count ?? 0, today.get(spelling)?.count ?? 0];
        return { key: margin.key, name: margin.name, label, before: n1, now: n2, z: twoProportionZ(n1, ofBefore, n2, ofNow) };
      });
    })
    .filter(({ before: n1, now: n2, z }) => Math.abs(z) >= LEAST_Z && Math.abs(n2 - (n1 * ofNow) / ofBefore) >= FEWEST_CHILDREN)
    // Two levels that share a column between them have the same |z| but for rounding: they stay in their order.
    .sort((a, b) => rank(b) - rank(a));
}

function rank({ z }: MovedCount): number {
  return Math.round(Math.abs(z) * 1e6);
}

function marginsOfList({ layout, vocabularies, agreedDate, dateSystem }: ComparedList): Margin[] {
  return marginsOf(layout.definition, vocabularies, dayOf(agreedDate), dateSystem).filter(({ key }) => layout.columns.has(key));
}

/** By the level without case and spaces: the two workbooks may spell the entries of their lists differently. */
function countsOf(margin: Margin, rows: readonly RawRow[]): Map<string, { readonly label: string; count: number }> {
  const counts = new Map<string, { readonly label: string; count: number }>();
  for (const label of levelsAmong(margin, rows)) counts.set(removeSpaces(label).toLowerCase(), { label, count: 0 });
  for (const row of rows) {
    const entry = counts.get(removeSpaces(margin.levelOf(row)).toLowerCase());
    if (entry !== undefined) entry.count += 1;
  }
  return counts;
}

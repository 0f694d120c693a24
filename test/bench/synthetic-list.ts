import type { CellValue } from "../../src/returns/layout";
import type { RawRow } from "../../src/returns/record";

const DISTRICTS = ["DD1", "DD2", "DD3", "DD4", "DD5", "DD6", "DD7", "DD8", "DD10", "DD11", "PH12", "KY16"];
const GENDERS = ["Female", "Male", "Other", "Not recorded/Unknown"];
const ETHNICITIES = ["White Scottish", "Other White British", "White Polish", "Pakistani", "African", "Mixed or multiple", "Not recorded/Unknown"];
const ANSWERS = ["yes", "no", "Not recorded/Unknown"];

/** A small generator with a fixed seed (Park and Miller, "minimal standard"), so that every run measures the same list. */
export function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Values of return A as Excel gives them, `count` rows of eight columns; about one row in fifty has a mistake. */
export function syntheticValues(count: number): CellValue[][] {
  const random = pseudoRandom(20260814);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  return Array.from({ length: count }, (_, index) => {
    const age = Math.floor(random() * 17);
    const row: CellValue[] = [
      `A-${String(index + 1).padStart(6, "0")}`,
      pick(DISTRICTS),
      age,
      pick(GENDERS),
      pick(ETHNICITIES),
      pick(ANSWERS),
      // Any day since the child can have been born: all babies on one day would be alike, as no honest list is.
      46248 - Math.floor(random() * Math.min(700, (age + 1) * 365 - 1)),
      pick(ANSWERS),
    ];
    if (index % 50 === 49) row[2] = "12 yrs";
    return row;
  });
}

/** The same as the rows that the validator takes. */
export function syntheticRows(count: number, firstRow = 11): RawRow[] {
  return syntheticValues(count).map((cells, index) => ({ row: firstRow + index, cells, dateMask: 1 << 6 }));
}

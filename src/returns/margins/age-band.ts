import type { CellValue } from "../layout";
import { readAge } from "../readings/age";
import { MISSING } from "./margin";

/** Bands by their last year. */
const BANDS = [
  { last: 4, level: "0–4" },
  { last: 9, level: "5–9" },
  { last: 12, level: "10–12" },
  { last: 15, level: "13–15" },
  { last: Infinity, level: "16 and over" },
] as const;

export const UNBORN = "Unborn";
export const AGE_BANDS: readonly string[] = [UNBORN, ...BANDS.map(({ level }) => level)];

/**
 * The age band of a cell of the age column. A whole number counts also where it is text to Excel; a date, a year of
 * birth, "12 yrs", a number below 0 and anything else is "Missing".
 */
export function ageBandOf(value: CellValue, isDate: boolean): string {
  const age = readAge(value, isDate);
  if (age.kind === "unborn") return UNBORN;
  if ((age.kind !== "years" && age.kind !== "text") || age.years < 0) return MISSING;
  const { years } = age;
  return BANDS.find(({ last }) => years <= last)?.level ?? MISSING;
}

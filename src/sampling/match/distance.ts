import { daysBetween, formatDate } from "../../returns/calendar-date";
import { UNBORN } from "../../returns/margins";
import { type Characteristic, type ComparedColumn, type Profile, UNBORN_YEARS } from "./profile";
import type { MatchWeight } from "./weights";

/** Differences that count as wholly different: larger ones count the same. */
export interface Ranges {
  readonly ageInYears: number;
  readonly dateInDays: number;
}

/** 20 years of age, 20 years of 365 days. */
export const RANGES: Ranges = { ageInYears: 20, dateInDays: 7300 };

/** How far one record is from another, and why. */
export interface Distance {
  /** 0 to 1. */
  readonly value: number;
  /** The same in whole millionths, half a millionth upwards: what distances are compared by. */
  readonly millionths: number;
  /** In the order of the weights. */
  readonly parts: readonly DistancePart[];
}

/** What one column adds to a distance. */
export interface DistancePart {
  readonly column: string;
  readonly name: string;
  readonly weight: number;
  /** 0 the same, 1 wholly different. */
  readonly difference: number;
  /** What each record holds, in words: "3", "12 March 2024", "not known". */
  readonly from: string;
  readonly to: string;
  /** "Age 3 and 5", "Gender the same". */
  readonly sentence: string;
}

/** A distance of 1 in millionths. */
export const MILLION = 1_000_000;

/**
 * The distance between two records: the weighted mean of their differences, each from 0 to 1.
 * Source: J. C. Gower, "A general coefficient of similarity and some of its properties", Biometrics 27 (1971); here what is
 * not known of one record alone counts as wholly different, and as no difference where it is not known of either.
 * @param weights one or more above 0.
 */
export function distanceBetween(
  from: Profile,
  to: Profile,
  weights: readonly MatchWeight[],
  columns: readonly ComparedColumn[],
  ranges: Ranges,
): Distance {
  const parts = weights.map(({ column, weight }): DistancePart => {
    const name = columns.find((compared) => compared.column === column)?.name;
    const [a, b] = [from.get(column), to.get(column)];
    if (name === undefined || a === undefined || b === undefined) throw new Error(`the column ${column} is not compared`);
    const difference = differenceBetween(a, b, ranges);
    return { column, name, weight, difference, from: inWords(a), to: inWords(b), sentence: sentenceOf(name, a, b) };
  });
  let sum = 0;
  let whole = 0;
  for (const { weight, difference } of parts) {
    sum += weight * difference;
    whole += weight;
  }
  if (!(whole > 0)) throw new Error("no weight is above 0: the weights were not read");
  const value = sum / whole;
  return { value, millionths: Math.round(value * MILLION), parts };
}

/** From 0, the same, to 1. */
function differenceBetween(a: Characteristic, b: Characteristic, ranges: Ranges): number {
  if (a.kind === "unknown" || b.kind === "unknown") return a.kind === b.kind ? 0 : 1;
  if (a.kind === "age" && b.kind === "age") return Math.min(1, Math.abs(a.years - b.years) / ranges.ageInYears);
  if (a.kind === "date" && b.kind === "date") return Math.min(1, Math.abs(daysBetween(a.date, b.date)) / ranges.dateInDays);
  return isSame(a, b) ? 0 : 1;
}

/** True where both hold the same, and it is known. */
export function isSame(a: Characteristic, b: Characteristic): boolean {
  switch (a.kind) {
    case "age":
      return b.kind === "age" && a.years === b.years;
    case "date":
      return b.kind === "date" && a.date === b.date;
    case "level":
      return b.kind === "level" && a.level === b.level;
    case "unknown":
      return false;
  }
}

function inWords(characteristic: Characteristic): string {
  switch (characteristic.kind) {
    case "age":
      return characteristic.years === UNBORN_YEARS ? UNBORN.toLowerCase() : String(characteristic.years);
    case "date":
      return formatDate(characteristic.date);
    case "level":
      return characteristic.level;
    case "unknown":
      return "not known";
  }
}

function sentenceOf(name: string, a: Characteristic, b: Characteristic): string {
  if (a.kind === "unknown" && b.kind === "unknown") return `${name} not known for either`;
  return isSame(a, b) ? `${name} the same` : `${name} ${inWords(a)} and ${inWords(b)}`;
}

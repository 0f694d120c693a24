import { foldSpaces } from "../../returns/folding";
import { LONGEST_LIFE, readAge } from "../../returns/readings/age";
import { isSourceDay, type SourceCell } from "../table";

/** "Unborn baby", "pre-birth": what lists write in the column of ages before there is one. */
const UNBORN = /^(?:unborn|un-born|not (?:yet )?born|pre-?birth)(?: (?:baby|child|infant))?\.?$/i;
const UNDER_ONE = /^(?:under|less than|<) ?(?:1|one)(?: (?:y(?:ea)?r(?: old)?))?\.?$/i;
/** "3y 4m", "12 years and 3 months". */
const YEARS_AND_MONTHS = /^(\d{1,2}) ?(?:y|yrs?|years?)[, ]*(?:and |& )?(?:\d|1[01]) ?(?:m|mths?|months?)\.?(?: old)?$/i;
const PART_OF_LIFE = /^(\d{1,3}) ?(d|days?|w|wks?|weeks?|m|mths?|months?)\.?(?: old)?$/i;
/** Longest that a life reckoned in these is below one year. */
const LESS_THAN_A_YEAR = { d: 364, w: 51 } as const;
const MONTHS_OF_A_YEAR = 12;

/**
 * The age of a cell in an export that has no date of birth: whole years, or "Unborn" where the return allows it. Undefined
 * for everything else; dates and years of birth are no ages.
 */
export function ageOfCell(cell: SourceCell, unbornAllowed: boolean): number | "Unborn" | undefined {
  if (isSourceDay(cell)) return undefined;
  if (typeof cell === "string" && UNBORN.test(foldSpaces(cell))) return unbornAllowed ? "Unborn" : undefined;
  const reading = readAge(cell, false);
  const years = reading.kind === "years" || reading.kind === "text" || reading.kind === "notWhole" ? reading.years : undefined;
  const age = years ?? (typeof cell === "string" && reading.kind === "notWhole" ? ageInWords(foldSpaces(cell)) : undefined);
  return age !== undefined && age >= 0 && age <= LONGEST_LIFE ? age : undefined;
}

function ageInWords(text: string): number | undefined {
  if (UNDER_ONE.test(text)) return 0;
  const years = YEARS_AND_MONTHS.exec(text)?.[1];
  if (years !== undefined) return Number(years);
  const [, figure, unit = ""] = PART_OF_LIFE.exec(text) ?? [];
  if (figure === undefined) return undefined;
  const letter = unit.charAt(0).toLowerCase();
  if (letter === "m") return Math.floor(Number(figure) / MONTHS_OF_A_YEAR);
  return Number(figure) <= LESS_THAN_A_YEAR[letter === "d" ? "d" : "w"] ? 0 : undefined;
}

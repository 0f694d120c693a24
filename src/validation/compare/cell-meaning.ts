import { type DateSystem, formatDate, toIsoDate } from "../../returns/calendar-date";
import type { ReturnColumn } from "../../returns/definition";
import { foldSpaces, removeSpaces } from "../../returns/folding";
import type { CellValue } from "../../returns/layout";
import { postcodeDistrictOf } from "../../returns/margins/postcode-district";
import { readAge } from "../../returns/readings/age";
import { readDate } from "../../returns/readings/date";
import type { Vocabulary } from "../../returns/vocabulary";

/** One cell of a column other than the ID, and what is needed to read it. */
export interface ComparedCell {
  readonly value: CellValue;
  readonly isDate: boolean;
  readonly column: ReturnColumn;
  readonly dateSystem: DateSystem;
  readonly vocabulary: Vocabulary | undefined;
}

/**
 * What a cell says, so that two spellings of the same thing are no change: other case or spaces, 12 as a number or as
 * text or "12 yrs", a date as text or as a real date, whatever its format.
 */
export function meaningOf({ value, isDate, column, dateSystem, vocabulary }: ComparedCell): string {
  const text = spelling(String(value));
  switch (column.kind) {
    case "age": {
      const age = readAge(value, isDate);
      if (age.kind === "years" || age.kind === "text" || age.kind === "notWhole") return age.years === undefined ? text : String(age.years);
      return age.kind === "birth" ? `birth ${text}` : text;
    }
    case "orderStart": {
      const start = readDate(value, isDate, dateSystem);
      const date = start.kind === "date" || start.kind === "text" ? start.date : undefined;
      return date === undefined ? text : toIsoDate(date);
    }
    case "postcode":
      // With its district: "EH1 2" is a part of EH1 and not EH12 with a space in it.
      return `${postcodeDistrictOf(value)} ${text}`;
    case "choice": {
      const choice = vocabulary?.read(value);
      return choice?.kind === "entry" || choice?.kind === "spelling" ? spelling(choice.entry) : text;
    }
    case "id":
      return text;
  }
}

function spelling(text: string): string {
  return removeSpaces(text).toLowerCase();
}

/** A cell's value as it is shown: "12 March 2026" for a date; "" where empty. Not masked. */
export function shownValue({ value, isDate, column, dateSystem }: Omit<ComparedCell, "vocabulary">): string {
  const reading = typeof value === "number" && (isDate || column.kind === "orderStart") ? readDate(value, isDate, dateSystem) : undefined;
  if (reading?.kind === "date") return formatDate(reading.date);
  return typeof value === "boolean" ? String(value).toUpperCase() : foldSpaces(String(value));
}

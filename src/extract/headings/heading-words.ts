import { foldHeading } from "../../returns/folding";

/** The words of a heading as they are compared: "DateOfBirth" and "DATE_OF_BIRTH" are "date of birth". */
export interface HeadingWords {
  readonly words: readonly string[];
  /** The words with one space between them. */
  readonly folded: string;
  /** Without spaces: "D.O.B." is "dob". */
  readonly joined: string;
}

const WRITTEN_TOGETHER = /(\p{Ll})(?=\p{Lu})/gu;
const APOSTROPHE_S = /['’`]s\b/giu;
/** What tells doubled headings apart: see `withColumn`. */
const COLUMN_BEHIND = / \(column [A-Z]{1,3}\)$/;
/** What names of database columns are cut to. */
const IN_FULL: ReadonlyMap<string, string> = new Map([["dt", "date"], ["dte", "date"], ["num", "number"], ["nbr", "number"], ["cd", "code"], ["addr", "address"]]);

export function headingWords(heading: string): HeadingWords {
  const apart = withoutColumn(heading).replace(APOSTROPHE_S, "").replace(WRITTEN_TOGETHER, "$1 ");
  const words = foldHeading(apart)
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => IN_FULL.get(word) ?? word);
  return { words, folded: words.join(" "), joined: words.join("") };
}

/** A heading as the file has it, where the column was added to tell it from another. */
export function withoutColumn(heading: string): string {
  return heading.replace(COLUMN_BEHIND, "");
}

/** "Start date (column F)". @param letters of the column. */
export function withColumn(heading: string, letters: string): string {
  return `${heading} (column ${letters})`;
}

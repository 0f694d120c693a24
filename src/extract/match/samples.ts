import { maskIdentifier, recognise } from "../../identifiers";
import type { IdPattern } from "../../validation/id-pattern";
import { isEmptyCell, textOfCell } from "../headings/cell-text";
import { headingWords } from "../headings/heading-words";
import type { SourceCell, SourceColumn, SourceTable } from "../table";
import { saysNothing } from "../values/nothing";
import { isPrivateHeading } from "./private-headings";
import type { ColumnProfile, CountedValue } from "./profile";
import { mayTellWho, repeatsAsWordsDo } from "./repetition";
import { shownDay } from "./shown-day";

const MOST_SAMPLES = 3;
/** A mask as long as a paragraph says no more than a short one. */
const LONGEST_SAMPLE = 24;
const LONGEST_WORD = 60;
/** Columns of words have no more different ones. */
const MOST_WORDS = 60;
/** A word is shared by so many rows, at the least. */
const FEWEST_ROWS = 3;
const MOST = 0.6;

/**
 * A few values of a column as the pane may show them, three at most: words that many rows share as they are, days
 * without their year, everything else masked.
 */
export function sampleValues(table: SourceTable, column: number, profile: ColumnProfile, patterns: readonly IdPattern[]): readonly string[] {
  const own = table.columns.find(({ index }) => index === column);
  const words = own === undefined ? [] : sharedWords(own, profile, patterns);
  if (words.length > 0) return words.slice(0, MOST_SAMPLES);
  const isOfDays = profile.days > 0 && profile.days >= (profile.looked - profile.noDays) * MOST && profile.writtenDays * 2 > profile.days;
  return someCells(table, column, (cell) => (isOfDays ? (shownDay(cell) ?? masked(cell)) : masked(cell)));
}

/** The first cells whose samples differ. */
function someCells(table: SourceTable, column: number, shown: (cell: SourceCell) => string): string[] {
  const samples = new Set<string>();
  for (const { cells } of table.rows) {
    const cell = cells[column];
    if (cell === undefined || isEmptyCell(cell) || (typeof cell === "string" && saysNothing(cell))) continue;
    samples.add(shown(cell));
    if (samples.size === MOST_SAMPLES) break;
  }
  return [...samples];
}

function masked(cell: SourceCell): string {
  const characters = Array.from(textOfCell(cell));
  const short = characters.length <= LONGEST_SAMPLE ? characters : [...characters.slice(0, LONGEST_SAMPLE - 1), characters.at(-1) ?? ""];
  return maskIdentifier(short.join(""));
}

/** The words of a column that many of its rows share, the most frequent first; none where the column may be of names or numbers. */
function sharedWords({ heading, hasHeading }: SourceColumn, profile: ColumnProfile, patterns: readonly IdPattern[]): string[] {
  const { values, hasMore, distinct, filled } = profile;
  if (hasMore || distinct > MOST_WORDS || !repeatsAsWordsDo(distinct, filled)) return [];
  if (hasHeading && isPrivateHeading(headingWords(heading))) return [];
  const telling = values.filter(({ cell }) => typeof cell === "object" || recognise(cell).length > 0);
  if (mayTellWho(telling.length, values.length)) return [];
  return values.filter((value) => value.count >= FEWEST_ROWS && isPlainWord(value, patterns)).map(({ cell }) => textOfCell(cell));
}

function isPlainWord({ cell }: CountedValue, patterns: readonly IdPattern[]): boolean {
  if (typeof cell === "number" || typeof cell === "object") return false;
  const text = textOfCell(cell);
  return text.length <= LONGEST_WORD && !/\p{N}/u.test(text) && recognise(text).length === 0 && !patterns.some((pattern) => pattern.matches(text));
}

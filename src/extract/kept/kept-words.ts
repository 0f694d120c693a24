import { definedVocabularies } from "../../returns/record";
import type { ExtractedReturn } from "../../returns/extract-definition";
import { nearestEntries } from "../../returns/nearest-entry";
import { isEmptyCell } from "../headings/cell-text";
import { headingWords } from "../headings/heading-words";
import { entryLists } from "../match/entries-fit";
import { isPrivateHeading } from "../match/private-headings";
import { mayTellWho, repeatsAsWordsDo } from "../match/repetition";
import { columnOf, COUNTS, DOES_NOT_COUNT, type ExtractPlan, type WordChoices } from "../plan";
import type { Role } from "../roles";
import type { SourceTable } from "../table";
import { wordKey } from "../words/word-key";
import { isPlainWords } from "./plain-words";

/** A column of more different texts is hardly one of words. */
const MOST_WORDS = 80;
/** Words that the return does not know are kept where so many rows share them, and the column is one of words. */
const FEWEST_ROWS = 3;

export interface WordsToKeep {
  readonly table: SourceTable;
  readonly plan: ExtractPlan;
  readonly definition: ExtractedReturn;
  readonly wordCounts: (role: Role, wordKey: string) => number;
}

/** What was chosen for the words of a role, as far as it can be kept: no word that may be a child's own. */
export function keptWords(role: Role, choices: WordChoices, input: WordsToKeep): readonly (readonly [string, string])[] {
  const { table, plan, definition, wordCounts } = input;
  const index = columnOf(plan, role);
  const own = index === undefined ? undefined : countWords(table, index);
  if (own !== undefined && own.different.size > MOST_WORDS) return [];
  const isColumnOfWords = own !== undefined && index !== undefined && isOfWords(own, table, index);
  const elsewhere = textsOf(table, [...choices.keys()].filter((word) => own?.different.has(word) !== true));
  return [...choices].filter(([word, becomes]) => {
    if (word === "" || !isMeaning(role, becomes, definition)) return false;
    if (isKnownWord(role, word, definition)) return true;
    if (!isPlainWords(word)) return false;
    // Not in this export: kept from an earlier one, unless it stands in a column of another kind.
    if (own?.different.has(word) !== true) return !elsewhere.has(word);
    return isColumnOfWords && wordCounts(role, word) >= FEWEST_ROWS;
  });
}

interface CountedWords {
  readonly different: ReadonlySet<string>;
  readonly filled: number;
}

function countWords({ rows }: SourceTable, index: number): CountedWords {
  const different = new Set<string>();
  let filled = 0;
  for (const { cells } of rows) {
    const cell = cells[index];
    if (cell === undefined || isEmptyCell(cell)) continue;
    filled += 1;
    if (different.size <= MOST_WORDS) different.add(wordKey(cell));
  }
  return { different, filled };
}

function isOfWords({ different, filled }: CountedWords, { columns }: SourceTable, index: number): boolean {
  const column = columns.find((other) => other.index === index);
  if (column === undefined || (column.hasHeading && isPrivateHeading(headingWords(column.heading)))) return false;
  const telling = [...different].filter((word) => !isPlainWords(word)).length;
  return repeatsAsWordsDo(different.size, filled) && !mayTellWho(telling, different.size);
}

/** Which of some words stand anywhere in the table as the whole of a cell. */
function textsOf({ rows }: SourceTable, words: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const asked = new Set(words);
  if (asked.size === 0) return found;
  for (const { cells } of rows) {
    for (const cell of cells) {
      const key = wordKey(cell);
      if (asked.has(key)) found.add(key);
    }
  }
  return found;
}

/** What the return itself writes for its entries, or is known to be written for them. */
function isKnownWord(role: Role, word: string, definition: ExtractedReturn): boolean {
  const own = entryLists(definition).get(role);
  if (own === undefined) return false;
  if (own.list.read(word).kind !== "notInList") return true;
  const synonyms = Object.values(own.synonyms).flat();
  return synonyms.includes(word) && nearestEntries(word, own.list, own.synonyms).kind === "one";
}

/** An entry of the workbook's own list may differ from the return's: it is kept where it reads as plain words. */
function isMeaning(role: Role, becomes: string, definition: ExtractedReturn): boolean {
  if (becomes === "" || becomes === COUNTS || becomes === DOES_NOT_COUNT) return true;
  const lists = [...definedVocabularies(definition).values()];
  return lists.some(({ entries }) => entries.includes(becomes)) || (entryLists(definition).has(role) && isPlainWords(becomes));
}

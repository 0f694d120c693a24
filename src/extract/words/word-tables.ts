import { columnOf, type ExtractContext, type ExtractPlan } from "../plan";
import type { Role } from "../roles";
import type { SourceTable } from "../table";
import { type Meaning, meaningFinder } from "./meaning";
import { type WordTarget, wordTargets } from "./targets";
import { cutText, textOfCell } from "../headings/cell-text";
import { keyOfWord } from "./word-key";

/** The different words of a column, and what each is likely to stand for. */
export interface WordTable {
  readonly role: Role;
  /** "Ethnicity". */
  readonly name: string;
  /** What a word may become. */
  readonly entries: readonly string[];
  /** A word may leave the cell empty. */
  readonly mayBeEmpty: boolean;
  /** Nothing goes on before every word has a meaning. */
  readonly mustBeSettled: boolean;
  /** The most frequent first. */
  readonly lines: readonly WordTableLine[];
  /** The column is hardly one of words: `lines` is empty then. */
  readonly tooMany: boolean;
}

export interface WordTableLine extends Meaning {
  readonly key: string;
  /** As first met, in one line, cut after 80 characters. It may be an identifier: whoever shows it masks it. */
  readonly text: string;
  /** Rows that have it. */
  readonly count: number;
}

const MOST_WORDS = 200;
const LONGEST_TEXT = 80;

/** The words of every column that becomes an entry of a list, and of the kind of episode, in the order of the return's columns. */
export function wordTables(table: SourceTable, plan: Pick<ExtractPlan, "roles">, context: ExtractContext): readonly WordTable[] {
  return wordTargets(context).flatMap((target) => {
    const column = columnOf(plan, target.role);
    return column === undefined ? [] : [wordTable(table, column, target)];
  });
}

function wordTable(table: SourceTable, column: number, { role, name, list, synonyms, doubtful, mayBeEmpty, mustBeSettled, isStrict }: WordTarget): WordTable {
  const words = differentWords(table, column);
  const base = { role, name, entries: list.entries, mayBeEmpty, mustBeSettled };
  if (words === undefined) return { ...base, lines: [], tooMany: true };
  const meaningOf = meaningFinder(list, synonyms, isStrict, doubtful);
  const lines = [...words].map(([key, { text, count }]) => ({ key, text: cutText(text, LONGEST_TEXT), count, ...meaningOf(text) }));
  return { ...base, lines: withCodesDoubted(lines).sort((a, b) => b.count - a.count), tooMany: false };
}

const CODE = /^\d{1,4}$/;

/** Where one code of a column is not known, the others may be of another system: 1, 2 and 3 are no yes and no. */
function withCodesDoubted(lines: readonly WordTableLine[]): WordTableLine[] {
  const hasOpen = lines.some(({ text, proposed }) => CODE.test(text) && proposed === undefined);
  return lines.map((line) => (hasOpen && CODE.test(line.text) ? { ...line, isSure: false } : line));
}

/** By key, in the order in which they are first met; undefined where there are too many. */
function differentWords(table: SourceTable, column: number): Map<string, { readonly text: string; count: number }> | undefined {
  const words = new Map<string, { readonly text: string; count: number }>();
  for (const { cells } of table.rows) {
    const text = textOfCell(cells[column]);
    if (text === "") continue;
    const key = keyOfWord(text);
    const known = words.get(key);
    if (known !== undefined) known.count += 1;
    else if (words.size === MOST_WORDS) return undefined;
    else words.set(key, { text, count: 1 });
  }
  return words;
}

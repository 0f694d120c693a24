import type { RawRow } from "../returns/record";
import { type IdPattern, patternOf } from "./id-pattern";
import { countInWords } from "../returns/wording";

/** Fewer letters and digits than this say nothing: every list has IDs like 12 or A-1. */
const FEWEST_SYMBOLS = 4;
/** Digits alone need more: 1234 is any number of four digits. */
const FEWEST_BARE_DIGITS = 5;
const LONGEST = 40;
const PRINTABLE = /^[ -~]+$/;
/** A list of fewer IDs says nothing about a pattern that hits them all. */
const ENOUGH_IDS = 3;

/** What is to be said of an example before it becomes a pattern. */
export type PatternJudgement =
  | { readonly kind: "good"; readonly pattern: IdPattern; readonly hits: readonly number[] }
  /** `hits` are the sheet rows, from 0, whose IDs it would hit. `canInsist`: it hits every ID, and may all the same be meant. */
  | { readonly kind: "refused"; readonly sentence: string; readonly whatToDo: string; readonly hits: readonly number[]; readonly canInsist: boolean };

/**
 * Judges an example of a system's numbers, such as P1234567, against the IDs of the list.
 * @param rows records of the list; `idIndex` is the place of the ID among their cells.
 */
export function judgePattern(example: string, rows: readonly RawRow[], idIndex: number): PatternJudgement {
  const trimmed = example.trim();
  if (trimmed === "" || trimmed.length > LONGEST || !PRINTABLE.test(trimmed)) {
    return refused("This is not an example of a number.", `Write one number as your system shows it, in plain letters and digits, at most ${LONGEST} characters.`);
  }
  const pattern = patternOf(trimmed);
  const hits = rows.filter(({ cells }) => pattern.matches(String(cells[idIndex] ?? ""))).map(({ row }) => row);
  const digits = trimmed.replace(/[^0-9]/g, "").length;
  const symbols = trimmed.replace(/[^0-9a-z]/gi, "").length;
  if (digits === 0) return refused("This example has no digits.", "Write a whole number as your system shows it, for example P1234567.", hits);
  if (symbols < FEWEST_SYMBOLS || (symbols === digits && digits < FEWEST_BARE_DIGITS)) {
    return refused("This example is too short: it would fit IDs of any list.", "Write a whole number as your system shows it, for example P1234567.", hits);
  }
  const ids = rows.filter(({ cells }) => String(cells[idIndex] ?? "").trim() !== "").length;
  if (ids >= ENOUGH_IDS && hits.length === ids) {
    return {
      kind: "refused",
      sentence: `This example fits every one of the ${countInWords(ids)} IDs in the list.`,
      whatToDo: "If these are numbers of your system, add it all the same, then give every child a new number under Tools.",
      hits,
      canInsist: true,
    };
  }
  return { kind: "good", pattern, hits };
}

function refused(sentence: string, whatToDo: string, hits: readonly number[] = []): PatternJudgement {
  return { kind: "refused", sentence, whatToDo, hits, canInsist: false };
}

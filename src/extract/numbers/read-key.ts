import type { CanonicalId } from "../../returns/canonical-id";
import { counted, listInWords } from "../../returns/wording";
import type { SourceSheet } from "../table";
import { linesOf, type ReadLine } from "./key-lines";
import { childOf, keyInHand, type KnownNumbers } from "./known-numbers";

export type KeyReading =
  /** `remarks`: what the user should know of the key, a sentence each. */
  | { readonly kind: "key"; readonly key: KnownNumbers; readonly remarks: readonly string[] }
  | { readonly kind: "problem"; readonly sentence: string; readonly whatToDo: string };

const AS_SAVED = "Choose the key as it was saved after the earlier extract.";

/** Reads the key of an earlier extract: a table with the headings “Old ID” and “New ID”, whatever stands beside them. */
export function readKey(sheets: readonly SourceSheet[]): KeyReading {
  const lines = linesOf(sheets);
  if (lines === undefined) {
    return problem("This file is no key of numbers: it has no columns Old ID and New ID.", AS_SAVED);
  }
  if (lines.length === 0) return problem("This key has no numbers in it.", AS_SAVED);
  const damaged = lines.filter(({ before, after, isDamaged }) => isDamaged || isCut(before) || isCut(after));
  if (damaged.length > 0) {
    return problem(`Excel has changed numbers of this key, in ${rowsInWords(damaged)}, so the children cannot be known by them.`, AS_SAVED);
  }
  const whole = lines.filter(({ after }) => after !== "");
  if (whole.length === 0) return problem("This key has no new numbers in it.", AS_SAVED);
  const { kept, doubled, contradiction } = oneForEach(whole);
  if (contradiction !== undefined) return problem(contradiction, "Put the key right so that each child has one number, or choose another key.");
  const key = keyInHand(kept);
  return { kind: "key", key, remarks: [...remarksOn(lines, kept, doubled), ...renumbered(kept.filter(({ before }) => before !== "").length - key.byChild.size)] };
}

/** Lines without those that say the same again. Several old numbers with one new number are one child who was joined. */
function oneForEach(lines: readonly ReadLine[]): { kept: ReadLine[]; doubled: number; contradiction: string | undefined } {
  const byChild = new Map<CanonicalId, ReadLine>();
  const kept: ReadLine[] = [];
  const had = new Set<CanonicalId | undefined>();
  for (const line of lines) {
    const child = childOf(line.before);
    if (child === undefined) continue;
    const same = byChild.get(child);
    if (same !== undefined && childOf(same.after) !== childOf(line.after)) {
      return { kept, doubled: 0, contradiction: `The key has two numbers for one child, in ${rowsInWords([same, line])}.` };
    }
    if (same !== undefined) continue;
    byChild.set(child, line);
    had.add(childOf(line.after));
    kept.push(line);
  }
  for (const line of lines) {
    const number = childOf(line.after);
    if (childOf(line.before) !== undefined || had.has(number)) continue;
    had.add(number);
    kept.push(line);
  }
  return { kept, doubled: lines.length - kept.length, contradiction: undefined };
}

function remarksOn(lines: readonly ReadLine[], kept: readonly ReadLine[], doubled: number): string[] {
  const remarks: string[] = [];
  const withoutNew = lines.filter(({ after }) => after === "");
  const withoutOld = kept.filter(({ before }) => before === "");
  if (doubled > 0) remarks.push(`${counted(doubled, "row")} of the key ${doubled === 1 ? "says" : "say"} the same as another row.`);
  if (withoutNew.length > 0) {
    remarks.push(`The key has no new number in ${rowsInWords(withoutNew)}: ${withoutNew.length === 1 ? "this child gets" : "these children get"} a new one.`);
  }
  if (withoutOld.length > 0) {
    const one = withoutOld.length === 1;
    remarks.push(`${counted(withoutOld.length, "number")} of the key ${one ? "belongs" : "belong"} to no child. ${one ? "It is" : "They are"} not given again.`);
  }
  if (hasLostZeros(kept)) {
    remarks.push("The new numbers are of different lengths. If they had zeros in front, these are lost, and the list would get other numbers than before.");
  }
  return remarks;
}

/** New IDs for the whole list give every number of the key another one. */
function renumbered(children: number): string[] {
  if (children === 0) return [];
  return [`${counted(children, "new number")} of the key ${children === 1 ? "was" : "were"} given to a child who had another one before. The later one counts.`];
}

/** Error values and powers of ten: what was a number once is not to be known any more. */
function isCut(text: string): boolean {
  return text !== "" && childOf(text) === undefined;
}

/** Numbers without gaps are all of one length; a spreadsheet that opens them as numbers drops their zeros. */
function hasLostZeros(lines: readonly ReadLine[]): boolean {
  const numbers = lines.map(({ after }) => after);
  const lengths = new Set(numbers.map((number) => number.length));
  return lengths.size > 1 && numbers.every((number) => /^[1-9][0-9]{0,4}$/.test(number)) && lengths.has(1);
}

function rowsInWords(lines: readonly ReadLine[]): string {
  return `${lines.length === 1 ? "row" : "rows"} ${listInWords(lines.map(({ rowNumber }) => rowNumber))}`;
}

function problem(sentence: string, whatToDo: string): KeyReading {
  return { kind: "problem", sentence, whatToDo };
}

import type { CanonicalId } from "../../returns/canonical-id";
import type { RawRow } from "../../returns/record";
import { counted, listInWords, runsInWords } from "../../returns/wording";
import { isWritable } from "./writable";

/** The rows of a list that are not blank, those with one ID together. Rows ascending. */
export interface RowsById {
  readonly rows: ReadonlyMap<CanonicalId, readonly RawRow[]>;
  /** Sheet rows from 0 whose ID is empty, and those where it is damaged. */
  readonly empty: readonly number[];
  readonly damaged: readonly number[];
}

/** More would not be read; the check of the list names them all. */
const MOST_DOUBLES_LISTED = 3;
const ONE_ROW_EACH = "Give each child one row: the draw waits until that is put right.";

/** What stands against drawing from these rows. */
export function rowProblems({ rows, empty, damaged }: RowsById): string[] {
  if (rows.size === 0) {
    const isEmpty = empty.length + damaged.length === 0;
    return [isEmpty ? "There are no children on the list. Enter them first." : "No child on the list has an ID number that can be used. Give each child one first."];
  }
  const broken = [...rows].filter(([id]) => !isWritable(id)).flatMap(([, sharing]) => sharing.map(({ row }) => row));
  const shared = [...rows.values()].filter(({ length }) => length > 1);
  return [...doubleProblems(shared), ...broken.map((row) => `The ID number in row ${row + 1} holds half of a character. Type it anew.`)];
}

function doubleProblems(shared: readonly (readonly RawRow[])[]): string[] {
  const lines = shared
    .slice(0, MOST_DOUBLES_LISTED)
    .map((rows) => `Rows ${listInWords(rows.map(({ row }) => row + 1))} have the same ID number.`);
  const more = shared.length - lines.length;
  if (more > 0) lines.push(`${counted(more, "other ID number is", "other ID numbers are")} in several rows.`);
  // One line says it all; after several the remedy stands by itself.
  if (lines.length < 2) return lines.map((line) => `${line} ${ONE_ROW_EACH}`);
  return [...lines, ONE_ROW_EACH];
}

/** Which children cannot be drawn. */
export function withoutIdNotes({ empty, damaged }: RowsById): string[] {
  return [
    ...(empty.length === 0 ? [] : [`${rowsInWords(empty)} no ID number: ${cannotBeDrawn(empty)}`]),
    ...(damaged.length === 0 ? [] : [`${rowsInWords(damaged)} an ID number that cannot be used: ${cannotBeDrawn(damaged)}`]),
  ];
}

function rowsInWords(rows: readonly number[]): string {
  return `${rows.length === 1 ? "Row" : "Rows"} ${runsInWords(rows.map((row) => row + 1))} ${rows.length === 1 ? "has" : "have"}`;
}

function cannotBeDrawn({ length }: readonly number[]): string {
  return length === 1 ? "this child cannot be drawn." : "these children cannot be drawn.";
}

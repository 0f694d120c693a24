import type { SourceCell, SourceSheet } from "../../../src/extract/table";
import { type ExportReading, readExport, type ReadingWork } from "../../../src/taskpane/extract-file/read-export";

/** Breathes at every step, so that work is cut up as far as it can be. */
export function eager(more: Partial<ReadingWork> = {}): ReadingWork {
  let now = 0;
  return { now: () => (now += 1000), breathe: () => Promise.resolve(), ...more };
}

export function sheetsOf(reading: ExportReading): readonly SourceSheet[] {
  if (reading.kind !== "read") throw new Error(reading.kind === "problem" ? reading.problem.sentence : reading.kind);
  return reading.sheets;
}

/** The rows of the only sheet. */
export function rowsOf(reading: ExportReading): readonly (readonly SourceCell[])[] {
  const [sheet, ...others] = sheetsOf(reading);
  if (sheet === undefined || others.length > 0) throw new Error(`${others.length + 1} sheets`);
  return sheet.rows;
}

export async function sentenceOf(reading: Promise<ExportReading>): Promise<string> {
  const answer = await reading;
  if (answer.kind !== "problem") throw new Error(answer.kind);
  expect(answer.problem.canRetry).toBe(false);
  expect(answer.problem.whatToDo).toMatch(/\.$/);
  return answer.problem.sentence;
}

export function read(bytes: Uint8Array, name = "list.csv"): Promise<ExportReading> {
  return readExport(name, bytes, eager());
}

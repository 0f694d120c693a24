import type { ReturnDefinition } from "../../../src/returns/definition";
import type { CellValue } from "../../../src/returns/layout";
import { draw } from "../../../src/sampling/draw";
import type { FrameChoices } from "../../../src/sampling/frame/choices";
import { defaultChoices } from "../../../src/sampling/frame/frame-of-list";
import { freeze } from "../../../src/sampling/frame/freeze";
import type { ListToDraw } from "../../../src/sampling/frame/reading";
import { type DrawToRecord, recordOfDraw } from "../../../src/sampling/record/record-of-draw";
import { choicesOf } from "../../../src/sampling/record/choices-of";
import { readRecord, type RecordReading } from "../../../src/sampling/record/read-record";
import { recordText, sealOf } from "../../../src/sampling/record/seal";
import type { DrawRecord, RecordAsRead } from "../../../src/sampling/record/draw-record";
import { verify } from "../../../src/sampling/record/verify";
import type { Verification } from "../../../src/sampling/record/verification";
import type { Seed } from "../../../src/sampling/seed/seed";
import { ordersReturn } from "../../returns/sheets";
import { listOf, read } from "../frame/lists";

export type Cells = Readonly<Record<string, CellValue>>;

const GENDERS = ["Female", "Male", "Male", "Other", "Female"];
const ETHNICITIES = ["White Scottish", "White Scottish", "White Polish", "Roma", "Pakistani", "White Scottish", "African"];
const DISABILITIES = ["yes", "no", "no", ""];
const DISTRICTS = ["DD1", "DD2", "DD10", "EH1"];

export function child(number: number): Cells {
  return {
    id: `C-${String(number).padStart(3, "0")}`,
    postcode: DISTRICTS[(number * 7) % 4] ?? "",
    age: (number * 5) % 19,
    gender: GENDERS[number % 5] ?? "",
    ethnicity: ETHNICITIES[(number * 3) % 7] ?? "",
    disability: DISABILITIES[(number + 1) % 4] ?? "",
  };
}

export function someChildren(count: number): Cells[] {
  return Array.from({ length: count }, (_, number) => child(number));
}

/** Return A asks for 60, 15 and 15. */
export const definition: ReturnDefinition = ordersReturn;

export function listWith(children: readonly Cells[]): ListToDraw {
  return listOf(children, definition);
}

/** The choices of the return with a reason for each that is changed. */
export function choicesWith(changes: Partial<FrameChoices> = {}): FrameChoices {
  return { ...defaultChoices(definition), ...changes };
}

/** What belongs into the record of a draw from these children. */
export function drawFrom(
  children: readonly Cells[],
  choices: FrameChoices = choicesWith(),
  changes: Partial<DrawToRecord> = {},
  seed = "01382438112797316654" as Seed,
): DrawToRecord {
  const list = listWith(children);
  const reading = read(list, choices);
  const reasons = { findings: "Police list arrived late.", sizes: "Agreed.", margins: "Advised.", method: "By eye." };
  const freezing = freeze(reading, { toFix: 2, reasons });
  if (freezing.kind === "problems") throw new Error(freezing.problems.join(" "));
  return {
    definition,
    agreedDate: list.agreedDate,
    frozen: freezing.frozen,
    seed,
    seedSource: { kind: "public", note: "National Lottery, 21 November 2026" },
    frozenAt: "2026-11-22T09:15:00.000Z",
    drawnAt: "2026-11-22T09:21:30.250Z",
    host: "Excel, Windows, 16.0.17328",
    appVersion: "0.1.0",
    drawn: draw(freezing.frozen.frame, seed),
    drewBy: "analyst",
    receipt: null,
    earlier: null,
    ...changes,
  };
}

export function recordFrom(children: readonly Cells[], choices?: FrameChoices): DrawRecord {
  return recordOfDraw(drawFrom(children, choices));
}

/** Verifies a record against the list as it stands now. */
export function verified(record: RecordAsRead, list: ListToDraw): Verification {
  const { frame } = read(list, choicesOf(record));
  return verify(record, { definition: list.definition, agreedDate: list.agreedDate, frame });
}

export type Editable<T> = T extends string | number | boolean | null ? T : { -readonly [K in keyof T]: Editable<T[K]> };

/** What somebody makes of a record who changes its file by hand; with another seal if they know how to. */
export function forged(record: DrawRecord, change: (file: Editable<RecordAsRead>) => void, isResealed = false): string {
  const file = JSON.parse(recordText(record)) as Editable<RecordAsRead>;
  change(file);
  if (isResealed) file.seal = sealOf(file);
  return JSON.stringify(file, null, 2);
}

/** A record that was read as doubtful. */
export function doubtful(text: string): Extract<RecordReading, { kind: "doubtful" }> {
  const reading = readRecord(text);
  if (reading.kind !== "doubtful") throw new Error(`the record reads as a ${reading.kind}`);
  return reading;
}

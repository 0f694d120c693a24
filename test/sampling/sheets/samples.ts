import { formatDate } from "../../../src/returns/calendar-date";
import type { CanonicalId } from "../../../src/returns/canonical-id";
import type { ReturnDefinition } from "../../../src/returns/definition";
import type { PlannedCell, PlannedKind, PlannedSheet } from "../../../src/returns/planned-sheet";
import type { RawRow } from "../../../src/returns/record";
import { draw } from "../../../src/sampling/draw";
import type { SampleFile } from "../../../src/sampling/file/sample-file";
import type { FrameChoices } from "../../../src/sampling/frame/choices";
import { defaultChoices } from "../../../src/sampling/frame/frame-of-list";
import { frameText } from "../../../src/sampling/frame/frame-text";
import { freeze } from "../../../src/sampling/frame/freeze";
import type { Replacement } from "../../../src/sampling/match/replacement";
import type { DrawRecord, RecordAsRead } from "../../../src/sampling/record/draw-record";
import { addReplacement, type DrawToRecord, recordOfDraw } from "../../../src/sampling/record/record-of-draw";
import type { Seed } from "../../../src/sampling/seed/seed";
import { sampleSheets } from "../../../src/sampling/sheets/sample-sheets";
import { listOfRows, read } from "../frame/lists";
import { rowOf, serial } from "../match/list";
import { replacement } from "../match/samples";
import { type Cells, child } from "../record/draws";

const CATEGORIES = ["child protection register", "care and risk management", "vulnerable young person's process"];

/** A child of either return. */
export function anyChild(number: number): Cells {
  return {
    ...child(number),
    csoStart: serial("2024-03-01") + number,
    reinstated: number % 3 === 0 ? "yes" : "no",
    category: CATEGORIES[number % 3] ?? "",
  };
}

export function children(count: number): Cells[] {
  return Array.from({ length: count }, (_, number) => anyChild(number));
}

export interface Changes {
  readonly choices?: Partial<FrameChoices>;
  readonly draw?: Partial<DrawToRecord>;
  readonly seed?: string;
}

/** The file of a sample that was drawn from these children. */
export function fileOf(definition: ReturnDefinition, cells: readonly Cells[], changes: Changes = {}): SampleFile {
  const list = listOfRows(
    cells.map((each, place): RawRow => ({ ...rowOf(definition, each), row: 11 + place })),
    definition,
  );
  const reading = read(list, { ...defaultChoices(definition), ...changes.choices });
  const reasons = { findings: "Police list arrived late.", sizes: "Agreed with the lead.", margins: "Advised.", method: "By eye." };
  const freezing = freeze(reading, { toFix: 2, reasons });
  if (freezing.kind === "problems") throw new Error(freezing.problems.join(" "));
  const { frozen } = freezing;
  const seed = (changes.seed ?? "01382438112797316654") as Seed;
  const drawn = draw(frozen.frame, seed);
  const record = recordOfDraw({
    definition,
    agreedDate: list.agreedDate,
    frozen,
    seed,
    seedSource: { kind: "public", note: "National Lottery, 21 November 2026" },
    frozenAt: "2026-11-22T09:15:00.000Z",
    drawnAt: "2026-11-22T09:21:30.250Z",
    host: "Excel, Windows, 16.0.17328",
    appVersion: "0.1.0",
    drawn,
    drewBy: "analyst",
    receipt: null,
    earlier: null,
    ...changes.draw,
  });
  const kept = new Set([...drawn.main, ...drawn.reserve]);
  const rows = new Map([...reading.rowOf].filter(([id]) => kept.has(id)));
  return { record, frames: new Map([[frozen.digest, frameText(frozen.frame)]]), rows, releasedAt: undefined };
}

export function sheetsOf(file: SampleFile<RecordAsRead>, definition: ReturnDefinition): PlannedSheet[] {
  return sampleSheets(file, { definition, dateSystem: "1900" });
}

/** @throws where there is no such sheet. */
export function sheetOf(file: SampleFile<RecordAsRead>, definition: ReturnDefinition, kind: PlannedKind): PlannedSheet {
  const sheet = sheetsOf(file, definition).find((each) => each.kind === kind);
  if (sheet === undefined) throw new Error(`no sheet ${kind}`);
  return sheet;
}

export function headingsOf(sheet: PlannedSheet): readonly PlannedCell[] {
  return sheet.rows.find(({ look }) => look === "headings")?.cells ?? [];
}

/** The rows of a sheet with a row for each record, by their headings. */
export function tableOf(sheet: PlannedSheet): Record<string, PlannedCell>[] {
  const headings = headingsOf(sheet);
  return sheet.rows
    .filter(({ look }) => look === "row")
    .map(({ cells }) => Object.fromEntries(headings.map((heading, place) => [textOf(heading), cells[place] ?? ""])));
}

/** The row of one record. @throws where it has none, or several. */
export function rowFor(sheet: PlannedSheet, id: string): Record<string, PlannedCell> {
  const [row, ...others] = tableOf(sheet).filter((each) => each["Record ID"] === id);
  if (row === undefined || others.length > 0) throw new Error(`${others.length + 1} rows for ${id}`);
  return row;
}

/** What a cell says. @throws where there is none. */
export function textOf(cell: PlannedCell | undefined): string {
  if (cell === undefined) throw new Error("there is no such cell");
  return typeof cell === "object" ? formatDate(cell.day) : String(cell);
}

/** All that a sheet says, a line a row. */
export function linesOf(sheet: PlannedSheet): string[] {
  return sheet.rows.map(({ cells }) => cells.map(textOf).join(" | "));
}

/** The place-th of the drawn, from 0. */
export function drawnAt(record: RecordAsRead, stage: "main" | "reserve" | "followUp", place: number): CanonicalId {
  const id = record.drawn[stage][place];
  if (id === undefined) throw new Error(`nobody at ${place} of ${stage}`);
  return id;
}

export function replaced(record: DrawRecord, withdrawn: CanonicalId, by: CanonicalId, at: string, changed: Partial<Replacement> = {}): DrawRecord {
  const marks = record.drawn.followUp.includes(withdrawn) || record.replacements.some((made) => made.replacement === withdrawn && made.followUp);
  return addReplacement(record, { ...replacement(withdrawn, by), followUp: marks, ...changed }, at);
}

export function after(file: SampleFile, change: (record: DrawRecord) => DrawRecord): SampleFile {
  return { ...file, record: change(file.record) };
}

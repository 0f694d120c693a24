import { z } from "zod";
import { formatDate } from "../../returns/calendar-date";
import { PLANNED_KINDS, type PlannedSheet } from "../../returns/planned-sheet";
import { TEXT_FORMAT } from "../cell-write";
import { HostError } from "../host-error";
import { passing } from "../run";
import type { SheetTarget } from "../standing-cells";
import { cellsOfText, textOfCells } from "./data-text";
import type { Stamp } from "./sample-sheets";

/** What a deletion is to do. It stands in the hidden sheet while that is under way, so that any pane can finish it. */
export interface DeletionNote {
  /** Of the certificate. */
  readonly stamp: Stamp;
  readonly certificate: PlannedSheet;
  /** Names of what the workbook keeps and is not to keep. */
  readonly settings: readonly string[];
  /** The list's own sheet, where it goes too. Undefined in notes of a version that did not say which sheet it was. */
  readonly list: SheetTarget | undefined;
}

/** Behind the cells that say what the hidden sheet holds. */
export const NOTE_COLUMN = 4;
export const NOTE_CELLS = 4;

const schema = z.object({
  stamp: z.string(),
  certificate: z.object({
    kind: z.enum(PLANNED_KINDS),
    name: z.string(),
    rows: z.array(z.object({
      look: z.enum(["title", "section", "headings", "row", "text"]),
      cells: z.array(z.union([z.string(), z.number()])),
    })),
    widths: z.array(z.number()),
    isLandscape: z.boolean(),
  }),
  settings: z.array(z.string()),
  list: z.object({ sheetId: z.string(), sheetName: z.string() }).optional(),
});

/** A certificate in words and numbers alone: days count otherwise in some workbooks. It has no table that is changed later. */
export function inWords(certificate: PlannedSheet): PlannedSheet {
  return {
    ...certificate,
    keyColumn: undefined,
    rows: certificate.rows.map(({ look, cells }) => ({ look, cells: cells.map((cell) => (typeof cell === "object" ? formatDate(cell.day) : cell)) })),
  };
}

/** Writes the note, or takes it out. */
export function queueNote(sheet: Excel.Worksheet, note: DeletionNote | undefined): void {
  const cells = note === undefined ? [] : cellsOfText(JSON.stringify(note));
  if (cells.length > NOTE_CELLS) throw new HostError("tooLarge", "TooLongNote");
  const range = passing(sheet.getRangeByIndexes(0, NOTE_COLUMN, 1, NOTE_CELLS));
  range.numberFormat = TEXT_FORMAT as unknown as string[][];
  range.values = [Array.from({ length: NOTE_CELLS }, (_, index) => cells[index] ?? "")];
}

/** @param cells of the note's place. Undefined where no note stands there, or one that was changed by hand. */
export function readNote(cells: readonly unknown[]): DeletionNote | undefined {
  const text = textOfCells(cells.filter((cell) => cell !== ""));
  if (text === undefined || text === "") return undefined;
  const read = schema.safeParse(jsonOf(text));
  if (!read.success) return undefined;
  const { list, certificate } = read.data;
  return { ...read.data, list, certificate: { ...certificate, keyColumn: undefined } };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

import { HostError } from "../host-error";
import { TEXT_FORMAT } from "../cell-write";
import { passing } from "../run";
import { partsOf } from "../stretches";
import { cellsOfText, joinedCells, textOfCells } from "./data-text";
import { looseFromText, type LooseRows, looseText } from "./loose-rows";
import type { DataStatus, Stamp, StoredTexts } from "./sample-sheets";

/*
 * The sheet's first row says what it is: the format, the status, where the texts stand, and which rows a writing adds or
 * takes away. Below it each column keeps one text. A text that changes goes into a column that is free, and counts from
 * the moment on at which the one cell that says where the texts stand names it.
 */
const FORMAT = "PIR sample data 1";
const COLUMNS = 4;
const LONGEST_LOOSE_TEXT = 30_000;
const BYTES_AT_A_TIME = 1_000_000;

/** Where a text stands: its column, and how many cells and characters it has. */
interface TextPlace {
  readonly column: number;
  readonly cells: number;
  readonly characters: number;
}

/** Where the texts stand; undefined before the first of them are there. */
export type Contents = { readonly doc: TextPlace; readonly frames: TextPlace } | undefined;

/** What was read of the hidden sheet. */
export interface DataReading {
  readonly sheetId: string;
  readonly status: DataStatus;
  readonly contents: Contents;
  readonly texts: StoredTexts | undefined;
  readonly loose: LooseRows;
  /** How many cells hold something below the first row, by column. */
  readonly heights: readonly number[];
}

/**
 * Whether a sheet of the hidden sheet's name is that sheet. Its tag does not say so any more where the workbook was saved by
 * a program that drops the custom properties of sheets, as LibreOffice does.
 * @param first what stands in its first row.
 */
export function isDataHead(first: readonly unknown[] | undefined): boolean {
  return first?.[0] === FORMAT;
}

/**
 * @param values of the sheet from its first cell on.
 * @param stamp of the draw for which the sheet was made: a sheet without a status was left before it got one.
 */
export function readDataSheet(sheetId: string, values: readonly (readonly unknown[])[], stamp: Stamp): DataReading {
  const [format, status, contents, loose] = (values[0] ?? []).map(String);
  const heights = Array.from({ length: COLUMNS }, (_, column) => values.findLastIndex((row) => (row[column] ?? "") !== "")).map((last) => Math.max(0, last));
  const places = format === FORMAT ? placesIn(contents ?? "") : undefined;
  return {
    sheetId,
    status: statusIn(status ?? "", stamp),
    contents: places,
    texts: textsOf(values, contents ?? "", places),
    loose: looseFromText((loose ?? "").slice(1)),
    heights,
  };
}

/** Writes the first row: how far a writing is, and which texts count. One action. */
export function queueHead(sheet: Excel.Worksheet, status: DataStatus, contents: Contents, loose: LooseRows): void {
  const rows = looseText(loose);
  if (rows.length > LONGEST_LOOSE_TEXT) throw new HostError("tooLarge", "TooManyRows");
  const head = passing(sheet.getRangeByIndexes(0, 0, 1, COLUMNS));
  head.numberFormat = TEXT_FORMAT as unknown as string[][];
  head.values = [[FORMAT, statusText(status), contentsText(contents), rows === "" ? "" : `|${rows}`]];
}

/** Writes the status alone. */
export function queueStatus(sheet: Excel.Worksheet, status: DataStatus): void {
  passing(sheet.getRangeByIndexes(0, 1, 1, 1)).values = [[statusText(status)]];
}

/** Makes other texts count: one cell, so that there is no moment between. */
export function queueContents(sheet: Excel.Worksheet, contents: Contents): void {
  passing(sheet.getRangeByIndexes(0, 2, 1, 1)).values = [[contentsText(contents)]];
}

/**
 * Writes the texts that differ into columns that do not count yet. Yields bytes before each write.
 * @returns where the texts stand then.
 */
export function* queueTexts(sheet: Excel.Worksheet, texts: StoredTexts, standing: DataReading | undefined): Generator<number, Contents> {
  const taken = new Set(standing?.contents === undefined ? [] : [standing.contents.doc.column, standing.contents.frames.column]);
  const free = Array.from({ length: COLUMNS }, (_, column) => column).filter((column) => !taken.has(column));
  const places: TextPlace[] = [];
  for (const name of ["doc", "frames"] as const) {
    const known = standing?.contents?.[name];
    if (known !== undefined && standing?.texts?.[name] === texts[name]) {
      places.push(known);
      continue;
    }
    const column = free.shift();
    if (column === undefined) throw new Error("two texts leave two columns free");
    const cells = cellsOfText(texts[name]);
    yield* queueColumn(sheet, column, cells, standing?.heights[column] ?? 0);
    places.push({ column, cells: cells.length, characters: texts[name].length });
  }
  const [doc, frames] = places;
  return doc && frames && { doc, frames };
}

/** Columns that hold something and do not count. */
export function staleColumns({ heights }: Pick<DataReading, "heights">, contents: Contents): number[] {
  return heights.flatMap((height, column) => (height > 0 && column !== contents?.doc.column && column !== contents?.frames.column ? [column] : []));
}

export function queueClearing(sheet: Excel.Worksheet, column: number, height: number): void {
  passing(sheet.getRangeByIndexes(1, column, height, 1)).clear(Excel.ClearApplyTo.contents);
}

function* queueColumn(sheet: Excel.Worksheet, column: number, cells: readonly string[], height: number): Generator<number> {
  if (height > cells.length) queueClearing(sheet, column, height);
  let row = 1;
  for (const part of partsOf(cells, bytesOf, BYTES_AT_A_TIME)) {
    yield part.reduce((sum, cell) => sum + bytesOf(cell), 0);
    const range = passing(sheet.getRangeByIndexes(row, column, part.length, 1));
    range.numberFormat = TEXT_FORMAT as unknown as string[][];
    range.values = part.map((cell) => [cell]);
    row += part.length;
  }
}

function bytesOf(cell: string): number {
  return JSON.stringify(cell).length;
}

function textsOf(values: readonly (readonly unknown[])[], written: string, places: Contents): StoredTexts | undefined {
  if (written === "") return undefined;
  const read = (place: TextPlace | undefined): string | undefined => {
    const cells = place && values.slice(1, 1 + place.cells).map((row) => row[place.column]);
    const text = cells?.length === place?.cells ? cells && textOfCells(cells) : undefined;
    return text?.length === place?.characters ? text : undefined;
  };
  const [doc, frames] = [read(places?.doc), read(places?.frames)];
  // Changed by hand: what stands there is given as it is, for the reader of such texts to refuse.
  if (doc === undefined || frames === undefined) return { doc: joinedCells(values.flat()) ?? "", frames: "" };
  return { doc, frames };
}

function statusText(status: DataStatus): string {
  switch (status.kind) {
    case "ready": return "ready";
    case "writing": return `writing ${status.stamp}`;
    case "deleting": return status.withList ? "deleting with the list" : "deleting";
  }
}

function statusIn(text: string, stamp: Stamp): DataStatus {
  if (text === "ready") return { kind: "ready" };
  if (text === "deleting") return { kind: "deleting", withList: false };
  if (text === "deleting with the list") return { kind: "deleting", withList: true };
  return { kind: "writing", stamp: text.startsWith("writing ") ? text.slice("writing ".length) : stamp };
}

function contentsText(contents: Contents): string {
  if (contents === undefined) return "";
  return (["doc", "frames"] as const).map((name) => `${name} ${contents[name].column} ${contents[name].cells} ${contents[name].characters}`).join(", ");
}

function placesIn(text: string): Contents {
  const match = /^doc ([0-3]) (\d+) (\d+), frames ([0-3]) (\d+) (\d+)$/.exec(text);
  if (match === null) return undefined;
  const [doc = 0, docCells = 0, docCharacters = 0, frames = 0, framesCells = 0, framesCharacters = 0] = match.slice(1).map(Number);
  return {
    doc: { column: doc, cells: docCells, characters: docCharacters },
    frames: { column: frames, cells: framesCells, characters: framesCharacters },
  };
}

import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { returnDefinitions } from "../../src/returns/definitions";
import type { ReturnDefinition } from "../../src/returns/definition";
import { openLocalHost } from "../../src/workbench/host";
import type { LocalHost, SheetView } from "../../src/workbench/host/contract";
import type { OfficeShimOptions } from "../../src/workbench/host/office-shim";
import { installGlobals, loadOfficeJs } from "../../src/workbench/host/node-realm";

/** Return A, the first definition. */
export function returnA(): ReturnDefinition {
  const [definition] = returnDefinitions;
  if (definition === undefined) throw new Error("no definition");
  return definition;
}

/** A clean row of return A. The date is 1 March 2025. */
export const CLEAN_ROW = ["A-1", "DD1", 12, "Female", "White Scottish", "no", new Date(Date.UTC(2025, 2, 1)), "no"] as const;

export type Cell = string | number | boolean | Date | { readonly formula: string; readonly result: string | number } | { readonly error: "#N/A" };

/**
 * A clean row with another ID and some cells of its own, by column from 0. The number in the ID moves the start of the
 * order by as many days, so that no two children are alike: A-1 has 1 March 2025, A-2 the day after.
 */
export function row(id: string, changes: Readonly<Record<number, Cell>> = {}): Cell[] {
  const days = (Number(/\d+/.exec(id)?.[0] ?? 1) - 1) % 300;
  return CLEAN_ROW.map((value, index): Cell => {
    if (index === 0) return id;
    return value instanceof Date ? new Date(value.getTime() + days * 86_400_000) : value;
  }).map((value, index) => changes[index] ?? value);
}

/** Rows of cells as a sheet would be typed: the title, the agreed date (14 August 2026), the headings, the rows. */
export function returnCells(rows: readonly (readonly Cell[])[]): Cell[][] {
  return [
    ["Sample of Records"],
    ["", "", "Insert Agreed Date", new Date(Date.UTC(2026, 7, 14))],
    returnA().columns.map(({ heading }) => heading),
    ...rows.map((cells) => [...cells]),
  ];
}

/** Sheet row of the first child in `returnCells`, from 0. */
export const FIRST_ROW = 3;

export function fill(sheet: Worksheet, cells: readonly (readonly Cell[])[]): void {
  cells.forEach((values, rowIndex) => {
    values.forEach((value, columnIndex) => {
      if (value === "") return;
      const cell = sheet.getCell(rowIndex + 1, columnIndex + 1);
      cell.value = value;
      if (value instanceof Date) cell.numFmt = "dd/mm/yyyy";
    });
  });
}

/** Bytes of a workbook whose sheets are made by `make`. */
export async function workbookBytes(make: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  make(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A workbook with return A on its usual sheet. */
export function returnBytes(rows: readonly (readonly Cell[])[], more?: (workbook: Workbook, list: Worksheet) => void): Promise<Uint8Array> {
  return workbookBytes((workbook) => {
    const list = workbook.addWorksheet(returnA().sheetName);
    fill(list, returnCells(rows));
    more?.(workbook, list);
  });
}

export interface OpenWorkbook {
  readonly host: LocalHost;
  sheet(name: string): SheetView;
  /** Round trips from now until `act` and what it sets off are done. */
  countTrips(act: () => unknown): Promise<number>;
  close(): void;
}

/** Opens a workbook on the local host and puts the real office.js before it, as the globals that src/excel names. */
export async function openWorkbook(
  bytes: Uint8Array,
  options: OfficeShimOptions = {},
  through: (host: LocalHost) => LocalHost = (host) => host,
): Promise<OpenWorkbook> {
  const host = await openLocalHost(bytes);
  const realm = loadOfficeJs(through(host), options);
  const uninstall = installGlobals(realm);
  return {
    host,
    sheet(name) {
      const found = host.sheets.find((sheet) => sheet.name === name);
      if (found === undefined) throw new Error(`no sheet ${name}`);
      return found;
    },
    async countTrips(act) {
      const before = host.roundTrips.length;
      await act();
      await settled(host);
      return host.roundTrips.length - before;
    },
    close() {
      uninstall();
      realm.close();
    },
  };
}

/** So many turns of the clock without a round trip, and nothing is under way: longer than changes are gathered for. */
const QUIET_TURNS = 5;

/**
 * Waits until events have been gathered, read again and answered. Counted in turns of the event loop, not in time: a
 * busy machine only makes them longer.
 */
export async function settled({ roundTrips }: Pick<LocalHost, "roundTrips">, turns = QUIET_TURNS, milliseconds = 20): Promise<void> {
  let seen = -1;
  for (let quiet = 0; quiet < turns;) {
    if (roundTrips.length !== seen) quiet = 0;
    seen = roundTrips.length;
    const from = performance.now();
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    // Otherwise something else was at work, which may ask for more.
    if (performance.now() - from < 2 * milliseconds) quiet += 1;
  }
}

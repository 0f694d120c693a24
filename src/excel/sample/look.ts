import { PLANNED_KINDS } from "../../returns/planned-sheet";
import { SAMPLE_DATA_SHEET, SAMPLE_SHEET_PROPERTY } from "../../returns/stored-settings";
import { HostError } from "../host-error";
import { overSheets } from "../over-sheets";
import { passing, run } from "../run";
import { type DataReading, isDataHead, readDataSheet } from "./data-sheet";
import { forgetAttempt, knownOwnSheets, leftoverKind, rememberOwnSheets } from "./known-sheets";
import type { OwnKind, SampleSheets, SheetSeen } from "./sample-sheets";
import { loadStanding, type StandingSheet } from "./standing-sheet";

/** Stamp of a sheet that is still being written: it is nobody's work, and goes when that was interrupted. */
export const UNFINISHED = "unfinished";

/** The workbook's sheets, and what stands on those of the sample. */
export interface Looked extends SampleSheets {
  readonly data: DataReading | undefined;
  /** By id: the sheets of the sample, but not the hidden one. */
  readonly cells: ReadonlyMap<string, StandingSheet>;
  readonly isReadOnly: boolean;
  readonly isStructureProtected: boolean;
}

type Values = readonly (readonly unknown[])[];

interface Names {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly isVisible: boolean }[];
  /** The sheet that has the hidden one's name, whoever made it. */
  readonly data: { readonly id: string; readonly values: Values } | undefined;
  readonly isReadOnly: boolean;
  readonly isStructureProtected: boolean;
}

interface Asked {
  readonly id: string;
  readonly tag: string | undefined;
  readonly standing: StandingSheet | undefined;
}

/** The hidden sheet without its tag. Its status stands in its head, so that nobody asks for the stamp. */
export const UNTAGGED_DATA: SheetSeen["own"] = { kind: "data", stamp: "" };
const OWN_KINDS: readonly OwnKind[] = [...PLANNED_KINDS, "data", "aside"];
/** So many cells of the hidden sheet are far below the 5 MB of an answer. */
const ROWS_AT_ONCE = 30;

/** The workbook's sheets, and what it keeps of a sample: two round trips, none of which spoils the undo list. @throws HostError */
export async function lookForSample(): Promise<SampleSheets> {
  const { sheets, stored } = await look(false);
  return { sheets, stored };
}

/**
 * The same, with what stands on the sample's sheets: two round trips, and a third for sheets that this pane did not know
 * yet. @throws HostError
 */
export function lookAtSheets(): Promise<Looked> {
  return look(true);
}

async function look(withCells: boolean): Promise<Looked> {
  const names = await namesOf();
  const all = new Set(names.sheets.map(({ id }) => id));
  const leftovers = new Map(names.sheets.flatMap(({ id, name }) => {
    const kind = leftoverKind(id, name, all);
    return kind === undefined ? [] : [[id, kind] as const];
  }));
  const known = withCells ? knownOwnSheets() : new Set<string>();
  const asked = await ask(names.sheets.map(({ id }) => id), (id) => known.has(id) || leftovers.has(id));
  const cells = new Map(asked.flatMap(({ id, standing }) => (standing === undefined ? [] : [[id, standing] as const])));
  const tags = new Map(asked.map(({ id, tag }) => [id, tag]));
  const sheets = names.sheets.map((sheet): SheetSeen => {
    const leftover = cells.get(sheet.id)?.values.length === 0 ? leftovers.get(sheet.id) : undefined;
    const head = names.data?.id === sheet.id ? names.data.values[0] : undefined;
    return { ...sheet, own: ownOf(tags.get(sheet.id)) ?? (isDataHead(head) ? UNTAGGED_DATA : leftover && { kind: leftover, stamp: UNFINISHED }) };
  });
  // What an attempt has left is there by now: a sheet of that name that comes later is somebody's.
  if (!sheets.some(({ id, own }) => leftovers.has(id) && own?.stamp === UNFINISHED)) forgetAttempt();
  rememberOwnSheets(sheets.filter(hasCells).map(({ id }) => id));
  const unread = withCells ? sheets.filter((sheet) => hasCells(sheet) && !cells.has(sheet.id)) : [];
  if (unread.length > 0) {
    for (const { id, standing } of await ask(unread.map(({ id }) => id), () => true)) {
      if (standing !== undefined) cells.set(id, standing);
    }
  }
  const data = await dataOf(sheets, names.data);
  const stored = data && { sheetId: data.sheetId, status: data.status, texts: data.texts };
  return { sheets, stored, data, cells, isReadOnly: names.isReadOnly, isStructureProtected: names.isStructureProtected };
}

function hasCells({ own }: SheetSeen): boolean {
  return own !== undefined && own.kind !== "data";
}

/** A sheet of that name may be anybody's, too large to be read at once, or a chart: it is then left out. */
async function namesOf(): Promise<Names> {
  try {
    return await loadNames(true);
  } catch (error) {
    if (!(error instanceof HostError) || (error.kind !== "tooLarge" && error.code !== "UnsupportedSheet")) throw error;
    return loadNames(false);
  }
}

function loadNames(withData: boolean): Promise<Names> {
  return run(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    workbook.protection.load("protected");
    const { worksheets } = workbook;
    worksheets.load("items/id,items/name,items/visibility");
    const asked = withData ? loadData(worksheets) : undefined;
    await context.sync();
    return {
      sheets: worksheets.items.map(({ id, name, visibility }) => ({ id, name, isVisible: visibility === Excel.SheetVisibility.visible })),
      data: asked?.(),
      isReadOnly: workbook.readOnly,
      isStructureProtected: workbook.protection.protected,
    };
  });
}

function loadData(worksheets: Excel.WorksheetCollection): () => Names["data"] {
  const sheet = worksheets.getItemOrNullObject(SAMPLE_DATA_SHEET);
  sheet.load("id");
  const used = passing(sheet.getUsedRangeOrNullObject(true));
  used.load("rowIndex,columnIndex,values");
  return () => {
    if (sheet.isNullObject) return undefined;
    const isFromStart = !used.isNullObject && used.rowIndex === 0 && used.columnIndex === 0;
    return { id: sheet.id, values: isFromStart ? used.values : [] };
  };
}

function ask(ids: readonly string[], wantsCells: (id: string) => boolean): Promise<Asked[]> {
  return overSheets(ids, (some) => run(async (context) => {
    const asked = some.map((id) => {
      const sheet = context.workbook.worksheets.getItem(id);
      // All of them: to ask for one by its name counts as a write, over which desktop Excel empties the undo list.
      sheet.customProperties.load("items/key,items/value");
      return { id, sheet, standing: wantsCells(id) ? loadStanding(sheet) : undefined };
    });
    await context.sync();
    return asked.map(({ id, sheet, standing }) => ({
      id,
      tag: sheet.customProperties.items.find(({ key }) => key === SAMPLE_SHEET_PROPERTY)?.value,
      standing: standing?.(),
    }));
  }));
}

/** What a sheet is by its tag; undefined where it is not the add-in's. */
export function ownOf(tag: string | undefined): SheetSeen["own"] {
  const [name, ...stamp] = tag?.split(" ") ?? [];
  const kind = OWN_KINDS.find((known) => known === name);
  return kind === undefined ? undefined : { kind, stamp: stamp.join(" ") };
}

/** The hidden sheet is known by its tag, or by its head: another of the same name may be somebody else's. */
async function dataOf(sheets: readonly SheetSeen[], named: Names["data"]): Promise<DataReading | undefined> {
  const isData = ({ own }: SheetSeen): boolean => own?.kind === "data";
  const sheet = sheets.find((seen) => isData(seen) && seen.id === named?.id) ?? sheets.find(isData);
  if (sheet?.own === undefined) return undefined;
  const values = named?.id === sheet.id ? named.values : await readInParts(sheet.id);
  return readDataSheet(sheet.id, values, sheet.own.stamp);
}

async function readInParts(id: string): Promise<Values> {
  const rowCount = await run(async (context) => {
    const used = passing(context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true));
    used.load("rowIndex,rowCount");
    await context.sync();
    return used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  });
  const values: unknown[][] = [];
  for (let row = 0; row < rowCount; row += ROWS_AT_ONCE) {
    values.push(...(await run(async (context) => {
      const range = passing(context.workbook.worksheets.getItem(id).getRangeByIndexes(row, 0, Math.min(ROWS_AT_ONCE, rowCount - row), 4));
      range.load("values");
      await context.sync();
      return range.values as unknown[][];
    })));
  }
  return values;
}

import type { CalendarDate } from "../returns/calendar-date";
import type { CellValue, SheetHead } from "../returns/layout";
import { CONFIRMATIONS_SETTING, NOTIFICATION_DATE_SETTING, PARTNERSHIP_SETTING, SAMPLE_DATA_SHEET } from "../returns/stored-settings";
import type { IsAwaited } from "./conversation";
import { HostError } from "./host-error";
import { type HiddenMarks, loadHiddenMarks } from "./hidden-lines";
import type { DefinedName } from "./list-source";
import { overSheets } from "./over-sheets";
import { passing, run } from "./run";
import { loadSetting, notificationDateFrom, readSetting } from "./settings";

/** What is read of every sheet to find the table: enough for title, guidance and drop-down lists. */
export const HEAD_ROWS = 120;
const HEAD_COLUMNS = 40;
const HEAD_CELLS_AT_ONCE = 60_000;
/** Where the table lies deeper, this much is searched. */
export const DEEP_HEAD_ROWS = 2000;

export interface SheetFacts {
  readonly id: string;
  readonly name: string;
  readonly isVisible: boolean;
}

/** What was asked of the workbook as a whole. */
export interface WorkbookFacts {
  readonly sheets: readonly SheetFacts[];
  readonly names: readonly DefinedName[];
  readonly notificationDate: CalendarDate | undefined;
  readonly settings: StoredSettings;
}

/** What the add-in keeps in the workbook, as it was stored: anything, and undefined where nothing is. */
export interface StoredSettings {
  readonly partnership: unknown;
  readonly confirmations: unknown;
  /** A sheet bears the name of the one that keeps a sample's record. */
  readonly hasSample: boolean;
}

/** How far a sheet's values reach. */
export interface SheetExtent {
  /** Last row and column with a value, from 0; -1 in an empty sheet. */
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly hidden: HiddenMarks;
}

export const EMPTY_EXTENT: SheetExtent = { lastRow: -1, lastColumn: -1, hidden: { rows: false, columns: false } };

/** The upper left part of every sheet, and how far each reaches. */
export interface HeadFacts {
  readonly heads: readonly SheetHead[];
  /** By sheet id. */
  readonly extent: ReadonlyMap<string, SheetExtent>;
}

/** Something else for the first batch; what it returns is called when the batch has gone through. */
export type Alongside = (context: Excel.RequestContext) => () => void;

/** What holds for the workbook as a whole: one round trip, and four more where its settings are too large for that. @throws HostError */
export async function readWorkbookFacts(alongside?: Alongside, isAwaited?: IsAwaited): Promise<WorkbookFacts> {
  try {
    return await askWorkbook(loadSetting, alongside, isAwaited);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const facts = await askWorkbook(() => () => undefined, alongside, isAwaited);
    const notificationDate = notificationDateFrom(await settingByItself(NOTIFICATION_DATE_SETTING));
    const partnership = await settingByItself(PARTNERSHIP_SETTING);
    const confirmations = await settingByItself(CONFIRMATIONS_SETTING);
    return { ...facts, notificationDate, settings: { ...facts.settings, partnership, confirmations } };
  }
}

/** Somebody may have put more into a setting than Excel hands over: that one counts as unreadable, and the others are read. */
async function settingByItself(name: string): Promise<unknown> {
  try {
    return await readSetting(name);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return TOO_LARGE;
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof HostError && error.kind === "tooLarge";
}

/** In place of a setting that could not be handed over: no form of any setting. */
const TOO_LARGE = "too large";

function askWorkbook(setting: typeof loadSetting, alongside: Alongside | undefined, isAwaited: IsAwaited | undefined): Promise<WorkbookFacts> {
  return run(async (context) => {
    const { workbook } = context;
    const gone = alongside?.(context);
    workbook.worksheets.load("items/id,items/name,items/visibility");
    workbook.names.load("items/name,items/formula");
    const notificationDate = setting(workbook, NOTIFICATION_DATE_SETTING);
    const partnership = setting(workbook, PARTNERSHIP_SETTING);
    const confirmations = setting(workbook, CONFIRMATIONS_SETTING);
    await context.sync();
    gone?.();
    return {
      sheets: workbook.worksheets.items.map(({ id, name, visibility }) => ({
        id,
        name,
        isVisible: visibility === Excel.SheetVisibility.visible,
      })),
      names: workbook.names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
      notificationDate: notificationDateFrom(notificationDate()),
      settings: {
        partnership: partnership(),
        confirmations: confirmations(),
        hasSample: workbook.worksheets.items.some(({ name }) => name === SAMPLE_DATA_SHEET),
      },
    };
  }, { isAwaited });
}

/**
 * Reads the first `rows` rows of every sheet, a dozen sheets at a time, so that an answer stays below 5 MB.
 * @throws HostError
 */
export async function readHeads(sheets: readonly SheetFacts[], rows: number, isAwaited?: IsAwaited): Promise<HeadFacts> {
  const atOnce = Math.max(1, Math.floor(HEAD_CELLS_AT_ONCE / (rows * HEAD_COLUMNS)));
  const parts: HeadFacts[] = [];
  for (let next = 0; next < sheets.length; next += atOnce) {
    parts.push(...(await overSheets(sheets.slice(next, next + atOnce), async (some) => [await readSomeHeads(some, rows, isAwaited)])));
  }
  return {
    heads: parts.flatMap(({ heads }) => heads),
    extent: new Map(parts.flatMap(({ extent }) => [...extent])),
  };
}

function readSomeHeads(sheets: readonly SheetFacts[], rows: number, isAwaited: IsAwaited | undefined): Promise<HeadFacts> {
  return run(async (context) => {
    const parts = sheets.map((facts) => {
      const sheet = context.workbook.worksheets.getItem(facts.id);
      // Values only: formatting may reach row 1,048,576.
      const used = passing(sheet.getUsedRangeOrNullObject(true));
      used.load("rowIndex,rowCount,columnIndex,columnCount");
      const hidden = loadHiddenMarks(used);
      const head = passing(sheet.getRangeByIndexes(0, 0, rows, HEAD_COLUMNS));
      head.load("values");
      return { facts, used, hidden, head };
    });
    await context.sync();
    return {
      heads: parts.map(({ facts, head }) => ({
        sheetId: facts.id,
        sheetName: facts.name,
        isVisible: facts.isVisible,
        firstRow: 0,
        firstColumn: 0,
        values: head.values as CellValue[][],
      })),
      extent: new Map(
        parts.map(({ facts, used, hidden }) => [
          facts.id,
          used.isNullObject
            ? EMPTY_EXTENT
            : {
                lastRow: used.rowIndex + used.rowCount - 1,
                lastColumn: used.columnIndex + used.columnCount - 1,
                hidden: hidden(),
              },
        ]),
      ),
    };
  }, { isAwaited });
}

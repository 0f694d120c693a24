import { FINDINGS_SHEET_PROPERTY, SAMPLE_DATA_SHEET, SAMPLE_SHEET_PROPERTY } from "../../returns/stored-settings";
import { askForFormats, type FormulaFormat, isOfFormat, readFormulaFormats, readFormulas } from "../formula-formats";
import { HIGHLIGHTS } from "../highlight";
import { HostError } from "../host-error";
import { overSheets } from "../over-sheets";
import { passing, run } from "../run";
import { isOf } from "../tagged-formats";
import { isDataHead, readDataSheet } from "./data-sheet";
import { type DeletionNote, NOTE_CELLS, NOTE_COLUMN, readNote } from "./deletion-note";
import { DRAWN_MARKS } from "./drawn-marks";
import { leftoverKind } from "./known-sheets";
import { ownOf, UNFINISHED, UNTAGGED_DATA } from "./look";
import type { DataStatus, SheetSeen } from "./sample-sheets";

export interface SheetToDelete extends SheetSeen {
  readonly isFindings: boolean;
  readonly isProtected: boolean;
}

/** All that the add-in has put into the workbook. */
export interface DeletionReading {
  /** Every sheet of the workbook, in the order of the tabs. */
  readonly sheets: readonly SheetToDelete[];
  /** The hidden sheet; undefined where there is none. */
  readonly data: { readonly sheetId: string; readonly status: DataStatus; readonly note: DeletionNote | undefined } | undefined;
  /** Highlights and marks of drawn rows. */
  readonly formats: readonly FormulaFormat[];
  /** Names of everything that the workbook keeps for add-ins. */
  readonly settings: readonly string[];
  readonly isReadOnly: boolean;
  readonly isStructureProtected: boolean;
}

type Named = Pick<SheetSeen, "id" | "name" | "isVisible">;

interface Facts {
  readonly id: string;
  readonly tag: string | undefined;
  readonly isFindings: boolean;
  readonly isProtected: boolean;
  readonly isEmpty: boolean;
  /** The first row, as far as the hidden sheet uses it. */
  readonly head: readonly unknown[];
}

/** Two round trips, and a third where there are conditional formats by formula. @throws HostError */
export async function readForDeleting(): Promise<DeletionReading> {
  const { named, ...rest } = await namesOf();
  const ids = named.map(({ id }) => id);
  const { facts, formats } = await factsAndFormats(ids);
  const all = new Set(ids);
  const sheets = named.map((sheet): SheetToDelete => {
    const held = facts.find(({ id }) => id === sheet.id);
    const leftover = held?.isEmpty === true ? leftoverKind(sheet.id, sheet.name, all) : undefined;
    const isData = sheet.name === SAMPLE_DATA_SHEET && isDataHead(held?.head);
    const own = ownOf(held?.tag) ?? (isData ? UNTAGGED_DATA : leftover && { kind: leftover, stamp: UNFINISHED });
    return { ...sheet, own, isFindings: held?.isFindings === true, isProtected: held?.isProtected === true };
  });
  const isMarked = [HIGHLIGHTS, DRAWN_MARKS].map(isOf);
  return { ...rest, sheets, data: dataOf(sheets, facts), formats: formats.filter((format) => isMarked.some((is) => is(format))) };
}

function namesOf() {
  return run(async (context) => {
    const { workbook } = context;
    const { worksheets, settings } = workbook;
    workbook.load("readOnly");
    workbook.protection.load("protected");
    worksheets.load("items/id,items/name,items/visibility");
    settings.load("items/key");
    await context.sync();
    return {
      named: worksheets.items.map(({ id, name, visibility }): Named => ({ id, name, isVisible: visibility === Excel.SheetVisibility.visible })),
      settings: settings.items.map(({ key }) => key),
      isReadOnly: workbook.readOnly,
      isStructureProtected: workbook.protection.protected,
    };
  });
}

/** Formats that Excel does not read would have everything refused: they are asked for apart then. */
async function factsAndFormats(ids: readonly string[]): Promise<{ facts: Facts[]; formats: FormulaFormat[] }> {
  try {
    const parts = await overSheets(ids, async (some) => [await askSheets(some, true)]);
    return { facts: parts.flatMap(({ facts }) => facts), formats: parts.flatMap(({ formats }) => formats) };
  } catch (error) {
    if (!(error instanceof HostError) || !isOfFormat(error)) throw error;
    const parts = await overSheets(ids, async (some) => [await askSheets(some, false)]);
    return { facts: parts.flatMap(({ facts }) => facts), formats: await readFormulaFormats() };
  }
}

function askSheets(ids: readonly string[], withFormats: boolean): Promise<{ facts: Facts[]; formats: FormulaFormat[] }> {
  return run(async (context) => {
    const facts = ids.map((id) => askFacts(context, id));
    const formats = withFormats ? askForFormats(context, ids) : () => [];
    await context.sync();
    return { facts: facts.map((read) => read()), formats: await readFormulas(context, formats()) };
  });
}

function askFacts(context: Excel.RequestContext, id: string): () => Facts {
  const sheet = context.workbook.worksheets.getItem(id);
  // All of them: to ask for one by its name counts as a write, over which desktop Excel empties the undo list.
  sheet.customProperties.load("items/key,items/value");
  sheet.protection.load("protected");
  const head = passing(sheet.getRangeByIndexes(0, 0, 1, NOTE_COLUMN + NOTE_CELLS));
  head.load("values");
  const used = passing(sheet.getUsedRangeOrNullObject(true));
  used.load("rowCount");
  return () => {
    const { items } = sheet.customProperties;
    return {
      id,
      tag: items.find(({ key }) => key === SAMPLE_SHEET_PROPERTY)?.value,
      isFindings: items.some(({ key }) => key === FINDINGS_SHEET_PROPERTY),
      isProtected: sheet.protection.protected,
      isEmpty: used.isNullObject,
      head: head.values[0] ?? [],
    };
  };
}

function dataOf(sheets: readonly SheetSeen[], facts: readonly Facts[]): DeletionReading["data"] {
  const hidden = sheets.filter(({ own }) => own?.kind === "data" && own.stamp !== UNFINISHED);
  const sheet = hidden.find(({ name }) => name === SAMPLE_DATA_SHEET) ?? hidden[0];
  const head = facts.find(({ id }) => id === sheet?.id)?.head;
  if (sheet?.own === undefined || head === undefined) return undefined;
  const { status } = readDataSheet(sheet.id, [head], sheet.own.stamp);
  return { sheetId: sheet.id, status, note: readNote(head.slice(NOTE_COLUMN)) };
}

import { FINDINGS_SHEET_PROPERTY } from "../returns/stored-settings";
import { deleteSheet } from "./delete-sheet";
import { HostError, toHostError, withOutcome } from "./host-error";
import { TEXT_FORMAT } from "./cell-write";
import { overSheets } from "./over-sheets";
import { structureRefusal } from "./protected-workbook";
import { passing, run } from "./run";
import { freeName, namesTaken } from "./sheet-names";
import { partsOf } from "./stretches";

const SHEET_NAME = "PIR findings";
/** A request stays below the 5 MB that Excel on the web takes. */
const BYTES_AT_ONCE = 4_000_000;
/** Points: of a letter on average, and of the narrowest and widest column. */
const LETTER = 5.6;
const NARROWEST = 60;
const WIDEST = 340;

const encoder = new TextEncoder();

interface SheetSeen {
  readonly id: string;
  readonly name: string;
  readonly isVisible: boolean;
  readonly isOwn: boolean;
}

/**
 * Writes the findings on a sheet of their own, after all others, in the place of one that is there already. Everything
 * on it is text. All or nothing: where it fails, no sheet is added.
 * @param lines without identifiers; each as long as the headings.
 * @returns the sheet's id.
 * @throws HostError; kind `protected` where the workbook's structure is protected.
 */
export async function writeFindingsSheet(lines: readonly (readonly string[])[], headings: readonly string[]): Promise<string> {
  const before = await allSheets();
  const name = nameBeside(before);
  try {
    return await addSheet(name, before, [headings, ...lines]);
  } catch (error) {
    return await settle(name, before, toHostError(error));
  }
}

/**
 * Removes the sheet of findings, and copies of it; no sheet of anybody else. Excel cannot undo it.
 * @throws HostError; kind `protected` where the workbook's structure is protected.
 */
export async function removeFindingsSheet(): Promise<void> {
  const sheets = await allSheets();
  const own = sheets.filter(({ isOwn }) => isOwn);
  if (own.length === 0) return;
  if (!sheets.some(({ isOwn, isVisible }) => isVisible && !isOwn)) {
    throw new HostError(
      "unsupported",
      "LastVisibleSheet",
      "The sheet of findings is the only one that is not hidden, so it was not removed.",
      "Right-click its tab, choose Unhide to show another sheet, then try again.",
    );
  }
  try {
    await deleteSheets(own);
  } catch (error) {
    const cause = toHostError(error);
    throw (await structureRefusal("The workbook is protected, so the sheet of findings was not removed.", cause)) ?? cause;
  }
}

/** The id of the sheet of findings; undefined where there is none. @throws HostError */
export async function findFindingsSheet(): Promise<string | undefined> {
  return (await allSheets()).find(({ isOwn }) => isOwn)?.id;
}

async function allSheets(): Promise<SheetSeen[]> {
  const sheets = await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    await context.sync();
    return worksheets.items.map(({ id, name, visibility }) => ({ id, name, isVisible: visibility === Excel.SheetVisibility.visible }));
  });
  const own = new Set(await overSheets(sheets.map(({ id }) => id), ownSheets));
  return sheets.map((sheet) => ({ ...sheet, isOwn: own.has(sheet.id) }));
}

function ownSheets(ids: readonly string[]): Promise<string[]> {
  return run(async (context) => {
    // All of them: to ask for one by its name counts as a write, over which desktop Excel empties the undo list.
    const asked = ids.map((id) => {
      const { customProperties } = context.workbook.worksheets.getItem(id);
      customProperties.load("items/key");
      return { id, customProperties };
    });
    await context.sync();
    return asked.filter(({ customProperties: { items } }) => items.some(({ key }) => key === FINDINGS_SHEET_PROPERTY)).map(({ id }) => id);
  });
}

/** "PIR findings", or with a number where a sheet is called that. */
function nameBeside(sheets: readonly { readonly name: string }[]): string {
  return freeName(SHEET_NAME, namesTaken(sheets.map(({ name }) => name)));
}

function addSheet(name: string, before: readonly SheetSeen[], lines: readonly (readonly string[])[]): Promise<string> {
  const old = before.filter(({ isOwn }) => isOwn);
  const lastName = nameBeside(before.filter(({ isOwn }) => !isOwn));
  return run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.load("id");
    // First of all the tag: a sheet that is left half-way is known by it.
    sheet.customProperties.add(FINDINGS_SHEET_PROPERTY, "1");
    format(sheet, lines);
    const parts = partsOf(lines, bytesOf, BYTES_AT_ONCE);
    let row = 0;
    for (const part of parts) {
      if (row > 0) await context.sync();
      passing(sheet.getRangeByIndexes(row, 0, part.length, widthOf(lines))).values = part.map((line) => [...line]);
      row += part.length;
    }
    // The old sheet goes last, when nothing can be missing from the new one.
    deleteIn(context, old);
    if (lastName !== name) sheet.name = lastName;
    await context.sync();
    return sheet.id;
  });
}

function format(sheet: Excel.Worksheet, lines: readonly (readonly string[])[]): void {
  const columns = widthOf(lines);
  const all = passing(sheet.getRangeByIndexes(0, 0, lines.length, columns));
  // Before the values: what begins with = stays text. Typed as a table, but Excel takes one format for all cells too.
  all.numberFormat = TEXT_FORMAT as unknown as string[][];
  all.format.wrapText = true;
  all.format.verticalAlignment = Excel.VerticalAlignment.top;
  passing(sheet.getRangeByIndexes(0, 0, 1, columns)).format.font.bold = true;
  for (let column = 0; column < columns; column++) {
    const longest = lines.reduce((most, line) => Math.max(most, line[column]?.length ?? 0), 0);
    const width = Math.min(WIDEST, Math.max(NARROWEST, LETTER * (longest + 2)));
    passing(sheet.getRangeByIndexes(0, column, 1, 1)).format.columnWidth = width;
  }
  sheet.freezePanes.freezeRows(1);
}

function widthOf([headings = []]: readonly (readonly string[])[]): number {
  return headings.length;
}

function bytesOf(line: readonly string[]): number {
  return encoder.encode(JSON.stringify(line)).length;
}

function deleteSheets(sheets: readonly SheetSeen[]): Promise<void> {
  return run(async (context) => {
    deleteIn(context, sheets);
    await context.sync();
  });
}

function deleteIn(context: Excel.RequestContext, sheets: readonly SheetSeen[]): void {
  for (const sheet of sheets) deleteSheet(context, sheet);
}

/**
 * Removes what a failed attempt left; but where the sheets before it have gone, it came to its end.
 * @returns the new sheet's id in that case. @throws HostError for the user otherwise.
 */
async function settle(name: string, before: readonly SheetSeen[], cause: HostError): Promise<string> {
  try {
    const known = new Set(before.map(({ id }) => id));
    const now = await allSheets();
    const left = now.filter((sheet) => !known.has(sheet.id) && (sheet.isOwn || sheet.name === name));
    const [only] = left;
    const old = before.filter(({ isOwn }) => isOwn);
    if (only !== undefined && old.length > 0 && old.every(({ id }) => now.every((sheet) => sheet.id !== id))) return only.id;
    if (left.length > 0) await deleteSheets(left);
  } catch (error) {
    const { kind, code } = toHostError(error);
    throw new HostError(
      kind,
      code,
      `Excel stopped part-way. The sheet “${name}” may be incomplete.`,
      "Delete the sheet, then try again.",
      { cause: error },
    );
  }
  const refusal = await structureRefusal("The workbook is protected, so no sheet was added.", cause);
  throw refusal ?? withOutcome(cause, "No sheet was added.");
}

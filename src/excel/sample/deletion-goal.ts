import type { FormulaFormat } from "../formula-formats";
import type { SheetTarget } from "../standing-cells";
import type { DeletionNote } from "./deletion-note";
import type { DeletionReading, SheetToDelete } from "./deletion-reading";
import { UNFINISHED } from "./look";

/** What is to be deleted, and what is to be left. */
export interface Deletion {
  /** Undefined where an interrupted deletion left none: then no certificate comes about. */
  readonly note: DeletionNote | undefined;
  /** The list's own sheet, where it is to go too. */
  readonly list: SheetTarget | undefined;
  /** What the certificate says at its end, where nobody knows any more which sheet the list was. */
  readonly remark?: string;
}

/** What of the workbook is still to go. */
export interface ToGo {
  /** What an interrupted writing or deleting left of sheets: nobody's work. */
  readonly leftovers: readonly SheetToDelete[];
  /** The sample's sheets but for the hidden one, and the sheet of findings. */
  readonly sheets: readonly SheetToDelete[];
  readonly list: SheetToDelete | undefined;
  readonly data: SheetToDelete | undefined;
  /** On sheets that stay: with the others they go by themselves. */
  readonly formats: readonly FormulaFormat[];
  readonly settings: readonly string[];
  readonly lacksCertificate: boolean;
}

/** Certificates of earlier deletions stay. */
export function stillToGo(reading: DeletionReading, { note, list }: Deletion): ToGo {
  const { sheets, data } = reading;
  const leftovers = sheets.filter(({ own }) => own?.stamp === UNFINISHED);
  const own = sheets.filter((sheet) =>
    sheet.id !== data?.sheetId && !leftovers.includes(sheet) &&
    (sheet.isFindings || (sheet.own !== undefined && sheet.own.kind !== "certificate")));
  const listSheet = sheets.find(({ id }) => id === list?.sheetId);
  const going = new Set([...own, ...(listSheet === undefined ? [] : [listSheet])].map(({ id }) => id));
  return {
    leftovers,
    sheets: own,
    list: listSheet,
    data: sheets.find(({ id }) => id === data?.sheetId),
    formats: reading.formats.filter(({ sheetId }) => !going.has(sheetId)),
    settings: reading.settings.filter((name) => note?.settings.includes(name) === true),
    lacksCertificate: note !== undefined && !sheets.some(({ own: mark }) => mark?.kind === "certificate" && mark.stamp === note.stamp),
  };
}

export function isDone({ leftovers, sheets, list, data, formats, settings, lacksCertificate }: ToGo): boolean {
  const left = leftovers.length + sheets.length + formats.length + settings.length;
  return left === 0 && list === undefined && data === undefined && !lacksCertificate;
}

/** Whether something that was to go has gone: then there is no way back. */
export function hasBegun(before: ToGo, now: ToGo): boolean {
  const ids = (sheets: readonly (SheetToDelete | undefined)[]): string[] => sheets.flatMap((sheet) => sheet?.id ?? []);
  const isThere = new Set(ids([...now.sheets, now.list, now.data]));
  const formats = new Set(now.formats.map(({ sheetId, id }) => `${sheetId} ${id}`));
  return ids([...before.sheets, before.list, before.data]).some((id) => !isThere.has(id)) ||
    before.formats.some(({ sheetId, id }) => !formats.has(`${sheetId} ${id}`)) ||
    before.settings.some((name) => !now.settings.includes(name));
}

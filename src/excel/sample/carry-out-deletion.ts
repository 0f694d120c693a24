import { SAMPLE_DATA_SHEET } from "../../returns/stored-settings";
import { deleteSheet } from "../delete-sheet";
import { passing, run } from "../run";
import { freeName, namesTaken } from "../sheet-names";
import { removeFormats } from "../tagged-formats";
import { queueHead, queueStatus } from "./data-sheet";
import { type Deletion, stillToGo, type ToGo } from "./deletion-goal";
import { type DeletionNote, queueNote } from "./deletion-note";
import type { DeletionReading } from "./deletion-reading";
import { rememberAttempt } from "./known-sheets";
import { NO_LOOSE_ROWS } from "./loose-rows";
import { pageSetUp } from "./page-set-up";
import type { DataStatus } from "./sample-sheets";
import { addSheet, tagSheet } from "./write-sheet";

/** Stamp of a hidden sheet that was made for a deletion alone. */
const FOR_DELETION = "deletion";

/**
 * Deletes in one round trip. That it is under way is written first, then the certificate; the hidden sheet goes last: as
 * long as it is there, any pane can find what is left.
 * @throws HostError; anything may then be done and anything left undone.
 */
export async function carryOutDeletion(reading: DeletionReading, deletion: Deletion): Promise<void> {
  const { note, list } = deletion;
  const toGo = stillToGo(reading, deletion);
  const names = namesFor(reading, toGo, note);
  rememberAttempt(reading.sheets.map(({ id }) => id), new Map([
    [names.certificate.toLowerCase(), "certificate"], [names.data.toLowerCase(), "data"],
  ]));
  await run(async (context) => {
    const { settings } = context.workbook;
    for (const sheet of toGo.leftovers) deleteSheet(context, sheet);
    const data = begin(context, reading, { kind: "deleting", withList: list !== undefined }, note, names.data);
    const certificate = note !== undefined && toGo.lacksCertificate ? addCertificate(context, note, names.certificate) : undefined;
    addRemark(certificate ?? standingCertificate(context, reading, note), deletion);
    // Of all this a protected sheet may refuse its formats alone: they come before what cannot be put back.
    removeFormats(context, toGo.formats);
    for (const name of toGo.settings) settings.getItem(name).delete();
    for (const sheet of toGo.sheets) deleteSheet(context, sheet);
    if (toGo.list !== undefined) deleteSheet(context, toGo.list);
    data.visibility = Excel.SheetVisibility.hidden;
    data.delete();
    // Without a printer Excel may refuse it.
    if (certificate !== undefined && note !== undefined) pageSetUp(certificate, note.certificate);
    await context.sync();
  });
}

/** Takes back what a deletion did before anything had gone: one round trip, none where there is nothing to take back. */
export async function takeBack(before: DeletionReading, now: DeletionReading): Promise<void> {
  const known = new Set(before.sheets.map(({ id }) => id));
  const added = now.sheets.filter(({ id, own }) => !known.has(id) && own !== undefined);
  const status = before.data !== undefined && now.data?.status.kind === "deleting" ? before.data.status : undefined;
  const hasNote = before.data !== undefined && now.data?.note !== undefined;
  if (added.length === 0 && status === undefined && !hasNote) return;
  await run(async (context) => {
    const isData = ({ id }: { readonly id: string }): boolean => id === now.data?.sheetId;
    for (const sheet of [...added.filter((each) => !isData(each)), ...added.filter(isData)]) deleteSheet(context, sheet);
    if (before.data !== undefined) {
      const data = context.workbook.worksheets.getItem(before.data.sheetId);
      if (status !== undefined) queueStatus(data, status);
      queueNote(data, undefined);
    }
    await context.sync();
  });
}

/** Free when they are given: what an interrupted writing or deleting left has gone by then. */
function namesFor({ sheets }: DeletionReading, { leftovers }: ToGo, note: DeletionNote | undefined) {
  const taken = namesTaken(sheets.filter((sheet) => !leftovers.includes(sheet)).map(({ name }) => name));
  const data = freeName(SAMPLE_DATA_SHEET, taken);
  taken.add(data.toLowerCase());
  return { data, certificate: freeName(note?.certificate.name ?? "", taken) };
}

function begin(
  context: Excel.RequestContext, { data }: DeletionReading, status: DataStatus, note: DeletionNote | undefined, name: string,
): Excel.Worksheet {
  const { worksheets } = context.workbook;
  if (data !== undefined) {
    const sheet = worksheets.getItem(data.sheetId);
    if (data.status.kind === "deleting") return sheet;
    // Before the status: with that, another pane may go on from the note.
    queueNote(sheet, note);
    queueStatus(sheet, status);
    return sheet;
  }
  const sheet = worksheets.add(name);
  tagSheet(sheet, "data", FOR_DELETION);
  sheet.visibility = Excel.SheetVisibility.veryHidden;
  queueNote(sheet, note);
  queueHead(sheet, status, undefined, NO_LOOSE_ROWS);
  return sheet;
}

/** One that is protected takes no remark, and that is no reason to leave everything else undeleted. */
function standingCertificate(context: Excel.RequestContext, { sheets }: DeletionReading, note: DeletionNote | undefined): Excel.Worksheet | undefined {
  const sheet = sheets.find(({ own, isProtected }) => own?.kind === "certificate" && own.stamp === note?.stamp && !isProtected);
  return sheet && context.workbook.worksheets.getItem(sheet.id);
}

function addRemark(certificate: Excel.Worksheet | undefined, { note, remark }: Deletion): void {
  if (certificate === undefined || note === undefined || remark === undefined) return;
  passing(certificate.getRangeByIndexes(note.certificate.rows.length, 0, 1, 1)).values = [[remark]];
}

function addCertificate(context: Excel.RequestContext, { certificate, stamp }: DeletionNote, name: string): Excel.Worksheet {
  // Small enough for one request, and without days.
  const parts = addSheet(context, { planned: certificate, name, stamp, system: "1900" }, []);
  let part = parts.next();
  while (part.done !== true) part = parts.next();
  return part.value;
}

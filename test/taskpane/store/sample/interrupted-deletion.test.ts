import { stopWaiting } from "../../../../src/excel/conversation";
import { forgetAttempt, rememberOwnSheets } from "../../../../src/excel/sample/known-sheets";
import type { CellValue } from "../../../../src/returns/layout";
import { returnA } from "../../../excel/sheets";
import { takesItem, Tampering } from "../../../excel/tampering";
import { openListThrough } from "../faults/live-pane";
import { closePanes, type OpenPane, openPaneBeside } from "../open-pane";
import { atSample, children, type SamplePane } from "./sample-pane";

const OTHER = "Last year";
const LIST = returnA().sheetName;

afterEach(async () => {
  stopWaiting();
  await closePanes();
});

/** The pane before the deletion of a sample with its list, in a workbook with one more sheet. */
async function beforeDeleting(): Promise<{ opened: SamplePane; tampering: Tampering }> {
  const tampering = new Tampering();
  const pane = await openListThrough(children(70), tampering.through, (workbook) => { workbook.addWorksheet(OTHER); });
  const opened = await atSample(pane);
  await opened.draw();
  await opened.ask({ ask: "view", view: "delete" });
  await opened.ask({ ask: "withList", withList: true });
  return { opened, tampering };
}

/** The same list on a sheet, as people copy it. */
async function copyList({ pane }: SamplePane, sheetId: string): Promise<void> {
  const list = pane.list();
  const cells = Array.from({ length: list.lastRow + 1 }, (_, row) => Array.from({ length: list.lastColumn + 1 }, (__, column): CellValue => list.cell(row, column).value));
  await pane.after(() => { pane.host.person.paste(sheetId, 0, 0, cells); });
}

/** Excel refuses to delete the hidden sheet, which goes last, so many times. */
function refuseTheLast({ pane }: SamplePane, tampering: Tampering, times: number, then: () => void): void {
  const isHidden = takesItem(pane.open.sheet("PIR sample data").id);
  let refusals = 0;
  tampering.refuse("GeneralException", (action, body) => {
    const isRefused = refusals < times && action.Name === "Delete" && isHidden(action, body);
    if (!isRefused) return false;
    refusals += 1;
    if (refusals === times) then();
    return true;
  });
}

const names = ({ host }: OpenPane): string[] => host.sheets.map(({ name }) => name);

/** Until the deletion has come to its end: the pane may go on with it by itself. */
async function untilFinished(pane: OpenPane): Promise<void> {
  for (let turns = 0; turns < 50 && names(pane).includes("PIR sample data"); turns++) await pane.after(() => undefined);
  await pane.after(() => undefined);
}

/** A pane of a colleague, who knows nothing of what was done before. */
async function anotherPane({ pane }: SamplePane): Promise<OpenPane> {
  await pane.store.stop();
  forgetAttempt();
  rememberOwnSheets([]);
  return openPaneBeside(pane.open);
}

test("another list of the workbook stays, whichever list is open when the pane finishes the deletion", async () => {
  const { opened, tampering } = await beforeDeleting();
  const { pane } = opened;
  await copyList(opened, pane.open.sheet(OTHER).id);
  refuseTheLast(opened, tampering, 3, () => undefined);
  pane.actions.sample({ ask: "delete" });
  await untilFinished(pane);
  tampering.verify();
  expect(names(pane)).toEqual([OTHER, "Deletion certificate"]);
  expect(pane.checking().sheetName).toBe(OTHER);
});

test("a list that came after the deletion was interrupted stays, and both the pane and the certificate say what is not known", async () => {
  const { opened, tampering } = await beforeDeleting();
  const { pane } = opened;
  refuseTheLast(opened, tampering, 1, () => { tampering.cutOff(tampering.requests + 1, "ConnectionFailure"); });
  const other = pane.open.sheet(OTHER).id;
  await copyList(opened, other);
  pane.actions.sample({ ask: "delete" });
  await pane.after(() => undefined);
  expect(names(pane)).toEqual([OTHER, "PIR sample data", "Deletion certificate"]);
  tampering.reconnect();
  // Next year's list takes the name of the one that was deleted.
  pane.host.person.renameSheet(other, LIST);
  const again = await anotherPane(opened);
  expect(again.checking().done).toBe(
    "Deleting the sample had been interrupted. It is finished now, except for the list: it is not certain which sheet that was. If it is still there, delete its sheet by hand.",
  );
  await untilFinished(again);
  expect(names(again)).toEqual([LIST, "Deletion certificate"]);
  const certificate = again.open.sheet("Deletion certificate");
  expect(certificate.cell(certificate.lastRow, 0).text).toMatch(/^Deleting was interrupted\..+has to be deleted by hand\.$/);
});

test("a list that is still there is deleted by the next pane, as it was begun", async () => {
  const { opened, tampering } = await beforeDeleting();
  const { pane } = opened;
  const isList = takesItem(pane.list().id);
  let isBroken = true;
  tampering.refuse("GeneralException", (action, body) => {
    if (!isBroken || action.Name !== "Delete" || !isList(action, body)) return false;
    isBroken = false;
    tampering.cutOff(tampering.requests + 1, "ConnectionFailure");
    return true;
  });
  pane.actions.sample({ ask: "delete" });
  await pane.after(() => undefined);
  expect(names(pane)).toEqual([LIST, OTHER, "PIR sample data", "Deletion certificate"]);
  tampering.reconnect();
  const again = await anotherPane(opened);
  await untilFinished(again);
  expect(names(again)).toEqual([OTHER, "Deletion certificate"]);
});

test("to delete the list too is chosen for one list: another that is open by then is not deleted, and nothing else either", async () => {
  const { opened, tampering } = await beforeDeleting();
  const { pane } = opened;
  await copyList(opened, pane.open.sheet(OTHER).id);
  const was = names(pane).filter((name) => name !== LIST);
  // A colleague deletes the list at the moment at which the analyst presses.
  tampering.before(tampering.requests + 1, () => { pane.host.person.deleteSheet(pane.list().id); });
  await opened.ask({ ask: "delete" });
  tampering.verify();
  expect(names(pane)).toEqual(was);
  expect(opened.drawn().remove).toMatchObject({
    withList: false, problem: { sentence: "The list that is open is another one than before, so nothing was deleted." },
  });
});

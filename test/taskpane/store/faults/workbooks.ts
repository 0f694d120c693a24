import { CONFIRMATIONS_SETTING, PARTNERSHIP_SETTING } from "../../../../src/returns/stored-settings";
import { type Cell, returnBytes, row, workbookBytes } from "../../../excel/sheets";
import { keyOf, closeFaulty, type FaultyPane, openFaulty } from "./faulty-pane";

const AGE = 2;
const START = 6;

/** Under 18 when the order began, and 18 by now: to be checked. */
const EIGHTEEN: Readonly<Record<number, Cell>> = { [AGE]: 18, [START]: new Date(Date.UTC(2024, 2, 1)) };

const WITH_MISTAKES = [row("A-1"), row("A-2", { [AGE]: "12 yrs" }), row("A-3", { [AGE]: "13 yrs" }), row("A-4", EIGHTEEN)];

/** The workbooks that the actions are done in. */
export type WorkbookName = "mistakes" | "inUse" | "ready" | "readyInUse" | "unreadable" | "without";

export type Workbooks = Readonly<Record<WorkbookName, Uint8Array>>;

/** Mistakes in the list; an identifier on another sheet; a document property that names somebody. */
function mistakes(): Promise<Uint8Array> {
  return returnBytes(WITH_MISTAKES, (workbook) => {
    workbook.creator = "";
    workbook.title = "Return of Jane Testfamily";
    workbook.addWorksheet("Working notes").getCell("B4").value = "number 0101011237";
  });
}

async function saved(bytes: Uint8Array, act: (faulty: FaultyPane) => Promise<void>): Promise<Uint8Array> {
  const faulty = await openFaulty(bytes);
  await act(faulty);
  const now = await faulty.pane.host.save();
  await closeFaulty();
  return now;
}

async function use({ pane }: FaultyPane): Promise<void> {
  const { actions } = pane;
  await pane.after(() => { actions.setNotificationDate("2026-08-24"); });
  await pane.after(() => { actions.askConfirmation({ key: keyOf(pane, "AG5") }); });
  await pane.after(() => { actions.confirm("Checked with the team"); });
}

export async function makeWorkbooks(): Promise<Workbooks> {
  const plain = await mistakes();
  const inUse = await saved(plain, async (faulty) => {
    const { pane, pane: { actions } } = faulty;
    await use(faulty);
    await pane.after(() => { actions.goTo("partnership"); });
    await pane.after(() => { actions.addPattern("SW-12345", false); });
    await pane.after(() => { actions.goTo("tools"); });
    await pane.after(() => { actions.setHighlighting(true); });
    await pane.after(() => { actions.writeFindingsSheet(); });
  });
  const ready = await saved(await returnBytes([row("A-1"), row("A-2"), row("A-4", EIGHTEEN)], (workbook) => { workbook.creator = ""; }), async (faulty) => {
    await use(faulty);
  });
  const readyInUse = await saved(ready, async ({ pane, pane: { actions } }) => {
    await pane.after(() => { actions.goTo("tools"); });
    await pane.after(() => { actions.writeFindingsSheet(); });
  });
  const unreadable = await saved(plain, ({ pane: { host } }) => {
    host.settings.set(PARTNERSHIP_SETTING, "not ours");
    host.settings.set(CONFIRMATIONS_SETTING, "not ours either");
    return Promise.resolve();
  });
  return {
    mistakes: plain,
    inUse,
    ready,
    readyInUse,
    unreadable,
    without: await workbookBytes((workbook) => { workbook.addWorksheet("Minutes").getCell("A1").value = "Meeting"; }),
  };
}

import { FIRST_ROW, returnA, row, settled } from "../../excel/sheets";
import { closePanes, openList, type OpenPane } from "./open-pane";

afterEach(closePanes);

const NAME = returnA().sheetName;

/** Calls of the requests since `from` that office.js marks as writes: desktop Excel may empty the undo list over them. */
function writesSince({ host }: OpenPane, from: number): string[][] {
  return host.roundTrips.slice(from).filter(({ isWrite }) => isWrite).map(({ calls }) => [...calls]);
}

async function openSome(): Promise<OpenPane> {
  const pane = await openList(Array.from({ length: 40 }, (_, index) => row(`A-${index + 1}`)), (workbook) => {
    workbook.addWorksheet("Other").getCell("A1").value = 1;
  });
  // What was typed before must still be there to be undone afterwards.
  await pane.after(() => { pane.host.person.type(pane.list().id, FIRST_ROW, 1, "DD2"); });
  return pane;
}

/** Edits of other sheets are gathered for longer than those of the list. */
async function reread({ open, host }: OpenPane, before: number): Promise<void> {
  while (host.roundTrips.length === before) await new Promise((resolve) => setTimeout(resolve, 20));
  await settled(open.host);
}

/** Whatever a person does, with a word for it. */
const EDITS: readonly (readonly [string, (pane: OpenPane, sheetId: string) => void])[] = [
  ["types", ({ host }, id) => { host.person.type(id, FIRST_ROW + 1, 1, "AB1"); }],
  ["types below the list", ({ host }, id) => { host.person.type(id, FIRST_ROW + 60, 0, "A-99"); }],
  ["types in the headings", ({ host }, id) => { host.person.type(id, 0, 0, "Sample"); }],
  ["changes the agreed date", ({ host }, id) => { host.person.type(id, 1, 3, "15/08/2026"); }],
  ["pastes", ({ host }, id) => { host.person.paste(id, FIRST_ROW + 2, 0, [["A-91", "DD1"], ["A-92", "DD2"]]); }],
  ["inserts rows", ({ host }, id) => { host.person.insertRows(id, FIRST_ROW + 3, 2); }],
  ["deletes rows", ({ host }, id) => { host.person.deleteRows(id, FIRST_ROW + 3, 1); }],
  ["sorts", ({ host }, id) => { host.person.sort(id, { row: FIRST_ROW, column: 0, rowCount: 40, columnCount: 8 }, 2, true); }],
  ["filters", ({ host }, id) => { host.person.hideRows(id, FIRST_ROW + 5, 7, true); }],
  ["hides a column", ({ host }, id) => { host.person.hideColumns(id, 2, 1, true); host.person.hideRows(id, FIRST_ROW + 1, 1, true); }],
  ["formats", ({ host }, id) => { host.person.setNumberFormat(id, { row: FIRST_ROW, column: 6, rowCount: 4, columnCount: 1 }, "General"); }],
  ["renames the sheet", ({ host }, id) => { host.person.renameSheet(id, "List"); host.person.type(id, FIRST_ROW, 1, "DD3"); }],
  ["works on another sheet", ({ open }) => { open.host.person.type(open.sheet("Other").id, 0, 0, "2"); }],
  ["adds a sheet", ({ host }) => { host.person.addSheet("New"); }],
];

test.each(EDITS)("checking while somebody %s asks nothing that desktop Excel takes for a write", async (_, edit) => {
  const pane = await openSome();
  const before = pane.host.roundTrips.length;
  edit(pane, pane.list().id);
  await reread(pane, before);
  expect(writesSince(pane, before)).toEqual([]);
  expect(pane.host.canUndo).toBe(true);
});

test("nor does going through the findings and the screens, with nothing to be written", async () => {
  const pane = await openSome();
  const before = pane.host.roundTrips.length;
  for (const place of ["tools", "newIds", "compare", "partnership", "send", "findings"] as const) {
    await pane.after(() => { pane.actions.goTo(place); });
  }
  await pane.after(() => { pane.actions.next(); });
  expect(pane.host.roundTrips.length).toBeGreaterThan(before);
  expect(writesSince(pane, before)).toEqual([]);
});

test("nor does trying again after a jump that Excel refused: the list was read well", async () => {
  const pane = await openSome();
  await pane.after(() => { pane.actions.jumpToAddress("no such place"); });
  expect(pane.checking().notice?.canRetry).toBe(true);
  const before = pane.host.roundTrips.length;
  await pane.after(() => { pane.actions.retry(); });
  expect(pane.checking().notice).toBeUndefined();
  expect(pane.host.roundTrips.length).toBeGreaterThan(before);
  expect(writesSince(pane, before)).toEqual([]);
  expect(pane.host.canUndo).toBe(true);
});

test("nor does an edit in a workbook without a return", async () => {
  const pane = await openSome();
  await pane.after(() => { pane.host.person.clear(pane.open.sheet(NAME).id, { row: 0, column: 0, rowCount: 80, columnCount: 9 }); });
  expect(pane.store.getState().phase).not.toBe("checking");
  const before = pane.host.roundTrips.length;
  pane.host.person.type(pane.open.sheet("Other").id, 0, 0, "2");
  await reread(pane, before);
  expect(writesSince(pane, before)).toEqual([]);
});

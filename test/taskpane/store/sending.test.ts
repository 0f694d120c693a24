import { returnDefinitions } from "../../../src/returns/definitions";
import { buildReturnWorkbook } from "../../../src/workbook/return-workbook";
import { FIRST_ROW, row } from "../../excel/sheets";
import { closePanes, openList, openPane, type OpenPane } from "./open-pane";

const AGE = 2;
const eighteen = { [AGE]: 18, 6: new Date(Date.UTC(2024, 2, 1)) };

afterEach(closePanes);

async function goToSend(pane: OpenPane) {
  await pane.after(() => { pane.actions.goTo("send"); });
  return pane.screen("send").send;
}

async function swept(pane: OpenPane) {
  await pane.after(() => { pane.actions.sweep(); });
  const { sweep } = pane.screen("send").send;
  if (sweep.phase !== "done") throw new Error(`the sweep is ${sweep.phase}`);
  return sweep;
}

describe("ready to send", () => {
  test("says what stands in the way, and hands out the receipt once nothing does", async () => {
    const pane = await openList([row("A-1", { [AGE]: "12 yrs" }), row("A-2", eighteen)]);
    expect(await goToSend(pane)).toMatchObject({ fix: 1, check: 1, sweep: { phase: "notDone" }, receipt: undefined });
    await pane.after(() => { pane.host.person.paste(pane.list().id, FIRST_ROW, AGE, [[12]]); });
    pane.actions.askConfirmation({ code: "AG5" });
    await pane.after(() => { pane.actions.confirm("Checked with the team"); });
    expect(pane.screen("send").send).toMatchObject({ fix: 0, check: 0, receipt: undefined });
    const sweep = await swept(pane);
    expect(sweep).toMatchObject({ finds: [], fix: 0, check: 0, isOutOfDate: false });
    expect(sweep.lookedAt).toMatch(/1 sheet, \d+ cells/);
    const { receipt, confirmed } = pane.screen("send").send;
    expect(confirmed).toMatchObject([{ title: "18 or 19 years old", reason: "Checked with the team", count: 1, on: "1 September 2026" }]);
    expect(receipt).toMatch(/Children: 2\n/);
    expect(receipt).toMatch(/18 or 19 years old: 1 check\. Reason: Checked with the team/);
    await pane.after(() => { pane.actions.copyReceipt(); });
    expect(pane.copied).toEqual([receipt]);
    expect(pane.screen("send").send.isCopied).toBe(true);
  });

  test("an edit after the sweep asks for another, and takes the receipt back", async () => {
    const pane = await openList([row("A-1")]);
    await goToSend(pane);
    await swept(pane);
    expect(pane.screen("send").send.receipt).toBeDefined();
    const digest = pane.screen("send").send.receipt;
    await pane.after(() => { pane.host.person.paste(pane.list().id, FIRST_ROW, AGE, [[11]]); });
    expect(pane.screen("send").send).toMatchObject({ receipt: undefined, sweep: { isOutOfDate: true } });
    await swept(pane);
    expect(pane.screen("send").send.receipt).not.toBe(digest);
  });

  test("so does a pattern of the partnership's own numbers, which may stand anywhere in the workbook", async () => {
    const pane = await openList([row("A-1"), row("A-2")], (workbook) => { workbook.addWorksheet("Notes").getCell("B4").value = "P7654321"; });
    await goToSend(pane);
    expect(await swept(pane)).toMatchObject({ fix: 0, isOutOfDate: false });
    expect(pane.screen("send").send.receipt).toBeDefined();
    await pane.after(() => { pane.actions.goTo("partnership"); });
    await pane.after(() => { pane.actions.addPattern("P1234567", false); });
    expect(await goToSend(pane)).toMatchObject({ sweep: { isOutOfDate: true }, receipt: undefined });
    expect(await swept(pane)).toMatchObject({ fix: 1, isOutOfDate: false });
  });

  test("an empty list is never ready", async () => {
    const [definition] = returnDefinitions;
    if (definition === undefined) throw new Error("no definition");
    const pane = await openPane(await buildReturnWorkbook(definition));
    await goToSend(pane);
    await swept(pane);
    expect(pane.screen("send").send.receipt).toBeUndefined();
  });

  test("shows the children by age band, with the empty bands, and the key dates", async () => {
    const pane = await openList([row("A-1", { [AGE]: 7 }), row("A-2", { [AGE]: 8 })]);
    const { distributions, keyDates } = await goToSend(pane);
    expect(distributions.find(({ name }) => name === "Age band")?.bars).toMatchObject([
      { label: "0–4", count: 0, share: 0 },
      { label: "5–9", count: 2, share: 1 },
      { label: "10–12", count: 0 },
      { label: "13–15", count: 0 },
      { label: "16 and over", count: 0 },
    ]);
    // Notified on Monday 24 August 2026: the Friday of the third week is 11 September.
    expect(keyDates).toContainEqual({ name: "The return is due", when: "Friday 11 September 2026", isIndicative: false, isPast: false });
    await pane.after(() => { pane.host.person.paste(pane.list().id, FIRST_ROW, AGE, [[2]]); });
    expect(pane.screen("send").send.distributions.find(({ name }) => name === "Age band")?.bars[0]).toMatchObject({ count: 1 });
  });

  test("an identifier elsewhere in the workbook stands in the way and leads to its place", async () => {
    const pane = await openList([row("A-1")], (workbook) => {
      workbook.addWorksheet("Working notes").getCell("B4").value = "mother's number 0101011237";
    });
    await goToSend(pane);
    const sweep = await swept(pane);
    expect(sweep).toMatchObject({ fix: 1, finds: [{ code: "PV1", canJump: true, place: "Sheet “Working notes”, B4" }] });
    expect(JSON.stringify(sweep)).not.toContain("0101011237");
    expect(pane.screen("send").send.receipt).toBeUndefined();
    await pane.after(() => { pane.actions.jumpToFind(sweep.finds[0]?.key ?? ""); });
    expect(pane.host.activeSheetId).toBe(pane.open.sheet("Working notes").id);
    expect(pane.host.selection).toMatchObject({ row: 3, column: 1 });
  });

  test("a hidden sheet is confirmed with a reason, and that stays when the sheet does", async () => {
    const pane = await openList([row("A-1")], (workbook) => {
      const sheet = workbook.addWorksheet("Codes");
      sheet.getCell("A1").value = "team codes";
      sheet.state = "veryHidden";
    });
    await goToSend(pane);
    const sweep = await swept(pane);
    expect(sweep).toMatchObject({ fix: 0, check: 1, finds: [{ code: "PV2", canJump: false }] });
    pane.actions.askConfirmation({ key: sweep.finds[0]?.key ?? "" });
    await pane.after(() => { pane.actions.confirm("Codes of our teams"); });
    expect(pane.screen("send").send).toMatchObject({ sweep: { check: 0 }, confirmed: [{ reason: "Codes of our teams", count: 1 }] });
    expect(pane.screen("send").send.receipt).toBeDefined();
    const again = await openPane(await pane.host.save());
    await goToSend(again);
    expect(await swept(again)).toMatchObject({ check: 0 });
  });

  test("document properties are cleared in one step", async () => {
    const pane = await openList([row("A-1")], (workbook) => {
      workbook.creator = "Somebody";
      workbook.company = "A council";
      workbook.title = "Draft of the return";
    });
    await goToSend(pane);
    expect((await swept(pane)).clearable).toBe(3);
    await pane.after(() => { pane.actions.clearProperties(); });
    const { sweep } = pane.screen("send").send;
    expect(sweep).toMatchObject({ phase: "done", clearable: 0 });
    expect(pane.checking().done).toBe("3 document properties cleared.");
  });

  test("finishing takes out highlights and the sheet of findings, selects the first cell and saves", async () => {
    const pane = await openList([row("A-1", eighteen)]);
    await pane.after(() => { pane.actions.goTo("tools"); });
    await pane.after(() => { pane.actions.setHighlighting(true); });
    await pane.after(() => { pane.actions.writeFindingsSheet(); });
    await goToSend(pane);
    expect(pane.screen("send").send).toMatchObject({ isHighlighting: true, hasFindingsSheet: true });
    await pane.after(() => { pane.actions.finish(); });
    expect(pane.screen("send").send).toMatchObject({ finish: { phase: "done" }, isHighlighting: false, hasFindingsSheet: false });
    expect(pane.host.sheets.map(({ name }) => name)).toEqual(["Sample of Records"]);
    expect(pane.host.selection).toMatchObject({ row: FIRST_ROW, column: 0 });
  });

  test("what finishing takes out does not take the receipt away, and a later sweep starts anew", async () => {
    const pane = await openList([row("A-1")]);
    await goToSend(pane);
    await swept(pane);
    const { receipt } = pane.screen("send").send;
    await pane.after(() => { pane.actions.writeFindingsSheet(); });
    // The sheet was written after the sweep; a find that it is there would be confirmed or removed.
    expect((await swept(pane)).finds).toMatchObject([{ code: "PV2" }]);
    await pane.after(() => { pane.actions.finish(); });
    expect(pane.screen("send").send).toMatchObject({ receipt, finish: { phase: "done" }, sweep: { isOutOfDate: false, check: 0 } });
    await swept(pane);
    expect(pane.screen("send").send).toMatchObject({ finish: { phase: "idle" }, isCopied: false });
  });

  test("finishing does not save where something stands in the way by then", async () => {
    const pane = await openList([row("A-1")]);
    await goToSend(pane);
    await pane.after(() => { pane.actions.writeFindingsSheet(); });
    await pane.after(() => { pane.host.person.addSheet("Working notes"); });
    const notes = pane.open.sheet("Working notes").id;
    await pane.after(() => { pane.host.person.paste(notes, 0, 0, [["mother's number 0101011237"]]); });
    await pane.after(() => { pane.actions.finish(); });
    expect(pane.screen("send").send).toMatchObject({ receipt: undefined, finish: { phase: "idle" }, sweep: { fix: 1 } });
    expect(pane.host.savedCount).toBe(0);
  });

  test("finishing waits until the key of new IDs was kept", async () => {
    const pane = await openList([row("A-1"), row("A-2")]);
    await pane.after(() => { pane.actions.goTo("newIds"); });
    await pane.after(() => { pane.actions.previewNewIds({ style: "random", prefix: "", scope: "all" }); });
    await pane.after(() => { pane.actions.applyPreview(); });
    await goToSend(pane);
    await swept(pane);
    await pane.after(() => { pane.actions.finish(); });
    expect(pane.screen("send").send.finish).toMatchObject({ phase: "failed", problem: { sentence: "The key of the new IDs has not been kept yet." } });
    expect(pane.host.savedCount).toBe(0);
    await pane.after(() => { pane.actions.goTo("newIds"); });
    await pane.after(() => { pane.actions.discardKey(); });
    await goToSend(pane);
    await pane.after(() => { pane.actions.finish(); });
    expect(pane.screen("send").send.finish).toEqual({ phase: "done" });
    expect(pane.host.savedCount).toBe(1);
  });

  test("a sweep that fails says so and can be tried again", async () => {
    const pane = await openList([row("A-1")]);
    await goToSend(pane);
    const before = pane.host.roundTrips.length;
    // The list is read again first, in three round trips.
    const stop = pane.store.subscribe(() => {
      if (pane.host.roundTrips.length < before + 3) return;
      stop();
      pane.host.failNext({ code: "GeneralException" });
    });
    await pane.after(() => { pane.actions.sweep(); });
    expect(pane.screen("send").send.sweep).toMatchObject({ phase: "failed", problem: { canRetry: true } });
    await swept(pane);
  });

  test("a list that cannot be read again is not called swept", async () => {
    const pane = await openList([row("A-1")]);
    await goToSend(pane);
    pane.host.failNext({ code: "GeneralException" });
    await pane.after(() => { pane.actions.sweep(); });
    expect(pane.screen("send").send.sweep).toEqual({ phase: "notDone" });
    expect(pane.checking().notice?.canRetry).toBe(true);
  });
});

import { CONFIRMATIONS_SETTING } from "../../../src/returns/stored-settings";
import { FIRST_ROW, row } from "../../excel/sheets";
import { closePanes, openList, openPane, type OpenPane } from "./open-pane";

const OLD = ["0101011237", "A-2", "", "SW-4471"];

afterEach(closePanes);

async function openNewIds(): Promise<OpenPane> {
  const pane = await openList(OLD.map((id, index) => row(id, { 6: new Date(Date.UTC(2025, 2, 1 + index)) })));
  await pane.after(() => { pane.actions.goTo("newIds"); });
  return pane;
}

function ids(pane: OpenPane): unknown[] {
  return OLD.map((_, index) => pane.list().cell(FIRST_ROW + index, 0).value);
}

describe("giving every child a new number", () => {
  test("shows what would be written, old IDs masked, and writes nothing before it is asked to", async () => {
    const pane = await openNewIds();
    await pane.after(() => { pane.actions.previewNewIds({ style: "gapFree", prefix: "C-", scope: "all" }); });
    const { newIds } = pane.screen("newIds");
    expect(newIds).toMatchObject({ children: 4, flagged: 2, key: undefined });
    expect(newIds.preview?.lines.map(({ before }) => before)).toEqual(["01•••••••7", "A-2", "", "SW-4471"]);
    expect(newIds.preview?.lines.map(({ after }) => after).sort()).toEqual(["C-1", "C-2", "C-3", "C-4"]);
    expect(ids(pane)).toEqual(OLD);
  });

  test("writes them as text, in one step of the undo list, and hands out the key", async () => {
    const pane = await openNewIds();
    await pane.after(() => { pane.actions.previewNewIds({ style: "random", prefix: "", scope: "all" }); });
    const after = pane.screen("newIds").newIds.preview?.lines.map((line) => line.after);
    await pane.after(() => { pane.actions.applyPreview(); });
    expect(ids(pane)).toEqual(after);
    expect(pane.list().cell(FIRST_ROW, 0).numberFormat).toBe("@");
    expect(pane.screen("newIds").newIds.key).toMatchObject({ count: 4, done: undefined, problem: undefined });
    expect(pane.codes()).toEqual([]);
    await pane.after(() => { pane.actions.copyKey(); });
    expect(pane.copied).toEqual([["Old ID\tNew ID", ...OLD.map((old, index) => `${old}\t${String(after?.[index])}`)].join("\r\n")]);
    expect(pane.screen("newIds").newIds.key?.done).toBe("Copied.");
    await pane.after(() => { pane.host.person.undo(); });
    expect(ids(pane)).toEqual(OLD);
  });

  test("only the flagged rows, when so wished", async () => {
    const pane = await openNewIds();
    await pane.after(() => { pane.actions.previewNewIds({ style: "random", prefix: "", scope: "flagged" }); });
    await pane.after(() => { pane.actions.applyPreview(); });
    expect(ids(pane)[1]).toBe("A-2");
    expect(ids(pane)[3]).toBe("SW-4471");
    expect(pane.screen("newIds").newIds.key?.count).toBe(2);
  });

  test("the key stands nowhere in the workbook, in no setting and in no message", async () => {
    const pane = await openNewIds();
    await pane.after(() => { pane.actions.previewNewIds({ style: "random", prefix: "", scope: "all" }); });
    await pane.after(() => { pane.actions.applyPreview(); });
    const reopened = await openPane(await pane.host.save());
    const cells = reopened.host.sheets.flatMap((sheet) =>
      Array.from({ length: sheet.lastRow + 1 }, (_, at) => Array.from({ length: sheet.lastColumn + 1 }, (__, column) => String(sheet.cell(at, column).value))).flat(),
    );
    expect(cells).not.toContain("SW-4471");
    expect(JSON.stringify(["pir.confirmations", "pir.partnership", "pir.notificationDate"].map((name) => pane.host.settings.get(name)))).not.toMatch(/4471|0101011237/);
    expect(JSON.stringify(pane.checking())).not.toMatch(/4471|0101011237/);
  });

  test("a key that was discarded is gone", async () => {
    const pane = await openNewIds();
    await pane.after(() => { pane.actions.previewNewIds({ style: "random", prefix: "", scope: "all" }); });
    await pane.after(() => { pane.actions.applyPreview(); });
    await pane.after(() => { pane.actions.discardKey(); });
    await pane.after(() => { pane.actions.copyKey(); });
    expect(pane.copied).toEqual([]);
    expect(pane.screen("newIds").newIds.key).toBeUndefined();
  });

  test("discarding the key takes the marks of the old rows out of the workbook", async () => {
    const pane = await openList([row("A-1", { 2: 18, 6: new Date(Date.UTC(2024, 2, 1)) })]);
    pane.actions.askConfirmation({ code: "AG5" });
    await pane.after(() => { pane.actions.confirm("Checked with the team"); });
    const marks = () => (JSON.parse(String(pane.host.settings.get(CONFIRMATIONS_SETTING))) as { entries: unknown[] }).entries.length;
    expect(marks()).toBe(1);
    await pane.after(() => { pane.actions.goTo("newIds"); });
    await pane.after(() => { pane.actions.previewNewIds({ style: "random", prefix: "", scope: "all" }); });
    await pane.after(() => { pane.actions.applyPreview(); });
    await pane.after(() => { pane.actions.discardKey(); });
    expect(marks()).toBe(0);
  });

  test("the key survives a look at another screen, and a second go adds to it", async () => {
    const pane = await openNewIds();
    await pane.after(() => { pane.actions.previewNewIds({ style: "random", prefix: "", scope: "flagged" }); });
    await pane.after(() => { pane.actions.applyPreview(); });
    await pane.after(() => { pane.actions.goTo("tools"); });
    expect(pane.screen("tools").tools.holdsKey).toBe(true);
    await pane.after(() => { pane.actions.goTo("newIds"); });
    expect(pane.screen("newIds").newIds.key?.count).toBe(2);
    await pane.after(() => { pane.actions.previewNewIds({ style: "gapFree", prefix: "K-", scope: "all" }); });
    await pane.after(() => { pane.actions.applyPreview(); });
    expect(pane.screen("newIds").newIds.key?.count).toBe(6);
  });

  test("a prefix that is no good is said beside it", async () => {
    const pane = await openNewIds();
    await pane.after(() => { pane.actions.previewNewIds({ style: "random", prefix: "=1+", scope: "all" }); });
    expect(pane.screen("newIds").newIds).toMatchObject({ preview: undefined });
    expect(pane.screen("newIds").newIds.prefixProblem).toBeDefined();
  });

  test("a cell that changed meanwhile: nothing is written, no key", async () => {
    const pane = await openNewIds();
    await pane.after(() => { pane.actions.previewNewIds({ style: "random", prefix: "", scope: "all" }); });
    await pane.after(() => { pane.host.person.paste(pane.list().id, FIRST_ROW, 0, [["B-1"]]); });
    await pane.after(() => { pane.actions.applyPreview(); });
    expect(ids(pane)).toEqual(["B-1", ...OLD.slice(1)]);
    expect(pane.screen("newIds").newIds).toMatchObject({ key: undefined });
    expect(pane.screen("newIds").newIds.preview?.problem?.sentence).toMatch(/changed since the preview/);
    await pane.after(() => { pane.actions.previewAgain(); });
    await pane.after(() => { pane.actions.applyPreview(); });
    expect(pane.screen("newIds").newIds.key?.count).toBe(4);
  });
});

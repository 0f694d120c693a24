import { FIRST_ROW, row } from "../../excel/sheets";
import { closePanes, openList, openPane, type OpenPane } from "./open-pane";

const AGE = 2;

afterEach(closePanes);

async function openTools(): Promise<OpenPane> {
  const pane = await openList([row("0101011237"), row("A-2", { [AGE]: "12 yrs" }), row("A-3", { [AGE]: 18, 6: new Date(Date.UTC(2024, 2, 1)) })]);
  expect(pane.codes()).toEqual(["ID4", "AG2", "AG5"]);
  await pane.after(() => { pane.actions.goTo("tools"); });
  return pane;
}

describe("highlighting", () => {
  test("is off until it is asked for, marks the cells, and goes in one step", async () => {
    const pane = await openTools();
    expect(pane.screen("tools").tools.isHighlighting).toBe(false);
    const plain = pane.list().cell(FIRST_ROW, 0).fill;
    await pane.after(() => { pane.actions.setHighlighting(true); });
    const { tools } = pane.screen("tools");
    expect(tools).toMatchObject({ isHighlighting: true, isBusy: false });
    const fills = [[0, 0], [1, AGE], [2, AGE], [1, 0]].map(([at = 0, column = 0]) => pane.list().cell(FIRST_ROW + at, column).fill);
    expect(fills[0]).toBe(fills[1]);
    expect(fills[2]).not.toBe(fills[0]);
    expect(fills[2]).not.toBe(plain);
    expect(fills[3]).toBe(plain);
    await pane.after(() => { pane.actions.setHighlighting(false); });
    expect(pane.screen("tools").tools.isHighlighting).toBe(false);
    expect(pane.list().cell(FIRST_ROW, 0).fill).toBe(plain);
  });

  test("that a colleague left on is known", async () => {
    const pane = await openTools();
    await pane.after(() => { pane.actions.setHighlighting(true); });
    const again = await openPane(await pane.host.save());
    await again.after(() => { again.actions.goTo("tools"); });
    expect(again.screen("tools").tools.isHighlighting).toBe(true);
  });
});

describe("the list of findings", () => {
  test("is copied as lines of cells, without the identifier", async () => {
    const pane = await openTools();
    await pane.after(() => { pane.actions.copyFindings(); });
    expect(pane.screen("tools").tools.isCopied).toBe(true);
    const lines = (pane.copied[0] ?? "").split("\n").map((line) => line.split("\t"));
    expect(lines.map(([first, second]) => [first, second])).toEqual([
      ["What to do", "Where"],
      ["To fix", "ID Number, A4"],
      ["To fix", "Age, C5"],
      ["To check", "Age, C6"],
    ]);
    expect(pane.copied[0]).not.toContain("0101011237");
  });

  test("is written to a sheet of its own, which is no part of the return, and removed again", async () => {
    const pane = await openTools();
    const before = pane.host.sheets.map(({ name }) => name);
    await pane.after(() => { pane.actions.writeFindingsSheet(); });
    expect(pane.screen("tools").tools.hasFindingsSheet).toBe(true);
    const sheet = pane.open.sheet("PIR findings");
    expect(sheet.cell(1, 1).value).toBe("ID Number, A4");
    expect(pane.codes()).toEqual(["ID4", "AG2", "AG5"]);
    await pane.after(() => { pane.actions.removeFindingsSheet(); });
    expect(pane.host.sheets.map(({ name }) => name)).toEqual(before);
    expect(pane.screen("tools").tools.hasFindingsSheet).toBe(false);
  });

  test("trouble is said, and the tool is ready again", async () => {
    const pane = await openTools();
    pane.host.failNext({ code: "GeneralException" });
    await pane.after(() => { pane.actions.writeFindingsSheet(); });
    expect(pane.checking().notice?.sentence).toBeDefined();
    expect(pane.screen("tools").tools).toMatchObject({ isBusy: false, hasFindingsSheet: false });
  });
});

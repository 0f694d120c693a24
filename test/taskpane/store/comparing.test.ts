import { row, returnBytes, workbookBytes } from "../../excel/sheets";
import { closePanes, openList, type OpenPane } from "./open-pane";

afterEach(closePanes);

async function compared(pane: OpenPane, bytes: Uint8Array) {
  await pane.after(() => { pane.actions.goTo("compare"); });
  await pane.after(() => { pane.actions.compareWith("earlier.xlsx", bytes); });
  const { compare } = pane.screen("compare");
  if (compare.phase !== "done") throw new Error(`comparing is ${compare.phase}: ${JSON.stringify(compare)}`);
  return compare;
}

describe("against an earlier copy", () => {
  test("children added, gone and changed are named by ID and cell", async () => {
    const pane = await openList([row("A-1"), row("A-2", { 2: 13, 6: new Date(Date.UTC(2025, 3, 1)) }), row("A-4")]);
    const compare = await compared(pane, await returnBytes([row("A-2"), row("a-1 "), row("A-3")]));
    expect(compare).toMatchObject({
      fileName: "earlier.xlsx",
      childrenBefore: 3,
      childrenNow: 3,
      added: [{ address: "A6", id: "A-4" }],
      gone: [{ row: 6, id: "A-3" }],
      changes: [
        { address: "C5", column: "Age", before: "12", after: "13" },
        { address: "G5", column: "CSO start date", before: "2 March 2025", after: "1 April 2025" },
      ],
      changedChildren: 1,
      withoutId: { before: 0, now: 0 },
    });
  });

  test("an ID that reads as an identifier is masked", async () => {
    const pane = await openList([row("A-1")]);
    const compare = await compared(pane, await returnBytes([row("A-1"), row("0101011237")]));
    expect(compare.gone).toEqual([{ row: 5, id: "01•••••••7" }]);
  });

  test("the list itself is as it was: nothing of the file is kept or written", async () => {
    const pane = await openList([row("A-1")]);
    const steps = pane.host.canUndo;
    await compared(pane, await returnBytes([row("A-9")]));
    expect(pane.host.canUndo).toBe(steps);
    await pane.after(() => { pane.actions.goTo("findings"); });
    await pane.after(() => { pane.actions.goTo("compare"); });
    expect(pane.screen("compare").compare).toEqual({ phase: "choose" });
  });

  test.each([
    ["no workbook at all", () => Promise.resolve(new TextEncoder().encode("ID,Age\n1,2\n"))],
    ["an empty file", () => Promise.resolve(new Uint8Array())],
    ["a workbook without a return", () => workbookBytes((workbook) => { workbook.addWorksheet("Sheet1").getCell("A1").value = "mine"; })],
  ])("%s is named in a sentence", async (_name, bytes) => {
    const pane = await openList([row("A-1")]);
    await pane.after(() => { pane.actions.goTo("compare"); });
    const content = await bytes();
    await pane.after(() => { pane.actions.compareWith("wrong.xlsx", content); });
    const { compare } = pane.screen("compare");
    expect(compare).toMatchObject({ phase: "failed", fileName: "wrong.xlsx" });
    expect(compare.phase === "failed" && compare.problem.sentence).toMatch(/^[A-Z].*\.$/);
  });
});

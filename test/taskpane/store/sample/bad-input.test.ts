import { FIRST_ROW } from "../../../excel/sheets";
import { LivePaneStore } from "../../../../src/taskpane/store/pane-store";
import type { CheckingState } from "../../../../src/taskpane/store/snapshot";
import { settled } from "../../../excel/sheets";
import { closePanes, openPane, surroundings } from "../open-pane";
import { atSample, isAtWork, openSample, type SamplePane } from "./sample-pane";

afterEach(closePanes);

/** Replaces the first record of the sample by the nearest of the reserve. */
async function replaceFirst({ ask, drawn }: SamplePane): Promise<void> {
  const [one] = drawn().replace.members;
  await ask({ ask: "withdraw", withdrawals: [{ id: one?.id ?? "", reason: "The record cannot be found" }] });
  await ask({ ask: "replace", chosen: undefined });
}

test("rows added after the draw: verifying names them, and a record can still be replaced", async () => {
  const opened = await openSample(80);
  const { pane, ask, drawn, draw } = opened;
  await draw();
  const list = pane.list();
  await pane.after(() => {
    pane.host.person.paste(list.id, FIRST_ROW + 80, 0, [["A-900", "DD1", 12, "Female", "White Scottish", "no", 46000, "no"]]);
  });
  await ask({ ask: "verify" });
  expect(drawn().verify).toMatchObject({
    phase: "done",
    isSame: false,
    isSameFromFrozen: true,
    lines: [{ place: `Row ${FIRST_ROW + 81}, A-900`, sentence: "Not in the list when it was frozen.", address: `A${FIRST_ROW + 81}` }],
  });
  expect(drawn().sign.canSign).toBe(false);
  await replaceFirst(opened);
  expect(drawn().replace).toMatchObject({ problem: undefined, made: [expect.anything()] });
});

test("a drawn child's row deleted from the list: the replacement is made from the record", async () => {
  const opened = await openSample(80);
  const { pane, drawn, draw } = opened;
  await draw();
  await pane.after(() => { pane.host.person.deleteRows(pane.list().id, FIRST_ROW, 80); });
  await replaceFirst(opened);
  expect(drawn().replace).toMatchObject({ problem: undefined, made: [expect.anything()] });
});

test("sheets renamed, moved, sorted and half deleted by a user still follow", async () => {
  const opened = await openSample(100);
  const { pane, ask, drawn, draw } = opened;
  await draw();
  const sample = pane.open.sheet("Sample");
  pane.host.person.renameSheet(sample.id, "Our sample");
  pane.host.person.sort(sample.id, { row: 1, column: 0, rowCount: 60, columnCount: sample.lastColumn + 1 }, 1, true);
  pane.host.person.type(sample.id, 5, sample.lastColumn + 1, "read by team B");
  await replaceFirst(opened);
  expect(drawn().replace.problem).toBeUndefined();
  const texts = opened.texts("Our sample");
  expect(texts).toHaveLength(62);
  expect(texts.flat()).toContain("read by team B");
  expect(texts.flat().join("\n")).toContain("Withdrawn, replaced by");

  pane.host.person.deleteRows(pane.open.sheet("Our sample").id, 10, 20);
  pane.host.person.deleteSheet(pane.open.sheet("Reserve").id);
  await ask({ ask: "verify" });
  expect(drawn().verify).toMatchObject({ phase: "done", isSame: true, sheets: [expect.stringContaining("20 rows"), expect.stringContaining("“Reserve” is gone")] });
  await ask({ ask: "rewriteSheets" });
  expect(drawn().verify).toMatchObject({ phase: "done", sheets: [] });
  expect(opened.texts("Our sample").flat()).toContain("read by team B");
});

test("sibling groups that somebody fills in on a list stay, until the record has some", async () => {
  const opened = await openSample(80);
  const { pane, ask, drawn, draw } = opened;
  await draw();
  await ask({ ask: "release" });
  const release = opened.texts("Release list");
  const headings = release.findIndex((cells) => cells.includes("Record ID"));
  const column = release[headings]?.indexOf("Sibling group") ?? -1;
  const groups = (): string[] => opened.texts("Release list").slice(headings + 1).map((cells) => cells[column] ?? "");
  pane.host.person.type(pane.open.sheet("Release list").id, headings + 1, column, "7");
  pane.host.person.type(pane.open.sheet("Release list").id, headings + 4, column, "8");
  await replaceFirst(opened);
  expect(groups().filter((text) => text !== "")).toEqual(["7", "8"]);
  await ask({ ask: "verify" });
  expect(drawn().verify).toMatchObject({ phase: "done", sheets: [] });

  const ids = drawn().replace.members.slice(2, 4).map(({ shown }) => shown);
  await ask({ ask: "siblings", text: ids.join(", ") });
  expect(groups().filter((text) => text !== "")).toEqual(["7", "1", "1"]);
  await ask({ ask: "siblings", text: "" });
  expect(groups().filter((text) => text !== "")).toEqual(["7"]);
});

test("a sheet of that name that is not ours is never touched", async () => {
  const opened = await openSample(70);
  const { pane, draw } = opened;
  const id = pane.host.person.addSheet("Sample");
  pane.host.person.type(id, 0, 0, "Our own notes");
  await draw();
  expect(opened.texts("Sample")).toEqual([["Our own notes"]]);
  expect(opened.texts("Sample (2)")).toHaveLength(61);
});

test("a record edited by hand can be looked at and verified, and nothing is added to it", async () => {
  const opened = await openSample(80);
  const { pane, ask, drawn, draw } = opened;
  await draw();
  const data = pane.open.sheet("PIR sample data");
  for (let row = 0; row <= data.lastRow; row++) {
    for (let column = 0; column <= data.lastColumn; column++) {
      const { value } = data.cell(row, column);
      if (typeof value === "string" && value.includes('01382438112797316654')) {
        pane.host.person.paste(data.id, row, column, [[value.replace("01382438112797316654", "01382438112797316655")]]);
      }
    }
  }
  await ask({ ask: "lookAgain" });
  expect(drawn().doubts.join(" ")).toContain("seal");
  await ask({ ask: "release" });
  expect(pane.host.sheets.map(({ name }) => name)).not.toContain("Release list");
  await ask({ ask: "verify" });
  expect(drawn().verify).toMatchObject({ phase: "done", isSame: false });
});

test("two panes on one workbook: the second does not write over what the first has done", async () => {
  const opened = await openSample(80);
  const { pane, drawn, draw } = opened;
  await draw();
  const second = new LivePaneStore(surroundings());
  await second.start();
  second.actions.goTo("sample");
  await settled(pane.host);
  await replaceFirst(opened);
  const stateOf = (): Extract<CheckingState["screen"], { name: "sample" }>["sample"] => {
    const state = second.getState();
    if (state.phase !== "checking" || state.screen.name !== "sample") throw new Error("the second pane is elsewhere");
    return state.screen.sample;
  };
  second.actions.sample({ ask: "release" });
  do await settled(pane.host);
  while (isAtWork({ store: second }));
  const seen = stateOf();
  if (seen.phase !== "drawn") throw new Error(`the second pane is ${seen.phase}`);
  expect(seen.drawn.release.problem?.sentence).toContain("The sample was changed meanwhile");
  expect(seen.drawn.replace.made).toHaveLength(1);
  expect(drawn().replace.made).toHaveLength(1);
  await second.stop();
});

test("a workbook whose structure is protected: nothing is drawn, and the sentence says why", async () => {
  const opened = await openSample(80);
  const { pane, prepare, ask, freeze } = opened;
  await freeze();
  await Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  const before = pane.host.sheets.map(({ name }) => name);
  await ask({ ask: "draw", text: "31415926535897932384", note: "", role: "analyst" });
  expect(prepare().seed.draw).toMatchObject({ phase: "failed", problem: { whatToDo: expect.stringContaining("Protect Workbook") as string } });
  expect(pane.host.sheets.map(({ name }) => name)).toEqual(before);
});

test("somebody else opens a copy: the sample is found and verified there", async () => {
  const opened = await openSample(80);
  await opened.draw();
  const bytes = await opened.pane.host.save();
  const copy = await atSample(await openPane(bytes));
  expect(copy.pane.checking().places).toContain("sample");
  await copy.ask({ ask: "verify" });
  expect(copy.drawn().verify).toMatchObject({ phase: "done", isSame: true, sheets: [] });
});

test("a record that is damaged beyond use can be deleted, with the hidden sheet and all sheets of the sample", async () => {
  const opened = await openSample(70);
  const { pane, ask, draw } = opened;
  const before = pane.host.sheets.map(({ name }) => name);
  await draw();
  const data = pane.open.sheet("PIR sample data");
  for (let row = 1; row <= data.lastRow; row++) {
    for (let column = 0; column <= data.lastColumn; column++) {
      if (data.cell(row, column).text.startsWith("|")) pane.host.person.paste(data.id, row, column, [["|x"]]);
    }
  }
  await ask({ ask: "lookAgain" });
  expect(pane.screen("sample").sample).toMatchObject({ phase: "failed", remove: { willStay: [] } });
  await ask({ ask: "delete" });
  expect(pane.screen("sample").sample).toMatchObject({ phase: "deleted" });
  expect(pane.host.sheets.map(({ name }) => name)).toEqual([...before, "Deletion certificate"]);
});

test("a sheet that is called as ours is and is not known as ours stays, and is named before anything is deleted", async () => {
  const opened = await openSample(70);
  const { pane, ask, drawn, draw } = opened;
  await draw();
  pane.host.person.addSheet("Sample (2)");
  await ask({ ask: "view", view: "delete" });
  expect(drawn().remove.willStay).toEqual(["Sample (2)"]);
});

test("a cell that was changed after the draw is told where its level stays the same, although the draw is the same", async () => {
  const opened = await openSample(80);
  const { pane, ask, drawn, draw } = opened;
  await draw();
  const [one] = drawn().replace.members;
  const row = Array.from({ length: 80 }, (_, index) => FIRST_ROW + index).find((at) => pane.list().cell(at, 0).text === one?.shown) ?? -1;
  pane.host.person.type(pane.list().id, row, 1, ` ${pane.list().cell(row, 1).text.toLowerCase()} `);
  await ask({ ask: "verify" });
  expect(drawn().verify).toMatchObject({
    phase: "done",
    isSame: true,
    lines: [{ place: `Row ${row + 1}, ${one?.shown}`, sentence: "The list says something else than the sheets of the sample: Postcode." }],
  });
});

import { FIRST_ROW, returnA, returnBytes, row } from "../../excel/sheets";
import { closeFaulty, openFaulty, quiet } from "./faults/faulty-pane";
import { UnreliableEvents } from "./faults/live-events";
import { openListThrough } from "./faults/live-pane";
import { closePanes, openPaneBeside, type OpenPane } from "./open-pane";
import { atSample, children } from "./sample/sample-pane";

afterEach(closePanes);

const AGE = 2;

/** Its part of the pane is loaded first. */
async function goTo(pane: OpenPane, place: "tools" | "send"): Promise<void> {
  pane.actions.goTo(place);
  do await pane.after(() => undefined); while (pane.checking().screen.name !== place);
}

describe("a receipt that was copied", () => {
  async function withReceiptCopied(through?: UnreliableEvents): Promise<OpenPane> {
    const pane = await openListThrough([row("A-1", { [AGE]: "12 yrs" }), row("A-2")], through?.through);
    await goTo(pane, "tools");
    await pane.after(() => { pane.actions.setHighlighting(true); });
    expect(pane.screen("tools").tools.isHighlighting).toBe(true);
    await pane.after(() => { pane.host.person.type(pane.list().id, FIRST_ROW, AGE, "12"); });
    await goTo(pane, "send");
    await pane.after(() => { pane.actions.sweep(); });
    expect(pane.screen("send").send.isHighlighting).toBe(true);
    expect(pane.screen("send").send.receipt).toBeDefined();
    await pane.after(() => { pane.actions.copyReceipt(); });
    expect(pane.screen("send").send.isCopied).toBe(true);
    return pane;
  }

  async function finish(pane: OpenPane): Promise<void> {
    pane.actions.finish();
    do await pane.after(() => undefined); while (pane.screen("send").send.finish.phase === "running");
  }

  function requireNotCopied(pane: OpenPane): void {
    const { receipt, isCopied } = pane.screen("send").send;
    expect(receipt).toBeDefined();
    expect(pane.copied).not.toContain(receipt);
    expect(isCopied).toBe(false);
  }

  test("is not taken for the one that finishing has made of another list", async () => {
    const events = new UnreliableEvents();
    const pane = await withReceiptCopied(events);
    events.begin("lost");
    await pane.after(() => { pane.host.person.paste(pane.list().id, FIRST_ROW, AGE, [[11]]); });
    events.calm();
    await finish(pane);
    requireNotCopied(pane);
  });

  test("nor for the one of a list that was edited while finishing looked through it once more", async () => {
    const pane = await withReceiptCopied();
    // What is highlighted is taken out, and the workbook is another one than was looked through.
    const stop = pane.store.subscribe(() => {
      if (pane.screen("send").send.sweep.phase !== "running") return;
      stop();
      pane.host.person.paste(pane.list().id, FIRST_ROW, AGE, [[11]]);
    });
    await finish(pane);
    requireNotCopied(pane);
  });
});

test("what was removed with a list is said until there is another, of which missing headings are named then", async () => {
  const pane = await openListThrough(children(80));
  const opened = await atSample(pane);
  await opened.draw();
  await opened.ask({ ask: "view", view: "delete" });
  await opened.ask({ ask: "withList", withList: true });
  pane.actions.sample({ ask: "delete" });
  while (pane.store.getState().phase === "checking") await pane.after(() => undefined);
  expect(pane.store.getState()).toMatchObject({ phase: "noReturn", removed: expect.any(Array) as unknown });
  await pane.after(() => { pane.actions.addBlankReturn(returnA().id); });
  expect(pane.store.getState().phase).toBe("checking");
  const headings = returnA().columns.map(({ heading }) => heading);
  const list = pane.host.sheets.find(({ id }) => id === pane.host.activeSheetId);
  if (list === undefined) throw new Error("no sheet is open");
  const rows = Array.from({ length: list.lastRow + 1 }, (_, index) => index);
  const at = rows.find((index) => list.cell(index, AGE).value === headings[AGE]) ?? -1;
  // Two are left, by which a table is known for nearly a return.
  await pane.after(() => { for (const column of [1, 2, 3, 4, 5, 6]) pane.host.person.type(list.id, at, column, "Typed over"); });
  while (pane.store.getState().phase === "checking") await pane.after(() => undefined);
  const state = pane.store.getState();
  expect(state).not.toHaveProperty("removed");
  expect(state).toMatchObject({ phase: "noReturn", problem: { sentence: expect.stringContaining("these headings are missing") as string } });
});

test("the figures are those of the rows, although the screen was drawn between the news of an edit and its reading", async () => {
  const { pane, tampering } = await openFaulty(await returnBytes([row("A-1", { [AGE]: 3 }), row("A-2", { [AGE]: 3 })]));
  await goTo(pane, "send");
  const figures = (): string => JSON.stringify(pane.screen("send").send.distributions);
  const before = figures();
  tampering.hang(tampering.requests + 1, "done");
  pane.host.person.paste(pane.list().id, FIRST_ROW, AGE, [[15]]);
  await quiet(pane.host);
  pane.actions.dismissDone();
  expect(figures()).toBe(before);
  await pane.after(() => { tampering.answerLate(); });
  const after = figures();
  expect(after).not.toBe(before);
  const fresh = await openPaneBeside(pane.open);
  await goTo(fresh, "send");
  expect(after).toBe(JSON.stringify(fresh.screen("send").send.distributions));
  await closeFaulty();
});

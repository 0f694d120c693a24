import { LivePaneStore } from "../../../../src/taskpane/store/pane-store";
import { FIRST_ROW, openWorkbook, returnBytes, row } from "../../../excel/sheets";
import { Tampering } from "../../../excel/tampering";
import { surroundings } from "../open-pane";
import { closeFaulty, idle, openFaulty, quiet } from "./faulty-pane";

afterEach(closeFaulty);

const NOT_READ = "Excel has not answered, so the workbook was not read.";
const LIST = [row("A-1"), row("A-2", { 2: "12 yrs" }), row("A-3", { 2: "13 yrs" })];

describe("stop waiting", () => {
  test("while it opens: it says that the workbook was not read, and tries again", async () => {
    const tampering = new Tampering();
    const open = await openWorkbook(await returnBytes(LIST), {}, tampering.through);
    const store = new LivePaneStore(surroundings());
    tampering.hang(2, "undone");
    const started = store.start();
    await quiet(open.host);
    expect(store.getState()).toMatchObject({ phase: "opening" });
    store.actions.stopWaiting();
    await started;
    expect(store.getState()).toMatchObject({ phase: "failed", problem: { sentence: NOT_READ, canRetry: true } });
    store.actions.retry();
    await idle({ host: open.host, store } as Parameters<typeof idle>[0]);
    expect(store.getState()).toMatchObject({ phase: "checking", counts: { children: 3 } });
    await store.stop();
    open.close();
  });

  test("an edit is being read: what it brought is known all the same", async () => {
    const { pane, tampering } = await openFaulty(await returnBytes([row("A-1")]));
    tampering.hang(tampering.requests + 1, "undone");
    pane.host.person.paste(pane.list().id, FIRST_ROW, 2, [["12 yrs"]]);
    await quiet(pane.host);
    expect(pane.codes()).not.toContain("AG2");
    await pane.after(() => { pane.actions.stopWaiting(); });
    expect(pane.codes()).toContain("AG2");
    expect(pane.checking().notice).toBeUndefined();
  });

  test("costs nothing of the undo list", async () => {
    const { pane, tampering } = await openFaulty(await returnBytes(LIST));
    tampering.hang(tampering.requests + 1, "undone");
    pane.actions.jumpToAddress("C5");
    await quiet(pane.host);
    const before = pane.host.roundTrips.length;
    await pane.after(() => { pane.actions.stopWaiting(); });
    const since = pane.host.roundTrips.slice(before);
    expect(since.length).toBeGreaterThan(0);
    expect(since.filter(({ isWrite }) => isWrite)).toEqual([]);
  });

  test("a fix that Excel held back while a cell was edited is done, found and put back, and said so", async () => {
    const { pane, tampering } = await openFaulty(await returnBytes(LIST));
    const ages = () => [1, 2].map((index) => pane.list().cell(FIRST_ROW + index, 2).value);
    pane.actions.previewFixAll("AG2");
    const writing = tampering.requests + 5;
    tampering.before(writing, () => { pane.host.person.beginCellEdit(); });
    pane.actions.applyPreview();
    await quiet(pane.host);
    expect(tampering.requests).toBe(writing);
    pane.actions.stopWaiting();
    await quiet(pane.host);
    pane.host.person.endCellEdit();
    await idle(pane);
    expect(ages()).toEqual(["12 yrs", "13 yrs"]);
    expect(pane.screen("preview").preview).toMatchObject({ isApplying: false, problem: { sentence: "Excel has not answered. Nothing was changed." } });
    await pane.after(() => { pane.actions.applyPreview(); });
    expect(ages()).toEqual([12, 13]);
  });

  test("new numbers that may stand in the sheet have their key, where Excel answers nothing more", async () => {
    const { pane, tampering } = await openFaulty(await returnBytes(LIST));
    await pane.after(() => { pane.actions.goTo("newIds"); });
    await pane.after(() => { pane.actions.previewNewIds({ style: "gapFree", prefix: "C-", scope: "all" }); });
    const writing = tampering.requests + 5;
    tampering.hang(writing, "done");
    // Of the cells, and of the list.
    for (const looking of [1, 2]) tampering.hang(writing + looking, "undone");
    pane.actions.applyPreview();
    await quiet(pane.host);
    pane.actions.stopWaiting();
    // What looks how the workbook stands is not answered either.
    await quiet(pane.host);
    await pane.after(() => { pane.actions.stopWaiting(); });
    tampering.verify();
    expect(pane.list().cell(FIRST_ROW, 0).value).toMatch(/^C-\d$/);
    const { newIds } = pane.screen("newIds");
    expect(newIds.preview?.problem).toMatchObject({ sentence: expect.stringMatching(/^Excel stopped part-way\. These cells may have been changed: /) as string, whatToDo: "Use Undo in Excel, then check these cells." });
    expect(newIds.key).toMatchObject({ count: 3, done: undefined });
  });
});

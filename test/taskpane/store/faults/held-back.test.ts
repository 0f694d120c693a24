import { stopWaiting } from "../../../../src/excel/conversation";
import { LivePaneStore } from "../../../../src/taskpane/store/pane-store";
import { openWorkbook, type OpenWorkbook, returnBytes, row } from "../../../excel/sheets";
import { Tampering } from "../../../excel/tampering";
import { surroundings } from "../open-pane";
import { closeFaulty, openFaulty } from "./faulty-pane";

/** More than the 20 seconds after which one may stop waiting. Milliseconds. */
const LONG = 20_100;
/** Longer than Excel takes to answer here. Milliseconds. */
const SOON = 500;

const pass = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

describe("beside no return", () => {
  let tampering: Tampering;
  let open: OpenWorkbook;
  let store: LivePaneStore;

  beforeEach(async () => {
    tampering = new Tampering();
    open = await openWorkbook(await returnBytes([row("A-1")]), {}, tampering.through);
    open.host.person.clear(sheetId(), { row: 0, column: 0, rowCount: 20, columnCount: 12 });
    store = new LivePaneStore(surroundings());
    await store.start();
    jest.useFakeTimers();
  });

  afterEach(async () => {
    jest.useRealTimers();
    stopWaiting();
    await store.stop();
    open.close();
  });

  const sheetId = (): string => open.host.sheets[0]?.id ?? "";

  /** The next request is held back. @param fate "undone" where Excel never answers it. */
  function holdBack(fate: "done" | "undone"): void {
    tampering.hang(tampering.requests + 1, fate);
  }

  /** Somebody types, and what looks at it is held back for long. */
  async function heldBackForLong(fate: "done" | "undone"): Promise<void> {
    holdBack(fate);
    open.host.person.type(sheetId(), 0, 0, "x");
    await pass(LONG + SOON);
    tampering.verify();
    expect(store.getState()).toMatchObject({ phase: "noReturn", notice: { waiting: "long" } });
  }

  test("the words that Excel keeps the pane waiting can be closed", async () => {
    await heldBackForLong("done");
    store.actions.dismissNotice();
    expect(store.getState().phase).toBe("noReturn");
    expect(store.getState()).not.toHaveProperty("notice");
  });

  test("they are gone with the answer, whatever was looked for meanwhile", async () => {
    await heldBackForLong("done");
    holdBack("done");
    store.actions.retry();
    await pass(SOON);
    tampering.answerLate();
    await pass(SOON);
    expect(store.getState().phase).toBe("noReturn");
    expect(store.getState()).not.toHaveProperty("notice");
  });

  test("looked again while Excel still keeps the pane waiting: that is said at once, with the way to stop", async () => {
    await heldBackForLong("undone");
    holdBack("undone");
    store.actions.retry();
    expect(store.getState()).toMatchObject({ phase: "opening", sentence: expect.stringContaining("Excel has not answered yet.") as string, canStop: true });
    await pass(LONG);
    tampering.verify();
    expect(store.getState()).toMatchObject({ phase: "opening", canStop: true });
    store.actions.stopWaiting();
    await pass(SOON);
    expect(store.getState()).toMatchObject({ phase: "failed", problem: { canRetry: true } });
  });
});

describe("the way to stop was closed", () => {
  afterEach(async () => {
    jest.useRealTimers();
    await closeFaulty();
  });

  /** Beside the tools, whose list of findings is never answered. */
  async function closedWhileWriting() {
    const { pane, tampering } = await openFaulty(await returnBytes([row("A-1")]));
    await pane.after(() => { pane.actions.goTo("tools"); });
    jest.useFakeTimers();
    tampering.hang(tampering.requests + 1, "undone");
    pane.actions.writeFindingsSheet();
    await pass(LONG + SOON);
    expect(pane.checking().notice?.waiting).toBe("long");
    pane.actions.dismissNotice();
    expect(pane.checking().notice).toBeUndefined();
    return { pane, tampering };
  }

  test("it is there again once another request is held back as long", async () => {
    const { pane, tampering } = await closedWhileWriting();
    tampering.hang(tampering.requests + 1, "undone");
    pane.actions.jumpToAddress("A2");
    await pass(LONG - SOON);
    expect(pane.checking().notice).toBeUndefined();
    await pass(SOON);
    expect(pane.checking().notice?.waiting).toBe("long");
    pane.actions.stopWaiting();
    await pass(SOON);
    expect(pane.screen("tools").tools.isBusy).toBe(false);
  });

  test("and once something else is begun", async () => {
    const { pane } = await closedWhileWriting();
    pane.actions.goTo("findings");
    expect(pane.checking().notice?.waiting).toBe("long");
  });
});

import { LivePaneStore } from "../../../src/taskpane/store/pane-store";
import type { CheckingState, FindingCard } from "../../../src/taskpane/store/snapshot";
import { type Cell, FIRST_ROW, type OpenWorkbook, openWorkbook, returnA, returnBytes, row, settled } from "../../excel/sheets";
import { surroundings } from "./open-pane";

let open: OpenWorkbook;
let store: LivePaneStore;
/** Moments that the pane waits for, until the test lets them pass. */
let waiting: (() => void)[];

afterEach(async () => {
  await store.stop();
  open.close();
});

/** On a list with known dates, beside a clock that stands still. */
async function start(rows: Cell[][]): Promise<void> {
  waiting = [];
  open = await openWorkbook(await returnBytes(rows, (workbook) => { workbook.creator = ""; }));
  store = new LivePaneStore({ ...surroundings(), pause: () => new Promise((resolve) => { waiting.push(resolve); }) });
  await store.start();
  store.actions.setNotificationDate("2026-08-24");
  await settled(open.host);
}

function checking(): CheckingState {
  const state = store.getState();
  if (state.phase !== "checking") throw new Error(`the pane is ${state.phase}`);
  return state;
}

function cards(): FindingCard[] {
  return checking().groups.flatMap(({ findings }) => [...findings]);
}

function sheetId(): string {
  return open.sheet(returnA().sheetName).id;
}

async function type(rowNumber: number, column: number, text: string): Promise<void> {
  open.host.person.type(sheetId(), rowNumber, column, text);
  await settled(open.host);
}

async function select(rowNumber: number, column: number): Promise<void> {
  open.host.person.select({ row: rowNumber, column, rowCount: 1, columnCount: 1 });
  await settled(open.host);
}

async function letTimePass(): Promise<void> {
  for (const pass of waiting.splice(0)) pass();
  await settled(open.host);
}

describe("a finding that was put right", () => {
  beforeEach(() => start([row("A-1", { 1: "dd1" }), row("A-2", { 1: "dd2" }), row("A-3", { 1: "dd3" })]));

  test("shows as fixed in its old place for a moment, and counts no more", async () => {
    await type(FIRST_ROW + 1, 1, "DD2");
    expect(cards().map(({ place, isFixed }) => [place, isFixed])).toEqual([
      ["Postcode, B4", undefined],
      ["Postcode, B5", true],
      ["Postcode, B6", undefined],
    ]);
    expect(cards()[1]?.fix).toBeUndefined();
    expect(checking()).toMatchObject({ counts: { fix: 2 }, shown: 2, news: "Fixed: Postcode, B5." });
    expect(checking().groups[0]).toMatchObject({ count: 2, fixable: 2 });
    await letTimePass();
    expect(cards().map(({ place }) => place)).toEqual(["Postcode, B4", "Postcode, B6"]);
  });

  test("keeps its group in place when it was the last of it", async () => {
    await type(FIRST_ROW, 1, "DD1");
    await type(FIRST_ROW + 1, 1, "DD2");
    await type(FIRST_ROW + 2, 1, "DD3");
    expect(checking().groups).toHaveLength(1);
    expect(checking().groups[0]?.count).toBe(0);
    await letTimePass();
    expect(checking().groups).toEqual([]);
  });

  test("is no fix where the cell has another fault now", async () => {
    await type(FIRST_ROW + 1, 1, "ZZ");
    expect(cards().filter(({ isFixed }) => isFixed)).toEqual([]);
    expect(checking().news).toMatch(/^New: .+ Postcode, B5\.$/);
  });

  test("shows as a finding again at once where the change is undone", async () => {
    await type(FIRST_ROW + 1, 1, "DD2");
    await type(FIRST_ROW + 1, 1, "dd2");
    expect(cards().map(({ place, isFixed }) => [place, isFixed])).toEqual([
      ["Postcode, B4", undefined],
      ["Postcode, B5", undefined],
      ["Postcode, B6", undefined],
    ]);
    await letTimePass();
    expect(cards()).toHaveLength(3);
  });

  test("is passed over by next", async () => {
    await type(FIRST_ROW + 1, 1, "DD2");
    store.actions.next();
    store.actions.next();
    await settled(open.host);
    expect(open.host.selection).toMatchObject({ row: FIRST_ROW + 2, column: 1 });
    expect(checking()).toMatchObject({ position: 2, shown: 2, selectedAt: { group: 0, card: 2 } });
  });

  test("is not shown where the filter would not have let it through", async () => {
    store.actions.setFilter({ severity: "all", column: "age" });
    await type(FIRST_ROW + 1, 1, "DD2");
    expect(cards()).toEqual([]);
  });
});

describe("a row that is being filled in", () => {
  beforeEach(() => start([row("A-1")]));

  test("does not bring up what it still lacks until somebody leaves it", async () => {
    await select(FIRST_ROW + 1, 0);
    await type(FIRST_ROW + 1, 0, "A-2");
    expect(checking()).toMatchObject({ counts: { fix: 0, check: 0, children: 2 }, rowBeingFilled: FIRST_ROW + 2, news: undefined });
    await select(FIRST_ROW + 1, 1);
    await type(FIRST_ROW + 1, 1, "DD2");
    expect(cards()).toEqual([]);
    await select(FIRST_ROW + 5, 0);
    expect(checking().rowBeingFilled).toBeUndefined();
    expect(new Set(cards().map(({ places }) => places[0]?.address.slice(1)))).toEqual(new Set(["5"]));
    expect(checking().counts.fix).toBeGreaterThan(2);
  });

  test("says at once what is wrong in it", async () => {
    await select(FIRST_ROW + 1, 0);
    await type(FIRST_ROW + 1, 0, "A-2");
    await type(FIRST_ROW + 1, 1, "DD1 4NY");
    expect(cards().map(({ code, place }) => `${code} ${place}`)).toEqual(["PC2 Postcode, B5"]);
  });

  test("is shown whole in the row panel all the same", async () => {
    await select(FIRST_ROW + 1, 0);
    await type(FIRST_ROW + 1, 0, "A-2");
    expect(checking().row?.fields.find(({ key }) => key === "age")?.sentences).toHaveLength(1);
  });

  test("counts on every other screen", async () => {
    await select(FIRST_ROW + 1, 0);
    await type(FIRST_ROW + 1, 0, "A-2");
    expect(checking().counts.fix).toBe(0);
    store.actions.goTo("tools");
    await settled(open.host);
    expect(checking().counts.fix).toBeGreaterThan(0);
  });

  test("is done with when nobody types for a while", async () => {
    await select(FIRST_ROW + 1, 0);
    await type(FIRST_ROW + 1, 0, "A-2");
    await letTimePass();
    expect(checking().counts.fix).toBeGreaterThan(0);
  });

  test("is none where several rows are pasted", async () => {
    await select(FIRST_ROW + 1, 0);
    open.host.person.paste(sheetId(), FIRST_ROW + 1, 0, [["A-2", "DD2"], ["A-3", "DD3"]]);
    await settled(open.host);
    expect(new Set(cards().map(({ places }) => places[0]?.address.slice(1)))).toEqual(new Set(["5", "6"]));
  });

  test("a row that was there before is never held back", async () => {
    await select(FIRST_ROW, 2);
    await type(FIRST_ROW, 2, "");
    expect(cards().map(({ code }) => code)).toEqual(["AG1"]);
  });
});

test("many findings at once are news by their number", async () => {
  await start([row("A-1")]);
  open.host.person.paste(sheetId(), FIRST_ROW, 1, [["dd1", "12 yrs", "M"]]);
  await settled(open.host);
  expect(checking().news).toBe("3 new findings.");
});

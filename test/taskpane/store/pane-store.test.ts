import { stopWaiting } from "../../../src/excel/conversation";
import { LivePaneStore } from "../../../src/taskpane/store/pane-store";
import type { CheckingState, PaneState } from "../../../src/taskpane/store/snapshot";
import { buildDemonstrationWorkbook, plantedMistakes } from "../../../src/workbook/demonstration";
import { returnDefinitions } from "../../../src/returns/definitions";
import { type Cell, FIRST_ROW, type OpenWorkbook, openWorkbook, returnA, returnBytes, row, settled, workbookBytes } from "../../excel/sheets";
import { surroundings } from "./open-pane";

let open: OpenWorkbook;
let store: LivePaneStore;

async function start(bytes: Uint8Array): Promise<void> {
  open = await openWorkbook(bytes);
  store = new LivePaneStore(surroundings());
  await store.start();
}

/** Starts on a list whose agreed date is known to be right, so that only the rows bring findings. */
async function startOnList(rows: Cell[][]): Promise<void> {
  await start(await returnBytes(rows));
  store.actions.setNotificationDate("2026-08-24");
  await settled(open.host);
}

afterEach(async () => {
  // Requests that were never answered are nothing to the next pane.
  stopWaiting();
  await store.stop();
  open.close();
});

function checking(): CheckingState {
  const state: PaneState = store.getState();
  if (state.phase !== "checking") throw new Error(`the pane is ${state.phase}`);
  return state;
}

function codes(): string[] {
  return checking().groups.flatMap(({ findings }) => [...findings].map(({ code }) => code));
}

function list() {
  return open.sheet(returnA().sheetName);
}

describe("opening", () => {
  test.each(returnDefinitions.map((definition) => [definition.shortTitle, definition] as const))(
    "the demonstration copy of %s shows exactly its planted mistakes",
    async (_, definition) => {
      await start(await buildDemonstrationWorkbook(definition));
      const found = checking().groups.flatMap(({ findings }) =>
        [...findings].flatMap(({ code, places }) => places.map(({ address }) => `${code} ${/\d+/.exec(address)?.[0] ?? ""}`)),
      );
      expect(found.sort()).toEqual(plantedMistakes(definition).map(({ code, row: at }) => `${code} ${at}`).sort());
      expect(checking().statusLine).toMatch(/^\d+ to fix, \d+ to check, 180 children$/);
    },
  );

  test("a workbook without a return offers blank ones, and adding one leads on to checking", async () => {
    await start(await workbookBytes((workbook) => { workbook.addWorksheet("Sheet1").getCell("A1").value = "mine"; }));
    const state = store.getState();
    expect(state).toMatchObject({ phase: "noReturn", isAdding: false });
    expect(state.phase === "noReturn" && state.offers.map(({ id }) => id)).toEqual(returnDefinitions.map(({ id }) => id));
    store.actions.addBlankReturn(returnA().id);
    await settled(open.host);
    await settled(open.host);
    expect(checking().counts.children).toBe(0);
    expect(codes()).toEqual(["AD1", "AD5"]);
  });

  test("a return that is pasted into an empty workbook is found", async () => {
    await start(await workbookBytes((workbook) => { workbook.addWorksheet("Sheet1"); }));
    open.host.person.paste(open.sheet("Sheet1").id, 0, 0, [returnA().columns.map(({ heading }) => heading)]);
    await settled(open.host);
    expect(checking().sheetName).toBe("Sheet1");
  });

  test("trouble at the start is said, and trying again works", async () => {
    open = await openWorkbook(await returnBytes([row("A-1")]));
    open.host.failNext({ code: "GeneralException" });
    store = new LivePaneStore(surroundings());
    await store.start();
    expect(store.getState()).toMatchObject({ phase: "failed", problem: { sentence: "Excel did not do what was asked." } });
    store.actions.retry();
    await settled(open.host);
    expect(checking().counts.children).toBe(1);
    // The watch was asked for in the batch that failed: it is asked for again.
    open.host.person.paste(list().id, FIRST_ROW, 2, [["12 yrs"]]);
    await settled(open.host);
    expect(codes()).toContain("AG2");
  });
});

describe("while Excel keeps the pane waiting", () => {
  const HELD_BACK = "Excel has not answered yet.";
  const longerThanUsual = () => new Promise((resolve) => setTimeout(resolve, 3200));

  test("a cell left in edit mode is named once something is asked for, and the pane goes on by itself when editing ends", async () => {
    await startOnList([row("A-1")]);
    open.host.person.paste(list().id, FIRST_ROW, 2, [["12 yrs"]]);
    open.host.person.beginCellEdit();
    await longerThanUsual();
    // Somebody who types on is told nothing of what they did not ask for.
    expect(checking().notice).toBeUndefined();
    store.actions.setAgreedDate("2026-08-20");
    expect(checking().notice).toMatchObject({ sentence: HELD_BACK, canRetry: false });
    open.host.person.endCellEdit();
    await settled(open.host);
    expect(checking().notice).toBeUndefined();
    expect(codes()).toEqual(["AG2"]);
    expect(checking().dates.agreedDate).toBe("20 August 2026");
  });

  test("opening beside a cell in edit mode says what to do, and goes on", async () => {
    open = await openWorkbook(await returnBytes([row("A-1")]));
    open.host.person.beginCellEdit();
    store = new LivePaneStore(surroundings());
    const started = store.start();
    await longerThanUsual();
    const state = store.getState();
    expect(state.phase === "opening" && state.sentence).toContain(HELD_BACK);
    open.host.person.endCellEdit();
    await started;
    expect(checking().counts.children).toBe(1);
  });

  test("a request that is never answered is given up by trying again, and a late answer does not matter", async () => {
    await startOnList([row("A-1")]);
    open.host.failNext("hang");
    open.host.person.paste(list().id, FIRST_ROW, 2, [["12 yrs"]]);
    await longerThanUsual();
    store.actions.retry();
    await settled(open.host);
    expect(checking().notice).toBeUndefined();
    expect(codes()).toEqual(["AG2"]);
  });
});

describe("edits", () => {
  test("a wrong cell shows up and goes again, with one round trip each", async () => {
    await startOnList([row("A-1"), row("A-2")]);
    expect(codes()).toEqual([]);
    expect(await open.countTrips(() => { open.host.person.paste(list().id, FIRST_ROW, 2, [["12 yrs"]]); })).toBe(1);
    expect(codes()).toEqual(["AG2"]);
    expect(await open.countTrips(() => { open.host.person.type(list().id, FIRST_ROW, 2, "12"); })).toBe(1);
    expect(codes()).toEqual([]);
  });

  test("a burst of edits is gathered, not read one by one", async () => {
    await startOnList([row("A-1"), row("A-2")]);
    const trips = await open.countTrips(() => {
      for (let turn = 0; turn < 10; turn++) open.host.person.paste(list().id, FIRST_ROW + (turn % 2), 2, [[`${turn} yrs`]]);
    });
    expect(trips).toBeLessThan(4);
    expect(codes()).toEqual(["AG2", "AG2"]);
  });

  test("fifty pasted rows, sorting, inserting, deleting and undoing: the findings follow", async () => {
    await startOnList([row("A-1"), row("A-2")]);
    const sheet = list().id;
    const block = Array.from({ length: 50 }, (_, index) => [`B-${index + 1}`, index === 20 ? "dd1" : "DD1", 12, "Female", "White Scottish", "no", 45730 + index, "no"]);
    open.host.person.paste(sheet, FIRST_ROW + 2, 0, block);
    open.host.person.setNumberFormat(sheet, { row: FIRST_ROW + 2, column: 6, rowCount: 50, columnCount: 1 }, "dd/mm/yyyy");
    await settled(open.host);
    const place = () => checking().groups.flatMap(({ findings }) => [...findings].map(({ code, place: at }) => `${code} ${at}`));
    expect(checking().counts.children).toBe(52);
    expect(place()).toEqual(["PC5 Postcode, B26"]);
    open.host.person.insertRows(sheet, FIRST_ROW + 1, 2);
    await settled(open.host);
    expect(place()).toEqual(["PC5 Postcode, B28", "LA3 Rows 5 and 6"]);
    open.host.person.deleteRows(sheet, FIRST_ROW + 1, 2);
    await settled(open.host);
    expect(place()).toEqual(["PC5 Postcode, B26"]);
    open.host.person.sort(sheet, { row: FIRST_ROW, column: 0, rowCount: 52, columnCount: 8 }, 0, true);
    await settled(open.host);
    expect(place()).not.toEqual(["PC5 Postcode, B26"]);
    expect(codes()).toEqual(["PC5"]);
    while (open.host.person.undo());
    await settled(open.host);
    expect(checking().counts.children).toBe(2);
    expect(codes()).toEqual([]);
  });

  test("a co-author's rows are checked like any other", async () => {
    await startOnList([row("A-1")]);
    open.host.person.paste(list().id, FIRST_ROW + 1, 0, [["a-1 ", "DD1", 12, "Female", "White Scottish", "no", 45717, "no"]], "remote");
    await settled(open.host);
    expect(codes()).toEqual(["ID2"]);
    expect(checking().groups[0]?.findings.at(0)?.place).toBe("ID Number, A4 and A5");
  });

  test("another agreed date is checked at once, against every row", async () => {
    await startOnList([row("A-1")]);
    open.host.person.type(list().id, 1, 3, "14/02/2025");
    await settled(open.host);
    expect(codes()).toEqual(["AD4", "CS3"]);
    expect(checking().dates.agreedDate).toBe("14 February 2025");
  });

  test("an edited drop-down list takes effect", async () => {
    await start(await buildDemonstrationWorkbook(returnA()));
    const before = codes().filter((code) => code === "VO2").length;
    const lists = open.sheet("Sheet1");
    open.host.person.type(lists.id, 1, 0, "Girl");
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(codes().filter((code) => code === "VO2").length).toBeGreaterThan(before);
  });

  test("a deleted sheet and a heading taken away lead to a sentence, and putting it back leads on", async () => {
    await startOnList([row("A-1")]);
    open.host.person.type(list().id, 2, 3, "Something else");
    await settled(open.host);
    expect(codes()).toContain("LA1");
    open.host.person.undo();
    await settled(open.host);
    expect(codes()).toEqual([]);
    open.host.person.addSheet("Other");
    open.host.person.deleteSheet(list().id);
    await settled(open.host);
    expect(store.getState().phase).toBe("noReturn");
  });

  test("a renamed sheet shows its new name with the next edit", async () => {
    await startOnList([row("A-1")]);
    open.host.person.renameSheet(list().id, "Children");
    open.host.person.paste(open.sheet("Children").id, FIRST_ROW, 2, [["12 yrs"]]);
    await settled(open.host);
    expect(checking().sheetName).toBe("Children");
    expect(codes()).toEqual(["AG2"]);
  });

  test("while a cell is being edited the pane keeps what it knows and goes on afterwards", async () => {
    await startOnList([row("A-1"), row("A-2")]);
    open.host.person.paste(list().id, FIRST_ROW, 2, [["12 yrs"]]);
    open.host.person.beginCellEdit();
    await settled(open.host);
    expect(checking().counts.children).toBe(2);
    open.host.person.endCellEdit();
    await settled(open.host);
    expect(codes()).toEqual(["AG2"]);
  });

  test("a failed reading leaves the list as it was, says so, and the next edit mends it", async () => {
    await startOnList([row("A-1"), row("A-2")]);
    open.host.failNext({ code: "GeneralException" });
    open.host.person.paste(list().id, FIRST_ROW, 2, [["12 yrs"]]);
    await settled(open.host);
    expect(checking().notice?.sentence).toBe("Excel did not do what was asked.");
    expect(checking().counts.children).toBe(2);
    open.host.person.paste(list().id, FIRST_ROW + 1, 1, [["dd1"]]);
    await settled(open.host);
    expect(checking().notice).toBeUndefined();
    expect(codes()).toEqual(["PC5", "AG2"]);
  });
});

describe("merged cells", () => {
  const asksForMerges = (from: number) =>
    open.host.roundTrips.slice(from).filter(({ calls }) => calls.includes("Range.GetMergedAreasOrNullObject")).length;

  test("are looked for on opening and when a list that was not read is tried again, not with every reading: Excel forgets its undo steps over it", async () => {
    await start(await returnBytes([row("A-1"), row("A-2")]));
    expect(asksForMerges(0)).toBe(1);
    const opened = open.host.roundTrips.length;
    open.host.person.insertRows(list().id, FIRST_ROW + 1, 1);
    await settled(open.host);
    open.host.person.deleteRows(list().id, FIRST_ROW + 1, 1);
    await settled(open.host);
    expect(open.host.roundTrips.length).toBeGreaterThan(opened);
    expect(asksForMerges(opened)).toBe(0);
    open.host.failNext({ code: "GeneralException" });
    open.host.person.insertRows(list().id, FIRST_ROW + 1, 1);
    await settled(open.host);
    expect(checking().notice?.canRetry).toBe(true);
    expect(asksForMerges(opened)).toBe(0);
    store.actions.retry();
    await settled(open.host);
    expect(asksForMerges(opened)).toBe(1);
  });

  test("that are known are looked for until they are gone", async () => {
    await start(await returnBytes([row("A-1"), row("A-2")], (_workbook, sheet) => { sheet.mergeCells("B4:B5"); }));
    expect(codes()).toContain("LA3");
    const opened = open.host.roundTrips.length;
    open.host.person.insertRows(list().id, FIRST_ROW + 2, 1);
    await settled(open.host);
    expect(asksForMerges(opened)).toBe(1);
  });
});

describe("edits that come at a bad time", () => {
  test("after a failed reading of the whole list the next edit brings all of it", async () => {
    await startOnList([row("A-1"), row("A-2", { 2: "12 yrs" })]);
    open.host.failNext({ code: "GeneralException" });
    open.host.person.insertRows(list().id, FIRST_ROW, 2);
    await settled(open.host);
    expect(checking().notice).toBeDefined();
    store.actions.jumpToAddress("A1");
    await settled(open.host);
    expect(checking().notice).toBeDefined();
    open.host.person.paste(list().id, FIRST_ROW + 2, 1, [["DD1"]]);
    await settled(open.host);
    expect(checking().notice).toBeUndefined();
    expect(checking().groups.flatMap(({ findings }) => [...findings].map(({ place }) => place))).toEqual(["Age, C7"]);
  });

  test("rows inserted above the list and an edit right after them", async () => {
    await startOnList([row("A-1"), row("A-2")]);
    const before = open.host.roundTrips.length;
    open.host.person.insertRows(list().id, 0, 2);
    while (open.host.roundTrips.length === before) await new Promise((resolve) => setTimeout(resolve, 1));
    // Row 5 holds the headings now; by the layout that the pane still knows it is a child's.
    open.host.person.type(list().id, FIRST_ROW + 1, 2, "Age (in years only)");
    await settled(open.host);
    expect(checking().counts.children).toBe(2);
    expect(codes()).toEqual([]);
  });

  test("a co-author's edits during a long reading are not lost", async () => {
    await startOnList([row("A-1"), row("A-2")]);
    open.host.person.hideRows(list().id, FIRST_ROW, 1, true);
    const before = open.host.roundTrips.length;
    while (open.host.roundTrips.length < before + 3) await new Promise((resolve) => setTimeout(resolve, 1));
    open.host.person.paste(list().id, FIRST_ROW + 1, 2, [["12 yrs"]], "remote");
    await settled(open.host);
    expect(codes()).toEqual(["AG2", "LA3"]);
  });

  test("in a workbook without a return, typing does not make the screen flicker", async () => {
    await start(await workbookBytes((workbook) => { workbook.addWorksheet("Sheet1"); }));
    const phases = new Set<string>();
    const stopListening = store.subscribe(() => { phases.add(store.getState().phase); });
    open.host.person.type(open.sheet("Sheet1").id, 0, 0, "x");
    await settled(open.host);
    stopListening();
    expect([...phases]).toEqual(["noReturn"]);
  });

  test("nothing is read any more once the store has stopped", async () => {
    await startOnList([row("A-1")]);
    open.host.person.paste(list().id, FIRST_ROW, 2, [["12 yrs"]]);
    await store.stop();
    expect(await open.countTrips(() => { open.host.person.paste(list().id, FIRST_ROW, 2, [["13 yrs"]]); })).toBe(0);
    expect(codes()).toEqual([]);
  });

  test("formulas in the list are followed with one round trip", async () => {
    await startOnList([row("A-1"), row("A-2", { 2: { formula: "C4+1", result: 13 } })]);
    expect(await open.countTrips(() => { open.host.person.type(list().id, FIRST_ROW, 2, "40"); })).toBe(1);
    expect(codes()).toEqual(["AG4", "AG4", "CS5", "CS5"]);
  });
});

describe("what the user does in the pane", () => {
  test("a notification date chosen while the list is read again stays", async () => {
    await startOnList([row("A-1")]);
    open.host.person.hideRows(list().id, FIRST_ROW, 1, true);
    const before = open.host.roundTrips.length;
    while (open.host.roundTrips.length < before + 1) await new Promise((resolve) => setTimeout(resolve, 1));
    store.actions.setNotificationDate("2026-08-25");
    await settled(open.host);
    expect(checking().dates.notificationDate).toBe("25 August 2026");
    expect(open.host.settings.get("pir.notificationDate")).toBe("2026-08-25");
  });

  test("of two choices of the notification date the last one stays", async () => {
    await startOnList([row("A-1")]);
    store.actions.setNotificationDate("");
    store.actions.setNotificationDate("2026-08-26");
    await settled(open.host);
    expect(open.host.settings.get("pir.notificationDate")).toBe("2026-08-26");
  });

  test("the agreed date goes where its cell has moved to", async () => {
    await startOnList([row("A-1")]);
    open.host.person.insertRows(list().id, 0, 1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    store.actions.setAgreedDate("2026-08-20");
    await settled(open.host);
    await settled(open.host);
    expect(list().cell(2, 3).text).toBe("20/08/2026");
    expect(list().cell(1, 3).text).toBe("");
  });

  test("a return that is there although adding it failed is checked, and the trouble said", async () => {
    open = await openWorkbook(await workbookBytes((workbook) => { workbook.addWorksheet("Sheet1"); }));
    const failing = async (): Promise<string> => {
      open.host.person.paste(open.sheet("Sheet1").id, 0, 0, [returnA().columns.map(({ heading }) => heading)]);
      await settled(open.host);
      throw new Error("no blank return");
    };
    store = new LivePaneStore({ ...surroundings(), loadBlankReturn: failing });
    await store.start();
    store.actions.addBlankReturn(returnA().id);
    await settled(open.host);
    await settled(open.host);
    expect(checking()).toMatchObject({ sheetName: "Sheet1", notice: { canRetry: true } });
  });

  test("a jump selects the cell; next and previous go round", async () => {
    await startOnList([row("A-1", { 2: "12 yrs" }), row("A-2", { 1: "dd1" })]);
    store.actions.next();
    await settled(open.host);
    expect(checking().position).toBe(1);
    expect(open.host.selection).toMatchObject({ row: FIRST_ROW + 1, column: 1 });
    store.actions.next();
    await settled(open.host);
    expect(open.host.selection).toMatchObject({ row: FIRST_ROW, column: 2 });
    store.actions.next();
    await settled(open.host);
    expect(checking().position).toBe(1);
    store.actions.previous();
    await settled(open.host);
    expect(checking().position).toBe(2);
    const first = checking().groups[0]?.findings.at(0);
    expect(await open.countTrips(() => { store.actions.jumpTo(first?.key ?? ""); })).toBe(1);
  });

  test("next goes on from where a finding was put right", async () => {
    await startOnList([row("A-1", { 1: "dd1" }), row("A-2", { 1: "dd2" }), row("A-3", { 1: "dd3" })]);
    store.actions.next();
    store.actions.next();
    await settled(open.host);
    expect(checking().position).toBe(2);
    open.host.person.type(list().id, FIRST_ROW + 1, 1, "DD2");
    await settled(open.host);
    expect(checking().position).toBe(0);
    store.actions.next();
    await settled(open.host);
    expect(open.host.selection).toMatchObject({ row: FIRST_ROW + 2, column: 1 });
  });

  test("next goes through every finding, however many there are", async () => {
    await startOnList(Array.from({ length: 520 }, (_, index) => row(`A-${index}`, { 1: "dd1", 2: index % 17, 6: new Date(Date.UTC(2026, 7, 14 - Math.floor(index / 17))) })));
    expect(checking().groups[0]?.findings.length).toBe(520);
    store.actions.jumpTo(checking().groups[0]?.findings.at(499)?.key ?? "");
    store.actions.next();
    await settled(open.host);
    expect(checking()).toMatchObject({ position: 501, shown: 520 });
    expect(open.host.selection).toMatchObject({ row: FIRST_ROW + 500, column: 1 });
  });

  test("filters by severity and by column", async () => {
    await startOnList([row("A-1", { 2: 18 }), row("A-2", { 1: "dd1" })]);
    store.actions.setFilter({ severity: "check", column: "" });
    expect(codes()).toEqual(["AG5"]);
    store.actions.setFilter({ severity: "all", column: "postcode" });
    expect(codes()).toEqual(["PC5"]);
    expect(checking().shown).toBe(1);
    expect(checking().counts).toEqual({ fix: 1, check: 1, confirmed: 0, children: 2 });
  });

  test("a rule with both severities is two groups, each with its own words", async () => {
    await startOnList([row("duty.team@example.org"), row("DD14NY")]);
    expect(checking().groups).toMatchObject([
      { code: "ID7", severity: "fix", title: "Personal number or address in the ID column", count: 1 },
      { code: "ID7", severity: "check", title: "ID that may hold a postcode", count: 1 },
    ]);
  });

  test("the selected row is shown with its headings; identifiers are masked everywhere", async () => {
    await startOnList([row("0101011237"), row("A-2")]);
    open.host.person.select({ row: FIRST_ROW, column: 2, rowCount: 1, columnCount: 1 });
    await settled(open.host);
    const id = checking().row?.fields[0];
    expect(id).toMatchObject({ name: "ID Number", address: "A4", value: "01•••••••7", severity: "fix" });
    expect(checking().row?.fields[6]?.value).toMatch(/^\d+ \w+ 2025$/);
    expect(JSON.stringify(checking())).not.toContain("0101011237");
  });

  test("the agreed date is written on request, and its echo is read", async () => {
    await startOnList([row("A-1")]);
    store.actions.setAgreedDate("2026-08-20");
    await settled(open.host);
    expect(checking().dates).toMatchObject({ agreedDate: "20 August 2026", distance: "4 days before the notification" });
    expect(list().cell(1, 3).text).toBe("20/08/2026");
  });

  test("a protected sheet is named, and the pane goes on", async () => {
    await startOnList([row("A-1")]);
    open.host.person.protectSheet(list().id, true);
    store.actions.setAgreedDate("2026-08-20");
    await settled(open.host);
    expect(checking().notice?.sentence).toContain("protected");
    store.actions.dismissNotice();
    expect(checking().notice).toBeUndefined();
  });

  test("the notification date is kept with the workbook", async () => {
    await startOnList([row("A-1")]);
    expect(open.host.settings.get("pir.notificationDate")).toBe("2026-08-24");
    store.actions.setNotificationDate("");
    await settled(open.host);
    expect(codes()).toEqual(["AD5"]);
    expect(open.host.settings.get("pir.notificationDate")).toBeUndefined();
  });

  test("checking alone writes nothing", async () => {
    await startOnList([row("A-1", { 2: "12 yrs" })]);
    open.host.person.paste(list().id, FIRST_ROW, 1, [["dd1"]]);
    await settled(open.host);
    open.host.person.undo();
    await settled(open.host);
    expect(open.host.person.undo()).toBe(false);
  });
});

import { applyChanges } from "../../src/excel/apply-changes";
import type { CellChange } from "../../src/returns/cell-change";
import { FIRST_ROW, type OpenWorkbook, openWorkbook, returnA, returnBytes, row, settled } from "./sheets";
import { setsProperty, Tampering } from "./tampering";

let open: OpenWorkbook;
let tampering: Tampering;
let target: { sheetId: string; sheetName: string };
afterEach(() => {
  open.close();
  tampering.verify();
});

const NAME = returnA().sheetName;
const [ID, POSTCODE, AGE, GENDER, , , START] = [0, 1, 2, 3, 4, 5, 6];

async function openList(rows = [row("A-1"), row("A-2"), row("A-3")], excelApi?: string, more?: Parameters<typeof returnBytes>[1]): Promise<void> {
  tampering = new Tampering();
  open = await openWorkbook(await returnBytes(rows, more), excelApi === undefined ? {} : { excelApi }, tampering.through);
  target = { sheetId: open.sheet(NAME).id, sheetName: NAME };
}

function change(rowIndex: number, column: number, before: CellChange["before"], after: CellChange["after"], format: CellChange["format"] = "asIs"): CellChange {
  return { row: FIRST_ROW + rowIndex, column, before, after, format };
}

function cell(rowIndex: number, column: number): ReturnType<ReturnType<OpenWorkbook["sheet"]>["cell"]> {
  return open.sheet(NAME).cell(FIRST_ROW + rowIndex, column);
}

/** Every cell of the list with its format, to be compared before and after. */
function snapshot(): unknown[] {
  return [0, 1, 2].flatMap((at) => Array.from({ length: 8 }, (_, column) => ({ ...cell(at, column) })));
}

function undoAll(): number {
  let steps = 0;
  while (open.host.person.undo()) steps += 1;
  return steps;
}

describe("applyChanges writes", () => {
  test("several columns and rows in two round trips, and one undo step takes all back", async () => {
    await openList();
    const before = snapshot();
    const trips = await open.countTrips(() => applyChanges(target, [
      change(0, POSTCODE, "DD1", "AB10"),
      change(2, POSTCODE, "DD1", "EH1"),
      change(1, AGE, 12, 13, "number"),
      change(1, GENDER, "Female", "Male"),
    ]));
    expect(trips).toBe(2);
    expect([cell(0, POSTCODE).value, cell(1, POSTCODE).value, cell(2, POSTCODE).value]).toEqual(["AB10", "DD1", "EH1"]);
    expect([cell(1, AGE).value, cell(1, GENDER).value]).toEqual([13, "Male"]);
    expect(undoAll()).toBe(1);
    expect(snapshot()).toEqual(before);
  });

  test("nothing asks nothing of Excel", async () => {
    await openList();
    expect(await open.countTrips(() => applyChanges(target, []))).toBe(0);
  });

  test.each<[string, CellChange["after"]]>([
    ["a formula's sign", "=1+1"],
    ["a plus", "+44"],
    ["a minus", "-5"],
    ["an at sign", "@SUM(1)"],
    ["an apostrophe", "'quoted"],
    ["two apostrophes", "''twice"],
    ["leading zeros", "00123"],
    ["what looks like a date", "1-2"],
    ["a month's name and a number", "MAR1"],
    ["what looks like a yes", "TRUE"],
    ["scientific notation", "12E5"],
    ["a percentage", "5%"],
    ["a space in front", " DD1"],
  ])("text with %s stays that text, under the format of text and under any other", async (_, after) => {
    await openList();
    await applyChanges(target, [change(0, ID, "A-1", after, "text"), change(0, POSTCODE, "DD1", after)]);
    expect(cell(0, ID)).toMatchObject({ value: after, numberFormat: "@" });
    expect(cell(0, ID).formula).toBeUndefined();
    expect(cell(0, POSTCODE)).toMatchObject({ value: after, numberFormat: "General" });
    expect(cell(0, POSTCODE).formula).toBeUndefined();
  });

  test("text into a cell that is formatted as text already", async () => {
    await openList([row("A-1"), row("A-2"), row("A-3")], undefined, (_, list) => { list.getCell("B4").numFmt = "@"; });
    await applyChanges(target, [change(0, POSTCODE, "DD1", "'1")]);
    expect(cell(0, POSTCODE)).toMatchObject({ value: "'1", numberFormat: "@" });
  });

  test("a number becomes one where text stood, and a date shows its day first", async () => {
    await openList([row("A-1", { 2: "12 yrs", 6: "1 March" }), row("A-2"), row("A-3")], undefined, (_, list) => {
      list.getCell("C4").numFmt = "@";
      list.getCell("G4").numFmt = "@";
    });
    await applyChanges(target, [change(0, AGE, "12 yrs", 12, "number"), change(0, START, "1 March", 45717, "date")]);
    expect(cell(0, AGE)).toMatchObject({ value: 12, numberFormat: "General" });
    expect(cell(0, START)).toMatchObject({ value: 45717, text: "01/03/2025", numberFormat: "dd/mm/yyyy" });
  });

  test("a cell can be emptied, and one that is empty filled", async () => {
    await openList([row("A-1", { 1: "" }), row("A-2"), row("A-3")]);
    await applyChanges(target, [change(0, POSTCODE, "", "DD1"), change(1, GENDER, "Female", "")]);
    expect([cell(0, POSTCODE).value, cell(1, GENDER).value]).toEqual(["DD1", ""]);
  });

  test("3,000 cells of a column in two round trips, and no event storm after them", async () => {
    await openList(Array.from({ length: 3000 }, (_, index) => row(`A-${index}`)));
    const changes = Array.from({ length: 3000 }, (_, index) => change(index, ID, `A-${index}`, String(100_000 + index), "text"));
    expect(await open.countTrips(() => applyChanges(target, changes))).toBe(2);
    expect([cell(0, ID).value, cell(1500, ID).value, cell(2999, ID).value]).toEqual(["100000", "101500", "102999"]);
    const write = open.host.roundTrips.at(-1)?.calls ?? [];
    expect(write.filter((call) => call === "Range.Values=")).toHaveLength(2);
    expect(undoAll()).toBe(1);
  }, 60_000);

  test("cells in a filtered list, hidden ones and others, and leaves those between them alone", async () => {
    await openList(Array.from({ length: 12 }, (_, index) => row(`A-${index + 1}`)));
    open.host.person.hideRows(target.sheetId, FIRST_ROW + 2, 3, true);
    open.host.person.hideRows(target.sheetId, FIRST_ROW + 7, 1, true);
    const changed = [0, 1, 2, 3, 5, 6, 8, 9, 10];
    expect(await open.countTrips(() => applyChanges(target, changed.map((at) => change(at, ID, `A-${at + 1}`, `00${at}`, "text"))))).toBe(2);
    expect(Array.from({ length: 12 }, (_, at) => cell(at, ID).value)).toEqual(
      Array.from({ length: 12 }, (_, at) => (changed.includes(at) ? `00${at}` : `A-${at + 1}`)),
    );
  });

  test("more than 5 MB goes in several requests, each below that", async () => {
    const long = "x".repeat(30_000);
    await openList(Array.from({ length: 200 }, (_, index) => row(`A-${index}`)));
    await applyChanges(target, Array.from({ length: 200 }, (_, index) => change(index, GENDER, "Female", `${long}${index}`)));
    expect(cell(199, GENDER).value).toBe(`${long}199`);
    const { roundTrips } = open.host;
    expect(roundTrips.map(({ error }) => error)).toEqual([undefined, undefined, undefined]);
    expect(Math.max(...roundTrips.flatMap(({ requestBytes, responseBytes }) => [requestBytes, responseBytes]))).toBeLessThan(5_000_000);
  }, 60_000);

  test("one undo step for all is asked for where Excel has it, and only there", async () => {
    for (const [excelApi, merged] of [["1.20", true], ["1.14", undefined]] as const) {
      await openList(undefined, excelApi);
      const run = jest.spyOn(Excel, "run");
      await applyChanges(target, [change(0, GENDER, "Female", "Male")]);
      const options = run.mock.calls.map(([given]) => given as unknown as { mergeUndoGroup?: boolean });
      expect(options.map(({ mergeUndoGroup }) => mergeUndoGroup)).toEqual([undefined, merged]);
      run.mockRestore();
      open.close();
    }
  });

  test.each(["UndoNotSupported", "GeneralException", "InvalidArgument", "NotImplemented"])("without the merged undo step where Excel refuses it: %s", async (code) => {
    await openList(undefined, "1.20");
    tampering.stop(2, code, setsProperty("Values", 2));
    await applyChanges(target, [change(0, GENDER, "Female", "Male"), change(0, POSTCODE, "DD1", "AB10")]);
    expect([cell(0, GENDER).value, cell(0, POSTCODE).value]).toEqual(["Male", "AB10"]);
  });
});

describe("applyChanges writes nothing", () => {
  const two = (): CellChange[] => [change(0, POSTCODE, "DD1", "AB10"), change(1, GENDER, "Female", "Male")];

  test("where cells have changed since the preview", async () => {
    await openList();
    open.host.person.type(target.sheetId, FIRST_ROW, POSTCODE, "EH1");
    const before = snapshot();
    await expect(applyChanges(target, two())).rejects.toMatchObject({
      kind: "changed",
      sentence: "1 cell has changed since the preview, so nothing was written: B4.",
      whatToDo: "Look at the preview again.",
    });
    open.host.person.sort(target.sheetId, { row: FIRST_ROW, column: 0, rowCount: 3, columnCount: 8 }, 0, true);
    await expect(applyChanges(target, [0, 2].map((at) => change(at, ID, `A-${at + 1}`, "x")))).rejects.toMatchObject({
      sentence: "2 cells have changed since the preview, so nothing was written: A4 and A6.",
    });
    expect(snapshot()).not.toEqual(before);
    expect([0, 1, 2].map((at) => cell(at, ID).value)).toEqual(["A-3", "A-2", "A-1"]);
  });

  test("a number that has become the same text has changed", async () => {
    await openList([row("A-1", { 2: "12" })]);
    await expect(applyChanges(target, [change(0, AGE, 12, 13, "number")])).rejects.toMatchObject({ kind: "changed" });
  });

  test("over a formula, whose value is the one that was seen", async () => {
    await openList([row("A-1", { 2: { formula: "10+2", result: 12 } }), row("A-2"), row("A-3")]);
    await expect(applyChanges(target, [change(0, AGE, 12, 13, "number"), ...two()])).rejects.toMatchObject({
      kind: "changed",
      sentence: "C4 holds a formula, so nothing was written.",
    });
    expect(cell(0, AGE)).toMatchObject({ value: 12, formula: "=10+2" });
    expect(cell(1, GENDER).value).toBe("Female");
  });

  test("over what a formula spills, which reads as a plain value", async () => {
    await openList([row("A-1"), row("A-2"), row("A-3")], undefined, (_, list) => {
      list.fillFormula("B5:B6", "J5:J6", ["DD5", "DD6"], "array");
    });
    await expect(applyChanges(target, [change(0, POSTCODE, "DD1", "AB10"), change(2, POSTCODE, "DD6", "AB11")])).rejects.toMatchObject({
      code: "HoldsFormula",
      sentence: "B6 holds a formula, so nothing was written.",
    });
    expect([cell(0, POSTCODE).value, cell(2, POSTCODE).value]).toEqual(["DD1", "DD6"]);
  });

  test("text that begins with = is no formula", async () => {
    await openList([row("A-1", { 1: "=A1" }), row("A-2"), row("A-3")], undefined, (_, list) => { list.getCell("B4").numFmt = "@"; });
    await applyChanges(target, [change(0, POSTCODE, "=A1", "DD1")]);
    expect(cell(0, POSTCODE).value).toBe("DD1");
  });

  test("on a protected sheet, known before anything is sent", async () => {
    await openList();
    open.host.person.protectSheet(target.sheetId, true);
    const before = snapshot();
    await expect(applyChanges(target, two())).rejects.toMatchObject({
      kind: "protected",
      sentence: "The sheet “Sample of Records” is protected, so nothing was changed.",
      whatToDo: "Take the protection off under Review, Unprotect Sheet, then try again.",
    });
    expect(open.host.roundTrips).toHaveLength(1);
    expect(snapshot()).toEqual(before);
  });

  test("but cells that a protected sheet leaves unlocked are written", async () => {
    await openList(undefined, undefined, (_, list) => {
      for (const address of ["B4", "D5"]) list.getCell(address).protection = { locked: false };
    });
    open.host.person.protectSheet(target.sheetId, true);
    await applyChanges(target, two());
    expect([cell(0, POSTCODE).value, cell(1, GENDER).value]).toEqual(["AB10", "Male"]);
  });

  test("on a sheet that is protected between reading and writing", async () => {
    await openList();
    tampering.before(2, () => { open.host.person.protectSheet(target.sheetId, true); });
    const before = snapshot();
    await expect(applyChanges(target, two())).rejects.toMatchObject({ kind: "protected", sentence: expect.stringContaining("is protected") as unknown });
    expect(snapshot()).toEqual(before);
  });

  test("in a workbook that is open for reading only", async () => {
    await openList();
    tampering.rewriteAnswers((body) => body.replace('"ReadOnly":false', '"ReadOnly":true'));
    await expect(applyChanges(target, two())).rejects.toMatchObject({
      kind: "protected",
      sentence: "The workbook is open for reading only, so nothing was changed.",
    });
    expect(cell(0, POSTCODE).value).toBe("DD1");
  });

  test("on a sheet that is gone, before or in between", async () => {
    for (const request of [1, 2]) {
      await openList(undefined, undefined, (workbook) => { workbook.addWorksheet("Other"); });
      tampering.before(request, () => { open.host.person.deleteSheet(target.sheetId); });
      await expect(applyChanges(target, two())).rejects.toMatchObject({
        kind: "gone",
        sentence: "The sheet “Sample of Records” is no longer in the workbook. Nothing was changed.",
      });
      open.close();
    }
  });
});

describe("applyChanges puts back", () => {
  const many = (): CellChange[] => [
    change(0, ID, "A-1", "0012", "text"),
    change(1, ID, "A-2", "0013", "text"),
    change(0, START, 45717, 45718, "date"),
    change(2, GENDER, "Female", "Male"),
  ];

  test.each([1, 2, 3])("what was written when Excel stops at value %i", async (time) => {
    await openList();
    const before = snapshot();
    tampering.stop(2, "GeneralException", setsProperty("Values", time));
    await expect(applyChanges(target, many())).rejects.toMatchObject({
      kind: "unknown",
      sentence: "Excel did not do what was asked. Nothing was changed.",
    });
    expect(snapshot()).toEqual(before);
    await settled(open.host);
  });

  test("text in a cell of digits, as text", async () => {
    await openList([row("0012", { 1: "DD1" }), row("A-2"), row("A-3")]);
    const before = snapshot();
    tampering.stop(2, "GeneralException", setsProperty("Values", 2));
    await expect(applyChanges(target, [change(0, ID, "0012", "x1", "text"), change(0, POSTCODE, "DD1", "AB10")])).rejects.toMatchObject({ kind: "unknown" });
    expect(snapshot()).toEqual(before);
  });

  test("a value that Excel took for something else", async () => {
    await openList();
    const before = snapshot();
    tampering.rewriteAnswers((body) => body.replace('[["AB10"]]', '[[10]]'));
    await expect(applyChanges(target, [change(0, POSTCODE, "DD1", "AB10"), change(0, GENDER, "Female", "Male")])).rejects.toMatchObject({
      code: "NotAsWritten",
      sentence: "Excel did not take the new value of B4 as it was given. Nothing was changed.",
    });
    expect(snapshot()).toEqual(before);
  });

  test("what was written over rows that were filtered in between", async () => {
    await openList();
    const before = snapshot();
    tampering.before(2, () => { open.host.person.hideRows(target.sheetId, FIRST_ROW, 1, true); });
    await expect(applyChanges(target, [0, 1, 2].map((at) => change(at, ID, `A-${at + 1}`, `00${at}`, "text")))).rejects.toMatchObject({
      code: "NotAsWritten",
    });
    expect(snapshot()).toEqual(before);
  });

  test("or names the cells, where that fails too", async () => {
    await openList();
    tampering.stop(2, "GeneralException", setsProperty("Values", 2));
    tampering.before(4, () => { open.host.person.protectSheet(target.sheetId, true); });
    await expect(applyChanges(target, [change(0, POSTCODE, "DD1", "AB10"), change(0, GENDER, "Female", "Male")])).rejects.toMatchObject({
      code: "LeftChanged",
      sentence: "Excel stopped part-way. These cells may have been changed: B4.",
      whatToDo: "Use Undo in Excel, then check these cells.",
    });
    expect(cell(0, GENDER).value).toBe("Female");
  });

  test("or names every cell, where Excel no longer answers", async () => {
    await openList();
    tampering.stop(2, "GeneralException", setsProperty("Values", 2));
    tampering.before(3, () => { open.host.failNext({ code: "InvalidOrTimedOutSession" }); });
    await expect(applyChanges(target, many())).rejects.toMatchObject({
      kind: "ended",
      sentence: "Excel stopped part-way. These cells may have been changed: A4, A5, G4 and D6.",
    });
  });
});

describe("what somebody else does between looking and writing", () => {
  const ages = (): CellChange[] => [change(0, AGE, 12, 13, "number"), change(1, AGE, 12, 13, "number")];
  const agesNow = (): unknown[] => [0, 1, 2].map((at) => cell(at, AGE).value);

  test("stays: what is written over in that moment is put back, and so is all else", async () => {
    await openList();
    tampering.before(2, () => { open.host.person.type(target.sheetId, FIRST_ROW, AGE, "14"); });
    await expect(applyChanges(target, ages())).rejects.toMatchObject({
      kind: "changed",
      sentence: "1 cell has changed since the preview, so nothing was written: C4.",
    });
    expect(agesNow()).toEqual([14, 12, 12]);
  });

  test.each(["=7+7", "=TODAY()"])("stays a formula: %s", async (formula) => {
    await openList(undefined, undefined, (_, list) => { list.getCell("C4").numFmt = "0.0"; });
    tampering.before(2, () => { open.host.person.type(target.sheetId, FIRST_ROW, AGE, formula); });
    await expect(applyChanges(target, ages())).rejects.toMatchObject({ kind: "changed" });
    expect(cell(0, AGE)).toMatchObject({ formula, numberFormat: "0.0" });
    expect(agesNow().slice(1)).toEqual([12, 12]);
  });

  test("stays, where it is a formula with the value that was seen", async () => {
    await openList();
    tampering.before(2, () => { open.host.person.type(target.sheetId, FIRST_ROW, AGE, "=6+6"); });
    await expect(applyChanges(target, ages())).rejects.toMatchObject({ kind: "changed" });
    expect(cell(0, AGE)).toMatchObject({ formula: "=6+6", value: 12 });
  });

  test("moves no new value to another child: neither where a row was inserted nor where one was deleted", async () => {
    const ids = (): CellChange[] => [0, 1, 2].map((at) => change(at, ID, `A-${at + 1}`, `C-${at + 1}`, "text"));
    await openList();
    tampering.before(2, () => { open.host.person.insertRows(target.sheetId, FIRST_ROW, 1); });
    await expect(applyChanges(target, ids())).rejects.toMatchObject({ kind: "changed" });
    expect([0, 1, 2, 3].map((at) => cell(at, ID).value)).toEqual(["", "A-1", "A-2", "A-3"]);
    open.close();
    await openList();
    tampering.before(2, () => { open.host.person.deleteRows(target.sheetId, FIRST_ROW, 1); });
    await expect(applyChanges(target, ids())).rejects.toMatchObject({ kind: "changed" });
    expect([0, 1, 2].map((at) => cell(at, ID).value)).toEqual(["A-2", "A-3", ""]);
  });

  test("is not taken for our own where the request did not come through, and is named", async () => {
    await openList();
    tampering.stop(2, "RequestAborted", () => true);
    tampering.before(3, () => { open.host.person.type(target.sheetId, FIRST_ROW, AGE, "14"); });
    await expect(applyChanges(target, ages())).rejects.toMatchObject({
      code: "LeftChanged",
      sentence: "These cells became something else while they were being written, so they were left as they are: C4. Nothing else was changed.",
    });
    expect(agesNow()).toEqual([14, 12, 12]);
  });

  test("is not taken for our own where the answer got lost: what was written is put back, the other is named", async () => {
    await openList();
    tampering.lose(2, "RequestAborted");
    tampering.before(3, () => { open.host.person.type(target.sheetId, FIRST_ROW, AGE, "14"); });
    await expect(applyChanges(target, ages())).rejects.toMatchObject({ code: "LeftChanged", sentence: expect.stringContaining("as they are: C4.") as unknown });
    expect(agesNow()).toEqual([14, 12, 12]);
  });

  test("in the second of several requests: what the first wrote is put back, too", async () => {
    const long = "x".repeat(30_000);
    await openList(Array.from({ length: 200 }, (_, index) => row(`A-${index}`)));
    tampering.before(3, () => { open.host.person.type(target.sheetId, FIRST_ROW + 199, GENDER, "Male"); });
    await expect(applyChanges(target, Array.from({ length: 200 }, (_, index) => change(index, GENDER, "Female", `${long}${index}`)))).rejects.toMatchObject({
      sentence: "1 cell has changed since the preview, so nothing was written: D203.",
    });
    expect(Array.from({ length: 200 }, (_, at) => cell(at, GENDER).value)).toEqual([...Array.from({ length: 199 }, () => "Female"), "Male"]);
  }, 60_000);
});

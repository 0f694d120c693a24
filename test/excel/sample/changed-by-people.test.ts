import { lookForSample } from "../../../src/excel/sample/look";
import type { SamplePlan } from "../../../src/excel/sample/sample-sheets";
import { selectOwnSheet } from "../../../src/excel/sample/select-sheet";
import { differencesFrom } from "../../../src/excel/sample/sheet-differences";
import { repairSample, writeSample } from "../../../src/excel/sample/write-sample";
import { type OpenWorkbook, openWorkbook, returnA, returnBytes, row } from "../sheets";
import { AGE, ID, LINES, NOTE, planOf, recordOf, reserveOf, sampleOf, STATUS } from "./plans";
import { snapshot } from "./snapshot";

let open: OpenWorkbook;
afterEach(() => { open.close(); });

const LIST = returnA().sheetName;
const before = planOf({ sheets: [sampleOf(), reserveOf(), recordOf()] });
const withdrawn = LINES.map((line) => (line.id === "00012" ? { ...line, status: "Withdrawn" } : line));
const after = planOf({ doc: "after", sheets: [sampleOf([...withdrawn, { id: "B-1", status: "From the reserve" }]), reserveOf(), recordOf()] });
const redrawn = planOf({ doc: "again", stamp: "2026-11-22T20:00:00.000Z", earlier: new Map([[before.stamp, before.sheets]]) });

beforeEach(async () => {
  open = await openWorkbook(await returnBytes([row("A-1"), row("A-2")]));
  await writeSample(before, undefined);
});

const names = (): string[] => open.host.sheets.map(({ name }) => name);
const sample = () => open.sheet("Sample");
const person = () => open.host.person;
const line = (name: string, at: number): unknown[] => Array.from({ length: 7 }, (_, column) => open.sheet(name).cell(at, column).value);
const repair = async (plan: SamplePlan) => repairSample(await lookForSample(), plan);

describe("a sheet of the sample follows the record", () => {
  test("where only a few cells differ, only these are written", async () => {
    await writeSample(after, before);
    const calls = open.host.roundTrips.at(-1)?.calls ?? [];
    expect(line("Sample", 2)).toEqual([2, "00012", "'quoted", 12, 45717, "Withdrawn", ""]);
    expect(line("Sample", 6)).toEqual([6, "B-1", "", 12, 45717, "From the reserve", ""]);
    expect(sample().cell(6, ID)).toMatchObject({ wrap: true, horizontal: "left", numberFormat: "@" });
    expect(calls.filter((call) => call === "WorksheetCollection.Add")).toEqual([]);
    expect(calls.filter((call) => call === "Range.Values=").length).toBeLessThan(12);
  });

  test("sorted, with columns and rows of one's own between", async () => {
    const { id } = sample();
    person().sort(id, { row: 1, column: 0, rowCount: 5, columnCount: 6 }, 0, true);
    person().insertColumns(id, 1, 1);
    person().insertRows(id, 0, 2);
    person().insertRows(id, 4, 1);
    person().type(id, 0, 0, "For Monday");
    person().type(id, 2, 1, "Mine");
    person().type(id, 5, 1, "Ask");
    person().type(id, 12, 2, "My own row");
    await writeSample(after, before);
    expect(line("Sample", 0)[0]).toBe("For Monday");
    expect(line("Sample", 2)).toEqual(["Order", "Mine", "Record ID", "Note", "Age", "Start", "Status"]);
    expect(line("Sample", 7)).toEqual([2, "", "00012", "'quoted", 12, 45717, "Withdrawn"]);
    expect(line("Sample", 5)[1]).toBe("Ask");
    expect(line("Sample", 12)[2]).toBe("My own row");
    expect(line("Sample", 13)).toEqual([6, "", "B-1", "", 12, 45717, "From the reserve"]);
  });

  test("renamed and moved: it keeps its name and its place", async () => {
    const { id } = sample();
    person().renameSheet(id, "For the team");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(id).position = 0;
      await context.sync();
    });
    await writeSample(after, before);
    expect(names()).toEqual(["For the team", LIST, "PIR sample data", "Reserve", "Sampling record"]);
    expect(line("For the team", 2)[STATUS]).toBe("Withdrawn");
  });

  test("deleted in part: rows come back below the others, a sheet comes back", async () => {
    person().deleteRows(sample().id, 2, 2);
    person().deleteSheet(open.sheet("Reserve").id);
    await writeSample(after, before);
    expect([1, 2, 3, 4, 5, 6].map((at) => line("Sample", at)[ID])).toEqual(["A-1", "A-4", "A-5", "00012", "A-3", "B-1"]);
    expect(names()).toEqual([LIST, "PIR sample data", "Sample", "Sampling record", "Reserve"]);
    expect(await differencesFrom(after)).toEqual([]);
  });

  test("rows that stand twice are both brought to the record", async () => {
    const { id } = sample();
    person().paste(id, 6, 0, [[2, "'00012"]]);
    person().setNumberFormat(id, { row: 6, column: ID, rowCount: 1, columnCount: 1 }, "@");
    person().type(id, 6, ID, "00012");
    await writeSample(after, before);
    expect([line("Sample", 2)[STATUS], line("Sample", 6)[STATUS]]).toEqual(["Withdrawn", "Withdrawn"]);
  });

  test("filtered rows take what is meant for them", async () => {
    person().hideRows(sample().id, 2, 2, true);
    await writeSample(after, before);
    expect(await differencesFrom(after)).toEqual([]);
  });

  test("rows taken back go, but for what somebody wrote beside them", async () => {
    await writeSample(after, before);
    const third = planOf({ doc: "third", sheets: [sampleOf([...withdrawn, { id: "B-1" }, { id: "B-2" }]), reserveOf(), recordOf()] });
    await writeSample(third, after);
    person().type(sample().id, 7, 8, "Mine");
    await writeSample({ ...before, texts: { ...before.texts, doc: "fourth" } }, third);
    expect(line("Sample", 5)[ID]).toBe("A-5");
    expect(line("Sample", 6)).toEqual(["", "", "", "", "", "", ""]);
    expect(sample().cell(6, 8).value).toBe("Mine");
  });

  test("its headings gone: it is set aside, and a new one is written", async () => {
    person().type(sample().id, 0, ID, "Child");
    expect(await writeSample(after, before)).toEqual({ setAside: ["Sample (kept)"] });
    expect(names()).toEqual([LIST, "PIR sample data", "Sample (kept)", "Reserve", "Sampling record", "Sample"]);
    expect(line("Sample (kept)", 0)[ID]).toBe("Child");
    expect(await differencesFrom(after)).toEqual([]);
    const { sheets } = await lookForSample();
    expect(sheets.find(({ name }) => name === "Sample (kept)")?.own?.kind).toBe("aside");
    await writeSample({ ...before, texts: { ...before.texts, doc: "later" } }, after);
    expect(names()).toContain("Sample (kept)");
  });

  test("the record is written whole where anything on it differs, and not at all where nothing does", async () => {
    const id = open.sheet("Sampling record").id;
    person().type(id, 2, 1, "Another seed");
    person().type(id, 20, 3, "More");
    await writeSample(after, before);
    expect(open.sheet("Sampling record")).toMatchObject({ id, lastRow: 5, lastColumn: 1 });
    expect(line("Sampling record", 2).slice(0, 2)).toEqual([1, "Seed"]);
    await writeSample({ ...before, texts: { ...before.texts, doc: "later" } }, after);
    expect(open.host.roundTrips.at(-1)?.calls.filter((call) => call === "RangeFormat.ColumnWidth=")).toEqual([]);
  });

  test("a copy of a sheet stays as it is", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sample().id).copy("End");
      await context.sync();
    });
    const copy = names().at(-1) ?? "";
    await writeSample(after, before);
    expect(line("Sample", 2)[STATUS]).toBe("Withdrawn");
    expect(line(copy, 2)[STATUS]).toBe("");
  });
});

describe("another draw", () => {
  test("takes the place of the one before, under the same names", async () => {
    person().sort(sample().id, { row: 1, column: 0, rowCount: 5, columnCount: 6 }, 0, true);
    person().deleteRows(sample().id, 2, 1);
    expect(await writeSample(redrawn, before)).toEqual({ setAside: [] });
    expect(names()).toEqual([LIST, "PIR sample data", "Sample", "Sampling record"]);
  });

  test.each<[string, () => void]>([
    ["a column", () => { person().type(sample().id, 3, 8, "Ask the school"); }],
    ["a row", () => { person().type(sample().id, 9, 0, "Mine"); }],
    ["another word in a cell of ours", () => { person().type(sample().id, 2, NOTE, "Mine"); }],
  ])("sets a sheet aside where somebody wrote %s", async (_, write) => {
    write();
    expect(await writeSample(redrawn, before)).toEqual({ setAside: ["Sample (kept)"] });
    expect(names()).toEqual([LIST, "PIR sample data", "Sample (kept)", "Sample", "Sampling record"]);
  });

  test("and where somebody commented on it", async () => {
    await Excel.run(async (context) => {
      context.workbook.comments.add("Sample!A2", "Looked at with the school");
      await context.sync();
    });
    expect(await writeSample(redrawn, before)).toEqual({ setAside: ["Sample (kept)"] });
  });

  test("sets sheets aside of which nobody knows what they held", async () => {
    expect(await writeSample({ ...redrawn, earlier: new Map() }, { ...before, stamp: "2020-01-01T00:00:00.000Z" })).toEqual({
      setAside: ["Sample (kept)", "Reserve (kept)", "Sampling record (kept)"],
    });
  });
});

describe("repairSample", () => {
  test("writes the sheets again as the record has them, once", async () => {
    person().type(sample().id, 1, AGE, "99");
    person().deleteSheet(open.sheet("Reserve").id);
    await repair(before);
    expect(await differencesFrom(before)).toEqual([]);
    const is = await snapshot(open);
    expect(await open.countTrips(() => repair(before))).toBe(4);
    expect(await snapshot(open)).toEqual(is);
  });

  test("not over a record that somebody wrote since", async () => {
    const seen = await lookForSample();
    await writeSample(after, before);
    const is = await snapshot(open);
    await expect(repairSample(seen, before)).rejects.toMatchObject({ code: "SampleChanged" });
    expect(await snapshot(open)).toEqual(is);
  });
});

test("of two writers, the second is told that the first has written", async () => {
  await writeSample(after, before);
  const is = await snapshot(open);
  await expect(writeSample({ ...after, texts: { ...after.texts, doc: "mine" } }, before)).rejects.toMatchObject({ kind: "changed", code: "SampleChanged" });
  expect(await snapshot(open)).toEqual(is);
});

describe("protection", () => {
  const protectWorkbook = () => Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });

  test("of the structure is said before anything is sent, where a sheet would be added", async () => {
    await protectWorkbook();
    const was = await snapshot(open);
    expect(await open.countTrips(() => expect(writeSample(redrawn, before)).rejects.toMatchObject({
      kind: "protected",
      sentence: "The workbook is protected, so nothing was changed.",
      whatToDo: "Take the protection off under Review, Protect Workbook, then try again.",
    }))).toBe(2);
    expect(await snapshot(open)).toEqual(was);
  });

  test("of the structure does not hold back what changes no sheets", async () => {
    await protectWorkbook();
    await writeSample(after, before);
    expect(line("Sample", 2)[STATUS]).toBe("Withdrawn");
  });

  test("of one of the sheets is said by its name", async () => {
    person().protectSheet(sample().id, true);
    const was = await snapshot(open);
    await expect(writeSample(after, before)).rejects.toMatchObject({ kind: "protected", sentence: "The sheet “Sample” is protected, so nothing was changed." });
    expect(await snapshot(open)).toEqual(was);
  });
});

describe("differencesFrom", () => {
  test("nothing where all is as planned, wherever it stands", async () => {
    person().sort(sample().id, { row: 1, column: 0, rowCount: 5, columnCount: 6 }, 0, true);
    person().insertColumns(sample().id, 1, 1);
    expect(await differencesFrom(before)).toEqual([]);
  });

  test("rows that are missing, rows too many, cells that say something else, sheets that are gone", async () => {
    person().deleteRows(sample().id, 2, 1);
    person().type(sample().id, 1, NOTE, "Other");
    person().type(sample().id, 8, ID, "X-9");
    person().type(open.sheet("Sampling record").id, 2, 1, "77");
    person().deleteSheet(open.sheet("Reserve").id);
    expect(await differencesFrom(before)).toEqual([
      { kind: "sample", sheetName: "Sample", missingRows: 1, otherRows: 1, cells: 1, otherAt: [9], cellsAt: [2] },
      { kind: "reserve", sheetName: undefined, missingRows: 2, otherRows: 0, cells: 0, otherAt: [], cellsAt: [] },
      { kind: "record", sheetName: "Sampling record", missingRows: 0, otherRows: 0, cells: 1, otherAt: [], cellsAt: [3] },
    ]);
  });
});

describe("selectOwnSheet", () => {
  test("brings the sheet to the front, whatever it is called", async () => {
    const { id } = sample();
    person().renameSheet(id, "For the team");
    await selectOwnSheet("sample", before.stamp);
    expect(open.host.activeSheetId).toBe(id);
  });

  test("says that it is gone, or hidden", async () => {
    person().deleteSheet(sample().id);
    await expect(selectOwnSheet("sample", before.stamp)).rejects.toMatchObject({ kind: "gone", sentence: "The sheet with the sample is no longer in the workbook." });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Reserve").visibility = "Hidden";
      await context.sync();
    });
    await expect(selectOwnSheet("reserve", before.stamp)).rejects.toMatchObject({ code: "HiddenSheet", sentence: "The sheet “Reserve” is hidden." });
  });
});

import { openReturn } from "../../src/excel/open-return";
import { type SelectionChange, type SheetChange, type Watch, watchWorkbook } from "../../src/excel/watch";
import { returnDefinitions } from "../../src/returns/definitions";
import { FIRST_ROW, type OpenWorkbook, openWorkbook, returnA, returnBytes, row, settled } from "./sheets";

let open: OpenWorkbook;
let watch: Watch;
let changes: SheetChange[];
let selections: SelectionChange[];
let sheetId: string;

beforeEach(async () => {
  open = await openWorkbook(await returnBytes([row("A-1"), row("A-2"), row("A-3")], (workbook) => { workbook.addWorksheet("Other"); }));
  changes = [];
  selections = [];
  watch = watchWorkbook({ onChange: (change) => changes.push(change), onSelection: (selection) => selections.push(selection) });
  const found = await openReturn(returnDefinitions, (context) => watch.register(context));
  if (found.kind !== "found") throw new Error("no return");
  watch.setLayout(found.reading.layout);
  sheetId = found.reading.layout.sheetId;
});
afterEach(() => { open.close(); });

test("registering costs no round trip of its own", () => {
  expect(open.host.roundTrips).toHaveLength(3);
});

test.each<[string, () => void, SheetChange[]]>([
  ["a typed cell", () => { open.host.person.type(sheetId, FIRST_ROW, 2, "13"); }, [{ kind: "rows", spans: [{ row: FIRST_ROW, count: 1 }] }]],
  ["a pasted block", () => { open.host.person.paste(sheetId, FIRST_ROW, 0, [["B-1", "DD2"], ["B-2", "DD3"]]); }, [{ kind: "rows", spans: [{ row: FIRST_ROW, count: 2 }] }]],
  ["a new row below the list", () => { open.host.person.type(sheetId, FIRST_ROW + 3, 0, "A-4"); }, [{ kind: "rows", spans: [{ row: FIRST_ROW + 3, count: 1 }] }]],
  ["the agreed date", () => { open.host.person.type(sheetId, 1, 3, "15/08/2026"); }, [{ kind: "rows", spans: [] }]],
  ["a heading", () => { open.host.person.type(sheetId, 2, 2, "Something else"); }, [{ kind: "everything" }]],
  ["a cell beside the table", () => { open.host.person.type(sheetId, FIRST_ROW, 11, "note"); }, [{ kind: "everything" }]],
  ["an inserted row", () => { open.host.person.insertRows(sheetId, FIRST_ROW + 1, 1); }, [{ kind: "everything" }]],
  ["a deleted row", () => { open.host.person.deleteRows(sheetId, FIRST_ROW + 1, 1); }, [{ kind: "everything" }]],
  ["another sheet", () => { open.host.person.type(open.sheet("Other").id, 0, 0, "x"); }, [{ kind: "elsewhere" }]],
  ["a co-author's edit", () => { open.host.person.type(sheetId, FIRST_ROW, 2, "13", "remote"); }, [{ kind: "rows", spans: [{ row: FIRST_ROW, count: 1 }] }]],
])("%s is reported", async (_, act, expected) => {
  act();
  await settled(open.host);
  expect(changes).toEqual(expected);
});

const DATES = 6;

test.each<[string, () => void, SheetChange[]]>([
  ["cells of the list", () => { format(FIRST_ROW, DATES, 2, 1); }, [{ kind: "rows", spans: [{ row: FIRST_ROW, count: 2 }] }]],
  ["a whole column of the list", () => { format(0, DATES, 1_048_576, 1); }, [{ kind: "everything" }]],
  ["headings and what stands above", () => { format(0, 0, 3, 8); }, []],
  ["a column beside the list", () => { format(0, 12, 1_048_576, 1); }, []],
])("another number format of %s", async (_, act, expected) => {
  act();
  await settled(open.host);
  expect(changes).toEqual(expected);
});

function format(row: number, column: number, rowCount: number, columnCount: number): void {
  open.host.person.setNumberFormat(sheetId, { row, column, rowCount, columnCount }, "dd/mm/yyyy");
}

test("a formula's new result is a change of its row; one beside the list is none", async () => {
  open.host.person.type(sheetId, FIRST_ROW + 1, 2, "=C4+1");
  open.host.person.type(sheetId, FIRST_ROW, 20, "=C4+1");
  await settled(open.host);
  changes.length = 0;
  open.host.person.type(sheetId, FIRST_ROW, 2, "9");
  await settled(open.host);
  expect(changes).toEqual([
    { kind: "rows", spans: [{ row: FIRST_ROW, count: 1 }] },
    expect.objectContaining({ kind: "rows", spans: expect.arrayContaining([{ row: FIRST_ROW + 1, count: 1 }]) as unknown }),
  ]);
});

test("a registration that was given up is not heard any more", async () => {
  const own: SheetChange[] = [];
  const another = watchWorkbook({ onChange: (change) => own.push(change), onSelection: () => undefined });
  for (let attempt = 0; attempt < 2; attempt++) {
    await Excel.run(async (context) => {
      another.register(context);
      await context.sync();
    });
  }
  open.host.person.type(open.sheet("Other").id, 0, 0, "x");
  await settled(open.host);
  expect(own).toEqual([{ kind: "everything" }]);
});

test("sorting and hiding rows ask for a whole reading; sheets that come and go are told as such", async () => {
  const list = { row: FIRST_ROW, column: 0, rowCount: 3, columnCount: 8 };
  for (const [kind, act] of [
    ["everything", () => { open.host.person.sort(sheetId, list, 0, true); }],
    ["everything", () => { open.host.person.hideRows(sheetId, FIRST_ROW, 1, true); }],
    ["sheets", () => { open.host.person.addSheet("New"); }],
    ["sheets", () => { open.host.person.deleteSheet(open.sheet("New").id); }],
  ] as const) {
    changes.length = 0;
    act();
    await settled(open.host);
    expect(changes).toContainEqual({ kind });
  }
});

test("that the list's own sheet was deleted is told as such, and any sheet that comes while no return is open asks for a whole reading", async () => {
  open.host.person.deleteSheet(sheetId);
  await settled(open.host);
  expect(changes).toEqual([{ kind: "gone" }]);
  watch.setLayout(undefined);
  changes.length = 0;
  open.host.person.undo();
  await settled(open.host);
  expect(changes).toContainEqual({ kind: "everything" });
});

test("what this add-in writes on another sheet is told as its own, what a person writes there is not", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(open.sheet("Other").id).getRange("A1").values = [["ours"]];
    await context.sync();
  });
  await settled(open.host);
  expect(changes).toEqual([{ kind: "own" }]);
  open.host.person.type(open.sheet("Other").id, 1, 0, "theirs");
  await settled(open.host);
  expect(changes).toEqual([{ kind: "own" }, { kind: "elsewhere" }]);
});

test("a selection tells its sheet, row and column", async () => {
  open.host.person.select({ row: 4, column: 2, rowCount: 1, columnCount: 1 });
  await settled(open.host);
  expect(selections.at(-1)).toEqual({ sheetId, row: 4, column: 2 });
});

test("a renamed sheet is still the list's sheet", async () => {
  open.host.person.renameSheet(sheetId, "Renamed");
  open.host.person.type(sheetId, FIRST_ROW, 2, "13");
  await settled(open.host);
  expect(changes.at(-1)).toEqual({ kind: "rows", spans: [{ row: FIRST_ROW, count: 1 }] });
  expect(open.host.sheets.map(({ name }) => name)).not.toContain(returnA().sheetName);
});

test("nothing comes after the watch has ended", async () => {
  await watch.stop();
  open.host.person.type(sheetId, FIRST_ROW, 2, "13");
  await settled(open.host);
  expect(changes).toEqual([]);
});

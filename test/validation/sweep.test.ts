import fc from "fast-check";
import type { CellValue } from "../../src/returns/layout";
import type { SweptCells, SweptSheet, TextPlace, WorkbookReading, WorkbookText } from "../../src/returns/workbook-text";
import { patternOf } from "../../src/validation/id-pattern";
import { describeFind, findingOf, sweep, sweepRules, type SweptList } from "../../src/validation/sweep";
import { contextFor, FIRST_ROW, type ReturnName } from "./example-return";

const LIST: SweptSheet = { id: "1", name: "Sample of Records", visibility: "visible", isFindingsSheet: false, isSampleSheet: false };
const NOTES: SweptSheet = { id: "2", name: "Notes", visibility: "visible", isFindingsSheet: false, isSampleSheet: false };
const STAFF: SweptSheet = { id: "3", name: "Key  personnel ", visibility: "visible", isFindingsSheet: false, isSampleSheet: false };
const CHI = "0101011237";
const ID = 0;
const POSTCODE = 1;
const AGE = 2;
const ETHNICITY = 4;

function listOf(name: ReturnName = "orders", patterns: readonly string[] = []): SweptList {
  return { layout: contextFor(name).layout, patterns: patterns.map(patternOf) };
}

/** Cells from A1 of the sheet, or from another row and column, shown in one number format. */
function cells(sheet: SweptSheet, values: readonly (readonly CellValue[])[], row = 0, column = 0, format = "General"): SweptCells {
  return { sheet, block: { row, column, values, numberFormats: values.map((line) => line.map(() => format)) } };
}

function reading(parts: Partial<WorkbookReading>): WorkbookReading {
  return { sheets: [LIST, NOTES, STAFF], cells: [], texts: [], withoutCells: [], notLookedAt: [], ...parts };
}

const sentences = (parts: Partial<WorkbookReading>, list = listOf()) => sweep(reading(parts), list).finds.map(({ code, sentence }) => `${code} ${sentence}`);
const ofCell = (value: CellValue) => sentences({ cells: [cells(NOTES, [[value]])] });
const ofText = (place: TextPlace, value: CellValue, list = listOf()) => sentences({ texts: [{ place, value }] }, list);
const note = (address: string, sheet = NOTES): TextPlace => ({ kind: "note", sheetId: sheet.id, sheetName: sheet.name, address });

describe("PV1: identifiers in a cell outside the list", () => {
  test.each([
    [CHI, "a CHI number (01•••••••7)"],
    [101011237, "a CHI number (10••••••7)"],
    ["child: 190485 1231", "a CHI number (19••••••••1)"],
    ["4010232137", "an NHS number (40•••••••7)"],
    ["AB123456C", "a National Insurance number (AB••••••C)"],
    ["mail jane@example.org", "an e-mail address (ja•••••••••••••g)"],
    ["EH1 3AA", "a full postcode (EH••••A)"],
    ["passport number 123456789", "a passport number (12••••••9)"],
  ])("%p", (value, held) => {
    const found = ofCell(value);
    expect(found).toHaveLength(1);
    expect(found[0]).toBe(`PV1 Cell A1 of the sheet “Notes” holds ${held}. Delete it.`);
  });

  test.each(["1904851232", "12/03/2024", 12, 45728, "AB12CD", "White Scottish", true, "", "S-0001", 1904851.231, "number 123456789"])("nothing in %p", (value) => {
    expect(ofCell(value)).toEqual([]);
  });

  test.each([
    "DD1 4NY", "dd1  4ny", "Compass House, 11 Riverside Drive, Dundee DD1 4NY", "Call 0345 600 9527", "0345-600-9527",
    "Write to enquiries@careinspectorate.gov.scot or telephone 0345 600 9527.",
  ])("the inspectorate's own: %p", (value) => {
    expect(ofCell(value)).toEqual([]);
  });

  test("what stands beside the inspectorate's own text counts", () => {
    expect(ofCell(`DD1 4NY ${CHI}`)).toEqual(["PV1 Cell A1 of the sheet “Notes” holds a CHI number (01•••••••7). Delete it."]);
  });

  test("several in one column are one find, each kind its own", () => {
    const column = [[CHI], ["x"], ["0101336489"], ["EH1 3AA"]];
    expect(sentences({ cells: [cells(NOTES, column, 1_999, 1)] })).toEqual([
      "PV1 2 cells in column B of the sheet “Notes” hold a CHI number, the first in B2000 (01•••••••7). Delete them.",
      "PV1 Cell B2003 of the sheet “Notes” holds a full postcode (EH••••A). Delete it.",
    ]);
  });

  test("a formula counts where its value does not show the same", () => {
    const place = { kind: "cell", sheetId: "2", sheetName: "Notes", row: 0, column: 0 } as const;
    expect(ofText(place, CHI)).toEqual(["PV1 The formula in cell A1 of the sheet “Notes” holds a CHI number (01•••••••7). Delete it."]);
    expect(sentences({ cells: [cells(NOTES, [[CHI]])], texts: [{ place, value: CHI }] })).toHaveLength(1);
  });
});

describe("PV1: the list's own columns", () => {
  const inList = (column: number, value: CellValue, row = FIRST_ROW, list = listOf(), format = "General") =>
    sentences({ cells: [cells(LIST, [[value]], row, column, format)] }, list);

  test("the ID column has its own rules, and so have full postcodes in the postcode column", () => {
    expect(inList(ID, CHI)).toEqual([]);
    expect(inList(POSTCODE, "EH1 3AA")).toEqual([]);
  });

  test("everything else counts", () => {
    expect(inList(ETHNICITY, CHI)).toEqual(["PV1 Cell E12 of the sheet “Sample of Records” holds a CHI number (01•••••••7). Delete it."]);
    expect(inList(POSTCODE, CHI)).toHaveLength(1);
    expect(inList(ID, CHI, 2)).toEqual(["PV1 Cell A3 of the sheet “Sample of Records” holds a CHI number (01•••••••7). Delete it."]);
    expect(inList(30, "EH1 3AA")).toHaveLength(1);
  });

  test("a find in the list is named by its column", () => {
    const [find] = sweep(reading({ cells: [cells(LIST, [[CHI]], FIRST_ROW, ETHNICITY)] }), listOf()).finds;
    expect(find?.placeInWords).toBe("Ethnicity, E12");
    expect(find?.jump).toEqual({ sheetId: "1", address: "E12" });
  });

  test("patterns of few digits do not name ages and days", () => {
    const list = listOf("orders", ["12345", "99"]);
    expect(inList(AGE, 12, FIRST_ROW, list)).toEqual([]);
    expect(inList(6, 45728, FIRST_ROW, list)).toEqual([]);
    expect(sentences({ cells: [cells(NOTES, [[45728]], 0, 0, "dd/mm/yyyy")] }, list)).toEqual([]);
    expect(sentences({ cells: [cells(NOTES, [[45728]])] }, list)).toHaveLength(1);
  });
});

describe("PV1: elsewhere", () => {
  test.each<[TextPlace, string, boolean]>([
    [note("B4"), "The note on cell B4 of the sheet “Notes” holds a CHI number (01•••••••7). Delete it.", true],
    [{ kind: "comment", sheetId: "2", sheetName: "Notes", address: "C5" }, "The comment on cell C5 of the sheet “Notes” holds a CHI number (01•••••••7). Delete it.", true],
    [{ kind: "headerOrFooter", sheetId: "2", sheetName: "Notes" }, "The header or footer of the sheet “Notes” holds a CHI number (01•••••••7). Take it out under Page Layout, Print Titles, Header/Footer.", true],
    [{ kind: "sheetName", sheetId: "2", sheetName: CHI }, "The name of the sheet “01•••••••7” holds a CHI number (01•••••••7). Rename the sheet.", true],
    [{ kind: "definedName", name: `_${CHI}` }, "The defined name “_01•••••••7” holds a CHI number (01•••••••7). Delete or rename it under Formulas, Name Manager.", false],
    [{ kind: "property", property: "title", clearable: "title" }, "The document property Title holds a CHI number (01•••••••7). Clear it.", false],
    [{ kind: "property", property: "Case", clearable: undefined }, "The document property “Case” holds a CHI number (01•••••••7). Remove it with File, Info, Check for Issues, Inspect Document.", false],
    [{ kind: "customXml", id: "{1}" }, "Data that another program keeps in the file (custom XML) holds a CHI number (01•••••••7). Remove it with File, Info, Check for Issues, Inspect Document.", false],
    [{ kind: "part", part: "p", what: "a text box or picture", sheetName: "Notes" }, "A text box or picture of the sheet “Notes” holds a CHI number (01•••••••7). Delete or change it.", false],
    [{ kind: "part", part: "p", what: "the stored copy of a pivot table’s data", sheetName: undefined }, "The stored copy of a pivot table’s data holds a CHI number (01•••••••7). Remove it with File, Info, Check for Issues, Inspect Document.", false],
  ])("%p", (place, sentence, canJump) => {
    const found = sweep(reading({ texts: [{ place, value: `x ${CHI}` }] }), listOf()).finds.filter(({ code }) => code === "PV1");
    expect(found.map((find) => find.sentence)).toEqual([sentence]);
    expect(found.map(describeFind)).toEqual([expect.objectContaining({ severity: "fix", canJump })]);
  });

  test("the sheet of key personnel may hold the contact details of staff, and nothing of children", () => {
    const contacts = [["jane@example.org", "EH1 3AA", "AB123456C", CHI, "P1234567"]];
    expect(sentences({ cells: [cells(STAFF, contacts)] }, listOf("harm", ["P7654321"]))).toEqual([
      `PV1 Cell D1 of the sheet “${STAFF.name}” holds a CHI number (01•••••••7). Delete it.`,
      `PV1 Cell E1 of the sheet “${STAFF.name}” holds a number of one of your own systems (P, then 7 digits). Delete it.`,
    ]);
    const link = { kind: "part", part: "p", what: "a link", sheetName: STAFF.name } as const;
    expect(ofText(link, "mailto:jane@example.org", listOf("harm"))).toEqual([]);
    // Return A has no such sheet.
    expect(ofText(link, "mailto:jane@example.org", listOf("orders"))).toHaveLength(1);
  });

  test("the long names that programs give do not count", () => {
    const place = { kind: "customXml", id: "{1}" } as const;
    expect(ofText(place, "{01010112-37AB-4010-2321-370101011237}")).toEqual([]);
    expect(ofText(place, "0x0101011237ABCDEF0101011237")).toEqual([]);
  });
});

describe("PV1: sheets of a sample", () => {
  const SAMPLE: SweptSheet = { id: "7", name: "Sample", visibility: "visible", isFindingsSheet: false, isSampleSheet: true };
  const RECORD: SweptSheet = { id: "8", name: "PIR sample data", visibility: "veryHidden", isFindingsSheet: false, isSampleSheet: true };
  const OTHER = "1904851231";
  const ofSheet = (sheet: SweptSheet, values: CellValue[][]) => sentences({
    sheets: [LIST, NOTES, SAMPLE, RECORD],
    cells: [cells(LIST, [[CHI, "EH1 3AA", 12], ["2902201230", "DD1", 7]], FIRST_ROW), cells(sheet, values)],
  }).filter((sentence) => !sentence.includes("Sample of Records"));

  test("what the list holds is a matter of the list", () => {
    expect(ofSheet(SAMPLE, [["Record ID", "Postcode"], [CHI, "EH1 3AA"], ["2902201230", "DD1"]])).toEqual([]);
    expect(ofSheet(SAMPLE, [[`Replaced ${CHI} by 2902201230, the nearest.`]])).toEqual([]);
    expect(ofSheet(NOTES, [[CHI]])).toEqual(["PV1 Cell A1 of the sheet “Notes” holds a CHI number (01•••••••7). Delete it."]);
  });

  test("what somebody added is found, beside what the list holds too", () => {
    expect(ofSheet(SAMPLE, [[CHI, OTHER]])).toEqual(["PV1 Cell B1 of the sheet “Sample” holds a CHI number (19•••••••1). Delete it."]);
    expect(ofSheet(SAMPLE, [[`${CHI} is a sibling of ${OTHER}`]])).toEqual(["PV1 Cell A1 of the sheet “Sample” holds a CHI number (19•••••••1). Delete it."]);
    expect(ofSheet(SAMPLE, [[1904851231]])).toHaveLength(1);
  });

  test("the hidden record and the marks of the sheets are the add-in's alone", () => {
    expect(ofSheet(RECORD, [[`{"id":"${OTHER}"}`]])).toEqual([]);
    const mark = (part: string): TextPlace => ({ kind: "part", part, what: "a property of the sheet", sheetName: "Sample" });
    expect(ofText(mark("pir.sampleSheet"), OTHER)).toEqual([]);
    expect(ofText(mark("other"), OTHER)).toHaveLength(1);
  });
});

describe("PV2", () => {
  const hidden = (visibility: "hidden" | "veryHidden", values: CellValue[][], name = "Old") => {
    const sheet: SweptSheet = { id: "9", name, visibility, isFindingsSheet: false, isSampleSheet: false };
    return { sheets: [LIST, sheet], cells: [cells(sheet, values)] };
  };

  test("hidden sheets that hold something, as far as they are not the return's own lists", () => {
    expect(sentences(hidden("hidden", [["x"]]))).toEqual([
      "PV2 The sheet “Old” is hidden and holds text. Unhide it with a right-click on a sheet tab, and delete it if the return does not need it.",
    ]);
    expect(sentences(hidden("veryHidden", [[1]]))).toEqual([
      "PV2 The sheet “Old” is hidden so that Excel’s menu does not list it, and holds text. Remove it with File, Info, Check for Issues, Inspect Document, if the return does not need it.",
    ]);
    expect(sentences(hidden("hidden", [["", " "]]))).toEqual([]);
    expect(sentences(hidden("hidden", [["Gender", "Ethnicity"], ["female", "White Scottish "]], "Sheet1"))).toEqual([]);
    expect(sentences(hidden("hidden", [["Gender"], ["Anna"]], "Sheet1"))).toHaveLength(1);
    expect(sentences(hidden("hidden", [["Gender"], ["Agender"]], "Sheet1"), { ...listOf(), ownTexts: ["Agender"] })).toEqual([]);
  });

  test("nothing of a hidden sheet can be selected", () => {
    const { finds } = sweep(reading(hidden("hidden", [[CHI]])), listOf());
    expect(finds.map(({ code, jump }) => [code, jump])).toEqual([["PV1", undefined], ["PV2", undefined]]);
    expect(finds[0]?.sentence).toContain("of the hidden sheet “Old”");
  });

  test("the sheet of findings that the add-in wrote", () => {
    const sheet: SweptSheet = { id: "9", name: "PIR findings", visibility: "visible", isFindingsSheet: true, isSampleSheet: false };
    expect(sentences({ sheets: [LIST, sheet], cells: [cells(sheet, [["text"]])] })).toEqual([
      "PV2 The sheet “PIR findings” was written by this add-in. Remove it before the return is sent.",
    ]);
  });

  test("the sheets that the add-in keeps of a sample are not named, hidden or not", () => {
    const sheets = ["visible", "hidden", "veryHidden"].map((visibility, index): SweptSheet =>
      ({ id: String(20 + index), name: visibility, visibility: visibility as "visible", isFindingsSheet: false, isSampleSheet: true }));
    expect(sentences({ sheets: [LIST, ...sheets], cells: sheets.map((sheet) => cells(sheet, [["text"]])) })).toEqual([]);
  });

  test("notes and comments: one find for each sheet", () => {
    const texts: WorkbookText[] = [
      { place: note("B4"), value: "one" }, { place: note("B9"), value: "two" }, { place: note("C1", LIST), value: "three" },
      { place: note("C9"), value: " " }, { place: { ...note("D4"), kind: "comment" } as TextPlace, value: "four" },
      { place: { ...note("D4"), kind: "comment" } as TextPlace, value: "its answer" },
    ];
    expect(sentences({ texts })).toEqual([
      "PV2 There are 2 notes on the sheet “Notes”, the first on cell B4. Delete those that the inspectorate does not need.",
      "PV2 There is a note on cell C1 of the sheet “Sample of Records”. Delete it if the inspectorate does not need it.",
      "PV2 There is a comment on cell D4 of the sheet “Notes”. Delete it if the inspectorate does not need it.",
    ]);
  });

  test("document properties, but for the add-in's own title and what Excel stamps", () => {
    const property = (name: string, value: string, isKnown = true): WorkbookText => ({
      place: { kind: "property", property: name, clearable: isKnown ? (name as "title") : undefined }, value,
    });
    expect(sentences({ texts: [property("title", "Pre-inspection return: Compulsory supervision orders at home"), property("lastAuthor", "A", false)] })).toEqual([]);
    const { finds } = sweep(reading({ texts: [property("title", "Other"), property("Label", "Label", false), property("Label", "x", false), property("Case", "y", false)] }), listOf());
    expect(finds.map(({ sentence, clearable }) => [sentence, clearable])).toEqual([
      ["The document property Title holds text. Clear it if the inspectorate does not need it.", "title"],
      ["2 document properties were added to the workbook: “Label” and “Case”. Remove them with File, Info, Check for Issues, Inspect Document, if the inspectorate does not need them.", undefined],
    ]);
  });

  test("a confirmation holds for the text that was confirmed, not for another", () => {
    const keyOf = (value: string) => sweep(reading({ texts: [{ place: note("B4"), value }] }), listOf()).finds.map(findingOf)[0]?.key;
    expect(keyOf("one")).toBe(keyOf("one"));
    expect(keyOf("one")).not.toBe(keyOf("two"));
  });
});

test("what was looked at, in words", () => {
  const parts = { cells: [cells(NOTES, [["a", "", " "], [1, false, "b"]])], texts: [{ place: note("B4"), value: "x" }, { place: note("B4"), value: "y" }], notLookedAt: ["macros (1)"] };
  expect(sweep(reading(parts), listOf()).lookedAt).toBe("3 sheets, 4 cells, 1 note");
  const withoutCells = [{ ...NOTES, name: `Chart ${CHI}` }];
  expect(sweep(reading({ ...parts, withoutCells }), listOf()).notLookedAt).toEqual([
    "the sheet “Chart 01•••••••7”, of which Excel gives no cells",
    "macros (1)",
  ]);
});

test("no find shows an identifier, in whatever name it stands, and none throws", () => {
  const value = fc.oneof(
    fc.constantFrom(CHI, "1904851231", "EH1 3AA", "jane@example.org", "P1234567"),
    fc.string({ unit: "binary" }), fc.string(), fc.double(), fc.integer({ min: 0, max: 9_999_999_999 }), fc.boolean(),
  );
  const place = fc.tuple(fc.constantFrom("sheetName", "definedName", "property", "note", "part", "customXml", "cell"), fc.constantFrom(CHI, "Notes", "P1234567")).map(([kind, name]): TextPlace => {
    switch (kind) {
      case "sheetName": return { kind, sheetId: "2", sheetName: name };
      case "definedName": return { kind, name };
      case "property": return { kind, property: name, clearable: undefined };
      case "note": return { kind, sheetId: undefined, sheetName: name, address: "B4" };
      case "part": return { kind, part: "p", what: "a link", sheetName: name };
      case "customXml": return { kind, id: name };
      default: return { kind: "cell", sheetId: "2", sheetName: name, row: 0, column: 0 };
    }
  });
  fc.assert(
    fc.property(fc.array(fc.record({ place, value })), fc.array(fc.array(value, { minLength: 2, maxLength: 2 })), (texts, values) => {
      const { finds } = sweep(reading({ texts, cells: [cells(NOTES, values)] }), listOf("harm", ["P7654321"]));
      for (const { key, sentence, placeInWords } of finds) {
        for (const secret of [CHI, "1904851231", "EH1 3AA", "jane@example.org", "P1234567"]) {
          expect(key).not.toContain(secret);
          expect(sentence).not.toContain(secret);
          expect(placeInWords).not.toContain(secret);
        }
      }
    }),
  );
});

test("both rules are described", () => {
  expect(sweepRules.map(({ code, severity }) => [code, severity])).toEqual([["PV1", "fix"], ["PV2", "check"]]);
  for (const { title, why } of sweepRules) expect(Math.min(title.length, why.length)).toBeGreaterThan(10);
});

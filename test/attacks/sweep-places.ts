import type { CellValue } from "../../src/returns/layout";
import type { SweptSheet, TextPlace, WorkbookReading } from "../../src/returns/workbook-text";

const LIST: SweptSheet = { id: "1", name: "Sample of Records", visibility: "visible", isFindingsSheet: false, isSampleSheet: false };
const OTHER: SweptSheet = { id: "2", name: "Notes", visibility: "veryHidden", isFindingsSheet: false, isSampleSheet: false };

const PLACES: readonly TextPlace[] = [
  { kind: "cell", sheetId: "2", sheetName: "Notes", row: 3, column: 3 },
  { kind: "note", sheetId: "2", sheetName: "Notes", address: "B2" },
  { kind: "headerOrFooter", sheetId: "2", sheetName: "Notes" },
  { kind: "definedName", name: "n" },
  { kind: "property", property: "title", clearable: "title" },
  { kind: "customXml", id: "x" },
  { kind: "part", part: "xl/drawings/drawing1.xml", what: "a text box", sheetName: "Notes" },
];

/** Workbooks that hold one value each, in one place after another, a cell of a sheet that no menu lists among them. */
export function readingWith(value: CellValue): readonly { readonly place: string; readonly reading: WorkbookReading }[] {
  const empty: WorkbookReading = { sheets: [LIST, OTHER], cells: [], texts: [], withoutCells: [], notLookedAt: [] };
  return [
    {
      place: "value of a cell",
      reading: { ...empty, cells: [{ sheet: OTHER, block: { row: 9, column: 9, values: [[value]], numberFormats: [["General"]] } }] },
    },
    ...PLACES.map((place) => ({ place: place.kind, reading: { ...empty, texts: [{ place, value }] } })),
  ];
}

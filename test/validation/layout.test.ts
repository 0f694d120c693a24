import { blank, child, contextFor, layoutOf } from "./example-return";
import { testRule } from "./rule-tester";

const layout = layoutOf(contextFor("orders").definition);
const without = (...keys: string[]) => ({
  ...layout,
  missing: keys,
  columns: new Map([...layout.columns].filter(([key]) => !keys.includes(key))),
});

testRule("LA1", {
  passes: [{ name: "every column" }],
  reports: [
    {
      name: "no age",
      context: { layout: without("age") },
      sentence: "The column Age is missing. Put its heading back, or add the column: “Age (in years only)”.",
      place: "Row 11",
    },
    { name: "no ID, no order start", context: { layout: without("id", "csoStart") }, sentence: /ID Number/, place: "Row 11", times: 2 },
  ],
});

testRule("LA2", {
  passes: [{ name: "nothing beside the table" }],
  reports: [
    {
      name: "a column beside the table",
      context: { strayColumns: [{ column: 9, row: 14 }] },
      sentence: "Column J holds something that the return does not ask for. Remove it.",
      place: "Cell, J15",
    },
    {
      name: "a doubled heading: once, though its column is beside the table too",
      context: { doubledHeadings: [{ key: "age", row: 10, columns: [2, 8] }], strayColumns: [{ column: 8, row: 10 }] },
      sentence: "There is more than one column for Age: C and I. The first is checked. Keep one and remove the rest.",
      place: "Cell, I11",
    },
    {
      name: "a column beside the table while two are missing: it may be one of them",
      context: { layout: without("age", "csoStart"), strayColumns: [{ column: 2, row: 10 }] },
      sentence:
        "Column C holds something that the return does not ask for. If it is the column for Age or CSO start date, put that heading back. Otherwise remove it.",
      place: "Cell, C11",
      also: ["LA1"],
    },
    {
      name: "columns side by side: one finding",
      context: { strayColumns: [{ column: 8, row: 10 }, { column: 9, row: 12 }, { column: 10, row: 10 }] },
      sentence: "Columns I to K hold things that the return does not ask for. Remove them.",
      place: "Cell, I11, J13 and K11",
    },
    {
      name: "columns side by side while one is missing",
      context: { layout: without("age"), strayColumns: [{ column: 8, row: 10 }, { column: 9, row: 10 }] },
      sentence:
        "Columns I to J hold things that the return does not ask for. If one of them is the column for Age, put that heading back. Remove the others.",
      place: "Cell, I11 and J11",
      also: ["LA1"],
    },
    {
      name: "two columns apart from each other",
      context: { strayColumns: [{ column: 8, row: 10 }, { column: 30, row: 11 }] },
      sentence: /^Column I /,
      place: "Cell, I11",
      times: 2,
    },
  ],
});

testRule("LA3", {
  passes: [
    { name: "no gaps" },
    { name: "blank rows above and below the children", rows: [blank("orders", 11), child("orders", {}, 12), blank("orders", 13)] },
    { name: "no children at all", rows: [blank("orders", 11), blank("orders", 12)] },
  ],
  reports: [
    {
      name: "one blank row",
      rows: [child("orders", {}, 11), blank("orders", 12), child("orders", { id: "A-2" }, 13)],
      sentence: "1 row inside the list is blank: 13. Delete it, or fill it in if a child is missing.",
      place: "Row 13",
    },
    {
      name: "several, in runs",
      rows: [child("orders", {}, 11), child("orders", { id: "A-2" }, 14), child("orders", { id: "A-3" }, 16)],
      sentence: "3 rows inside the list are blank: 13 to 14 and 16. Delete them, or fill them in if a child is missing.",
      place: "Rows 13, 14 and 16",
    },
    {
      name: "a row of spaces is blank",
      rows: [child("orders", {}, 11), { row: 12, cells: [" ", "\u00A0", "", "", "", "", "", ""], dateMask: 0 }, child("orders", { id: "A-2" }, 13)],
      sentence: /^1 row/,
      place: "Row 13",
    },
    {
      name: "a hidden row",
      context: { hiddenRows: [11] },
      sentence: "Row 12 is hidden or filtered out. Show it, and check that everything there belongs in the return.",
      place: "Row 12",
    },
    {
      name: "hidden rows",
      context: { hiddenRows: [11, 12, 13, 20] },
      sentence: "Rows 12 to 14 and 21 are hidden or filtered out. Show them, and check that everything there belongs in the return.",
      place: "Row 12",
    },
    {
      name: "a hidden column",
      context: { hiddenColumns: [1] },
      sentence: "Column B is hidden. Show it, and check that everything there belongs in the return.",
      place: "Postcode, B11",
    },
    {
      name: "merged cells",
      context: { mergedAreas: ["B12:B13"] },
      sentence: "Cells are merged: B12:B13. Unmerge them, and fill in every row.",
      place: "Postcode, B12",
    },
    {
      name: "another sheet with the headings of a return",
      context: { otherSheets: ["Last year"] },
      sentence: "The sheet “Last year” looks like a return too. Only “Sample of Records” is checked. Take the other one out, or check that it is meant to be sent.",
      place: "",
    },
    {
      name: "another sheet with an identifier for a name",
      context: { otherSheets: ["CHI 0101011237"] },
      sentence: "The sheet “CHI 01•••••••7” looks like a return too. Only “Sample of Records” is checked. Take the other one out, or check that it is meant to be sent.",
      place: "",
    },
    {
      name: "hidden columns and rows",
      context: { hiddenColumns: [1, 3], hiddenRows: [15] },
      sentence: /^Columns B and D are hidden/,
      place: "Postcode, B11",
      times: 2,
    },
  ],
});

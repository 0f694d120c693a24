import { blank, child, contextFor, layoutOf } from "./example-return";
import { testRule } from "./rule-tester";

const layout = layoutOf(contextFor("orders").definition);
const withoutIds = { ...layout, columns: new Map([...layout.columns].filter(([key]) => key !== "id")), missing: ["id"] };

testRule("ID1", {
  passes: [
    { name: "text", cells: { id: "A-1" } },
    { name: "a number", cells: { id: 12 } },
    { name: "nought", cells: { id: 0 } },
    { name: "damaged is not missing", cells: { id: "#N/A" } },
    { name: "a blank row", rows: [blank("orders", 11)] },
    { name: "no ID column: that is another finding", context: { layout: withoutIds } },
  ],
  reports: [
    ...["TBC", "n/a", "unknown", "-", "?", "Same as above", "xxx"].map((id) => ({
      name: `${id} is no ID, and two of them are not the same one`,
      cells: [{ id }, { id: "A-2" }, { id }],
      sentence: "Enter an ID for this child: a number of your own that no other system uses.",
      place: "ID Number, A12",
      times: 2,
    })),
    {
      name: "nothing",
      cells: { id: "" },
      sentence: "Enter an ID for this child: a number of your own that no other system uses.",
      place: "ID Number, A12",
    },
    { name: "a space that does not break, and one without width", cells: { id: "\u00A0\u200B" }, sentence: /^Enter an ID/, place: "ID Number, A12" },
    {
      name: "one cell filled makes a record",
      rows: [{ ...blank("orders", 11), cells: ["", "", 12, "", "", "", "", ""] }],
      sentence: /^Enter an ID/,
      place: "ID Number, A12",
      also: ["CS1", "PC1", "VO1"],
    },
  ],
});

testRule("ID2", {
  passes: [
    { name: "two IDs", cells: [{ id: "A-1" }, { id: "A-2" }] },
    { name: "leading zeros make a difference here", cells: [{ id: 12 }, { id: "012" }] },
    { name: "punctuation makes a difference here", cells: [{ id: "A-1" }, { id: "A1" }] },
    { name: "two missing", cells: [{ id: "" }, { id: " " }] },
    { name: "two damaged", cells: [{ id: "#N/A" }, { id: "#N/A" }, { id: 1.5 }, { id: 1.5 }] },
    { name: "no ID column", cells: [{ id: "A-1" }, { id: "A-1" }], context: { layout: withoutIds } },
  ],
  reports: [
    {
      name: "the same text",
      cells: [{ id: "A-1" }, { id: "B-1" }, { id: "A-1" }],
      sentence: "Rows 12 and 14 have the same ID. Keep one row for each child, and give each child an ID of its own.",
      place: "ID Number, A12 and A14",
    },
    { name: "the number 12 and the text 12", cells: [{ id: 12 }, { id: "12" }], sentence: /^Rows 12 and 13 /, place: "ID Number, A12 and A13" },
    { name: "case", cells: [{ id: "ab-1" }, { id: "AB-1" }], sentence: /^Rows 12 and 13 /, place: "ID Number, A12 and A13" },
    { name: "spaces at the ends and inside", cells: [{ id: " AB 1" }, { id: "ab1\u00A0" }, { id: "A B  1" }], sentence: /^Rows 12, 13 and 14 /, place: "ID Number, A12, A13 and A14" },
    { name: "accents written in two ways", cells: [{ id: "\u00CBX-1" }, { id: "e\u0308x-1" }], sentence: /^Rows 12 and 13 /, place: "ID Number, A12 and A13" },
    { name: "two pairs", cells: [{ id: 1 }, { id: 2 }, { id: "1" }, { id: "2" }], sentence: /^Rows 12 and 14 /, place: "ID Number, A12 and A14", times: 2 },
    {
      name: "many rows: the first eight are named",
      cells: Array.from({ length: 10 }, () => ({ id: "X" })),
      sentence: /^Rows 12, 13, 14, 15, 16, 17, 18, 19 and 2 more have the same ID\./,
      place: "ID Number, A12, A13, A14, A15, A16, A17, A18, A19 and 2 more",
    },
    {
      name: "a CHI number on two rows: the sentence does not say it",
      cells: [{ id: "0101011237" }, { id: "0101011237" }],
      sentence: /^Rows 12 and 13 have the same ID\./,
      place: "ID Number, A12 and A13",
      also: ["ID4"],
    },
  ],
});

const ALMOST = "The IDs in rows 12 and 13 differ only in punctuation or in zeros in front. Check that they stand for different children.";

testRule("ID3", {
  passes: [
    { name: "two IDs", cells: [{ id: "A-1" }, { id: "A-2" }] },
    { name: "the same ID is another finding", cells: [{ id: "A-1" }, { id: "a - 1" }, { id: "A-1" }] },
    { name: "zeros behind other digits count", cells: [{ id: "A-10" }, { id: "A-1" }, { id: "A-100" }] },
    { name: "zeros inside count", cells: [{ id: "A-101" }, { id: "A-11" }] },
    { name: "missing and damaged ones", cells: [{ id: "" }, { id: "" }, { id: "#N/A" }, { id: "#REF!" }] },
    { name: "letters make a difference", cells: [{ id: "A-1" }, { id: "B-1" }] },
    { name: "parts of a number", cells: [{ id: "2024-01" }, { id: "2024-10" }, { id: "2024-11" }] },
    { name: "no ID column", cells: [{ id: "A-1" }, { id: "A1" }], context: { layout: withoutIds } },
  ],
  reports: [
    { name: "punctuation", cells: [{ id: "A-1" }, { id: "A1" }], sentence: ALMOST, place: "ID Number, A12 and A13" },
    { name: "other punctuation", cells: [{ id: "2024/001" }, { id: "2024-001" }], sentence: ALMOST, place: "ID Number, A12 and A13" },
    { name: "the dash that Word makes", cells: [{ id: "A\u20131" }, { id: "a-1" }], sentence: ALMOST, place: "ID Number, A12 and A13" },
    { name: "zeros in front, which Excel drops", cells: [{ id: 12 }, { id: "0012" }], sentence: ALMOST, place: "ID Number, A12 and A13" },
    { name: "zeros behind letters", cells: [{ id: "A-007" }, { id: "a7" }], sentence: ALMOST, place: "ID Number, A12 and A13" },
    { name: "noughts alone", cells: [{ id: 0 }, { id: "000" }], sentence: ALMOST, place: "ID Number, A12 and A13" },
    { name: "zeros in front of the second number", cells: [{ id: "2024-1" }, { id: "2024-001" }], sentence: ALMOST, place: "ID Number, A12 and A13" },
    { name: "a number without its hyphen", cells: [{ id: "2024-001" }, { id: "2024001" }], sentence: ALMOST, place: "ID Number, A12 and A13", also: ["ID8"] },
    { name: "the same ID among them", cells: [{ id: "A-1" }, { id: "A1" }, { id: "A-1" }], sentence: /rows 12, 13 and 14 /, place: "ID Number, A12, A13 and A14", also: ["ID2"] },
    { name: "two ways at once", cells: [{ id: "2024001" }, { id: "2024-001" }, { id: "2024-1" }], sentence: /rows 12 and 13 /, place: "ID Number, A12 and A13", times: 2, also: ["ID8"] },
  ],
});

testRule("ID11", {
  passes: [
    { name: "15 digits", cells: { id: 999_999_999_999_999 } },
    { name: "a long number as text", cells: { id: "1234567890123456789" } },
    { name: "letters and digits that are no power of ten", cells: [{ id: "12E4" }, { id: "1E5" }, { id: "E-12" }] },
    { name: "missing", cells: { id: "" } },
  ],
  reports: [
    {
      name: "more than 15 digits",
      cells: { id: 1_234_567_890_123_456 },
      sentence: "Excel keeps only 15 digits of a number, so the end of this ID is lost. Format the cell as text and enter the ID again.",
      place: "ID Number, A12",
    },
    { name: "decimals", cells: { id: 12.5 }, sentence: "This ID is a number with decimals. Enter the ID as text, or as a whole number.", place: "ID Number, A12" },
    {
      name: "a power of ten as text",
      cells: { id: "1.2E+09" },
      sentence: "Excel shortened this ID to a power of ten, so its digits are lost. Format the cell as text and enter the ID again.",
      place: "ID Number, A12",
    },
    {
      name: "a date",
      cells: { id: 45000 },
      dates: ["id", "csoStart"],
      sentence: "Excel turned this ID into a date. Format the cell as text and enter the ID again.",
      place: "ID Number, A12",
    },
    { name: "an error value", cells: { id: "#REF!" }, sentence: "This cell holds an Excel error instead of an ID. Enter the ID itself.", place: "ID Number, A12" },
    { name: "TRUE", cells: { id: true }, sentence: "This cell holds TRUE or FALSE instead of an ID. Enter the ID itself.", place: "ID Number, A12" },
    { name: "the record stays a record", rows: [child("orders", { id: "#N/A" })], sentence: /^This cell holds an Excel error/, place: "ID Number, A12" },
  ],
});

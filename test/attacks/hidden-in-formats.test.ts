import type { CellValue } from "../../src/returns/layout";
import { sweep } from "../../src/validation/sweep";
import { contextFor } from "../validation/example-return";
import { readingWith } from "./sweep-places";

const list = { layout: contextFor("orders").layout, patterns: [] };

/** Sentences about a cell of a hidden sheet with this value and number format. */
function said(value: CellValue, format: string): string[] {
  const [first] = readingWith(value);
  if (first === undefined) throw new Error("no reading");
  const [cells] = first.reading.cells;
  if (cells === undefined) throw new Error("no cells");
  const reading = { ...first.reading, cells: [{ ...cells, block: { ...cells.block, numberFormats: [[format]] } }] };
  return sweep(reading, list).finds.filter(({ code }) => code === "PV1").map(({ sentence }) => sentence);
}

it.each<[string, CellValue, string]>([
  ["text between quotation marks", 1, '"CHI 0101011237"'],
  ["text behind backslashes", "x", "0;0;0;\\0\\1\\0\\1\\0\\1\\1\\2\\3\\7"],
  ["text in foreign digits", 1, '"０１０１０１１２３７"'],
  ["a hundredth, shown as a percentage", 19048512.31, "0%"],
  ["a number without its sign", -1904851231, "0;0"],
  ["a number without its decimals", 1904851231.4, "0"],
  ["a number that is shown as nothing", 1904851231, ";;;"],
  ["a number in powers of ten", 1904851231, "0.00E+00"],
  ["a number too great for the date that it is shown as", 1904851231, "dd/mm/yyyy"],
])("finds what a number format hides or shows: %s", (_, value, format) => {
  const [sentence, ...others] = said(value, format);
  expect(others).toEqual([]);
  expect(sentence).toMatch(/^Cell J10 of the hidden sheet “Notes” holds a CHI number \(.*•.*\)\. Delete it\.$/);
});

it.each<[CellValue, string]>([
  [1, "0000000000"], [0.5, "0.0%"], [45728, "dd/mm/yyyy"], [12, '_-"£"* #,##0.00_-;[Red]-"£"* #,##0.00_-'], [1, '[$-F800]dddd, mmmm dd, yyyy'], [1, '"Child "000'],
])("finds nothing in %p as %s", (value, format) => {
  expect(said(value, format)).toEqual([]);
});

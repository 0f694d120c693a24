import { ageOfCell } from "../../../src/extract/values/age-of-cell";
import type { SourceCell } from "../../../src/extract/table";
import { day } from "../../returns/days";

it.each<[SourceCell, number]>([
  [12, 12], ["12", 12], ["12.0", 12], ["12 yrs", 12], [0, 0], ["0", 0], ["3y 4m", 3], ["12 years and 3 months", 12], ["8 months", 0], ["18 months", 1], ["6 weeks", 0], ["10 days", 0],
  ["under 1", 0], ["<1", 0], ["less than 1 year", 0],
])("%j is %d", (cell, age) => {
  expect(ageOfCell(cell, true)).toBe(age);
});

it.each<[SourceCell]>([
  [""], [12.5], ["12.5"], [-1], [131], [2014], ["2014"], ["12/03/2014"], ["12 March 2014"], [41234], ["Mar-14"], [true], ["17+"], ["60 weeks"], ["3y 14m"], ["Test Childone"], ["#N/A"],
  [{ day: day("2014-03-12") }],
])("%j is no age", (cell) => {
  expect(ageOfCell(cell, true)).toBeUndefined();
});

it.each(["Unborn", "unborn baby", "Pre-birth", " UNBORN "])("%j is Unborn where the return allows it", (text) => {
  expect(ageOfCell(text, true)).toBe("Unborn");
  expect(ageOfCell(text, false)).toBeUndefined();
});

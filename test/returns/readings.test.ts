import { readAge } from "../../src/returns/readings/age";
import { readDate } from "../../src/returns/readings/date";
import type { CellValue } from "../../src/returns/layout";
import { day } from "./days";

describe("cells of a date column", () => {
  it.each<[CellValue, boolean, unknown]>([
    ["", false, { kind: "missing" }],
    [" \u00A0", false, { kind: "missing" }],
    [39448, true, { kind: "date", date: day("2008-01-01") }],
    [39448.75, true, { kind: "date", date: day("2008-01-01") }],
    [39448, false, { kind: "date", date: day("2008-01-01") }],
    [32874, false, { kind: "date", date: day("1990-01-01") }],
    [65745, false, { kind: "date", date: day("2079-12-31") }],
    [32873, false, { kind: "number" }],
    [65746, false, { kind: "number" }],
    [2024, false, { kind: "number" }],
    [39448.5, false, { kind: "number" }],
    [0, true, { kind: "number" }],
    [60, true, { kind: "number" }],
    [-1, true, { kind: "number" }],
    ["12/03/2024", false, { kind: "text", date: day("2024-03-12") }],
    ["spring 2024", false, { kind: "text", date: undefined }],
    ["#REF!", false, { kind: "error" }],
    [true, false, { kind: "text", date: undefined }],
  ])("%j (shown as a date: %j)", (value, isDate, reading) => {
    expect(readDate(value, isDate, "1900")).toEqual(reading);
  });

  it("counts from 1904 where the workbook does", () => {
    expect(readDate(34519, true, "1904")).toEqual({ kind: "date", date: day("1998-07-05") });
    expect(readDate(34519, false, "1904")).toEqual({ kind: "date", date: day("1998-07-05") });
  });
});

describe("cells of the age column", () => {
  it.each<[CellValue, unknown]>([
    ["", { kind: "missing" }],
    ["\u200B", { kind: "missing" }],
    [0, { kind: "years", years: 0 }],
    [17, { kind: "years", years: 17 }],
    [-1, { kind: "years", years: -1 }],
    [25, { kind: "years", years: 25 }],
    [1949, { kind: "years", years: 1949 }],
    [12.5, { kind: "notWhole", years: undefined }],
    ["12", { kind: "text", years: 12 }],
    [" 7 ", { kind: "text", years: 7 }],
    ["12 yrs", { kind: "notWhole", years: 12 }],
    ["12yrs.", { kind: "notWhole", years: 12 }],
    ["12 years old", { kind: "notWhole", years: 12 }],
    ["12.0", { kind: "notWhole", years: 12 }],
    ["1 Year", { kind: "notWhole", years: 1 }],
    ["12 years 6 months", { kind: "notWhole", years: undefined }],
    ["6 months", { kind: "notWhole", years: undefined }],
    ["twelve", { kind: "notWhole", years: undefined }],
    ["12-13", { kind: "notWhole", years: undefined }],
    ["under 1", { kind: "notWhole", years: undefined }],
    ["0101011237", { kind: "notWhole", years: undefined }],
    [true, { kind: "notWhole", years: undefined }],
    ["Unborn", { kind: "unborn" }],
    [" unborn ", { kind: "unborn" }],
    ["#VALUE!", { kind: "error" }],
    ["12/03/2014", { kind: "birth" }],
    ["12 March 2014", { kind: "birth" }],
    ["DOB 12/03/14", { kind: "birth" }],
    ["12.3.2014 (9)", { kind: "birth" }],
    ["born 2014", { kind: "birth" }],
    ["2014", { kind: "birth" }],
    ["Mar 2014", { kind: "birth" }],
    ["Mar-14", { kind: "birth" }],
    ["03/2014", { kind: "birth" }],
    ["12032014", { kind: "birth" }],
    ["120314", { kind: "birth" }],
    [2014, { kind: "birth" }],
    [1950, { kind: "birth" }],
    [41710, { kind: "birth" }],
    [120314, { kind: "birth" }],
    [12032014, { kind: "birth" }],
    [20140312, { kind: "birth" }],
  ])("%j", (value, reading) => {
    expect(readAge(value, false)).toEqual(reading);
  });

  it("is a day of birth where the cell shows a date", () => {
    expect(readAge(41710, true)).toEqual({ kind: "birth" });
    expect(readAge(41710.5, true)).toEqual({ kind: "birth" });
  });
});

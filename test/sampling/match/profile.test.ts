import type { CellValue } from "../../../src/returns/layout";
import { definedVocabularies } from "../../../src/returns/record";
import { type Characteristic, comparedColumns, profileOf } from "../../../src/sampling/match/profile";
import { day } from "../../returns/days";
import { harmReturn, ordersReturn } from "../../returns/sheets";
import { rowOf, serial } from "./list";

const orders = comparedColumns(ordersReturn, definedVocabularies(ordersReturn), "1900");
const UNKNOWN: Characteristic = { kind: "unknown" };

function read(column: string, value: CellValue, dates: readonly string[] = []): Characteristic | undefined {
  return profileOf(rowOf(ordersReturn, { [column]: value }, dates), orders).get(column);
}

it("compares what the return weighs, and what it puts first", () => {
  expect(orders.map(({ column, name }) => [column, name])).toEqual([
    ["age", "Age"], ["gender", "Gender"], ["ethnicity", "Ethnicity"], ["disability", "Disability"],
    ["postcode", "Postcode district"], ["reinstated", "CSO reinstated"], ["csoStart", "CSO start date"],
  ]);
  expect(comparedColumns(harmReturn, definedVocabularies(harmReturn), "1900").map(({ column }) => column)).toEqual([
    "age", "gender", "ethnicity", "disability", "postcode", "category",
  ]);
});

it("compares what the sample is not balanced on", () => {
  const onAgeAlone = { ...ordersReturn, sample: { ...ordersReturn.sample, margins: ["age"] } };
  const columns = comparedColumns(onAgeAlone, definedVocabularies(onAgeAlone), "1900");
  expect(profileOf(rowOf(onAgeAlone, { gender: "Male" }), columns).get("gender")).toEqual({ kind: "level", level: "Male" });
});

it.each<[CellValue, number]>([[0, 0], [12, 12], ["12", 12], [" 7 ", 7], ["Unborn", -1], [19, 19]])("age %p is %p years", (value, years) => {
  expect(read("age", value)).toEqual({ kind: "age", years });
});

it.each<CellValue>(["", "12 yrs", 12.5, -1, 2014, "12/03/2014", "#N/A", true])("age %p is not known", (value) => {
  expect(read("age", value)).toEqual(UNKNOWN);
});

it("takes a number shown as a date for no age", () => {
  expect(read("age", 12, ["age"])).toEqual(UNKNOWN);
});

it("reads dates, also those of the future, and no text", () => {
  expect(read("csoStart", serial("2024-03-12"), ["csoStart"])).toEqual({ kind: "date", date: day("2024-03-12") });
  expect(read("csoStart", serial("2044-03-12"))).toEqual({ kind: "date", date: day("2044-03-12") });
  for (const value of ["", "12/03/2024", 2024, "#REF!", false]) expect(read("csoStart", value)).toEqual(UNKNOWN);
});

it("takes what is in no list for not known, and what is not recorded for an answer", () => {
  expect(read("gender", " female")).toEqual({ kind: "level", level: "Female" });
  expect(read("disability", "not recorded/unknown")).toEqual({ kind: "level", level: "Not recorded/Unknown" });
  expect(read("postcode", "dd4 7xx")).toEqual({ kind: "level", level: "DD4" });
  const unreadable = [["gender", "F"], ["gender", ""], ["ethnicity", "#N/A"], ["postcode", "no fixed abode"], ["postcode", ""]] as const;
  for (const [column, value] of unreadable) {
    expect([column, value, read(column, value)]).toEqual([column, value, UNKNOWN]);
  }
});

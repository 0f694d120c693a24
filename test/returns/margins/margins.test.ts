import { serialFromDate } from "../../../src/returns/calendar-date";
import { parseDefinition, type ReturnDefinition } from "../../../src/returns/definition";
import type { CellValue } from "../../../src/returns/layout";
import { levelsAmong, type Margin, marginsOf } from "../../../src/returns/margins";
import { definedVocabularies, type RawRow } from "../../../src/returns/record";
import { Vocabulary } from "../../../src/returns/vocabulary";
import { day } from "../days";
import { harmReturn, ordersReturn } from "../sheets";

const AGREED = day("2026-08-14");

function margins(definition: ReturnDefinition, agreed: typeof AGREED | undefined): Map<string, Margin> {
  return new Map(marginsOf(definition, definedVocabularies(definition), agreed, "1900").map((margin) => [margin.key, margin]));
}

/** The level on one margin of a row that holds this one value. */
function level(key: string, value: CellValue, options: { isDate?: boolean; agreed?: typeof AGREED | undefined; definition?: ReturnDefinition } = {}): string | undefined {
  const definition = options.definition ?? ordersReturn;
  const order = definition.columns.findIndex((column) => column.key === key);
  const cells = definition.columns.map((_, index): CellValue => (index === order ? value : ""));
  const row: RawRow = { row: 20, cells, dateMask: options.isDate === true ? 1 << order : 0 };
  return margins(definition, "agreed" in options ? options.agreed : AGREED).get(key)?.levelOf(row);
}

function serial(iso: string): number {
  return serialFromDate(day(iso), "1900") ?? NaN;
}

it("come in the order of each return", () => {
  expect([...margins(ordersReturn, AGREED).keys()]).toEqual(["age", "gender", "ethnicity", "disability", "csoStart", "reinstated", "postcode"]);
  expect([...margins(harmReturn, AGREED).keys()]).toEqual(["category", "age", "gender", "ethnicity", "disability", "postcode"]);
  expect([...margins(ordersReturn, AGREED).values()].map(({ name }) => name)).toEqual([
    "Age band", "Gender", "Ethnicity", "Disability", "Length of the order", "CSO reinstated", "Postcode district",
  ]);
});

it("list their levels in order", () => {
  expect(margins(harmReturn, AGREED).get("age")?.levels).toEqual(["Unborn", "0–4", "5–9", "10–12", "13–15", "16 and over", "Missing"]);
  expect(margins(ordersReturn, AGREED).get("csoStart")?.levels).toEqual(["Under 1 year", "1 to 2 years", "2 years and over", "Missing"]);
  expect(margins(ordersReturn, AGREED).get("gender")?.levels).toEqual(["Female", "Male", "Other", "Not recorded/Unknown", "Not in list", "Missing"]);
  expect(margins(ordersReturn, AGREED).get("postcode")?.levels).toBeUndefined();
});

it.each<[CellValue, string]>([
  [0, "0–4"], [4, "0–4"], [5, "5–9"], [9, "5–9"], [10, "10–12"], [12, "10–12"], [13, "13–15"], [15, "13–15"],
  [16, "16 and over"], [19, "16 and over"], ["12", "10–12"], ["unborn ", "Unborn"], ["", "Missing"], [-1, "Missing"],
  [12.5, "Missing"], ["12 yrs", "Missing"], [2014, "Missing"], ["#N/A", "Missing"], [true, "Missing"],
])("age %p is %s", (value, expected) => {
  expect(level("age", value)).toBe(expected);
});

it("takes a date in the age column for no age", () => {
  expect(level("age", 12, { isDate: true })).toBe("Missing");
});

it.each<[CellValue, string]>([
  ["Female", "Female"], [" female", "Female"], ["F", "Not in list"], ["", "Missing"], ["  ", "Missing"], ["#REF!", "Not in list"], [1, "Not in list"],
])("gender %p is %s", (value, expected) => {
  expect(level("gender", value)).toBe(expected);
});

it.each<[CellValue, string]>([
  ["White Scottish", "White Scottish"], [" white  SCOTTISH ", "White Scottish"], ["WhiteScottish", "Not in list"], ["White-Scottish", "Not in list"],
])("ethnicity %p is %s", (value, expected) => {
  expect(level("ethnicity", value)).toBe(expected);
});

it.each<[string, string]>([
  ["2026-08-14", "Under 1 year"], ["2025-08-15", "Under 1 year"], ["2025-08-14", "1 to 2 years"], ["2024-08-15", "1 to 2 years"],
  ["2024-08-14", "2 years and over"], ["2009-01-01", "2 years and over"], ["2026-08-15", "Missing"],
])("an order that started on %s is of length %s", (start, expected) => {
  expect(level("csoStart", serial(start), { isDate: true })).toBe(expected);
});

it("reckons years from 29 February to 28 February", () => {
  const agreed = day("2024-02-29");
  expect(level("csoStart", serial("2023-02-28"), { isDate: true, agreed })).toBe("1 to 2 years");
  expect(level("csoStart", serial("2023-03-01"), { isDate: true, agreed })).toBe("Under 1 year");
});

it("has no length of an order without both dates", () => {
  expect(level("csoStart", serial("2025-08-14"), { isDate: true, agreed: undefined })).toBe("Missing");
  expect(level("csoStart", "")).toBe("Missing");
  expect(level("csoStart", "12/03/2024")).toBe("Missing");
});

it.each<[CellValue, string]>([
  ["DD1", "DD1"], [" dd 4", "DD4"], ["DD1 4NY", "DD1"], ["dd14ny", "DD1"], ["EH12 2AB", "EH12"], ["EH122AB", "EH12"], ["EH1 2", "EH1"],
  ["EC1A 1BB", "EC1A"], ["QQ9", "QQ9"], ["ZZ99", "ZZ99"], ["ZZ99 3VZ", "ZZ99"], ["NFA", "Not in list"], ["not known", "Not in list"],
  ["#N/A", "Not in list"], [12, "Not in list"], ["", "Missing"], ["\u00A0", "Missing"],
])("postcode %p is in %s", (value, expected) => {
  expect(level("postcode", value)).toBe(expected);
});

it("orders the levels that are there: districts by code units, then what is in no list, then what is missing", () => {
  const order = ordersReturn.columns.findIndex(({ key }) => key === "postcode");
  const rows = ["", "DD2", "nowhere", "DD10", "AB1", "DD2"].map(
    (value, index): RawRow => ({ row: index, cells: ordersReturn.columns.map((_, place) => (place === order ? value : "")), dateMask: 0 }),
  );
  const all = margins(ordersReturn, AGREED);
  const [postcode, gender] = [all.get("postcode"), all.get("gender")];
  expect(postcode && levelsAmong(postcode, rows)).toEqual(["AB1", "DD10", "DD2", "Not in list", "Missing"]);
  expect(gender && levelsAmong(gender, rows)).toEqual(["Missing"]);
});

it("follow the workbook's own lists", () => {
  const own = definedVocabularies(ordersReturn).set("gender", new Vocabulary("Gender", ["Girl", "Boy", "Missing"], "rule"));
  const gender = marginsOf(ordersReturn, own, AGREED, "1900").find(({ key }) => key === "gender");
  expect(gender?.levels).toEqual(["Girl", "Boy", "Missing", "Not in list"]);
});

it("are refused for a column that has no levels", () => {
  const { sample } = ordersReturn;
  for (const key of ["id", "shoeSize"]) {
    const spoilt = { ...structuredClone(ordersReturn), sample: { ...sample, margins: ["age", key] } };
    expect(() => parseDefinition(spoilt)).toThrow(`the margins name ${key}`);
  }
});

import { createHash } from "node:crypto";
import { addYears, dateFromSerial, toIsoDate } from "../../src/returns/calendar-date";
import { columnOfKind, type ReturnDefinition } from "../../src/returns/definition";
import { returnDefinitions } from "../../src/returns/definitions";
import { buildDemonstrationWorkbook, demonstrationDates, plantedMistakes } from "../../src/workbook/demonstration";
import { NOTIFICATION_DATE_SETTING } from "../../src/returns/stored-settings";
import { sheetPlan } from "../../src/workbook/sheet-plan";
import { seededRandom, syntheticChildren } from "../../src/workbook/synthetic-children";
import { readWebExtension } from "../../src/workbook/web-extension";
import { listValues, load, sheetOf, valueAt } from "./reading";

describe.each(returnDefinitions.map((definition) => [definition.id, definition] as const))("demonstration of %s", (_, definition) => {
  const plan = sheetPlan(definition);
  let bytes: Uint8Array;
  let rows: (string | number)[][];
  beforeAll(async () => {
    bytes = await buildDemonstrationWorkbook(definition);
    rows = listValues(await load(bytes), definition);
  });
  const valueOf = (row: number, key: string) =>
    rows[row - plan.firstRow]?.[definition.columns.findIndex((column) => column.key === key)];
  const planted = (code: string) => plantedMistakes(definition).filter((mistake) => mistake.code === code);

  it("lists 180 children with one blank row among them, agreed on 14 August 2026", async () => {
    expect(rows).toHaveLength(181);
    const blank = rows.flatMap((row, index) => (row.every((value) => value === "") ? [index + plan.firstRow] : []));
    expect(blank).toEqual(planted("LA3").map((mistake) => mistake.row));
    const sheet = sheetOf(await load(bytes), definition.sheetName);
    const agreed = dateFromSerial(Number(valueAt(sheet, plan.agreedDate.row, plan.agreedDate.dateColumn)), "1900");
    expect(agreed).toBe(demonstrationDates.agreed);
  });

  it("keeps the notification date among the add-in's settings", () => {
    expect(readWebExtension(bytes)?.properties).toEqual({ [NOTIFICATION_DATE_SETTING]: "2026-08-24" });
  });

  it("plants at least a dozen mistakes of different kinds, in rows of their own", () => {
    const mistakes = plantedMistakes(definition);
    expect(new Set(mistakes.map((mistake) => mistake.code)).size).toBeGreaterThanOrEqual(12);
    expect(mistakes.map((mistake) => mistake.row)).toEqual(mistakes.map((mistake) => mistake.row).sort((a, b) => a - b));
    const keys = definition.columns.map((column) => column.key);
    expect(mistakes.filter(({ columnKey }) => columnKey !== undefined && !keys.includes(columnKey))).toEqual([]);
  });

  it.each([
    ["ID1", ""], ["ID4", "0101011237"], ["ID5", "1904851232"], ["PC2", "DD1 4NY"], ["PC3", "DD99"], ["PC5", " dd 4"],
    ["AG2", "12 yrs"], ["AG4", 20], ["VO2", "M"], ["VO3", "white scottish "],
  ])("has %s where the list of mistakes says", (code, value) => {
    const [mistake, ...others] = planted(code);
    expect(others).toEqual([]);
    expect(valueOf(mistake?.row ?? 0, mistake?.columnKey ?? "")).toBe(value);
  });

  it("gives two children the same ID but for case and spaces", () => {
    expect(planted("ID2").map(({ row }) => valueOf(row, "id"))).toEqual(["A-017", " a-017 "]);
  });

  it("leaves every other cell as it should be", () => {
    const spoilt = new Set(plantedMistakes(definition).map((mistake) => mistake.row));
    const clean = rows.filter((__, index) => !spoilt.has(index + plan.firstRow));
    const ids = clean.map((row) => row[0]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const row of clean) expect(faults(definition, row)).toEqual([]);
  });

  it("is the same every time", async () => {
    const hash = (data: Uint8Array) => createHash("sha256").update(data).digest("hex");
    expect(hash(await buildDemonstrationWorkbook(definition))).toBe(hash(bytes));
  });
});

describe("mistakes in the dates of orders", () => {
  const [definition] = returnDefinitions.filter((candidate) => columnOfKind(candidate, "orderStart")) as [ReturnDefinition];
  const plan = sheetPlan(definition);
  it.each([
    ["CS1", undefined, ""],
    ["CS2", undefined, "12/03/2024"],
    ["CS3", undefined, "2026-09-01"],
    ["CS4", 9, "2015-08-14"],
    ["CS5", 19, "2025-11-03"],
  ])("has %s as it was planted", async (code, age, start) => {
    const rows = listValues(await load(await buildDemonstrationWorkbook(definition)), definition);
    const mistake = plantedMistakes(definition).find((candidate) => candidate.code === code);
    const row = rows[(mistake?.row ?? 0) - plan.firstRow] ?? [];
    const at = (key: string) => row[definition.columns.findIndex((column) => column.key === key)];
    const value = at("csoStart");
    const day = typeof value === "number" ? dateFromSerial(value, "1900") : undefined;
    expect(day === undefined ? value : toIsoDate(day)).toBe(start);
    if (age !== undefined) expect(at("age")).toBe(age);
  });
});

describe("syntheticChildren", () => {
  it("depends on the seed alone", () => {
    const [definition] = returnDefinitions;
    if (!definition) throw new Error("no definition");
    const children = (seed: number) => syntheticChildren(definition, demonstrationDates.agreed, 40, seededRandom(seed));
    expect(children(1)).toEqual(children(1));
    expect(children(1)).not.toEqual(children(2));
    expect(children(1).map((child) => child["id"]).slice(0, 2)).toEqual(["A-001", "A-002"]);
  });
});

/** What is wrong with a row, by the words of the guidance; independent of the rules that the pane uses. */
function faults(definition: ReturnDefinition, row: readonly (string | number)[]): string[] {
  const { agreed } = demonstrationDates;
  const age = row[definition.columns.findIndex((column) => column.kind === "age")];
  return definition.columns.flatMap((column, index) => {
    const value = row[index] ?? "";
    switch (column.kind) {
      case "id":
        return /^A-\d{3}$/.test(String(value)) ? [] : ["id"];
      case "postcode":
        return /^DD(?:[1-9]|1[01])$/.test(String(value)) ? [] : ["postcode"];
      case "age":
        return (typeof value === "number" && value >= 0 && value < 18) || (column.unbornAllowed && value === "Unborn") ? [] : ["age"];
      case "choice":
        return definition.vocabularies[column.vocabulary]?.entries.includes(String(value)) ? [] : [column.key];
      case "orderStart": {
        const start = typeof value === "number" ? dateFromSerial(value, "1900") : undefined;
        const fits = start !== undefined && start <= agreed && start > addYears(agreed, -(Number(age) + 1));
        return fits ? [] : [column.key];
      }
    }
  });
}

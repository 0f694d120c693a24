import fc from "fast-check";
import type { CellValue } from "../../src/returns/layout";
import { isHealthNumber } from "../../src/validation/id-identity";
import { NumberSeries } from "../../src/validation/number-series";
import { Validator } from "../../src/validation/validator";
import vectors from "../vectors/chi.json";
import { child, contextFor, FIRST_ROW } from "./example-return";

const context = contextFor("orders");
const listOf = (ids: readonly CellValue[]) => ids.map((id, index) => child("orders", { id }, FIRST_ROW + index));
const validatorOf = (ids: readonly CellValue[]) => new Validator(context, listOf(ids));
const codesOf = (validator: Validator) => [...new Set(validator.findings().map(({ code }) => code))].sort();

/** 202400123, 202400124 and so on: with the zero that Excel drops, each opens with 2 February 1940. */
const serial = Array.from({ length: 40 }, (_, index) => 202400100 + index);
const [passing = 0] = serial.filter((number) => isHealthNumber(`0${number}`));

describe("a partnership's own serial numbers", () => {
  it("are asked about and never to be put right, though some pass a check digit by chance", () => {
    expect(serial.filter((number) => isHealthNumber(`0${number}`)).length).toBeGreaterThan(2);
    const validator = validatorOf(serial);
    expect(codesOf(validator)).toEqual(["ID8"]);
    expect(validator.countOf("ID8")).toBe(serial.length);
  });

  it("of ten digits that open with a day look like CHI numbers, though some pass", () => {
    const monthly = Array.from({ length: 40 }, (_, index) => 2401000100 + index);
    expect(monthly.some((number) => isHealthNumber(String(number)))).toBe(true);
    const validator = validatorOf(monthly);
    expect(codesOf(validator)).toEqual(["ID5"]);
    expect(validator.countOf("ID5")).toBe(monthly.length);
  });

  it.each([
    ["three in a row, two of which pass", [passing, passing + 1, ...serial.filter((number) => number > passing + 1 && isHealthNumber(`0${number}`)).slice(0, 1)]],
    ["of several years, one or two of each", [202400123, 202300017, 202300018, 202200004, 202100001]],
    ["of many years with gaps", Array.from({ length: 50 }, (_, index) => 200000000 + (15 + (index % 10)) * 100_000 + index * 37)],
  ])("%s", (_name, ids) => {
    expect(codesOf(validatorOf(ids))).toEqual(["ID8"]);
  });

  it("of eight digits are no dates where most of them are none", () => {
    expect(codesOf(validatorOf(Array.from({ length: 80 }, (_, index) => 20240110 + index)))).toEqual(["ID8"]);
    expect(codesOf(validatorOf(["20140312", "20140317", "20140402", "20140511"]))).toEqual(["ID10"]);
  });

  it("that no day opens are long numbers", () => {
    expect(codesOf(validatorOf([9434765919, 9434765918, 9434765917, 9434765916].map(String)))).toEqual(["ID8"]);
  });

  it("one alone that passes is to be put right", () => {
    expect(codesOf(validatorOf([passing, "A-2", "A-3"]))).toEqual(["ID4"]);
    expect(codesOf(validatorOf([passing, passing + 1]))).toContain("ID4");
  });

  it("the same number on many rows is one number", () => {
    expect(codesOf(validatorOf([passing, String(passing), `0${passing}`]))).toContain("ID4");
  });

  it("real numbers that share six digits pass, all of them, and stay what they are", () => {
    const twins = Array.from({ length: 10_000 }, (_, index) => `010101${String(index).padStart(4, "0")}`).filter(isHealthNumber).slice(0, 4);
    expect(codesOf(validatorOf(twins))).toEqual(["ID4"]);
    expect(codesOf(validatorOf(vectors.modulus11Holds))).toEqual(["ID4"]);
  });

  it("a row that makes the series, and one that unmakes it, have the others looked at again", () => {
    const others = serial.filter((number) => !isHealthNumber(`0${number}`)).slice(0, 2);
    const validator = validatorOf([passing, ...others.slice(0, 1), "A-3"]);
    expect(codesOf(validator)).toEqual(["ID4", "ID5"]);
    const made = validator.update([child("orders", { id: others[1] ?? 0 }, FIRST_ROW + 2)]);
    expect(made.removed.map(({ code }) => code).sort()).toEqual(["ID4", "ID5"]);
    expect(codesOf(validator)).toEqual(["ID8"]);
    const unmade = validator.update([child("orders", { id: "A-3" }, FIRST_ROW + 2)]);
    expect(unmade.added.map(({ code, places }) => [code, places[0]?.row]).sort()).toEqual([["ID4", FIRST_ROW], ["ID5", FIRST_ROW + 1]]);
  });
});

describe("the reckoning of blocks", () => {
  it("comes out the same whatever was added and removed before", () => {
    const step = fc.record({ value: fc.constantFrom<CellValue>(...serial.slice(0, 8), "0202400101", "A-1", "9434765919", "943476591"), row: fc.integer({ min: 0, max: 8 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const series = new NumberSeries();
        const rows = new Map<number, CellValue>();
        for (const { value, row } of steps) {
          series.remove(rows.get(row) ?? "", row);
          series.add(value, row);
          rows.set(row, value);
        }
        const fresh = new NumberSeries();
        for (const [row, value] of rows) fresh.add(value, row);
        for (const value of rows.values()) expect(series.has(value)).toBe(fresh.has(value));
      }),
    );
  });
});

import type { CanonicalId } from "../../../src/returns/canonical-id";
import { type Distance, distanceBetween, RANGES } from "../../../src/sampling/match/distance";
import { candidatesFor } from "../../../src/sampling/match/matching";
import type { Characteristic, ComparedColumn, Profile } from "../../../src/sampling/match/profile";
import { harmReturn, ordersReturn } from "../../returns/sheets";
import gower from "../../vectors/gower.json";
import { type Cells, id, ids, matchingAmong, serial } from "./list";

describe("the published distances", () => {
  const columns = ["age", "gender", "category", "ethnicity"].map(
    (column): ComparedColumn => ({ column, name: column, read: () => ({ kind: "unknown" }) }),
  );
  const profiles = gower.records.map(
    ({ age, gender, category, ethnicity }): Profile =>
      new Map<string, Characteristic>([
        ["age", { kind: "age", years: age }],
        ...Object.entries({ gender, category, ethnicity }).map(([key, level]) => [key, { kind: "level", level }] as const),
      ]),
  );
  const weights = columns.map(({ column }) => ({ column, weight: 1 }));

  it.each(gower.distances)("from $from to $to is $distance", ({ from, to, distance }) => {
    const [a, b] = [profiles[from], profiles[to]];
    if (a === undefined || b === undefined) throw new Error("the vector names a record that it does not have");
    const ranges = { ...RANGES, ageInYears: gower.ageRange };
    expect(distanceBetween(a, b, weights, columns, ranges).value).toBeCloseTo(distance, 7);
    expect(distanceBetween(b, a, weights, columns, ranges).value).toBeCloseTo(distance, 7);
  });
});

const CHILD: Cells = {
  age: 10, gender: "Male", ethnicity: "White Scottish", disability: "no", postcode: "DD1", reinstated: "no", csoStart: serial("2024-01-01"),
};

function between(a: Cells, b: Cells): Distance {
  const [candidate] = candidatesFor(id("A"), ids("B"), matchingAmong(ordersReturn, { A: a, B: b }));
  if (candidate === undefined) throw new Error("no candidate");
  return candidate.distance;
}

/** What one column adds, 0 to 1 before its weight. */
function difference(column: string, a: Cells[string], b: Cells[string]): number | undefined {
  return between({ ...CHILD, [column]: a }, { ...CHILD, [column]: b }).parts.find((part) => part.column === column)?.difference;
}

it("is 0 between children who are alike in everything, and 1 where nothing is the same", () => {
  const nothingAlike: Cells = {
    age: "", gender: "Female", ethnicity: "Arab", disability: "Not recorded/Unknown", postcode: "DD2",
    reinstated: "yes", csoStart: serial("1999-01-01"),
  };
  expect(between(CHILD, CHILD)).toMatchObject({ value: 0, millionths: 0 });
  expect(between(CHILD, nothingAlike)).toMatchObject({ value: 1, millionths: 1_000_000 });
});

it("is the weighted mean of the differences", () => {
  // (3 × 2/20 + 2 × 1) ÷ 11
  expect(between(CHILD, { ...CHILD, age: 12, gender: "Female" })).toMatchObject({ value: (3 * (2 / 20) + 2) / 11, millionths: 209_091 });
  expect(between(CHILD, { ...CHILD, csoStart: serial("2024-03-14") }).value).toBeCloseTo(73 / 7300 / 11, 12);
});

it.each<[string, Cells[string], Cells[string], number]>([
  ["age", 3, 5, 0.1], ["age", 0, "Unborn", 0.05], ["age", "Unborn", 19, 1], ["age", 0, 19, 0.95], ["age", 0, 60, 1],
  ["age", "12 yrs", 12, 1], ["age", "", "12 yrs", 0], ["age", "12", 12, 0],
  ["gender", "Male", "male", 0], ["gender", "Male", "Other", 1], ["gender", "Male", "M", 1], ["gender", "", "M", 0],
  ["disability", "Not recorded/Unknown", "Not recorded/Unknown", 0], ["disability", "Not recorded/Unknown", "", 1],
  ["postcode", "DD1", "dd1 4ny", 0], ["postcode", "nowhere", "", 0],
  ["csoStart", serial("2020-01-01"), serial("2040-01-01"), 1], ["csoStart", serial("2020-01-01"), "", 1], ["csoStart", "", "1/1/2020", 0],
])("%s %p and %p differ by %p", (column, a, b, expected) => {
  expect(difference(column, a, b)).toBeCloseTo(expected, 12);
  expect(difference(column, b, a)).toBeCloseTo(expected, 12);
});

it("says why", () => {
  const { parts } = between(
    { ...CHILD, age: 3, postcode: "", disability: "maybe", csoStart: serial("2024-03-12") },
    { ...CHILD, age: "Unborn", postcode: "nowhere", ethnicity: "Roma", csoStart: serial("2025-05-04") },
  );
  expect(parts.map(({ sentence }) => sentence)).toEqual([
    "Age 3 and unborn", "Gender the same", "Ethnicity White Scottish and Roma", "Disability not known and no",
    "Postcode district not known for either", "CSO reinstated the same", "CSO start date 12 March 2024 and 4 May 2025",
  ]);
  expect(parts[0]).toMatchObject({ column: "age", name: "Age", weight: 3, difference: 0.2, from: "3", to: "unborn" });
});

it("leaves out what weighs nothing", () => {
  const weights = harmReturn.sample.match.weights.map(({ column, weight }) => ({ column, weight: column === "gender" ? 0 : weight }));
  const matching = matchingAmong(harmReturn, { A: { ...CHILD, gender: "Male" }, B: { ...CHILD, gender: "Female" } }, weights);
  expect(candidatesFor(id("A"), ids("B"), matching)[0]?.distance.value).toBe(0);
});

it("is not asked for without weights or for children who are not in the list", () => {
  const nothing = harmReturn.sample.match.weights.map(({ column }) => ({ column, weight: 0 }));
  const matching = matchingAmong(harmReturn, { A: CHILD, B: CHILD }, nothing);
  expect(() => candidatesFor(id("A"), ids("B"), matching)).toThrow("no weight is above 0");
  const stranger: CanonicalId = id("C");
  expect(() => candidatesFor(stranger, ids("B"), matchingAmong(harmReturn, { A: CHILD, B: CHILD }))).toThrow("not in the list");
});

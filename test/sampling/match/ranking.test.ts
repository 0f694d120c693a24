import { rankReserve } from "../../../src/sampling/match/ranking";
import { harmReturn, ordersReturn } from "../../returns/sheets";
import { type Cells, id, ids, matchingAmong } from "./list";
import { sampleOf } from "./samples";
import { told } from "./told";

const REGISTER = "child protection register";
const INVESTIGATION = "child protection investigation without registration";
const child = (age: number, category: string): Cells => ({ age, gender: "Male", category });

function ranked(children: Readonly<Record<string, Cells>>): ReturnType<typeof rankReserve> {
  const reserve = Object.keys(children).filter((key) => key !== "A");
  return rankReserve(sampleOf({ main: ids("A"), reserve: ids(...reserve) }), id("A"), matchingAmong(harmReturn, children));
}

it("ranks the category first, then the distance, then the ticket", () => {
  const ranking = ranked({
    A: child(10, REGISTER), R1: child(10, INVESTIGATION), R2: child(14, REGISTER), R3: child(11, REGISTER), R4: child(9, REGISTER),
    R5: child(10, INVESTIGATION),
  });
  if (ranking.kind === "problem") throw new Error(ranking.sentence);
  expect(ranking.candidates.map((candidate) => candidate.id)).toEqual(["R3", "R4", "R2", "R1", "R5"]);
  expect(ranking.candidates.map(({ isSameFirst }) => isSameFirst)).toEqual([true, true, true, false, false]);
  expect(ranking.nearest).toBe(ranking.candidates[0]);
  expect(ranking.nearest.distance.parts[0]?.sentence).toBe("Age 10 and 11");
  expect(ranking.note).toBeUndefined();
});

it("says when no record has the category", () => {
  expect(ranked({ A: child(10, REGISTER), R1: child(14, INVESTIGATION), R2: child(10, "") })).toMatchObject({
    nearest: { id: "R2" },
    note: "No record left in the reserve has the category of the withdrawn record, child protection register. The records are ranked by distance alone.",
  });
});

it("says when the category is not known: that is no category to share", () => {
  expect(ranked({ A: child(10, ""), R1: child(14, ""), R2: child(10, REGISTER) })).toMatchObject({
    nearest: { id: "R2" },
    note: "The category of the withdrawn record is not known. The records are ranked by distance alone.",
  });
});

it("has no category first where the return has none", () => {
  const matching = matchingAmong(ordersReturn, { A: { age: 10 }, R1: { age: 12 }, R2: { age: 10 } });
  expect(rankReserve(sampleOf({ main: ids("A"), reserve: ids("R1", "R2") }), id("A"), matching)).toMatchObject({
    candidates: [{ id: "R2" }, { id: "R1" }], note: undefined,
  });
});

it("follows the weights", () => {
  const children = { A: { age: 10, gender: "Male" }, R1: { age: 10, gender: "Female" }, R2: { age: 17, gender: "Male" } };
  const sample = sampleOf({ main: ids("A"), reserve: ids("R1", "R2") });
  const own = ordersReturn.sample.match.weights.map(({ column }) => ({ column, weight: column === "age" ? 9 : 1 }));
  expect(rankReserve(sample, id("A"), matchingAmong(ordersReturn, children))).toMatchObject({ nearest: { id: "R2" } });
  expect(rankReserve(sample, id("A"), matchingAmong(ordersReturn, children, own))).toMatchObject({ nearest: { id: "R1" } });
});

it("says what stands in the way", () => {
  const matching = matchingAmong(ordersReturn, { A: {}, R1: {} });
  const sentence = (sample: Parameters<typeof sampleOf>[0], withdrawn: string): string =>
    told(rankReserve(sampleOf(sample), id(withdrawn), matching));
  expect(sentence({ main: ids("A"), reserve: ids("R1") }, "B")).toBe(
    "B: This record is not in the sample as it stands, so it cannot be replaced.",
  );
  expect(sentence({ main: ids("A"), reserve: ids("R1") }, "R1")).toBe(
    "R1: This record is not in the sample as it stands, so it cannot be replaced.",
  );
  expect(sentence({ main: ids("A"), reserve: [] }, "A")).toBe(
    "A: No record is left in the reserve, so this one cannot be replaced.",
  );
  expect(sentence({ main: ids("A"), reserve: ids("R1", "R8", "R9") }, "A")).toBe(
    "R8: The list no longer has 2 records that are to be compared. Put the list back as it was when the sample was drawn, so that they can be.",
  );
});

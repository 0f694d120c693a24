import { readWeights } from "../../../src/sampling/match/weights";
import { harmReturn } from "../../returns/sheets";

const KEYS = ["age", "gender", "ethnicity", "disability", "postcode"];

function read(...entered: string[]): ReturnType<typeof readWeights> {
  return readWeights(new Map(KEYS.map((key, order) => [key, entered[order] ?? ""])), harmReturn);
}

it("reads whole numbers, decimals and 0", () => {
  expect(read("3", " 2.5", "0", "0.25 ", "1000")).toEqual({
    kind: "weights",
    weights: [
      { column: "age", weight: 3 }, { column: "gender", weight: 2.5 }, { column: "ethnicity", weight: 0 },
      { column: "disability", weight: 0.25 }, { column: "postcode", weight: 1000 },
    ],
  });
});

it.each(["", " ", "-1", "1e3", "two", "1,5", "Infinity", "NaN", "1001", ".5", "0x10"])("refuses %p", (entered) => {
  expect(read("3", entered, "2", "1", "1")).toEqual({
    kind: "problem",
    problems: [{ column: "gender", sentence: "Enter a number from 0 to 1,000 as the weight of Gender, for example 2 or 0.5." }],
  });
});

it("names every column that was not understood", () => {
  const reading = read("a", "b", "2", "1", "1");
  expect(reading.kind === "problem" && reading.problems.map(({ column }) => column)).toEqual(["age", "gender"]);
});

it("asks for one weight above 0", () => {
  expect(read("0", "0", "0.0", "0", "0")).toEqual({
    kind: "problem",
    problems: [
      { column: undefined, sentence: "Give at least one characteristic a weight above 0: otherwise all records are equally near." },
    ],
  });
});

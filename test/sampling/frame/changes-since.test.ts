import { changesSince } from "../../../src/sampling/frame/changes-since";
import { freeze } from "../../../src/sampling/frame/freeze";
import { choices, listOf, read } from "./lists";

const people = [{ id: "A-1", gender: "Male" }, { id: "A-2", gender: "Female" }, { id: "", gender: "Female" }];
const chosen = choices({ margins: ["gender", "age"] });

function frozen() {
  const freezing = freeze(read(listOf(people), chosen), { toFix: 1, reasons: { findings: "It was late.", margins: "Advised." } });
  if (freezing.kind === "problems") throw new Error(freezing.problems.join(" "));
  return freezing.frozen;
}

function since(changed: typeof people, chosenNow = chosen): string[] {
  return changesSince(frozen(), read(listOf(changed), chosenNow));
}

it("says nothing while the same draw would come out, whatever the order of the rows", () => {
  expect(since(people)).toEqual([]);
  expect(since([...people].reverse())).toEqual([]);
});

it("calls characteristics by their names, those that are gone too", () => {
  expect(since(people, choices({ margins: ["gender"] }))).toEqual(["No longer among the characteristics: Age band."]);
});

it("tells of rows without an ID that came or went, which are no part of the frame", () => {
  expect(since([...people, { id: "", gender: "Male" }])).toEqual(["1 more row has no ID number that can be used."]);
  expect(since(people.slice(0, 2))).toEqual(["1 row fewer has no ID number that can be used."]);
  expect(since([...people.slice(0, 2), { id: "A-3", gender: "Female" }])).toEqual([
    "1 child was added.",
    "1 row fewer has no ID number that can be used.",
  ]);
});

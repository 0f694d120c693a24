import fc from "fast-check";
import { frameChanges } from "../../../src/sampling/frame/frame-changes";
import { frameDigest } from "../../../src/sampling/frame/frame-text";
import { anyPair } from "./frames";
import { children, choices, listOf, read } from "./lists";

const people = [
  { id: "A-1", age: 3, gender: "Male", postcode: "DD1" },
  { id: "A-2", age: 4, gender: "Female", postcode: "DD2" },
  { id: "A-3", age: 12, gender: "Female", postcode: "DD1" },
];
const chosen = choices({ margins: ["age", "gender", "postcode"] });
const before = read(listOf(people), chosen);
const names = new Map(read(listOf(people)).margins.map(({ key, name }) => [key, name]));
const nameOf = (key: string): string => names.get(key) ?? key;

function after(changed: Parameters<typeof listOf>[0], chosenNow = chosen): string[] {
  return frameChanges(before.frame, read(listOf(changed), chosenNow).frame, nameOf);
}

it("says nothing of what does not decide the draw", () => {
  expect(after(people)).toEqual([]);
  expect(after([...people].reverse().map((person) => ({ ...person, id: ` ${person.id.toLowerCase()}`, ethnicity: "Roma" })))).toEqual([]);
  expect(after(people.map((person) => ({ ...person, age: person.age === 3 ? 2 : person.age })))).toEqual([]);
});

it("counts children who came, went or changed", () => {
  expect(after([...people, { id: "A-4", age: 4, gender: "Male", postcode: "DD2" }])).toEqual(["1 child was added."]);
  expect(after(people.slice(0, 2))).toEqual(["Age band: nobody is on “10–12” any more.", "1 child is no longer on the list."]);
  expect(after(people.map((person) => ({ ...person, gender: person.id === "A-1" ? "Female" : "Male", postcode: person.id === "A-3" ? "DD2" : person.postcode })))).toEqual([
    "3 children have another level: Gender (3) and Postcode district (1).",
  ]);
  expect(after(people.map((person) => ({ ...person, postcode: person.id === "A-2" ? "DD5" : person.postcode })))).toEqual([
    "Postcode district: new is “DD5”.",
    "Postcode district: nobody is on “DD2” any more.",
    "1 child has another level: Postcode district (1).",
  ]);
});

it("sees an ID that was changed as one child gone and another there", () => {
  expect(after(people.map((person) => ({ ...person, id: person.id.replace("-1", "-9") })))).toEqual(["1 child was added.", "1 child is no longer on the list."]);
});

it("says which choices differ", () => {
  expect(after(people, choices({ margins: ["gender", "age", "category"], method: "systematic", sizes: { main: 50, reserve: 15, followUp: 15 } }))).toEqual([
    "The method was the balanced draw and is now the systematic draw.",
    "The main sample was to have 60 records and is now to have 50.",
    "The follow-up was to have 0 records and is now to have 15.",
    "New among the characteristics: Category.",
    "No longer among the characteristics: Postcode district.",
    "The order of the characteristics has changed.",
  ]);
});

it("sees levels in another order", () => {
  const { frame } = before;
  const margins = frame.margins.map(({ key, levels }) => ({ key, levels: key === "gender" ? levels.toReversed() : levels }));
  const records = frame.records.map(({ id, levels: [age = 0, gender = 0, postcode = 0] }) => ({ id, levels: [age, 1 - gender, postcode] }));
  expect(frameChanges(frame, { ...frame, margins, records })).toEqual(["gender: the order of the levels has changed."]);
});

it("is empty exactly where the digests are equal", () => {
  let equal = 0;
  fc.assert(
    fc.property(anyPair, ([one, other]) => {
      const isSame = frameDigest(one) === frameDigest(other);
      expect(frameChanges(one, other).length === 0).toBe(isSame);
      expect(frameChanges(other, one).length === 0).toBe(isSame);
      equal += Number(isSame);
    }),
    { numRuns: 500 },
  );
  expect(equal).toBeGreaterThan(50);
});

it("never names an ID", () => {
  const many = children(30, (child) => ({ id: `QQXXZZ-${child}`, age: child % 17 }));
  const others = children(30, (child) => ({ id: `QQXXZZ-${child + 10}`, age: child % 13 }));
  const said = frameChanges(read(many).frame, read(others).frame).join("\n");
  expect(said).toContain("10 children were added.\n10 children are no longer on the list.\n");
  expect(said).not.toContain("QQXXZZ");
});

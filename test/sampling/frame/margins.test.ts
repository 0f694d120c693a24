import type { MarginChoice } from "../../../src/sampling/frame/choices";
import type { FrameChoices } from "../../../src/sampling/frame/choices";
import { Vocabulary } from "../../../src/returns/vocabulary";
import { definedVocabularies } from "../../../src/returns/record";
import { harmReturn } from "../../returns/sheets";
import { children, choices, listOf, problems, read } from "./lists";

const DISTRICTS = ["DD10", "DD2", "DD3", "EH1"];
const list = children(100, (child) => ({ postcode: child === 99 ? "" : DISTRICTS[child % 4] ?? "", gender: child % 2 === 0 ? "Male" : "Female" }));

function joined(...groups: string[][]): FrameChoices {
  return { ...choices(), margins: [{ key: "postcode", joined: groups }] };
}

function levels(chosen: FrameChoices): readonly string[] | undefined {
  return read(list, chosen).frame.margins[0]?.levels;
}

describe("joined levels", () => {
  it("stand where the first of them stood, in the order of the levels", () => {
    expect(levels(joined())).toEqual(["DD10", "DD2", "DD3", "EH1", "Missing"]);
    expect(levels(joined(["EH1", "DD2"]))).toEqual(["DD10", "DD2 + EH1", "DD3", "Missing"]);
    expect(levels(joined(["DD2", "EH1"]))).toEqual(["DD10", "DD2 + EH1", "DD3", "Missing"]);
    expect(levels(joined(["Missing", "DD10"], ["EH1", "DD3"]))).toEqual(["DD10 + Missing", "DD2", "DD3 + EH1"]);
  });

  it("count as one level of each record", () => {
    const { margins, records } = read(list, joined(["EH1", "DD2"])).frame;
    expect(records.slice(0, 5).map((record) => margins[0]?.levels[record.levels[0] ?? -1])).toEqual(["DD10", "DD2 + EH1", "DD3", "DD2 + EH1", "DD10"]);
  });

  it("are those that somebody has: one alone keeps its name, and nobody's levels vanish", () => {
    expect(levels(joined(["DD2", "DD9"]))).toEqual(["DD10", "DD2", "DD3", "EH1", "Missing"]);
    expect(levels(joined(["DD2", "DD9", "DD3"]))).toEqual(["DD10", "DD2 + DD3", "EH1", "Missing"]);
    expect(levels(joined(["ZE1", "ZE2"]))).toEqual(["DD10", "DD2", "DD3", "EH1", "Missing"]);
  });
});

it("are in the order in which they were chosen", () => {
  expect(read(list, choices({ margins: ["postcode", "gender"] })).frame.margins.map(({ key }) => key)).toEqual(["postcode", "gender"]);
});

it.each<[string, readonly MarginChoice[], string[]]>([
  ["unknown", [{ key: "height", joined: [] }], ["This return has no characteristic “height” that a sample can be balanced on. Leave it out."]],
  ["the ID", [{ key: "id", joined: [] }], ["This return has no characteristic “id” that a sample can be balanced on. Leave it out."]],
  ["twice", [{ key: "age", joined: [] }, { key: "gender", joined: [] }, { key: "age", joined: [] }], ["Age band is chosen twice. Choose it once."]],
  ["a group of one", [{ key: "gender", joined: [["Male"]] }], ["Gender: a join needs two levels or more. Choose another level to join, or undo the join."]],
  ["an empty group", [{ key: "gender", joined: [[]] }], ["Gender: a join needs two levels or more. Choose another level to join, or undo the join."]],
  ["groups that overlap", [{ key: "postcode", joined: [["DD2", "DD3"], ["DD3", "EH1"]] }], ["Postcode district: “DD3” is joined more than once. A level can be part of one join only."]],
  ["a group with a level twice", [{ key: "postcode", joined: [["DD2", "DD2"]] }], ["Postcode district: “DD2” is joined more than once. A level can be part of one join only."]],
])("cannot be used: %s", (_, margins, expected) => {
  expect(problems(list, { ...choices(), margins })).toEqual(expected);
});

it("cannot have two levels of one name", () => {
  const entries = ["A", "B", "A + B"];
  const own = {
    ...children(90, (child) => ({ gender: entries[child % 3] ?? "" })),
    vocabularies: new Map([...list.vocabularies, ["gender", new Vocabulary("Gender", entries, "rule")]]),
  };
  expect(problems(own, { ...choices(), margins: [{ key: "gender", joined: [["A", "B"]] }] })).toEqual([
    "Gender: two levels would be called “A + B”. Join other levels.",
  ]);
});

describe("that cannot be balanced", () => {
  const sizes = { main: 5, reserve: 2, followUp: 0 };

  it("have one level only", () => {
    expect(read(list, choices({ margins: ["ethnicity"] })).notes).toEqual(["Ethnicity is “Missing” for every child: nothing to balance there."]);
  });

  it("have as many levels as there are children", () => {
    const many = children(12, (child) => ({ postcode: `DD${child + 1}`, age: child }));
    expect(read(many, choices({ sizes, margins: ["postcode"] })).notes).toEqual([
      "Postcode district has as many levels as there are children (12): it cannot be balanced. Join levels, for example neighbouring districts, or leave it out.",
    ]);
  });

  it("have more levels than there are records to draw", () => {
    const many = children(200, (child) => ({ age: child % 18, gender: child % 2 === 0 ? "Male" : "Female" }));
    expect(read(many, choices({ sizes: { ...sizes, main: 4 }, margins: ["gender", "age"] })).notes).toEqual([
      "Age band has 5 levels, more than the 4 records to draw: some levels cannot be in the sample. Join levels, or leave it out.",
    ]);
    expect(read(many, choices({ sizes, margins: ["gender", "age"] })).notes).toEqual([]);
  });

  it("are of no interest where everyone is drawn", () => {
    const few = children(12, (child) => ({ postcode: `DD${child + 1}` }));
    expect(read(few).notes).toEqual(["There are 12 children: all of them are drawn, and there is no reserve."]);
    expect(read(few, choices({ sizes: { main: 60, reserve: 0, followUp: 3 }, margins: ["gender"] })).notes).toEqual([
      "There are 12 children: all of them are drawn.",
      "Gender is “Missing” for every child: nothing to balance there.",
    ]);
  });

  it("are not there at all", () => {
    expect(read(list, choices({ margins: [] })).notes).toEqual([
      "No characteristic is chosen: every child has the same chance, and the sample is balanced on nothing.",
    ]);
  });
});

describe("departures from the return", () => {
  it("are sizes, margins and the method", () => {
    expect(read(list).departures).toEqual([]);
    expect(read(list, choices({ method: "systematic" })).departures).toEqual(["method"]);
    expect(read(list, choices({ sizes: { main: 60, reserve: 15, followUp: 1 } })).departures).toEqual(["sizes"]);
    expect(read(list, choices({ margins: ["age", "category", "gender", "ethnicity", "disability", "postcode"] })).departures).toEqual(["margins"]);
  });

  it("are joins of levels that somebody has", () => {
    const withJoin = (group: string[]): FrameChoices => ({
      ...choices(),
      margins: choices().margins.map(({ key }) => ({ key, joined: key === "postcode" ? [group] : [] })),
    });
    expect(read(list, withJoin(["DD2", "DD3"])).departures).toEqual(["margins"]);
    expect(read(list, withJoin(["DD2", "ZE1"])).departures).toEqual([]);
  });
});

/** As where the workbook has a list of its own for gender. */
function withGenders(entries: readonly string[]): Map<string, Vocabulary> {
  return definedVocabularies(harmReturn).set("gender", new Vocabulary("Gender", entries, "rule"));
}

it("stops where there are too many levels to balance, and names the margin that has the most", () => {
  const entries = Array.from({ length: 1200 }, (_, entry) => `Entry ${entry}`);
  const vocabularies = withGenders(entries);
  const list = { ...children(1200, (child) => ({ gender: `Entry ${child}`, age: child % 10 })), vocabularies };
  expect(problems(list, choices({ margins: ["age", "gender"] }))).toEqual([
    "The characteristics have 1,202 levels in all, and no more than 1,000 can be balanced. Gender has 1,200: join levels, or leave it out.",
  ]);
});

it("refuses an entry with half of a character, which could not be told from another", () => {
  const vocabularies = withGenders(["Girl \uD83D", "Boy"]);
  const list = { ...listOf([{ id: "A-1", gender: "Girl \uD83D" }]), vocabularies };
  expect(problems(list, choices({ margins: ["gender"] }))).toEqual(["Gender: an entry of the list holds half of a character. Type it anew."]);
});

import { vocabulariesInForce } from "../../src/returns/find-vocabulary";
import { definedVocabularies, isBlankRow } from "../../src/returns/record";
import { Vocabulary } from "../../src/returns/vocabulary";
import { harmReturn, ordersReturn, sheet } from "./sheets";

const NO_RULES = new Map<string, readonly string[]>();

describe("a drop-down list", () => {
  const list = new Vocabulary("Answers", ["yes", " no ", "", "yes", "Not recorded/Unknown", "3"], "rule");

  it("keeps its order, without blanks and doubles", () => {
    expect(list.entries).toEqual(["yes", "no", "Not recorded/Unknown", "3"]);
  });

  it.each([
    ["yes", { kind: "entry", entry: "yes" }],
    [" no ", { kind: "entry", entry: "no" }],
    ["no", { kind: "entry", entry: "no" }],
    [3, { kind: "entry", entry: "3" }],
    ["YES", { kind: "spelling", entry: "yes" }],
    [" yes", { kind: "spelling", entry: "yes" }],
    ["not  recorded / unknown", { kind: "spelling", entry: "Not recorded/Unknown" }],
    ["Not recorded/\u200BUnknown", { kind: "spelling", entry: "Not recorded/Unknown" }],
    ["", { kind: "missing" }],
    ["\u00A0", { kind: "missing" }],
    ["maybe", { kind: "notInList", raw: "maybe" }],
    ["ye", { kind: "notInList", raw: "ye" }],
    [1, { kind: "notInList", raw: 1 }],
    [true, { kind: "notInList", raw: true }],
    ["#N/A", { kind: "error" }],
  ])("reads %j", (value, reading) => {
    expect(list.read(value)).toEqual(reading);
  });
});

describe("the lists in force", () => {
  it("are the definition's own where the workbook has none", () => {
    const inForce = vocabulariesInForce(ordersReturn, NO_RULES, undefined);
    expect([...inForce.keys()]).toEqual(["gender", "ethnicity", "disability", "reinstated"]);
    expect([...inForce.values()].every(({ source }) => source === "definition")).toBe(true);
    expect(inForce.get("gender")?.entries).toEqual(["Female", "Male", "Other", "Not recorded/Unknown"]);
    expect(definedVocabularies(harmReturn).get("category")?.entries).toHaveLength(4);
  });

  it("are the rule's on the cells before anything else", () => {
    const lists = sheet([["Gender"], ["Female"], ["Male"], ["Other"]]);
    const rules = new Map([["gender", ["F", "M"]], ["ethnicity", ["", " "]]]);
    const inForce = vocabulariesInForce(ordersReturn, rules, lists);
    expect(inForce.get("gender")).toMatchObject({ entries: ["F", "M"], source: "rule" });
    expect(inForce.get("ethnicity")?.source).toBe("definition");
  });

  it("are the lists sheet's columns, with or without a heading", () => {
    const lists = sheet([
      ["Notes", "Female", "Answer", "Ethnicity"],
      ["x", "Male", "Yes", "White Scottish"],
      ["", "Other", "No", "Another"],
      ["", "", "", ""],
      ["", "Prefer not to say", "Not recorded/Unknown", ""],
    ]);
    const inForce = vocabulariesInForce(ordersReturn, NO_RULES, lists);
    expect(inForce.get("gender")).toMatchObject({ entries: ["Female", "Male", "Other", "Prefer not to say"], source: "lists sheet" });
    expect(inForce.get("reinstated")).toMatchObject({ entries: ["Yes", "No", "Not recorded/Unknown"], source: "lists sheet" });
    // Two entries out of nineteen are another list.
    expect(inForce.get("ethnicity")?.source).toBe("definition");
  });
});

describe("blank rows", () => {
  it.each([
    [["", " ", "\u00A0", "\u200B"], true],
    [["", 0], false],
    [["", false], false],
    [["", "#N/A"], false],
  ])("%j: %j", (cells, isBlank) => {
    expect(isBlankRow({ row: 0, cells, dateMask: 0 })).toBe(isBlank);
  });
});

import { columnOfKind, parseDefinition, type ReturnDefinition, type ReturnDefinitionSource } from "../../src/returns/definition";
import { returnDefinition, returnDefinitions } from "../../src/returns/definitions";
import { foldHeading } from "../../src/returns/folding";
import { harmReturn, ordersReturn } from "./sheets";

describe.each(returnDefinitions.map((definition) => [definition.id, definition] as const))("%s", (id, definition) => {
  it("is accepted, and found by its id", () => {
    expect(parseDefinition(structuredClone(definition))).toEqual(definition);
    expect(returnDefinition(id)).toBe(definition);
  });

  it("knows each column by its own printed heading, which comes first or is the longest", () => {
    for (const column of definition.columns) {
      const folded = foldHeading(column.heading);
      const fits = definition.columns.filter((other) =>
        other.headingBegins.some((beginning) => folded === beginning || folded.startsWith(`${beginning} `)),
      );
      expect([column.key, fits.map((other) => other.key)]).toEqual([column.key, [column.key]]);
    }
  });

  it("spells the beginnings of headings folded", () => {
    for (const column of definition.columns) {
      for (const beginning of column.headingBegins) expect(foldHeading(beginning)).toBe(beginning);
    }
    for (const beginning of definition.agreedDate.labelBegins) expect(foldHeading(beginning)).toBe(beginning);
  });
});

describe("the two returns", () => {
  it("ask for what the documents say", () => {
    expect(ordersReturn.columns.map((column) => column.key)).toEqual([
      "id", "postcode", "age", "gender", "ethnicity", "disability", "csoStart", "reinstated",
    ]);
    expect(harmReturn.columns.map((column) => column.key)).toEqual([
      "id", "postcode", "age", "gender", "ethnicity", "disability", "category",
    ]);
    expect([columnOfKind(ordersReturn, "age")?.unbornAllowed, columnOfKind(harmReturn, "age")?.unbornAllowed]).toEqual([false, true]);
    expect(columnOfKind(harmReturn, "orderStart")).toBeUndefined();
    expect(returnDefinition("another")).toBeUndefined();
    for (const { agreedDate, windowYears } of returnDefinitions) {
      expect([agreedDate.maximumDaysBeforeNotification, windowYears]).toEqual([28, 2]);
    }
  });
});

describe("the match of the two returns", () => {
  const inWords = ({ sample }: ReturnDefinition): string[] => sample.match.weights.map(({ column, weight }) => `${column} ${weight}`);

  it("weighs age most, then gender and ethnicity", () => {
    const shared = ["age 3", "gender 2", "ethnicity 2", "disability 1", "postcode 1"];
    expect(inWords(ordersReturn)).toEqual([...shared, "reinstated 1", "csoStart 1"]);
    expect(inWords(harmReturn)).toEqual(shared);
  });

  it("puts the category first where there is one", () => {
    expect([ordersReturn.sample.match.first, harmReturn.sample.match.first]).toEqual([undefined, "category"]);
  });
});

describe("broken definitions are refused", () => {
  const [firstColumn] = ordersReturn.columns;
  if (firstColumn === undefined) throw new Error("the return has columns");
  const source: ReturnDefinitionSource = ordersReturn;
  const matched = (match: unknown): unknown => ({ ...source, sample: { ...source.sample, match } });
  const age = { column: "age", weight: 3 };

  it.each<[string, unknown, RegExp]>([
    ["nothing", undefined, /"expected": "object"/],
    ["no title", { ...source, title: "" }, /title/],
    ["no columns", { ...source, columns: [] }, /columns/],
    ["two columns with one key", { ...source, columns: [...source.columns, source.columns[1]] }, /two columns have the key postcode/],
    ["an unknown list", { ...source, vocabularies: {} }, /gender names the unknown vocabulary gender/],
    ["no ID column", { ...source, columns: source.columns.slice(1) }, /exactly one ID column/],
    ["two ID columns", { ...source, columns: [...source.columns, { ...firstColumn, key: "other" }] }, /exactly one ID column/],
    ["an unknown kind", { ...source, columns: [{ ...firstColumn, kind: "name" }] }, /kind/],
    ["an empty list", { ...source, vocabularies: { ...source.vocabularies, gender: { title: "Gender", entries: [] } } }, /entries/],
    ["half a day", { ...source, agreedDate: { ...source.agreedDate, maximumDaysBeforeNotification: 27.5 } }, /maximumDaysBeforeNotification/],
    ["no match", matched(undefined), /match/],
    ["a match of nothing", matched({ weights: [] }), /weights/],
    ["a weight of 0", matched({ weights: [{ column: "age", weight: 0 }] }), /weight/],
    ["a weight for no column", matched({ weights: [age, { column: "shoeSize", weight: 1 }] }), /the match names shoeSize/],
    ["a weight for the ID", matched({ weights: [age, { column: "id", weight: 1 }] }), /the match names id/],
    ["two weights for one column", matched({ weights: [age, age] }), /two weights for age/],
    ["no column first", matched({ weights: [age], first: "category" }), /puts category first/],
    ["ages first", matched({ weights: [age], first: "age" }), /puts age first/],
    ["an unknown agency", { ...source, uploads: { partnership: ["army"], themselves: [] } }, /uploads/],
  ])("%s", (_name, broken, message) => {
    expect(() => parseDefinition(broken)).toThrow(message);
  });
});

import { returnDefinitions } from "../../src/returns/definitions";
import { extractedReturn } from "../../src/returns/definitions/extracts";
import { withExtract } from "../../src/returns/extract-definition";
import { phraseOf } from "../../src/returns/phrase";
import { harmReturn, ordersReturn } from "./sheets";

describe("what case systems write", () => {
  const spelt = (meanings: Readonly<Record<string, readonly string[]>>): [string, string][] =>
    Object.entries(meanings).flatMap(([entry, words]) => [...new Set(words.map((word) => phraseOf(word).joined))].map((word): [string, string] => [word, entry]));
  const ambiguous = (pairs: readonly [string, string][]): string[] =>
    pairs.filter(([word, entry]) => pairs.some(([other, of]) => other === word && of !== entry)).map(([word]) => word);

  it.each(returnDefinitions.map((definition) => [definition.id, extractedReturn(definition)] as const))("%s: no word of a column stands for two entries", (_id, definition) => {
    for (const column of definition.columns) {
      if (column.kind !== "choice") continue;
      const synonyms = definition.vocabularies[column.vocabulary]?.synonyms ?? {};
      expect(ambiguous([...spelt(synonyms), ...spelt(definition.extract.words[column.key] ?? {})])).toEqual([]);
    }
    const { kind } = definition.extract;
    if (kind.use === "counts") expect(ambiguous([...spelt({ yes: [...kind.counting, ...kind.unplaced.words] }), ...spelt({ no: [...kind.notCounting, ...kind.elsewhere.words] })])).toEqual([]);
  });
});

describe("how lists of case systems become a return", () => {
  it.each(returnDefinitions.map((definition) => [definition.id, definition] as const))("%s: is known, and always the same object", (_id, definition) => {
    expect(extractedReturn(definition)).toMatchObject(definition);
    expect(extractedReturn({ ...definition })).toBe(extractedReturn(definition));
  });

  it("is not made up for a return of which nothing is known", () => {
    expect(() => extractedReturn({ id: "third" })).toThrow("third");
  });
});

describe("what contradicts the return is refused", () => {
  const { extract: orders } = extractedReturn(ordersReturn);
  const { extract: harm } = extractedReturn(harmReturn);

  it.each<[string, unknown, RegExp]>([
    ["nothing", undefined, /"expected": "object"/],
    ["headings of no column", { ...orders, headings: { shoeSize: ["shoe"] } }, /the headings of exports name shoeSize, which is no column/],
    ["words for a column without a list", { ...orders, words: { age: { Unborn: ["ub"] } } }, /the words of exports name age, which is no column of choices/],
    ["words for an unknown entry", { ...orders, words: { gender: { Girl: ["f"] } } }, /the words of exports name Girl, which is no entry of gender/],
    ["a kind that fills a column of another return", harm, /the kind of episode fills category, which is no column of choices/],
  ])("%s", (_name, broken, message) => {
    expect(() => withExtract(ordersReturn, broken)).toThrow(message);
  });

  it("a precedence that leaves an entry out", () => {
    const { kind } = harm;
    if (kind.use !== "fills") throw new Error("the kind fills the category");
    expect(() => withExtract(harmReturn, { ...harm, kind: { ...kind, precedence: kind.precedence.slice(1) } })).toThrow(/the precedence has other entries/);
  });
});

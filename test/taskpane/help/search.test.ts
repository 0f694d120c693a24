import fc from "fast-check";
import { helpSections, type HelpSection, type HelpTopic } from "../../../src/taskpane/help/help-topics";
import { foldedWords, foundIn, searchHelp, textsOf } from "../../../src/taskpane/help/search";
import { rules } from "../../../src/validation/rules";
import { ordersReturn } from "../../returns/sheets";

const sections = helpSections(ordersReturn, rules, "analyst");
const all = sections.flatMap(({ topics }) => topics);
const found = (query: string, of: readonly HelpSection[] = sections): HelpTopic[] => searchHelp(of, query).map(({ topic }) => topic);
const wordsOf = ({ heading, also, parts, source }: HelpTopic): string[] =>
  foldedWords([heading, ...(also ?? []), ...parts.flatMap(textsOf), source?.says ?? "", source?.section ?? "", source?.document ?? ""].join(" "));

const vocabulary = [...new Set(all.flatMap(wordsOf))];
/** Beginnings of words of the help, words of nobody, punctuation, capitals. */
const aWord = fc.oneof(
  fc.tuple(fc.constantFrom(...vocabulary), fc.integer({ min: 1, max: 12 })).map(([word, length]) => word.slice(0, length)),
  fc.string({ maxLength: 4 }),
);
const aQuery = fc.tuple(fc.array(aWord, { maxLength: 4 }), fc.boolean()).map(([words, loud]) => (loud ? words.join(" ").toUpperCase() : words.join(", ")));

describe("whatever is searched for", () => {
  it("topics are found that have a word that begins with each word, and no others", () => {
    fc.assert(
      fc.property(aQuery, (query) => {
        const finds = found(query);
        const asked = foldedWords(query);
        expect(new Set(finds).size).toBe(finds.length);
        for (const topic of all) {
          const words = wordsOf(topic);
          expect(finds.includes(topic)).toBe(asked.every((asks) => words.some((word) => word.startsWith(asks))));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("headings come first, and otherwise the order is that of the help", () => {
    fc.assert(
      fc.property(aQuery, (query) => {
        const asked = foldedWords(query);
        const ranked = found(query).map((topic) => ({
          place: all.indexOf(topic),
          inHeading: asked.every((asks) => foldedWords(topic.heading).some((word) => word.startsWith(asks))),
        }));
        const firstOther = ranked.findIndex(({ inHeading }) => !inHeading);
        const heads = firstOther < 0 ? ranked : ranked.slice(0, firstOther);
        expect(ranked.slice(heads.length).some(({ inHeading }) => inHeading)).toBe(false);
        expect(heads.map(({ place }) => place)).toEqual(heads.map(({ place }) => place).sort((a, b) => a - b));
        expect(found(query)).toEqual(found(query));
      }),
      { numRuns: 200 },
    );
  });

  it("marking changes no text, and marks only words that begin with one of the query's", () => {
    const anyText = fc.oneof(fc.constantFrom(...all.flatMap(({ parts }) => parts.flatMap(textsOf))), fc.string());
    fc.assert(
      fc.property(anyText, aQuery, (text, query) => {
        const stretches = foundIn(text, query);
        expect(stretches.map((stretch) => stretch.text).join("")).toBe(text);
        const asked = foldedWords(query);
        for (const { text: stretch, isFound } of stretches) {
          if (isFound) expect(asked.some((asks) => foldedWords(stretch)[0]?.startsWith(asks))).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

it.each(["", "  ", "…?!"])("nothing asked (%j) finds the whole help, in its order", (query) => {
  expect(found(query)).toEqual(all);
});

/** What people type, and the topic that has to come first. */
it.each([
  ["postcode", "column:postcode"],
  ["POST", "column:postcode"],
  ["keyboard", "keyboard"],
  ["shortcut", "keyboard"],
  ["whom", "contact"],
  ["undo", "pane:undo"],
  ["agreed date", "agreedDate"],
  ["scope", "scope"],
  ["ready send", "pane:send"],
  ["seed", "sample:seed"],
])("“%s” finds first: %s", (query, key) => {
  expect(found(query)[0]?.key).toBe(key);
});

/** Words that no text of the topic has to have. */
it.each([
  ["DOB", "minimum"], ["DOB", "column:age"], ["date of birth", "column:age"], ["CHI", "column:id"], ["CHI", "minimum"],
  ["twin", "pane:confirm"], ["twin", "checks:ids"], ["duplicate", "checks:ids"], ["GDPR", "privacy"], ["import", "pane:extract"],
  ["sex", "column:gender"], ["dice", "sample:seed"], ["email", "contact"], ["childs home", "column:postcode"], ["chìldren", "scope"],
])("“%s” finds %s", (query, key) => {
  expect(found(query).map((topic) => topic.key)).toContain(key);
});

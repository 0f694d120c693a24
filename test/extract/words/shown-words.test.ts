import { areShownWords } from "../../../src/extract/words/shown-words";

type Lines = Parameters<typeof areShownWords>[1];

const headed = (heading: string) => ({ index: 0, heading, hasHeading: true });
const lines = (...words: readonly (readonly [text: string, count: number, proposed?: string])[]): Lines =>
  words.map(([text, count, proposed]) => ({ text, count, proposed }));

describe("words are shown as they are", () => {
  test.each<[string, string, Lines]>([
    ["codes that many rows share", "Ethnicity code", lines(["1A", 40], ["4D", 3], ["2B", 1])],
    ["words of which the return knows half", "Ethnic origin", lines(["White Scottish", 2, "White Scottish"], ["Zz", 1])],
  ])("%s", (_, heading, own) => {
    expect(areShownWords(headed(heading), own)).toBe(true);
  });
});

describe("words that the return does not know are masked", () => {
  test.each<[string, string, Lines]>([
    ["below a heading of names, however often they stand there", "Forename", lines(["Childone", 40], ["Childtwo", 40])],
    ["where hardly any stands twice", "Col_7", lines(["Childone", 1], ["Childtwo", 2], ["Childthree", 1])],
    ["where some of them read as names", "Col_7", lines(["John Smith", 40], ["Zz", 40])],
  ])("%s", (_, heading, own) => {
    expect(areShownWords(headed(heading), own)).toBe(false);
  });
});

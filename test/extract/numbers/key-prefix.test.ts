import { prefixOfKey } from "../../../src/extract/numbers/key-prefix";
import { keyInHand } from "../../../src/extract/numbers/known-numbers";

const prefixOf = (...numbers: readonly string[]) => prefixOfKey(keyInHand(numbers.map((after, order) => ({ before: `P-${order}`, after }))));
const nine = (prefix: string) => Array.from({ length: 9 }, (_, order) => `${prefix}${order + 1}`);

it.each<[string, readonly string[], string | undefined]>([
  ["letters", ["DU48213", "DU10004"], "DU"],
  ["letters and a hyphen", ["C-1", "c-2", "C-03"], "C-"],
  ["digits alone", ["48213", "10004"], ""],
  ["digits within it", ["A1-23", "A1-24"], "A1-"],
  ["nine of ten", [...nine("C-"), "48213"], "C-"],
  ["fewer than nine of ten", [...nine("C-"), "48213", "48214"], undefined],
  ["halves", ["C-1", "D-2"], undefined],
  ["no digits behind", ["ABC", "DEF"], undefined],
  ["what no new number may begin with", ["É-1", "É-2"], undefined],
  ["nobody", [], undefined],
])("the prefix of a key: %s", (_, numbers, prefix) => {
  expect(prefixOf(...numbers)).toBe(prefix);
});

it("a child who was joined counts once, and numbers of nobody's do not", () => {
  const lines = [...nine("C-").map((after, order) => ({ before: `P-${order}`, after })), { before: "Q-1", after: "48213" }, { before: "Q-2", after: "48213" }, { before: "", after: "D-1" }];
  expect(prefixOfKey(keyInHand(lines))).toBe("C-");
});

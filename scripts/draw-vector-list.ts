import { returnDefinition } from "../src/returns/definitions";
import type { CellValue } from "../src/returns/layout";
import { definedVocabularies, type RawRow } from "../src/returns/record";
import type { ListToDraw } from "../src/sampling/frame/reading";

/** How often a value occurs, of the weights of all. */
type Weighted = readonly (readonly [CellValue, number])[];

const COLUMNS: Readonly<Record<string, Weighted>> = {
  postcode: [
    ["DD1", 9], ["DD2", 22], ["DD3", 25], ["DD4", 28], ["DD5", 6], ["DD6", 2], ["DD7", 2], ["DD8", 3], ["DD10", 2], ["DD11", 3],
    ["KY15", 1], ["KY16", 2], ["PH2", 2], ["PH12", 1], ["", 1], ["NFA", 1],
  ],
  age: [
    ["Unborn", 5], [0, 8], [1, 7], [2, 7], [3, 6], [4, 6], [5, 6], [6, 6], [7, 5], [8, 5], [9, 5], [10, 5], [11, 5], [12, 5], [13, 6],
    [14, 7], [15, 7], [16, 4], [17, 3], ["", 1],
  ],
  gender: [["Female", 48], ["Male", 49], ["Other", 1], ["Not recorded/Unknown", 2]],
  ethnicity: [
    ["White Scottish", 70], ["Other White British", 6], ["White Polish", 5], ["Gypsy/Traveller", 1], ["Other White", 3],
    ["Mixed or multiple", 3], ["Pakistani", 3], ["Indian", 1], ["African", 2], ["Caribbean or Black", 1], ["Arab", 1],
    ["Not recorded/Unknown", 5], ["Scottish", 1],
  ],
  disability: [["yes", 14], ["no", 74], ["Not recorded/Unknown", 12]],
  category: [
    ["child protection investigation without registration", 46],
    ["child protection register", 34],
    ["vulnerable young person's process", 14],
    ["care and risk management", 6],
  ],
};
const CHILDREN = 300;
const FIRST_ROW = 11;

/** A made-up list of return B: 300 children, a few common levels and many rare ones, as in a real area. */
export function madeUpList(): ListToDraw {
  const definition = returnDefinition("children-at-risk-of-harm");
  if (definition === undefined) throw new Error("the return B is gone");
  const random = parkMiller(20261122);
  const rows = Array.from({ length: CHILDREN }, (_, place): RawRow => ({
    row: FIRST_ROW + place,
    cells: definition.columns.map(({ key }) => {
      const values = COLUMNS[key];
      return values === undefined ? idOf(place + 1) : pick(values, random());
    }),
    dateMask: 0,
  }));
  return { definition, vocabularies: definedVocabularies(definition), agreedDate: undefined, dateSystem: "1900", rows };
}

/** Most are plain; the others sort or hash differently where text is handled wrongly. */
function idOf(child: number): CellValue {
  const number = String(child).padStart(3, "0");
  if (child <= 240) return `AB-${number}`;
  if (child <= 270) return 9700 + child * 2;
  if (child <= 290) return `Team ${child % 3} / ${number}`;
  if (child <= 298) return `\u00C9IR-${number}`;
  // By code points these two would stand the other way round.
  return child === 299 ? `\uFF21-${number}` : `\u{1D538}-${number}`;
}

/** S. Park and K. Miller, "minimal standard": the same list on every machine. */
function parkMiller(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** @param at from 0 to 1. */
function pick(values: Weighted, at: number): CellValue {
  let rest = at * values.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of values) {
    rest -= weight;
    if (rest < 0) return value;
  }
  return "";
}

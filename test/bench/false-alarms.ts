import { recognise, recognisers, recognisersFor } from "../../src/identifiers";
import type { IdentifierKind } from "../../src/identifiers/recogniser";
import { shapeOf } from "../../src/identifiers/text-shape";
import { milliseconds, printTable, type Target, time } from "./measure";
import { pseudoRandom } from "./synthetic-list";

const DRAWS = 100_000;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const HEX = "0123456789abcdef";
/** The longest a live check may take over an ID that nothing is to be found in, in nanoseconds. */
const MOST_NANOSECONDS = 150;

/** A shape of IDs that partnerships use, and whether anything certain in it would be a mistake. */
interface IdShape {
  readonly name: string;
  readonly isHarmless: boolean;
  /** @param serial from 1 on. */
  readonly draw: (pick: (from: string, count: number) => string, serial: number) => string;
}

const DIGITS = "0123456789";
const digitsOnly = (count: number): IdShape => ({
  name: `${count} digits`,
  isHarmless: count <= 6,
  draw: (pick) => pick(DIGITS, count),
});

const shapes: readonly IdShape[] = [
  { name: "A-0001", isHarmless: true, draw: (pick) => `${pick(LETTERS, 1)}-${pick(DIGITS, 4)}` },
  { name: "12", isHarmless: true, draw: (_, serial) => String(serial) },
  { name: "000123", isHarmless: true, draw: (_, serial) => String(serial).padStart(6, "0") },
  { name: "K2-0471", isHarmless: true, draw: (pick) => `${pick(LETTERS, 1)}${pick(DIGITS, 1)}-${pick(DIGITS, 4)}` },
  { name: "SW/2024/0117", isHarmless: true, draw: (pick) => `${pick(LETTERS, 2)}/20${pick("12", 1)}${pick(DIGITS, 1)}/${pick(DIGITS, 4)}` },
  { name: "Child 12", isHarmless: true, draw: (_, serial) => `Child ${serial}` },
  {
    name: "UUID",
    isHarmless: true,
    draw: (pick) => `${pick(HEX, 8)}-${pick(HEX, 4)}-4${pick(HEX, 3)}-${pick("89ab", 1)}${pick(HEX, 3)}-${pick(HEX, 12)}`,
  },
  { name: "AB12CD", isHarmless: true, draw: (pick) => `${pick(LETTERS, 2)}${pick(DIGITS, 2)}${pick(LETTERS, 2)}` },
  ...[5, 6, 7, 8, 9, 10].map(digitsOnly),
  // With the zero that Excel drops in front, all that begin with 2010 to 2099 open as a CHI number does: 02 01 ..., 02 02 ...
  { name: "202400123", isHarmless: false, draw: (pick) => `20${pick("12", 1)}${pick(DIGITS, 1)}${pick(DIGITS, 5)}` },
];

function idsOf({ draw }: IdShape): string[] {
  const random = pseudoRandom(20261122);
  const pick = (from: string, count: number) => Array.from({ length: count }, () => from.charAt(Math.floor(random() * from.length))).join("");
  const ids = Array.from({ length: DRAWS }, (_, index) => draw(pick, index + 1));
  // Whole texts, as they come out of a host's answer: not the pieces they were put together from.
  return JSON.parse(JSON.stringify(ids)) as string[];
}

interface Counts {
  certain: number;
  possible: number;
}

/** How many of the IDs each recogniser speaks of. */
function count(ids: readonly string[]): ReadonlyMap<IdentifierKind, Counts> {
  const counts = new Map<IdentifierKind, Counts>();
  for (const id of ids) {
    const certainties = new Map(recognise(id).toReversed().map(({ kind, certainty }) => [kind, certainty]));
    for (const [kind, certainty] of certainties) {
      const sofar = counts.get(kind) ?? { certain: 0, possible: 0 };
      sofar[certainty] += 1;
      counts.set(kind, sofar);
    }
  }
  return counts;
}

const percent = (number: number) => (number === 0 ? "" : `${((number / DRAWS) * 100).toFixed(2)} %`);

/**
 * What the quick look costs for one ID, and everything with it. Milliseconds; the fastest of the runs, for nothing makes
 * so short a piece of work faster than it is.
 */
function cost(ids: readonly string[]): { readonly look: number; readonly whole: number } {
  const look = time(9, () => ids, (all) => {
    let asked = 0;
    for (const id of all) asked += recognisersFor(shapeOf(id)).length;
    return asked;
  });
  const whole = time(3, () => ids, (all) => all.reduce((found, id) => found + recognise(id).length, 0));
  return { look: look.fastest / DRAWS, whole: whole.fastest / DRAWS };
}

/** Random IDs of harmless shapes: how often each recogniser speaks, how sure it is, and what asking costs. */
export function benchFalseAlarms(): Target[] {
  console.log(`Recognisers over ${DRAWS.toLocaleString("en-GB")} random IDs of each shape: how many each of them speaks of (c: certain, p: possible)`);
  const results = shapes.map((shape) => {
    const ids = idsOf(shape);
    return { shape, counts: count(ids), cost: cost(ids) };
  });
  const kinds = recognisers.map(({ kind }) => kind).filter((kind) => results.some(({ counts }) => counts.has(kind)));
  const columns = kinds.flatMap((kind) => (["certain", "possible"] as const).map((certainty) => ({ kind, certainty })));
  const spoken = columns.filter(({ kind, certainty }) => results.some(({ counts }) => (counts.get(kind)?.[certainty] ?? 0) > 0));
  printTable(
    ["shape", ...spoken.map(({ kind, certainty }) => `${kind} ${certainty.charAt(0)}`), "quick look (fastest)", "recognise (fastest)"],
    results.map(({ shape, counts, cost: { look, whole } }) => [
      shape.name,
      ...spoken.map(({ kind, certainty }) => percent(counts.get(kind)?.[certainty] ?? 0)),
      nanoseconds(look),
      whole < 0.001 ? nanoseconds(whole) : milliseconds(whole),
    ]),
  );
  const harmless = results.filter(({ shape }) => shape.isHarmless);
  const wrong = harmless.filter(({ counts }) => [...counts.values()].some(({ certain }) => certain > 0));
  const short = harmless.filter(({ shape }) => shape.name !== "UUID");
  const slowest = short.reduce((most, result) => (result.cost.look > most.cost.look ? result : most));
  return [
    {
      name: `nothing certain in ${harmless.map(({ shape }) => shape.name).join(", ")}`,
      measured: wrong.length === 0 ? "none" : wrong.map(({ shape }) => shape.name).join(", "),
      isReached: wrong.length === 0,
    },
    {
      name: `the quick look at a short ID within ${MOST_NANOSECONDS} ns`,
      measured: `${nanoseconds(slowest.cost.look)} at most (${slowest.shape.name})`,
      isReached: slowest.cost.look * 1e6 <= MOST_NANOSECONDS,
    },
  ];
}

function nanoseconds(time: number): string {
  return `${(time * 1e6).toFixed(0)} ns`;
}

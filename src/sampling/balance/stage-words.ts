import { counted, countInWords } from "../../returns/wording";
import type { Stage } from "../seed/stages";
import type { StageBalance } from "./balance";
import { furthestInWords, nameOf, type NamedMargin, withinInWords } from "./margin-words";

interface StageWords {
  /** The records that the stage stands for, behind "300 children" and "the only child". */
  readonly pool: { readonly many: string; readonly one: string };
  /** Behind "60 children are". */
  readonly drawn: string;
  readonly itself: string;
  readonly nobody: string;
  readonly emptyPool: string;
}

const WORDS: Readonly<Record<Stage, StageWords>> = {
  main: {
    pool: { many: "in the list", one: "in the list" },
    drawn: "in the sample",
    itself: "The sample",
    nobody: "No main sample was drawn.",
    emptyPool: "There are no children in the list to draw from.",
  },
  reserve: {
    pool: { many: "who are not in the main sample", one: "who is not in the main sample" },
    drawn: "in the reserve",
    itself: "The reserve",
    nobody: "No reserve was drawn.",
    emptyPool: "There is no reserve: the main sample leaves nobody to draw it from.",
  },
  followUp: {
    pool: { many: "in the main sample", one: "in the main sample" },
    drawn: "marked for follow-up",
    itself: "The group marked for follow-up",
    nobody: "Nobody is marked for follow-up.",
    emptyPool: "Nobody is marked for follow-up: there is no main sample.",
  },
};

/**
 * A stage in sentences: how many of whom are in it, whom they are compared with, how many levels are near their share, and
 * the level that is furthest from it. One sentence where everybody was drawn, or nobody.
 * @throws Error where a margin of the balance has no name.
 */
export function stageInWords(balance: StageBalance, names: readonly NamedMargin[]): string[] {
  const { stage, poolSize, drawn } = balance;
  const words = WORDS[stage];
  if (poolSize === 0) return [words.emptyPool];
  if (drawn === 0) return [words.nobody];
  if (drawn === poolSize) return [everybody(poolSize, stage, words)];
  const pool = `${counted(poolSize, "child", "children")} ${words.pool.many}`;
  const are = drawn === 1 ? "is" : "are";
  return [
    `${countInWords(drawn)} of the ${pool} ${are} ${words.drawn}.`,
    `${words.itself} is compared with the ${pool}.`,
    ...levelsInWords(balance, names),
  ];
}

function everybody(poolSize: number, stage: Stage, { pool, drawn }: StageWords): string {
  if (poolSize === 1) return `The only child ${pool.one} is ${drawn}.`;
  const all = poolSize === 2 ? "Both" : `All ${countInWords(poolSize)}`;
  // "All 48 children" are those in the list.
  const children = stage === "main" ? "children" : `children ${pool.many}`;
  return `${all} ${children} are ${drawn}.`;
}

function levelsInWords(balance: StageBalance, names: readonly NamedMargin[]): string[] {
  if (balance.margins.every(({ levels }) => levels.length < 2)) {
    return ["No characteristic has more than one level: there are no shares to compare."];
  }
  const count = `${withinInWords(balance.within, balance.levels)}.`;
  const sentence = count.charAt(0).toUpperCase() + count.slice(1);
  if (balance.within === balance.levels) return [sentence];
  const labelled = balance.margins.flatMap(({ key, levels }) =>
    levels.map((level) => ({ label: `${nameOf(key, names)}, ${level.level}`, level })),
  );
  return [sentence, furthestInWords(labelled, balance)];
}

import type { PlannedRow } from "../../../returns/planned-sheet";
import type { Method, Sizes } from "../../frame/frame";
import { METHOD_NAMES } from "../../frame/method-names";
import { stageFirst } from "../../frame/stage-names";
import { type Stage, STAGES } from "../../seed/stages";
import { headings, row, section, sentences } from "../planned-rows";
import type { ShownSample } from "../shown-sample";

const SAME_CHANCE = "Every child who could be drawn had the same chance.";
const HOW: Readonly<Record<Method, readonly string[]>> = {
  cube: ["The draw keeps the sample like the list on every characteristic at once, as nearly as whole children allow."],
  "cube-soft": [
    "The draw keeps the sample like the list on every characteristic at once.",
    "Where whole children do not allow it all levels give way a little, instead of one level after the other.",
  ],
  systematic: ["The list is sorted by the characteristics, and children are taken from it at even steps from a random start."],
};

const DRAWN_FROM: Readonly<Record<Stage, string>> = {
  main: "All children who could be drawn",
  reserve: "Those who are not in the main sample",
  followUp: "Those who are in the main sample",
};

/** How was drawn, and how many. */
export function methodSections({ record: { method, sizes, drawn } }: ShownSample): PlannedRow[] {
  return [
    section("Method"),
    row("Method", METHOD_NAMES[method]),
    ...sentences(SAME_CHANCE, ...HOW[method]),
    section("Sizes"),
    headings(["Part of the sample", "Drawn from", "Asked for", "Drawn"]),
    ...STAGES.map((stage) => row(stageFirst(stage), DRAWN_FROM[stage], sizes[stage], drawn[stage].length)),
    ...sentences(...shorterInWords(sizes, drawn)),
  ];
}

function shorterInWords(sizes: Sizes, drawn: Readonly<Record<Stage, readonly unknown[]>>): string[] {
  const isShorter = STAGES.some((stage) => drawn[stage].length < sizes[stage]);
  return isShorter ? ["Fewer were drawn than asked for where there were no more to draw from."] : [];
}

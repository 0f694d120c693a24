import { children, counted, countInWords } from "./counts";
import type { Translated } from "./translated";

/** Texts of the screen that gives new ID numbers. */
export const newIdsWords = {
  heading: "New ID numbers",
  sentence: "Gives children new numbers that say nothing about them. No other column changes, and nothing is written until you have seen it.",
  style: {
    legend: "What should the new numbers look like?",
    random: "Random numbers",
    randomHint: "Nobody can work one out from another.",
    gapFree: (count: number) => (count < 2 ? "Numbers from 1" : `Numbers from 1 to ${countInWords(count)}`),
    gapFreeHint: "Short, and dealt out in random order.",
  },
  prefix: "Letters in front (if you want any)",
  prefixHint: "For example K, which makes K4471. Do not use initials of a child.",
  scope: {
    legend: "Which children?",
    all: (count: number) => (count === 1 ? "The 1 child" : `All ${children(count)}`),
    flagged: (count: number) => (count === 1 ? "Only the 1 whose ID has a finding" : `Only the ${countInWords(count)} whose ID has a finding`),
  },
  preview: "Show what would change",
  apply: (count: number) => `Give ${counted(count, "new ID number")}`,
  key: {
    heading: "Keep the key",
    /** Said first and loudest. */
    warning: "The key exists only in this pane, until the pane is closed.",
    whatToDo:
      "It says which new number belongs to which child. Keep it inside the partnership: without it nobody can find a child’s records. Never send it with the return.",
    count: (count: number) => `It has ${counted(count, "line")}.`,
    copy: "Copy the key",
    open: "Open the key as a new workbook",
    download: "Download the key",
    discard: "I have kept the key",
    unsure: "You have not copied, opened or downloaded the key. Once it is gone, nobody can bring it back.",
    discardAllTheSame: "Let go of the key all the same",
    keepHolding: "Go back",
  },
} as const;

/** Texts around a key, whatever its numbers are. */
export type KeyWords = Translated<typeof newIdsWords.key>;

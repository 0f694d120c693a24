import { counted, countInWords } from "../../returns/wording";
import type { Sizes } from "../frame/frame";
import { sizesWithin } from "../frame/sizes";
import { requireCounts } from "./counts";
import { halfWidth, sizeForMarginOfError } from "./margin-of-error";
import { largestUnseen } from "./largest-unseen";

/** From here on the length of the list hardly matters, which few expect. */
const LONG_LIST = 1000;
/** The margin of error that reports of this kind are mostly planned for. */
const USUAL_MARGIN = 0.1;
/** Half the records, give or take half of them: any number. */
const TOO_WIDE = 0.5;
/** A sample of at least this part of a list says more than the number of its records lets expect. */
const LARGE_PART = 0.1;

/** Goes with both figures. How much a balanced sample gains depends on the finding: no number is promised. */
const CAUTIOUS = "These figures are those of a simple random sample. For a balanced sample they are cautious.";

/**
 * How well a finding that holds for half of the records is known: "With 60 of 300 records, a finding that holds for half of
 * them is known to within 11.4 percentage points either way (95% confidence)."
 * @param n 1 to N.
 * @throws RangeError for anything else.
 */
export function halfWidthInWords(N: number, n: number): string {
  requireSample(N, n);
  if (n === N) return "All records are in the sample: how common a finding is, is known exactly.";
  const half = halfWidth(N, n);
  const sample = `${countInWords(n)} of ${counted(N, "record")}`;
  if (half === undefined || half >= TOO_WIDE) return `${sample} ${n === 1 ? "is" : "are"} too few to say how common a finding is.`;
  return `With ${sample}, a finding that holds for half of them is known to within ${points(half)} either way (95% confidence).`;
}

/**
 * How common something may be that no record of the sample shows: "A finding seen in none of the 60 records may still hold
 * for up to 13 of the 300 children (95% confidence)."
 * @param n 1 to N.
 * @throws RangeError for anything else.
 */
export function largestUnseenInWords(N: number, n: number): string {
  requireSample(N, n);
  const children = `of the ${counted(N, "child", "children")}`;
  if (n === N) return "All records are in the sample: a finding seen in none of them holds for no child in the list.";
  const seen = n === 1 ? "A finding not seen in the 1 record" : `A finding seen in none of the ${countInWords(n)} records`;
  const unseen = largestUnseen(N, n);
  if (unseen === 0) return `${seen} holds for none ${children} (95% confidence).`;
  return `${seen} may still hold for ${unseen === 1 ? "" : "up to "}${countInWords(unseen)} ${children} (95% confidence).`;
}

/**
 * What these sizes come to in a list of N children, and what can be learnt from so many records. Small lists are read in full;
 * in long ones the number of records read decides, hardly the length of the list.
 * @throws RangeError where N or a size is no count.
 */
export function sizeAdvice(N: number, sizes: Sizes): string[] {
  for (const count of [N, sizes.main, sizes.reserve, sizes.followUp]) requireCounts(count);
  if (N === 0) return ["There are no children in the list to draw from."];
  if (sizes.main === 0) return ["The size of the main sample is 0: no records will be read."];
  const due = sizesWithin(N, sizes);
  const n = due.main;
  const stages = [mainInWords(N, n), reserveInWords(N - n, due.reserve, sizes.reserve), ...followUpInWords(n, due.followUp)];
  if (n === N) return stages;
  return [...stages, halfWidthInWords(N, n), ...usualMarginInWords(N, n), ...longListInWords(N, n), largestUnseenInWords(N, n), CAUTIOUS];
}

function mainInWords(N: number, n: number): string {
  if (n < N) return `The sample is ${countInWords(n)} of the ${countInWords(N)} children in the list.`;
  if (N === 1) return "The only child in the list is in the sample.";
  return `${N === 2 ? "Both" : `All ${countInWords(N)}`} children are in the sample.`;
}

function reserveInWords(left: number, size: number, asked: number): string {
  if (left === 0) return "There is no reserve: nobody is left to draw it from.";
  if (size === 0) return "There is no reserve: its size is 0.";
  if (size < left) return `The reserve is ${countInWords(size)} of the ${countInWords(left)} other children.`;
  const who = left === 1 ? "the only other child" : `the ${countInWords(left)} other children`;
  return `The reserve is ${who}${size < asked ? `, fewer than the ${countInWords(asked)} asked for` : ""}.`;
}

function followUpInWords(n: number, size: number): string[] {
  if (size === 0) return [];
  if (size < n) return [`Of the sample, ${counted(size, "record is", "records are")} marked for follow-up.`];
  return [n === 1 ? "The record is marked for follow-up." : "All records of the sample are marked for follow-up."];
}

function usualMarginInWords(N: number, n: number): string[] {
  const answer = sizeForMarginOfError(N, USUAL_MARGIN);
  if (answer.kind === "problem" || answer.size <= n) return [];
  const aim = `To know how common any finding is to within ${USUAL_MARGIN * 100} percentage points either way`;
  return [`${aim}, ${countInWords(answer.size)} records would have to be read.`];
}

function longListInWords(N: number, n: number): string[] {
  if (N < LONG_LIST || n >= N * LARGE_PART) return [];
  return ["In a list as long as this, it is the number of records read that decides, hardly the number of children in the list."];
}

function requireSample(N: number, n: number): void {
  requireCounts(N, n);
  if (n === 0) throw new RangeError("a sample of no records says nothing");
}

/** "11.4 percentage points"; what would round to 0 is not 0. */
function points(proportion: number): string {
  const shown = (proportion * 100).toFixed(1);
  return shown === "0.0" ? "less than 0.1 percentage points" : `${shown} percentage points`;
}

import { countInWords, listInWords } from "../../returns/wording";
import type { LevelBalance, MarginBalance, Share, StageBalance } from "./balance";
import { excess, isWithinOne, type Whole } from "./share";
import { oneDecimal, tenthsOf } from "./tenths";

/** As a return's margins have them: "age", "Age band". */
export interface NamedMargin {
  readonly key: string;
  readonly name: string;
}

/** @throws Error where no margin has the key. */
export function nameOf(key: string, names: readonly NamedMargin[]): string {
  const named = names.find((margin) => margin.key === key);
  if (named === undefined) throw new Error(`no name for the margin ${key}`);
  return named.name;
}

/**
 * How near each margin's levels are to their shares, a text for each margin: "Ethnicity: 12 of 14 levels are within one
 * record of their share. The furthest is White Polish: 4 drawn where 2.4 were due." The same form of words for every
 * margin: names come from definitions, and not every one has a plural. Empty where nobody was drawn, or everybody: there
 * is nothing to say then.
 */
export function marginsInWords(balance: StageBalance, names: readonly NamedMargin[]): string[] {
  if (balance.drawn === 0 || balance.drawn === balance.poolSize) return [];
  return balance.margins.map((margin) => `${nameOf(margin.key, names)}: ${marginInWords(margin, balance)}`);
}

function marginInWords({ levels }: MarginBalance, whole: Whole): string {
  const [first, second] = levels;
  if (first !== undefined && second === undefined) return `there is only one level, ${first.level}.`;
  const within = levels.filter((level) => isWithinOne(level, whole)).length;
  const count = `${withinInWords(within, levels.length)}.`;
  if (within === levels.length) return count;
  return `${count} ${furthestInWords(levels.map((level) => ({ label: level.level, level })), whole)}`;
}

/** "12 of 14 levels are within one record of their share", from two levels up. */
export function withinInWords(within: number, levels: number): string {
  const many = countInWords(levels);
  if (within === levels) return `${levels === 2 ? "both" : `all ${many}`} levels are within one record of their share`;
  if (within === 0) return `${levels === 2 ? "neither level" : `none of the ${many} levels`} is within one record of its share`;
  const some = `${countInWords(within)} of ${many} levels`;
  return within === 1 ? `${some} is within one record of its share` : `${some} are within one record of their share`;
}

/** A level, and what it is called among the others. */
interface LabelledLevel {
  readonly label: string;
  readonly level: LevelBalance;
}

/** "The furthest is White Polish: 4 drawn where 2.4 were due."; all of them where several are equally far. */
export function furthestInWords(labelled: readonly LabelledLevel[], whole: Whole): string {
  const distance = ({ level }: LabelledLevel) => Math.abs(excess(level, whole));
  const largest = labelled.reduce((most, item) => Math.max(most, distance(item)), 0);
  const furthest = labelled.filter((item) => distance(item) === largest);
  const [only] = furthest;
  if (only !== undefined && furthest.length === 1) {
    return `The furthest is ${only.label}: ${drawnAndDue(only.level, whole)}.`;
  }
  const each = furthest.map(({ label, level }) => `${label} (${drawnAndDue(level, whole)})`);
  return `The furthest, equally far, are ${listInWords(each)}.`;
}

/** "4 drawn where 2.4 were due". */
export function drawnAndDue(share: Share, whole: Whole): string {
  const drawn = share.drawn === 0 ? "none" : countInWords(share.drawn);
  return `${drawn} drawn where ${dueInWords(share, whole)} were due`;
}

/** To one decimal place; where that would read as one record away and it is more, the words say on which side it is. */
function dueInWords(share: Share, whole: Whole): string {
  const tenths = tenthsOf(whole.drawn * share.inPool, whole.poolSize);
  if (tenths === 0 && share.inPool > 0 && whole.drawn > 0) return "fewer than 0.1";
  const looksWithinOne = Math.abs(share.drawn * 10 - tenths) <= 10;
  if (!looksWithinOne || isWithinOne(share, whole)) return oneDecimal(tenths);
  return `just ${share.difference < 0 ? "over" : "under"} ${oneDecimal(tenths)}`;
}

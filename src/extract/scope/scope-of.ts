import { type CalendarDate, formatDate } from "../../returns/calendar-date";
import { counted } from "../../returns/wording";
import { yearsInWords } from "../children/words";
import type { LeftOutReason } from "../derived-list";
import type { ExtractContext } from "../plan";
import { type Episode, isUndated } from "./episode";
import type { ScopeWindow } from "./window";

const ADULT = 18;

/** What decides whether a child is in scope. */
export interface ScopeFacts {
  /** The 18th birthday, where the date of birth is known. */
  readonly adultOn: CalendarDate | undefined;
  /** In whole years, where there is no date of birth. */
  readonly age: number | undefined;
  /** Not born on the agreed date. */
  readonly isUnborn: boolean;
  /** Those of a kind that counts, each once. */
  readonly episodes: readonly Episode[];
  /** The export has a column for the start or the end. Without one every child in it is taken to be in scope. */
  readonly hasDates: boolean;
}

export type Scope =
  /** With the episodes that bring the child into scope, or may do so. */
  | { readonly isIn: true; readonly episodes: readonly Episode[]; readonly doubts: readonly string[] }
  | { readonly isIn: false; readonly reason: LeftOutReason; readonly detail: string };

/** The part of an episode that lies in the window. */
interface Span {
  readonly episode: Episode;
  readonly from: CalendarDate;
}

/**
 * Whether a child is in scope: in an order or process that counts on some day of the window on which it was under 18. What
 * cannot be told keeps the child in, with a doubt: a child too many is seen in the list, one too few is not.
 */
export function scopeOf(facts: ScopeFacts, window: ScopeWindow, context: ExtractContext): Scope {
  const { one, many } = context.definition.extract.episode;
  if (facts.episodes.length === 0) return left("notOfKind", `No ${one} of a kind that counts.`);
  const allowsUnborn = context.definition.columns.some((column) => column.kind === "age" && column.unbornAllowed);
  if (facts.isUnborn && !allowsUnborn) return left("notBorn", `Not born on the agreed date of ${formatDate(context.agreedDate)}.`);

  const spans = facts.episodes.flatMap((episode): Span[] => {
    const { start, end } = episode;
    if ((start !== undefined && start > window.last) || (typeof end === "number" && end < window.first)) return [];
    return [{ episode, from: start === undefined || start < window.first ? window.first : start }];
  });
  if (spans.length === 0) return outsideWindow(facts.episodes, context);

  const asChild = spans.filter(({ from }) => mayBeChild(facts, from, context));
  if (asChild.length === 0) {
    const wasAdultBefore = !mayBeChild(facts, window.first, context);
    const detail = wasAdultBefore
      ? `18 or over when ${yearsInWords(context.definition)} began.`
      : `18 or over when the ${one} began.`;
    return left("adultBefore", detail);
  }
  return { isIn: true, episodes: asChild.map(({ episode }) => episode), doubts: doubtsOf(facts, asChild, { one, many }) };
}

function left(reason: LeftOutReason, detail: string): Scope {
  return { isIn: false, reason, detail };
}

/** @param day the first day of an episode inside the window: who is not under 18 then is not so later. */
function mayBeChild({ adultOn, age, isUnborn }: ScopeFacts, day: CalendarDate, { definition }: ExtractContext): boolean {
  if (isUnborn) return true;
  if (adultOn !== undefined) return day < adultOn;
  // Of that age on the agreed date, they turned 18 on the first day of the window or before it.
  return age === undefined || age < ADULT + definition.windowYears;
}

function outsideWindow(episodes: readonly Episode[], { definition, agreedDate }: ExtractContext): Scope {
  const { one } = definition.extract.episode;
  const before = episodes.flatMap(({ end }) => (typeof end === "number" && end <= agreedDate ? [end] : []));
  const name = episodes.length === 1 ? `The ${one}` : `The last ${one}`;
  if (before.length > 0) {
    const last = before.reduce((latest, end) => (end > latest ? end : latest));
    return left("endedBefore", `${name} ended on ${formatDate(last)}, before ${yearsInWords(definition)} began.`);
  }
  const starts = episodes.flatMap(({ start }) => (start === undefined ? [] : [start]));
  const first = starts.reduce((earliest, start) => (start < earliest ? start : earliest));
  return left("beginsAfter", `The ${episodes.length === 1 ? one : `first ${one}`} begins on ${formatDate(first)}, after the agreed date.`);
}

function doubtsOf(facts: ScopeFacts, spans: readonly Span[], { one, many }: { one: string; many: string }): string[] {
  const doubts: string[] = [];
  if (facts.hasDates) {
    const undated = facts.episodes.filter(isUndated).length;
    if (undated === facts.episodes.length) {
      doubts.push(`No dates of the ${one} could be read: it could not be told whether the child is in scope.`);
    } else if (spans.every(({ episode }) => isUndated(episode))) {
      doubts.push(`${counted(undated, one, many)} of ${facts.episodes.length} without dates that can be read: it could not be told whether the child is in scope.`);
    }
  }
  if (facts.adultOn === undefined && !facts.isUnborn) {
    if (facts.age === undefined) doubts.push("No date of birth and no age that can be read: it could not be told whether the child was under 18.");
    else if (facts.age >= ADULT) doubts.push(`${facts.age} by the age in the export: it could not be told whether they were under 18 when they were in scope.`);
  }
  return doubts;
}

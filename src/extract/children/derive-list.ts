import { byCodeUnits } from "../../returns/code-units";
import type { DerivedChild, DerivedList, LeftOutChild } from "../derived-list";
import { columnOf, type ExtractContext, type ExtractPlan } from "../plan";
import { columnRole } from "../roles";
import { haveContinuations, orderFacts } from "../scope/current-order";
import { distinctEpisodes, type Episode, isSameEpisode } from "../scope/episode";
import { type Scope, scopeOf } from "../scope/scope-of";
import { scopeWindow } from "../scope/window";
import type { SourceTable } from "../table";
import { birthReader } from "./birth";
import { cellMakers } from "./cells";
import { findDoubles } from "./doubles";
import { asideDoubts, episodeDoubts } from "./episode-doubts";
import { joinedSentences } from "./joined-words";
import { latestFirst } from "./latest-value";
import { remarksOn } from "./remarks";
import { type ChildRow, groupRows, type NumberedRows } from "./source-rows";
import { UnreadCells } from "./unread";

/** Shares of the time that the first two parts take. */
const GROUPED = 0.2;
const COMPARED = 0.5;
const CHILDREN_IN_A_STEP = 500;

/** What one child comes to. */
type Outcome =
  | { readonly isIn: true; readonly child: DerivedChild; readonly touches: boolean; readonly hasSeveral: boolean; readonly isUnplaced: boolean }
  | { readonly isIn: false; readonly child: LeftOutChild; readonly isElsewhere: boolean };

/**
 * The children of an export, each once, with the rows that the return gets; and those who are not in scope, with the
 * reason. Every row of the table is of one of them, or in `rowsWithoutNumber`.
 * @param doubles what the user chose for pairs of `possibleDoubles`, by their key: true where they are one child.
 */
export function deriveList(table: SourceTable, plan: ExtractPlan, context: ExtractContext, doubles: ReadonlyMap<string, boolean>): DerivedList {
  const steps = deriveSteps(table, plan, context, doubles);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps that yield how much is done, from 0 to 1, so that whoever works it out need not do so in one go. */
export function* deriveSteps(table: SourceTable, plan: ExtractPlan, context: ExtractContext, doubles: ReadonlyMap<string, boolean>): Generator<number, DerivedList, void> {
  const { definition } = context;
  const { groups, without, damaged } = groupRows(table, plan, context);
  yield GROUPED;
  const { children: numbered, possible, hasStandInBirths } = findDoubles(groups, table, plan, context, doubles);
  yield COMPARED;
  const unread = new UnreadCells();
  const derive = childDeriver(plan, context, unread);
  const children: DerivedChild[] = [];
  const leftOut: LeftOutChild[] = [];
  let hasContinuations = false;
  let withSeveral = 0;
  let unplaced = 0;
  let elsewhere = 0;
  for (const [place, own] of numbered.entries()) {
    if (place % CHILDREN_IN_A_STEP === 0) yield COMPARED + (1 - COMPARED) * (place / numbered.length);
    const outcome = derive(own);
    if (!outcome.isIn) {
      leftOut.push(outcome.child);
      if (outcome.isElsewhere) elsewhere++;
      continue;
    }
    children.push(outcome.child);
    if (outcome.touches) hasContinuations = true;
    if (outcome.hasSeveral) withSeveral++;
    if (outcome.isUnplaced) unplaced++;
  }
  const { reinstatement } = definition;
  const saysReinstated = reinstatement !== undefined && columnOf(plan, columnRole(reinstatement.column)) !== undefined;
  return {
    children,
    leftOut,
    possibleDoubles: possible,
    notes: unread.notes(definition.columns),
    rowsWithoutNumber: without,
    hasContinuations,
    remarks: remarksOn({ damagedNumbers: damaged, hasStandInBirths, children: children.length, withSeveral, saysReinstated, unplaced, elsewhere, kinds: kindsOf(groups) }, plan, context),
  };
}

function childDeriver(plan: ExtractPlan, context: ExtractContext, unread: UnreadCells): (numbered: readonly NumberedRows[]) => Outcome {
  const { definition, agreedDate } = context;
  const { columns } = definition;
  const window = scopeWindow(context);
  const asksOrders = definition.reinstatement !== undefined || columns.some(({ kind }) => kind === "orderStart");
  const hasDates = columnOf(plan, "start") !== undefined || columnOf(plan, "end") !== undefined;
  const readBirth = birthReader(plan, context);
  const makers = cellMakers(plan, context);

  return (numbered) => {
    const inOrder = numbered.flatMap(({ rows }) => rows).sort((a, b) => a.row - b.row);
    const rows = latestFirst(inOrder, agreedDate);
    const sourceRows = inOrder.map(({ row }) => row);
    const [named, ...others] = [...numbered].sort((a, b) => byCodeUnits(a.canonical, b.canonical));
    if (named === undefined) throw new Error("a child without a number");
    const countingRows = rowsThatCount(inOrder);
    const counting = distinctEpisodes(countingRows.map(({ episode }) => episode));
    const born = readBirth(rows);
    const scopeBy = (episodes: readonly Episode[]): Scope => scopeOf({ adultOn: born.adultOn, age: born.age, isUnborn: born.isUnborn, episodes, hasDates }, window, context);
    const scope = scopeBy(counting);
    if (!scope.isIn) {
      const { reason, detail } = scope;
      const away = inOrder.filter(({ place }) => place === "elsewhere").map(({ episode }) => episode);
      return { isIn: false, child: { number: named.number, sourceRows, reason, detail }, isElsewhere: reason === "notOfKind" && scopeBy(away).isIn };
    }

    const orders = asksOrders ? orderFacts(counting, window, plan.joinsContinuations) : undefined;
    const facts = { rows, born, orders, episodes: scope.episodes };
    const made = makers.map((make) => make(facts));
    columns.forEach((column, place) => {
      const reason = made[place]?.unread;
      if (reason !== undefined) unread.add(column, reason);
    });
    const child: DerivedChild = {
      number: named.number,
      canonical: named.canonical,
      ...(others.length === 0 ? {} : { otherNumbers: others.map(({ canonical }) => canonical) }),
      sourceRows,
      cells: made.map(({ value }) => value),
      dateMask: made.reduce((mask, { isDate }, place) => (isDate === true ? mask | (1 << place) : mask), 0),
      joined: joinedSentences({ ...facts, numbers: numbered.length, counting: counting.length, countingRows: countingRows.length }, plan, context),
      doubts: [...scope.doubts, ...episodeDoubts(countingRows, orders, plan, context), ...asideDoubts(inOrder, orders, window, plan, context), ...born.doubts, ...made.flatMap(({ doubts }) => doubts ?? [])],
    };
    const inScope = countingRows.filter(({ episode }) => scope.episodes.some((own) => isSameEpisode(own, episode)));
    return { isIn: true, child, isUnplaced: inScope.every(({ place }) => place === "unsaid"), touches: orders !== undefined && haveContinuations(counting, window), hasSeveral: counting.length > 1 };
  };
}

/** Entries that kinds of episodes stand for, of all children. */
function kindsOf(groups: readonly NumberedRows[]): Set<string> {
  return new Set(groups.flatMap(({ rows }) => rows.flatMap(({ episode: { entry } }) => (entry === undefined ? [] : [entry]))));
}

/** A row about the child alone is no episode without dates, where other rows of the child are of one. */
function rowsThatCount(rows: readonly ChildRow[]): readonly ChildRow[] {
  const counting = rows.filter(({ counts }) => counts !== "no");
  const telling = counting.filter(({ isBare }) => !isBare);
  return rows.some(({ isBare }) => !isBare) ? telling : counting;
}

import { serialFromDate } from "../../returns/calendar-date";
import type { ReturnColumn } from "../../returns/definition";
import type { CellValue } from "../../returns/layout";
import type { Vocabulary } from "../../returns/vocabulary";
import { columnOf, type ExtractContext, type ExtractPlan } from "../plan";
import { columnRole } from "../roles";
import type { Episode } from "../scope/episode";
import type { OrderFacts } from "../scope/current-order";
import type { SourceCell } from "../table";
import { outwardOf } from "../values/postcode-of-cell";
import { wordKey } from "../words/word-key";
import { type BirthFacts, UNBORN } from "./birth";
import { categoryOf } from "./category";
import { cellAt, type Derived, latestValue } from "./latest-value";
import { type Reinstated, reinstatedReader } from "./reinstated";
import type { ChildRow } from "./source-rows";
import type { Unread } from "./unread";
import { rowsDiffer } from "./words";

/** What the cells of a child are made from. */
export interface CellFacts {
  /** The latest first. */
  readonly rows: readonly ChildRow[];
  readonly born: BirthFacts;
  /** Undefined where the return asks nothing about orders. */
  readonly orders: OrderFacts | undefined;
  /** Those that bring the child into scope. */
  readonly episodes: readonly Episode[];
}

/** One cell of the return for one child. */
export interface MadeCell {
  readonly value: CellValue;
  readonly isDate?: boolean;
  /** Why it is empty, where the export has something to fill it. */
  readonly unread?: Unread;
  readonly doubts?: readonly string[];
}

export type CellMaker = (facts: CellFacts) => MadeCell;

const EMPTY: MadeCell = { value: "" };

/**
 * How the cell of each column of the return is made, in their order. No text of the export goes into a cell: only entries of
 * the lists in force, outward codes that exist, the words for no address, ages, and serials of dates.
 */
export function cellMakers(plan: ExtractPlan, context: ExtractContext): readonly CellMaker[] {
  return context.definition.columns.map((column) => makerOf(column, plan, context));
}

function makerOf(column: ReturnColumn, plan: ExtractPlan, context: ExtractContext): CellMaker {
  const { definition, dateSystem } = context;
  const source = columnOf(plan, columnRole(column.key));
  switch (column.kind) {
    case "id":
      return () => EMPTY;
    case "postcode":
      return source === undefined ? () => EMPTY : ({ rows }) => latestCell(rows, source, column, context, postcodeOf);
    case "age":
      return ageMaker(plan, column);
    case "orderStart":
      return ({ orders }) => startCell(orders, dateSystem, columnOf(plan, "start") !== undefined);
    case "choice": {
      const { kind } = definition.extract;
      if (kind.use === "fills" && kind.column === column.key) return (facts) => categoryOf(facts.episodes, plan, columnOf(plan, "kind") !== undefined);
      const read = choiceReader(plan, column, context.vocabularies.get(column.key));
      if (definition.reinstatement?.column === column.key) return reinstatedCell(reinstatedReader(plan, context, source, read));
      return source === undefined ? () => EMPTY : ({ rows }) => latestCell(rows, source, column, context, read);
    }
  }
}

function ageMaker(plan: ExtractPlan, column: Extract<ReturnColumn, { kind: "age" }>): CellMaker {
  const roles = ["birth", "due", columnRole(column.key)] as const;
  const hasSource = roles.some((role) => columnOf(plan, role) !== undefined);
  return ({ born }) => {
    if (born.isUnborn && column.unbornAllowed) return { value: UNBORN };
    if (born.age !== undefined && born.age >= 0) return { value: born.age };
    return hasSource ? { value: "", unread: "missing" } : EMPTY;
  };
}

function startCell(orders: OrderFacts | undefined, dateSystem: ExtractContext["dateSystem"], hasSource: boolean): MadeCell {
  const serial = orders?.start === undefined ? undefined : serialFromDate(orders.start, dateSystem);
  if (serial !== undefined) return { value: serial, isDate: true };
  return hasSource ? { value: "", unread: "missing" } : EMPTY;
}

function reinstatedCell(read: (facts: CellFacts) => Reinstated): CellMaker {
  return (facts) => {
    const { entry, doubts } = read(facts);
    return { value: entry ?? "", doubts };
  };
}

type CellReader = (cell: SourceCell) => Derived<CellValue>;

/** The latest value of a column that is filled as it stands, and a doubt where the rows differ. */
function latestCell(rows: readonly ChildRow[], source: number, column: ReturnColumn, { definition }: ExtractContext, read: CellReader): MadeCell {
  const { value, different, isUnreadable } = latestValue(rows, (row) => read(cellAt(row, source)));
  if (value === undefined) return { value: "", unread: isUnreadable ? "unreadable" : "missing" };
  return different > 1 ? { value, doubts: [rowsDiffer(column.name, definition.extract.episode.one)] } : { value };
}

function postcodeOf(cell: SourceCell): Derived<CellValue> {
  const outcome = outwardOf(cell);
  switch (outcome.kind) {
    case "outward":
      return { kind: "value", value: outcome.outward };
    case "noAddress":
      return { kind: "value", value: outcome.words };
    case "missing":
      return { kind: "missing" };
    case "unreadable":
      return { kind: "unreadable" };
  }
}

/** What the words of a column stand for by the plan; anything but an entry of the list in force is nothing. */
function choiceReader(plan: ExtractPlan, { key }: ReturnColumn, list: Vocabulary | undefined): CellReader {
  const words = plan.words.get(columnRole(key));
  const known = new Map<string, Derived<CellValue>>();
  return (cell) => {
    const word = wordKey(cell);
    let derived = known.get(word);
    if (derived === undefined) {
      derived = meaningOf(word, words?.get(word), list);
      known.set(word, derived);
    }
    return derived;
  };
}

function meaningOf(word: string, meaning: string | undefined, list: Vocabulary | undefined): Derived<CellValue> {
  // Left empty because somebody said so.
  if (meaning === "" || (meaning === undefined && word === "")) return { kind: "missing" };
  const reading = meaning === undefined ? undefined : list?.read(meaning);
  return reading?.kind === "entry" || reading?.kind === "spelling" ? { kind: "value", value: reading.entry } : { kind: "unreadable" };
}

import { formatDate } from "../../returns/calendar-date";
import type { CanonicalId } from "../../returns/canonical-id";
import type { ReturnColumn } from "../../returns/definition";
import type { RawRow } from "../../returns/record";
import { listInWords } from "../../returns/wording";
import { meaningOf, shownValue } from "./cell-meaning";
import { type ComparedList, dayOf, identify } from "./list";
import { type MovedCount, movedCounts } from "./moved-counts";

/** A child that one of the lists has. */
export interface ListedChild {
  readonly id: CanonicalId;
  /** Sheet row in that list, from 0. */
  readonly row: number;
}

/** A cell that says something else now. Its texts are not masked. */
export interface ChangedCell {
  readonly id: CanonicalId;
  /** Sheet row in the list of now, from 0. */
  readonly row: number;
  /** Column key. */
  readonly column: string;
  /** "Age". */
  readonly name: string;
  /** As shown; "" where empty. */
  readonly before: string;
  readonly after: string;
}

/** Rows of the two lists. */
export interface RowCounts {
  readonly before: number;
  readonly now: number;
}

export interface Comparison {
  readonly children: RowCounts;
  /** Children in the list of now only, in sheet order. */
  readonly added: readonly ListedChild[];
  /** Children in the earlier list only, in its order. */
  readonly gone: readonly ListedChild[];
  /** In the order of the rows, then of the columns. */
  readonly changes: readonly ChangedCell[];
  readonly changedChildren: number;
  /** Rows without an ID: nothing tells which child they are. */
  readonly withoutId: RowCounts;
  /** Rows whose ID stands on another row of the same list too. */
  readonly doubledId: RowCounts;
  /** Most unusual first. */
  readonly moved: readonly MovedCount[];
  /** What is different about the lists as a whole, in sentences. */
  readonly notes: readonly string[];
}

/** What changed from an earlier copy of a return to the list of now. Children are known by their canonical IDs. */
export function compareLists(before: ComparedList, now: ComparedList): Comparison {
  const [then, today] = [identify(before), identify(now)];
  const compare = cellComparer(before, now);
  const changes = [...today.byId].flatMap(([id, row]) => {
    const earlier = then.byId.get(id);
    return earlier === undefined ? [] : compare(id, earlier, row);
  });
  return {
    children: { before: then.records.length, now: today.records.length },
    // A child whose ID is doubled in the other list is neither new nor gone.
    added: [...today.byId].flatMap(([id, { row }]) => (then.ids.has(id) ? [] : [{ id, row }])),
    gone: [...then.byId].flatMap(([id, { row }]) => (today.ids.has(id) ? [] : [{ id, row }])),
    changes,
    changedChildren: new Set(changes.map(({ id }) => id)).size,
    withoutId: { before: then.withoutId, now: today.withoutId },
    doubledId: { before: then.doubledId, now: today.doubledId },
    moved: movedCounts(before, now, { before: then.records, now: today.records }),
    notes: notesOn(before, now),
  };
}

type CellComparer = (id: CanonicalId, earlier: RawRow, row: RawRow) => ChangedCell[];

/** Compares the columns that both sheets have. */
function cellComparer(before: ComparedList, now: ComparedList): CellComparer {
  const shared = sharedColumns(before, now);
  return (id, earlier, row) =>
    shared.flatMap(({ column, then, today }) => {
      const old = cellAt(before, earlier, column, then);
      const current = cellAt(now, row, column, today);
      if (old.value === current.value && old.isDate === current.isDate) return [];
      if (meaningOf(old) === meaningOf(current)) return [];
      return [{ id, row: row.row, column: column.key, name: column.name, before: shownValue(old), after: shownValue(current) }];
    });
}

interface SharedColumn {
  readonly column: ReturnColumn;
  /** Places among the columns of each definition. */
  readonly then: number;
  readonly today: number;
}

function sharedColumns(before: ComparedList, now: ComparedList): SharedColumn[] {
  const earlier = before.layout.definition.columns;
  return now.layout.definition.columns.flatMap((column, today) => {
    const then = earlier.findIndex(({ key, kind }) => key === column.key && kind === column.kind);
    const isShared = then >= 0 && before.layout.columns.has(column.key) && now.layout.columns.has(column.key);
    return isShared && column.kind !== "id" ? [{ column, then, today }] : [];
  });
}

function cellAt(list: ComparedList, row: RawRow, column: ReturnColumn, order: number) {
  return {
    value: row.cells[order] ?? "",
    isDate: (row.dateMask & (1 << order)) !== 0,
    column,
    dateSystem: list.dateSystem,
    vocabulary: list.vocabularies.get(column.key),
  };
}

function notesOn(before: ComparedList, now: ComparedList): string[] {
  const notes: string[] = [];
  const [then, today] = [before.layout.definition, now.layout.definition];
  if (then.id !== today.id) {
    notes.push(`The earlier copy is another return: “${then.shortTitle}”. This one is “${today.shortTitle}”.`);
  }
  notes.push(...agreedDateNote(before, now));
  const missing = (of: ComparedList, other: ComparedList): string[] =>
    now.layout.definition.columns.filter(({ key }) => !of.layout.columns.has(key) && other.layout.columns.has(key)).map(({ name }) => name);
  const [lost, fresh] = [missing(now, before), missing(before, now)];
  if (fresh.length > 0) notes.push(`The earlier copy has no column for ${listInWords(fresh, "or")}, so nothing is compared there.`);
  if (lost.length > 0) notes.push(`This list has no column for ${listInWords(lost, "or")}, so nothing is compared there.`);
  return notes;
}

function agreedDateNote(before: ComparedList, now: ComparedList): string[] {
  const [then, today] = [dayOf(before.agreedDate), dayOf(now.agreedDate)];
  if (then === today) return [];
  if (then === undefined) return ["The earlier copy has no agreed date that can be read."];
  if (today === undefined) return [`The agreed date was ${formatDate(then)} and cannot be read now.`];
  return [`The agreed date was ${formatDate(then)} and is ${formatDate(today)}.`];
}

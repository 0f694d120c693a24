import { type CanonicalId, readId } from "../../returns/canonical-id";
import type { CalendarDate } from "../../returns/calendar-date";
import type { ListReading } from "../../returns/list-reading";
import { isBlankRow, type RawRow } from "../../returns/record";
import type { DateReading } from "../../returns/readings/date";

/** A list as it is compared: part of what was read of it. A `ReturnContext` with the validator's rows is one too. */
export type ComparedList = Pick<ListReading, "layout" | "dateSystem" | "agreedDate" | "vocabularies" | "rows">;

/** The records of a list by canonical ID, and those that cannot be told apart by it. */
export interface IdentifiedList {
  /** Rows whose ID no other row has, in sheet order. */
  readonly byId: ReadonlyMap<CanonicalId, RawRow>;
  /** Every ID, those of several rows too. */
  readonly ids: ReadonlySet<CanonicalId>;
  readonly records: readonly RawRow[];
  /** Rows without an ID that can be read. */
  readonly withoutId: number;
  /** Rows whose ID another row has too. */
  readonly doubledId: number;
}

export function identify({ layout, rows }: ComparedList): IdentifiedList {
  const order = layout.definition.columns.findIndex(({ kind }) => kind === "id");
  const records = rows.filter((row) => !isBlankRow(row));
  const rowsOfId = new Map<CanonicalId, RawRow[]>();
  let withoutId = 0;
  for (const row of records) {
    const { canonical } = readId(row.cells[order] ?? "", (row.dateMask & (1 << order)) !== 0);
    if (canonical === undefined) {
      withoutId += 1;
      continue;
    }
    const same = rowsOfId.get(canonical);
    if (same === undefined) rowsOfId.set(canonical, [row]);
    else same.push(row);
  }
  const byId = new Map<CanonicalId, RawRow>();
  for (const [id, [row, ...others]] of rowsOfId) if (row !== undefined && others.length === 0) byId.set(id, row);
  return { byId, ids: new Set(rowsOfId.keys()), records, withoutId, doubledId: records.length - withoutId - byId.size };
}

/** The day, where the cell holds a real date. */
export function dayOf(reading: DateReading): CalendarDate | undefined {
  return reading.kind === "date" ? reading.date : undefined;
}

import { type CanonicalId, readId } from "../../returns/canonical-id";
import { type CalendarDate, partsOf } from "../../returns/calendar-date";
import { foldSpaces } from "../../returns/folding";
import { type DayReading, readSourceDay } from "../days/read-day";
import { isEmptyCell, textOfCell } from "../headings/cell-text";
import { columnOf, type ExtractContext, type ExtractPlan } from "../plan";
import type { Role } from "../roles";
import type { Episode } from "../scope/episode";
import { isSourceDay, type SourceCell, type SourceRow, type SourceTable } from "../table";
import { type KindReader, kindReader } from "./kinds";

/** One row of an export that has the number of a child. */
export interface ChildRow {
  /** In the sheet, from 0. */
  readonly row: number;
  readonly cells: readonly SourceCell[];
  readonly birth: CalendarDate | undefined;
  /** The expected date of birth. */
  readonly due: CalendarDate | undefined;
  readonly episode: Episode;
  /** `unclear` where the word for its kind has no meaning yet, or there is none: then it is taken to count. */
  readonly counts: "yes" | "no" | "unclear";
  /** `unsaid` where it counts and its kind does not say where the child lived; `elsewhere` where it does not count because it was not at home. */
  readonly place: "unsaid" | "elsewhere" | undefined;
  /** Start, end and kind are all empty: the row is about the child, and about no episode. */
  readonly isBare: boolean;
  /** Why the end is not known, where it is given. */
  readonly endProblem: "unreadable" | "beforeStart" | undefined;
}

/** The rows of one number. */
export interface NumberedRows {
  /** As the export first shows it. */
  readonly number: string;
  readonly canonical: CanonicalId;
  readonly rows: readonly ChildRow[];
}

export interface GroupedRows {
  /** In the order in which the export first names them. */
  readonly groups: readonly NumberedRows[];
  /** Rows of the sheet that have no number. */
  readonly without: readonly number[];
  /** Of these, how many have one that is no number: a date, an error, a fraction, 1.2E+09. */
  readonly damaged: number;
}

/** Puts the rows of each number together. */
export function groupRows(table: SourceTable, plan: ExtractPlan, context: ExtractContext): GroupedRows {
  const read = rowReader(table, plan, context);
  const child = columnOf(plan, "child");
  const others = [...plan.roles.keys()].filter((index) => index !== child);
  const groups = new Map<CanonicalId, { number: string; canonical: CanonicalId; rows: ChildRow[] }>();
  const without: number[] = [];
  let damaged = 0;
  for (const source of table.rows) {
    const cell = child === undefined ? "" : (source.cells[child] ?? "");
    const canonical = isSourceDay(cell) ? undefined : readId(cell, false).canonical;
    if (canonical === undefined || isLineBetween(source, canonical, others)) {
      without.push(source.row);
      if (canonical === undefined && !isEmptyCell(cell)) damaged++;
      continue;
    }
    const known = groups.get(canonical);
    if (known === undefined) groups.set(canonical, { number: foldSpaces(textOfCell(cell)), canonical, rows: [read(source)] });
    else known.rows.push(read(source));
  }
  return { groups: [...groups.values()], without, damaged };
}

/** A title between rows, or a line that closes the list: words without a figure, and nothing beside them that is used. */
function isLineBetween({ cells }: SourceRow, number: string, others: readonly number[]): boolean {
  return !/\p{N}/u.test(number) && others.length > 0 && others.every((index) => isEmptyCell(cells[index]));
}

function rowReader(table: SourceTable, plan: ExtractPlan, context: ExtractContext): (source: SourceRow) => ChildRow {
  const { year } = partsOf(context.agreedDate);
  // A year of two digits after the agreed date's next one is of the century before: "45" is 1945.
  const birth = dayReader(table, plan, "birth", year + 1);
  const due = dayReader(table, plan, "due", undefined);
  const start = dayReader(table, plan, "start", undefined);
  const end = dayReader(table, plan, "end", undefined);
  const kindOf: KindReader = kindReader(plan, context);
  return ({ row, cells }) => {
    const kind = kindOf(cells);
    const [started, ended] = [start(cells), end(cells)];
    const startDay = dayOf(started);
    const endDay = dayOf(ended);
    const isReversed = startDay !== undefined && endDay !== undefined && endDay < startDay;
    const isUnreadable = ended.kind === "notADay" || ended.kind === "twoWays";
    return {
      row,
      cells,
      birth: dayOf(birth(cells)),
      due: dayOf(due(cells)),
      episode: { start: startDay, end: isReversed || isUnreadable ? "unknown" : (endDay ?? "open"), entry: kind.entry },
      counts: kind.counts,
      place: kind.place,
      isBare: kind.isEmpty && started.kind === "missing" && ended.kind === "missing",
      endProblem: isReversed ? "beforeStart" : isUnreadable ? "unreadable" : undefined,
    };
  };
}

const NOTHING: DayReading = { kind: "missing" };

/** Reads the days of a column; the same text is read once. */
function dayReader(table: SourceTable, plan: ExtractPlan, role: Role, latestYear: number | undefined): (cells: readonly SourceCell[]) => DayReading {
  const column = columnOf(plan, role);
  if (column === undefined) return () => NOTHING;
  const order = plan.dateOrders.get(column);
  const known = new Map<SourceCell, DayReading>();
  return (cells) => {
    const cell = cells[column] ?? "";
    if (isSourceDay(cell)) return readSourceDay(cell, order, table.dateSystem, latestYear);
    let reading = known.get(cell);
    if (reading === undefined) {
      reading = readSourceDay(cell, order, table.dateSystem, latestYear);
      known.set(cell, reading);
    }
    return reading;
  };
}

function dayOf(reading: DayReading): CalendarDate | undefined {
  return reading.kind === "day" ? reading.day : undefined;
}

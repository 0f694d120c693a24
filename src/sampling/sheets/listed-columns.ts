import type { DateSystem } from "../../returns/calendar-date";
import type { ReturnColumn, ReturnDefinition } from "../../returns/definition";
import type { CellValue } from "../../returns/layout";
import type { PlannedCell } from "../../returns/planned-sheet";
import { readDate } from "../../returns/readings/date";
import type { RawRow } from "../../returns/record";

/** What is read of a list to show its rows. */
export interface ShownList {
  readonly definition: ReturnDefinition;
  readonly dateSystem: DateSystem;
}

/** A column of the list, as it stands on a sheet of the sample. */
export interface ListedColumn {
  /** Never begins as the return's own heading does: the return's table is found by its headings. */
  readonly heading: string;
  readonly width: number;
  readonly cellOf: (row: RawRow) => PlannedCell;
}

const ACRONYM = /^\p{Lu}{2}/u;

/** Every column of the list but the ID, in the order of the definition. */
export function listedColumns({ definition, dateSystem }: ShownList): ListedColumn[] {
  return definition.columns.flatMap((column, order) => {
    if (column.kind === "id") return [];
    const heading = `Listed ${insideSentence(column.name)}`;
    const cellOf = ({ cells, dateMask }: RawRow) =>
      listedCell(cells[order] ?? "", column.kind, (dateMask & (1 << order)) !== 0, dateSystem);
    return [{ heading, width: Math.max(column.width, heading.length + 2), cellOf }];
  });
}

/** What stands in a cell of the list, as text. */
export function cellText(value: CellValue): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value).trim();
}

/** "age", "CSO start date". */
function insideSentence(name: string): string {
  return ACRONYM.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

function listedCell(value: CellValue, kind: ReturnColumn["kind"], isDate: boolean, system: DateSystem): PlannedCell {
  if (kind === "age" && typeof value === "number") return value;
  if (kind === "orderStart") {
    const reading = readDate(value, isDate, system);
    if (reading.kind === "date") return { day: reading.date };
  }
  return cellText(value);
}

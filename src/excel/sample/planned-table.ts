import type { PlannedCell, PlannedRow, PlannedSheet } from "../../returns/planned-sheet";

export interface PlannedTableRow {
  readonly key: string;
  readonly cells: readonly PlannedCell[];
}

/** A planned sheet whose rows are told apart by a key. */
export interface PlannedTable {
  /** What stands above the headings. */
  readonly above: readonly PlannedRow[];
  readonly headings: readonly string[];
  readonly keyColumn: number;
  readonly rows: readonly PlannedTableRow[];
  /** Places of columns in which people may fill in what the plan leaves empty. */
  readonly open: ReadonlySet<number>;
}

/**
 * A planned sheet as a table; undefined for one that is always written whole.
 * @throws Error where it has not one row of headings, or something else than rows below it, or days for its headings or keys.
 */
export function tableOf({ rows, keyColumn, openColumns }: PlannedSheet): PlannedTable | undefined {
  if (keyColumn === undefined) return undefined;
  const at = rows.findIndex(({ look }) => look === "headings");
  const headings = rows[at]?.cells.map(keyText);
  const below = rows.slice(at + 1);
  if (headings?.[keyColumn] === undefined || below.some(({ look }) => look !== "row")) throw new Error("a table has headings, and rows below them");
  return {
    above: rows.slice(0, at),
    headings,
    keyColumn,
    rows: below.map(({ cells }) => ({ key: keyText(cells[keyColumn] ?? ""), cells })),
    open: new Set(openColumns),
  };
}

function keyText(cell: PlannedCell): string {
  if (typeof cell === "object") throw new Error("a day tells no rows apart");
  return String(cell);
}

import type { Drawn } from "../../../../excel/sample/drawn-marks";
import { columnSpan } from "../../../../returns/assemble";
import { type CanonicalId, readId } from "../../../../returns/canonical-id";
import type { RecordAsRead } from "../../../../sampling/record/draw-record";
import { membershipOf } from "../../../../sampling/sheets/membership";
import type { OpenReturn } from "../../open-list";

/** The cells of the sample and of the reserve as they stand now, wherever their rows have been sorted to. */
export function rowsToMark(open: OpenReturn, record: RecordAsRead): Drawn {
  const { definition, layout } = open.validator.context;
  const order = definition.columns.findIndex(({ kind }) => kind === "id");
  const { first, last } = columnSpan(layout);
  const marks = (ids: readonly CanonicalId[]): Drawn["sample"] => {
    const wanted = new Set(ids);
    const rows = open.validator.rows().filter(({ cells, dateMask }) => {
      const { canonical } = readId(cells[order] ?? "", (dateMask & (1 << order)) !== 0);
      return canonical !== undefined && wanted.has(canonical);
    });
    return rows.flatMap(({ row }) => Array.from({ length: last - first + 1 }, (_, column) => ({ row, column: first + column })));
  };
  // A record that contradicts itself can be marked too.
  const { main, reserve } = membershipOf(record).now;
  return { sample: marks(main), reserve: marks(reserve) };
}

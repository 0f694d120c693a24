import type { PlannedSheet } from "../../returns/planned-sheet";
import { sheetOfRecords } from "./row-columns";
import { SHEET_NAMES } from "./sheet-names";
import { listColumns, type ShownSample } from "./shown-sample";
import { inReserveInWords } from "./standing-words";

/** A row for each record that was drawn for the reserve, in the order of their tickets; undefined where nobody was. */
export function reserveSheet(sample: ShownSample): PlannedSheet | undefined {
  const { membership, shown } = sample;
  if (membership.reserve.length === 0) return undefined;
  return sheetOfRecords({ kind: "reserve", name: SHEET_NAMES.reserve, above: [] }, membership.reserve, [
    ...listColumns(sample),
    { heading: "Status", width: 36, cellOf: (id) => inReserveInWords(membership.standingOf(id), shown) },
  ]);
}

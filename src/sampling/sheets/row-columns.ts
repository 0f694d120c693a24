import type { CanonicalId } from "../../returns/canonical-id";
import type { PlannedCell, PlannedKind, PlannedRow, PlannedSheet } from "../../returns/planned-sheet";
import { headings } from "./planned-rows";

/** Heading of the column by which the rows of the sample's sheets are told apart. */
export const RECORD_ID = "Record ID";
/** Characters that fit on an upright page at a size that can be read. */
const WIDEST_UPRIGHT = 95;

/** A column of a sheet with a row for each record. */
export interface RowColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** People may fill in what is left empty here. */
  readonly isOpen?: true;
  /** @param order place of the row, from 1. */
  readonly cellOf: (id: CanonicalId, order: number) => PlannedCell;
}

/** A sheet with a row for each of these records. @param above what stands above the headings. */
export function sheetOfRecords(
  sheet: { readonly kind: PlannedKind; readonly name: string; readonly above: readonly PlannedRow[] },
  ids: readonly CanonicalId[],
  columns: readonly RowColumn[],
): PlannedSheet {
  const widths = columns.map(({ width }) => width);
  return {
    kind: sheet.kind,
    name: sheet.name,
    rows: [
      ...sheet.above,
      headings(columns.map(({ heading }) => heading)),
      ...ids.map((id, place): PlannedRow => ({ look: "row", cells: columns.map(({ cellOf }) => cellOf(id, place + 1)) })),
    ],
    widths,
    keyColumn: columns.findIndex(({ heading }) => heading === RECORD_ID),
    openColumns: columns.flatMap(({ isOpen }, place) => (isOpen === true ? [place] : [])),
    isLandscape: widths.reduce((sum, width) => sum + width, 0) > WIDEST_UPRIGHT,
  };
}

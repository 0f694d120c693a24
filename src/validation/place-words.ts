import { cellAddress } from "../returns/address";
import type { TableLayout } from "../returns/layout";
import type { Finding, Place } from "./finding";
import { listInWords } from "../returns/wording";

/** A1 address of a place: a cell, or a whole row ("14:14"). */
export function addressOf(place: Place, layout: TableLayout): string {
  const column = place.column === undefined ? place.sheetColumn : layout.columns.get(place.column);
  return column === undefined ? `${place.row + 1}:${place.row + 1}` : cellAddress(place.row, column);
}

/** The column that a finding is about, in words: "Age"; "Agreed date" and "Row" outside the table's columns. */
export function columnName(place: Place, layout: TableLayout): string {
  const named = layout.definition.columns.find(
    ({ key }) =>
      key === place.column || (place.sheetColumn !== undefined && layout.columns.get(key) === place.sheetColumn && place.row >= layout.headingRow),
  );
  if (named !== undefined) return named.name;
  const { agreedDate } = layout;
  if (agreedDate?.row === place.row && agreedDate.column === place.sheetColumn) return "Agreed date";
  return place.sheetColumn === undefined ? "Row" : "Cell";
}

/** How a place is named on its own: "C14", or "Row 14". */
export function placeLabel(place: Place, layout: TableLayout): string {
  const address = addressOf(place, layout);
  return address.includes(":") ? `Row ${place.row + 1}` : address;
}

/** Where a finding is, column name first: "Age, C14"; "ID Number, A14 and A20"; "Rows 14 and 20"; "" for no place. */
export function placesInWords(finding: Finding, layout: TableLayout): string {
  const [first] = finding.places;
  if (first === undefined) return "";
  const name = columnName(first, layout);
  if (name === "Row") {
    return `${finding.places.length === 1 ? "Row" : "Rows"} ${listInWords(finding.places.map(({ row }) => row + 1))}`;
  }
  return `${name}, ${listInWords(finding.places.map((place) => addressOf(place, layout)))}`;
}

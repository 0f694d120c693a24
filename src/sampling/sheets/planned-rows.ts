import type { PlannedCell, PlannedRow } from "../../returns/planned-sheet";

/** More IDs in one cell would be hard to read, and a cell of Excel has an end. */
const MOST_IN_A_CELL = 20;

export function title(text: string): PlannedRow {
  return { look: "title", cells: [text] };
}

export function section(text: string): PlannedRow {
  return { look: "section", cells: [text] };
}

export function headings(texts: readonly string[]): PlannedRow {
  return { look: "headings", cells: texts };
}

export function row(...cells: readonly PlannedCell[]): PlannedRow {
  return { look: "row", cells };
}

/** A row of words for each sentence. */
export function sentences(...texts: readonly string[]): PlannedRow[] {
  return texts.map((text) => ({ look: "text", cells: [text] }));
}

/** A name with all that belongs to it, over as many rows as it takes; "None" where nothing does. */
export function rowsOfMany(name: string, items: readonly (string | number)[]): PlannedRow[] {
  if (items.length === 0) return [row(name, "None")];
  const rows: PlannedRow[] = [];
  for (let from = 0; from < items.length; from += MOST_IN_A_CELL) {
    rows.push(row(from === 0 ? name : "", items.slice(from, from + MOST_IN_A_CELL).join(", ")));
  }
  return rows;
}

import type { ReturnColumn, ReturnDefinition } from "./definition";
import { foldHeading, isBlank } from "./folding";
import { findAgreedDateCell } from "./find-agreed-date";
import type { CellValue, SheetHead, TableLayout } from "./layout";

/** A row that reads as the headings of a return. */
interface HeadingRow {
  readonly definition: ReturnDefinition;
  readonly head: SheetHead;
  /** Sheet row of the headings; the lowest, where they stand on two. */
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly doubled: readonly DoubledHeading[];
}

/** A heading that stands more than once; the first one counts. */
export interface DoubledHeading {
  readonly key: string;
  readonly row: number;
  /** Sheet columns in order. */
  readonly columns: readonly number[];
}

export type TableSearch =
  | {
      readonly kind: "found";
      readonly layout: TableLayout;
      readonly doubled: readonly DoubledHeading[];
      /** Names of other sheets that bear the headings of a return. */
      readonly otherSheets: readonly string[];
    }
  /** No table; `nearest` where a row bears some of the headings but too few to be sure. */
  | { readonly kind: "none"; readonly nearest: NearestTable | undefined };

export interface NearestTable {
  readonly definition: ReturnDefinition;
  readonly sheetName: string;
  readonly missing: readonly string[];
}

/** This many headings, one of them about the child itself, make a table: a lists sheet has fewer, or none of those. */
const FEWEST_HEADINGS = 3;
const FEWEST_FOR_NEAREST = 2;
/** Headings are short; longer text that begins with a heading's words is guidance. */
const LONGEST_HEADING = 160;

/**
 * Finds the table of a return by the text of its headings, wherever it lies: moved rows, other sheet names, line
 * breaks and double spaces in headings, columns in another order.
 * @param heads the upper left part of every sheet, in the order of the tabs.
 */
export function findTable(heads: readonly SheetHead[], definitions: readonly ReturnDefinition[]): TableSearch {
  const candidates = heads.flatMap((head) => {
    // Once for all definitions: a thousand sheets are looked at before anything is shown.
    const folded = head.values.map((values) => values.map(foldedHeading));
    return definitions.flatMap((definition, order) => headingRowsOf(head, folded, definition).map((found) => ({ found, order })));
  });
  candidates.sort((a, b) => rank(b.found) - rank(a.found) || a.order - b.order);
  const [best, ...others] = candidates.map(({ found }) => found).filter(isTable);
  if (best !== undefined) {
    const otherSheets = new Set(others.map(({ head }) => head.sheetName));
    otherSheets.delete(best.head.sheetName);
    return { kind: "found", layout: layoutOf(best), doubled: best.doubled, otherSheets: [...otherSheets] };
  }
  const near = candidates.find(({ found }) => found.columns.size >= FEWEST_FOR_NEAREST)?.found;
  return {
    kind: "none",
    nearest: near && { definition: near.definition, sheetName: near.head.sheetName, missing: missingNames(near) },
  };
}

function isTable(row: HeadingRow): boolean {
  const aboutTheChild = row.definition.columns.some(
    (column) =>
      (column.kind === "id" || column.kind === "postcode" || column.kind === "age") && row.columns.has(column.key),
  );
  return row.columns.size >= FEWEST_HEADINGS && aboutTheChild;
}

/** More headings first, then fewer missing, then the sheet that bears the return's name, then visible sheets. */
function rank(row: HeadingRow): number {
  const missing = row.definition.columns.length - row.columns.size;
  const isNamed = foldHeading(row.head.sheetName) === foldHeading(row.definition.sheetName);
  return row.columns.size * 1000 - missing * 10 + (isNamed ? 2 : 0) + (row.head.isVisible ? 1 : 0);
}

function missingNames(row: HeadingRow): string[] {
  return row.definition.columns.filter((column) => !row.columns.has(column.key)).map((column) => column.name);
}

/** What a heading is compared by; undefined for what is none. */
function foldedHeading(value: CellValue): string | undefined {
  return typeof value !== "string" || value === "" || value.length > LONGEST_HEADING ? undefined : foldHeading(value);
}

type FoldedRows = readonly (readonly (string | undefined)[])[];

function headingRowsOf(head: SheetHead, folded: FoldedRows, definition: ReturnDefinition): HeadingRow[] {
  const groups = new Set(definition.columns.map((column) => foldHeading(column.group)));
  const rows = folded.map((values) => headingsIn(values, groups, definition));
  const found: HeadingRow[] = [];
  rows.forEach((headings, index) => {
    if (headings.size < FEWEST_FOR_NEAREST) return;
    const columns = new Map<string, number>();
    const doubled: DoubledHeading[] = [];
    for (const [key, places] of headings) {
      const sheetColumns = places.map((place) => place + head.firstColumn);
      columns.set(key, sheetColumns[0] ?? 0);
      if (sheetColumns.length > 1) doubled.push({ key, row: index + head.firstRow, columns: sheetColumns });
    }
    const lowest = addNeighbouringRows(columns, rows, index, head.firstColumn);
    found.push({ definition, head, row: lowest + head.firstRow, columns, doubled });
  });
  return found;
}

/**
 * Headings that stand one row higher or lower than the rest (cells merged over two rows) join them. Answers with the
 * lowest row that holds one.
 */
function addNeighbouringRows(
  columns: Map<string, number>,
  rows: readonly ReadonlyMap<string, readonly number[]>[],
  index: number,
  firstColumn: number,
): number {
  let lowest = index;
  for (const neighbour of [index - 1, index + 1]) {
    const headings = rows[neighbour];
    if (headings === undefined) continue;
    // A neighbour with as many headings, some of them the same, is a table head of its own.
    if (headings.size >= columns.size && [...headings.keys()].some((key) => columns.has(key))) continue;
    for (const [key, places] of headings) {
      const place = places[0];
      const isTaken = [...columns.values()].includes((place ?? 0) + firstColumn);
      if (columns.has(key) || place === undefined || isTaken) continue;
      columns.set(key, place + firstColumn);
      if (neighbour > lowest) lowest = neighbour;
    }
  }
  return lowest;
}

/** Definition columns named in a row of cells, each with the places (counted from 0 in the row) where it stands. */
function headingsIn(values: readonly (string | undefined)[], groups: ReadonlySet<string>, definition: ReturnDefinition): Map<string, number[]> {
  const found = new Map<string, number[]>();
  values.forEach((folded, place) => {
    if (folded === undefined || groups.has(folded)) return;
    const column = columnNamed(folded, definition);
    if (column === undefined) return;
    const places = found.get(column.key);
    if (places === undefined) found.set(column.key, [place]);
    else places.push(place);
  });
  return found;
}

/** The column whose beginning fits a folded heading; the longest beginning wins. */
function columnNamed(folded: string, definition: ReturnDefinition): ReturnColumn | undefined {
  let best: ReturnColumn | undefined;
  let longest = 0;
  for (const column of definition.columns) {
    for (const beginning of column.headingBegins) {
      if (beginning.length <= longest || !folded.startsWith(beginning)) continue;
      if (folded.length === beginning.length || folded.charAt(beginning.length) === " ") {
        best = column;
        longest = beginning.length;
      }
    }
  }
  return best;
}

function layoutOf(found: HeadingRow): TableLayout {
  const { head, definition, columns } = found;
  return {
    definition,
    sheetId: head.sheetId,
    sheetName: head.sheetName,
    headingRow: found.row,
    firstRow: firstRowBelow(found),
    columns,
    missing: definition.columns.filter((column) => !columns.has(column.key)).map((column) => column.key),
    agreedDate: findAgreedDateCell(head, definition, found.row),
  };
}

/** Some copies have the row of column numbers (1, 2, 3 …) below the headings. */
function firstRowBelow(found: HeadingRow): number {
  const next = found.head.values[found.row + 1 - found.head.firstRow];
  return next !== undefined && isNumberRow(next) ? found.row + 2 : found.row + 1;
}

/** True for a row that holds nothing but 1, 2, 3 and so on. */
export function isNumberRow(values: readonly CellValue[]): boolean {
  const filled = values.filter((value) => !isBlank(value));
  return filled.length >= FEWEST_HEADINGS && filled.every((value, index) => Number(value) === index + 1);
}

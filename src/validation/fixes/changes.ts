import type { CellChange } from "../../returns/cell-change";
import type { CellValue } from "../../returns/layout";
import type { Finding, Place } from "../finding";
import type { Validator } from "../validator";
import { type CellToWrite, writtenFormat } from "./written-format";

/** What a fix needs of the list; a Validator is one. */
export type FixableList = Pick<Validator, "context" | "row" | "findingsOf">;

interface Target extends CellToWrite {
  readonly row: number;
  readonly column: number;
}

/**
 * The change that puts a finding right: its suggestion, or the option (from 0) that the user chose. Undefined where the
 * finding has no such answer, or is not about exactly one cell of the list as it stands.
 * @param agreedDateValue the agreed date's cell as read, which no row holds; without it the agreed date has no fix.
 */
export function changeFor(
  finding: Finding,
  list: FixableList,
  option?: number,
  agreedDateValue?: CellValue,
): CellChange | undefined {
  const after = option === undefined ? finding.suggestion : finding.options?.[option];
  const [place] = finding.places;
  if (after === undefined || place === undefined || finding.places.length !== 1) return undefined;
  const target = place.column === undefined ? agreedDateAt(place, list, agreedDateValue) : cellAt(place.row, place.column, list);
  if (target === undefined) return undefined;
  const { row, column, before } = target;
  return { row, column, before, after, format: writtenFormat(target, after) };
}

/** The changes for every finding of a rule that has one safe answer, in sheet order, one a cell. */
export function changesForAll(code: string, list: FixableList, agreedDateValue?: CellValue): CellChange[] {
  const byCell = new Map<string, CellChange>();
  for (const finding of list.findingsOf(code)) {
    const change = changeFor(finding, list, undefined, agreedDateValue);
    if (change === undefined) continue;
    const cell = `${change.row}:${change.column}`;
    if (!byCell.has(cell)) byCell.set(cell, change);
  }
  return [...byCell.values()];
}

function cellAt(row: number, key: string, list: FixableList): Target | undefined {
  const { definition, layout } = list.context;
  const index = definition.columns.findIndex((column) => column.key === key);
  const column = layout.columns.get(key);
  const raw = list.row(row);
  const before = raw?.cells[index];
  if (column === undefined || raw === undefined || before === undefined) return undefined;
  return { row, column, before, kind: definition.columns[index]?.kind, isDate: (raw.dateMask & (1 << index)) !== 0 };
}

/** The agreed date stands outside the table. */
function agreedDateAt({ row, sheetColumn }: Place, { context }: FixableList, before: CellValue | undefined): Target | undefined {
  const place = context.layout.agreedDate;
  if (before === undefined || place?.row !== row || place.column !== sheetColumn) return undefined;
  return { row, column: place.column, before, kind: undefined, isDate: false };
}

import type { CellErrorValue, CellValue, Column, Row, Worksheet } from "@cj-tech-master/excelts";
import { localAddress } from "../model/address";
import { errorTexts, type HostCell } from "../model/cell";
import type { HostRow } from "../model/rows";
import type { HostColumn, SheetState } from "../model/sheet";
import { sqrefOf } from "./rules";
import { plainThread } from "./threaded-comments";

function contentOf(cell: HostCell): CellValue {
  if (cell.asFiled !== undefined) return cell.asFiled;
  const value = errorTexts.has(cell.value) ? { error: cell.value as CellErrorValue["error"] } : cell.value;
  if (cell.formula === undefined) return value === "" ? null : value;
  return { formula: cell.formula.slice(1), result: value };
}

function writeRow(row: Row, held: HostRow): void {
  if (held.height !== undefined) {
    row.height = held.height;
    row.customHeight = true;
  }
  if (held.hidden === true) row.hidden = true;
  if (held.outlineLevel !== undefined) row.outlineLevel = held.outlineLevel;
  if (held.style !== undefined) row.style = held.style;
  for (const [column, cell] of held.cells.entries()) {
    if (cell === undefined) continue;
    const target = row.getCell(column + 1);
    target.style = cell.style ?? {};
    target.value = contentOf(cell);
    if (cell.comment !== undefined) target.note = plainThread(cell.comment);
    else if (cell.note !== undefined) target.note = cell.note;
  }
}

function writeColumn(column: Column, held: HostColumn): void {
  if (held.width !== undefined) column.width = held.width;
  if (held.hidden === true) column.hidden = true;
  if (held.outlineLevel !== undefined) column.outlineLevel = held.outlineLevel;
  if (held.style !== undefined) column.style = held.style;
}

const states = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** Fills an empty sheet of the library from the model. List rules and names are written into the package afterwards. */
export function writeSheet(sheet: Worksheet, state: SheetState): void {
  sheet.state = states[state.visibility];
  for (const [number, column] of state.columns) writeColumn(sheet.getColumn(number + 1), column);
  for (const [number, row] of state.rows.entries()) writeRow(sheet.getRow(number + 1), row);
  for (const merge of state.merges) sheet.mergeCellsWithoutStyle(localAddress(merge));
  sheet.conditionalFormattings = state.conditional.map(({ ranges, rules }) => ({ ref: sqrefOf(ranges), rules: rules.map((rule) => ({ ...rule })) }));
  sheet.autoFilter = state.filter === undefined ? null : localAddress(state.filter);
  const { rows, columns } = state.frozen;
  // A sheet without views has none at all, against the library's type.
  const view = (sheet.views as Worksheet["views"] | undefined)?.[0] ?? {};
  if (rows > 0 || columns > 0) sheet.views = [Object.assign({}, view, { state: "frozen", xSplit: columns, ySplit: rows } as const)];
  else if (view.state === "frozen") sheet.views = [Object.assign({}, view, { state: "normal" } as const)];
  sheet.properties = { ...sheet.properties, ...(state.tabColor === "" ? {} : { tabColor: { argb: `FF${state.tabColor.slice(1)}` } }) };
}

import { readId } from "../../returns/canonical-id";
import { columnOfKind } from "../../returns/definition";
import type { ListReading } from "../../returns/list-reading";
import type { RawRow } from "../../returns/record";
import { counted, runsInWords } from "../../returns/wording";
import type { PlaceMode, RowSpan } from "./placement";

/** What to know before rows are written, a sentence each. */
export function warningsOn(
  { layout, strayColumns, hiddenRows }: ListReading,
  mode: PlaceMode,
  span: RowSpan,
  { rows, standing }: { readonly rows: readonly RawRow[]; readonly standing: readonly RawRow[] },
): string[] {
  const warnings: string[] = [];
  if (mode === "replace" && strayColumns.length > 0) {
    warnings.push("Columns beside the table stay where they are and would then stand beside other children.");
  }
  const hidden = hiddenRows.filter((row) => row >= span.first && row <= span.last).map((row) => row + 1);
  if (hidden.length > 0) {
    const one = hidden.length === 1;
    warnings.push(`${one ? "Row" : "Rows"} ${runsInWords(hidden)} ${one ? "is" : "are"} hidden or filtered out. Children are written there too.`);
  }
  const id = columnOfKind(layout.definition, "id");
  const twice = id === undefined ? 0 : alreadyThere(rows, standing, layout.definition.columns.indexOf(id));
  if (twice > 0) {
    warnings.push(`${counted(twice, "child of the file is", "children of the file are")} in the list already and would then be there twice. Put the new rows in place of the list instead.`);
  }
  return warnings;
}

function alreadyThere(rows: readonly RawRow[], standing: readonly RawRow[], index: number): number {
  if (standing.length === 0) return 0;
  const idOf = ({ cells, dateMask }: RawRow) => readId(cells[index] ?? "", (dateMask & (1 << index)) !== 0).canonical;
  const there = new Set(standing.map(idOf));
  return rows.filter((row) => {
    const id = idOf(row);
    return id !== undefined && there.has(id);
  }).length;
}

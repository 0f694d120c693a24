import type { Mark, Marks } from "../../excel/highlight";
import type { Finding } from "../../validation/finding";
import type { Validator } from "../../validation/validator";
import type { Confirmed } from "./confirmed";

/** Cells to highlight: where something is to be fixed and checked besides, the worse counts. Confirmed checks are left out. */
export function highlightMarks(validator: Validator, confirmed: Confirmed): Marks {
  const findings = validator.findings();
  const fix = cellsOf(findings.filter(({ severity }) => severity === "fix"), validator);
  const check = cellsOf(findings.filter(({ severity, key }) => severity === "check" && !confirmed.has(key)), validator);
  for (const key of fix.keys()) check.delete(key);
  return { fix: [...fix.values()], check: [...check.values()] };
}

function cellsOf(findings: readonly Finding[], { context: { layout } }: Validator): Map<string, Mark> {
  const cells = new Map<string, Mark>();
  for (const { places } of findings) {
    for (const { row, column: key, sheetColumn } of places) {
      // A whole row that is blank or hidden has no cell to mark.
      const column = key === undefined ? sheetColumn : layout.columns.get(key);
      if (column !== undefined) cells.set(`${row}:${column}`, { row, column });
    }
  }
  return cells;
}

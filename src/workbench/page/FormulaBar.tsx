import { useState } from "react";
import { parseAddress } from "../../returns/address";
import { rangeAddress } from "./addresses";
import type { CellEditing } from "./grid/cell-editing";
import { focusSheet } from "./grid/focus-sheet";
import { selectionOf } from "./grid/selection";
import type { SheetState } from "./grid/sheet-state";
import { typedForm } from "./grid/typed-form";
import type { WorkbookSession } from "./workbook-session";

interface FormulaBarProps {
  readonly state: SheetState;
  readonly editing: CellEditing;
  readonly tell: WorkbookSession["tell"];
}

/** The name box with the address of the selection, and the cell's content as it would be typed. */
export function FormulaBar({ state, editing, tell }: FormulaBarProps) {
  const { sheet, selection, range, select } = state;
  const [address, setAddress] = useState<string>();
  const content = typedForm(sheet.cell(selection.active.row, selection.active.column));

  const goTo = (text: string) => {
    const target = parseAddress(text.trim());
    setAddress(undefined);
    if (!target) {
      tell({ kind: "trouble", sentence: "Enter the address of a cell, for example C14, or of a range, for example A14:H20." });
      return;
    }
    const { active, corner } = selectionOf(target);
    select(active, corner);
  };

  return (
    <div className="formula-bar">
      <input
        className="name-box"
        aria-label="Name box"
        autoComplete="off"
        spellCheck={false}
        value={address ?? rangeAddress(range)}
        onChange={(event) => { setAddress(event.target.value); }}
        onFocus={(event) => { event.target.select(); }}
        onBlur={() => { setAddress(undefined); }}
        onKeyDown={(event) => {
          if (event.key === "Escape") setAddress(undefined);
          if (event.key !== "Enter") return;
          goTo(event.currentTarget.value);
          focusSheet();
        }}
      />
      <span className="formula-sign" aria-hidden="true">fx</span>
      <input
        className="formula"
        aria-label="Formula bar"
        autoComplete="off"
        spellCheck={false}
        value={editing.edit?.text ?? content}
        onFocus={() => {
          editing.begin({ sheetId: sheet.id, cell: selection.active, text: content, before: content, where: "bar" });
        }}
        onChange={(event) => { editing.change(event.target.value); }}
        onBlur={editing.commit}
        onKeyDown={(event) => {
          if (event.key === "Escape") editing.cancel();
          else if (event.key === "Enter") editing.commit();
          else return;
          focusSheet();
        }}
      />
    </div>
  );
}

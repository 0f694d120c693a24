import { useCallback, useState } from "react";
import type { GridRange, SheetView } from "../../host/contract";
import type { OpenWorkbook } from "../workbook-session";
import { useChanges } from "../workbook-session";
import type { Cell, Selection } from "./selection";
import { coveredRange, isSameRange, selectionOf } from "./selection";
import type { SheetLayout } from "./sheet-layout";
import { layoutSheet } from "./sheet-layout";

/** The sheet in view with what is selected on it. The range is the host's; which cell of it is active is the page's. */
export interface SheetState {
  readonly sheet: SheetView;
  readonly layout: SheetLayout;
  readonly selection: Selection;
  /** What is selected, merged cells whole. */
  readonly range: GridRange;
  readonly select: (active: Cell, corner?: Cell) => void;
}

/** About half of the grid in a small window: more frozen rows than that would leave nothing to scroll. */
const roomForFrozenRows = 320;

export function useSheetState(workbook: OpenWorkbook): SheetState {
  useChanges(workbook);
  const { host } = workbook;
  const sheet = host.sheets.find(({ id }) => id === host.activeSheetId);
  if (!sheet) throw new Error(`The host names no sheet ${host.activeSheetId}.`);
  const [held, setHeld] = useState<Selection>(() => selectionOf(host.selection));
  const range = host.selection;
  const selection = isSameRange(coveredRange(sheet.merges, held), range) ? held : selectionOf(range);

  const { merges } = sheet;
  const select = useCallback(
    (active: Cell, corner: Cell = active) => {
      const next = { active, corner };
      setHeld(next);
      host.person.select(coveredRange(merges, next));
    },
    [host, merges],
  );
  return { sheet, layout: layoutSheet(sheet, range, roomForFrozenRows), selection, range, select };
}

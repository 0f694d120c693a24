import {
  ArrowRedoRegular,
  ArrowUndoRegular,
  FolderOpenRegular,
  SaveRegular,
  TableDeleteRowRegular,
  TableInsertRowRegular,
  TextSortAscendingRegular,
  TextSortDescendingRegular,
} from "@fluentui/react-icons";
import type { ReactElement, ReactNode } from "react";
import { useRef } from "react";
import { focusSheet } from "./grid/focus-sheet";
import type { SheetState } from "./grid/sheet-state";
import { listAround } from "./grid/sort-range";
import { MoreMenu } from "./MoreMenu";
import { PirGroup } from "./PirGroup";
import type { WorkbookSession } from "./workbook-session";

interface ToolbarProps {
  readonly session: WorkbookSession;
  readonly state: SheetState | undefined;
  /** Ends an edit under way, before a button does something else. */
  readonly onLeaveCell: () => void;
}

export function Toolbar({ session, state, onLeaveCell }: ToolbarProps) {
  const filePicker = useRef<HTMLInputElement>(null);
  const { workbook, act } = session;

  const button = (label: string, icon: ReactElement, deed: () => void, isEnabled = workbook !== undefined): ReactNode => (
    <button
      type="button"
      className="tool"
      title={label}
      disabled={!isEnabled}
      onClick={() => {
        onLeaveCell();
        deed();
        focusSheet();
      }}
    >
      {icon}
      <span>{label}</span>
    </button>
  );

  const sort = (descending: boolean) => {
    if (!state) return;
    const { sheet, selection, range } = state;
    const list = range.rowCount > 1 && range.rowCount <= sheet.lastRow + 1 ? range : listAround(sheet, selection.active);
    if (!list) {
      session.tell({ kind: "trouble", sentence: "Select a cell in the list that you want to sort." });
      return;
    }
    act(({ person }) => {
      person.sort(sheet.id, list, selection.active.column, descending);
    });
  };

  return (
    <section aria-label="Ribbon">
      <div className="toolbar" role="toolbar" aria-label="Workbook">
        <input
          ref={filePicker}
          type="file"
          accept=".xlsx"
          hidden
          aria-label="Workbook file"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = "";
            if (file) void file.arrayBuffer().then((bytes) => session.open(file.name, new Uint8Array(bytes)));
          }}
        />
        {button("Open", <FolderOpenRegular />, () => filePicker.current?.click(), true)}
        {button("Save", <SaveRegular />, () => void session.save())}
        <span className="divider" />
        {button("Undo", <ArrowUndoRegular />, () => act(({ person }) => person.undo()), workbook?.host.canUndo ?? false)}
        {button("Redo", <ArrowRedoRegular />, () => act(({ person }) => person.redo()), workbook?.host.canRedo ?? false)}
        <span className="divider" />
        {button("Insert row", <TableInsertRowRegular />, () => {
          if (state) act(({ person }) => { person.insertRows(state.sheet.id, state.range.row, state.range.rowCount); });
        })}
        {button("Delete row", <TableDeleteRowRegular />, () => {
          if (state) act(({ person }) => { person.deleteRows(state.sheet.id, state.range.row, state.range.rowCount); });
        })}
        <span className="divider" />
        {button("Sort A to Z", <TextSortAscendingRegular />, () => { sort(false); })}
        {button("Sort Z to A", <TextSortDescendingRegular />, () => { sort(true); })}
        <span className="divider" />
        {state && <MoreMenu state={state} act={act} />}
        <PirGroup isEnabled={workbook !== undefined} onLeaveCell={onLeaveCell} />
      </div>
    </section>
  );
}

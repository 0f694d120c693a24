import type { ClipboardEvent, KeyboardEvent, MouseEvent } from "react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { cellAddress, LAST_COLUMN, LAST_ROW } from "../../../returns/address";
import type { WorkbookSession } from "../workbook-session";
import type { CellEditing } from "./cell-editing";
import { CellEditor } from "./CellEditor";
import type { Copied } from "./clipboard";
import { copyRange, pastedBlock } from "./clipboard";
import type { KeyIntent } from "./key-intent";
import { keyIntent } from "./key-intent";
import type { ListPlace } from "./ListPicker";
import { listRoom, ListPicker } from "./ListPicker";
import { anchorOf, isSameCell, jump, lastUsedCell, move } from "./movement";
import type { Step } from "./movement";
import type { Cell } from "./selection";
import type { SheetState } from "./sheet-state";
import { typedForm } from "./typed-form";
import { useDrawnGrid } from "./use-drawn-grid";

interface SheetGridProps {
  readonly state: SheetState;
  readonly editing: CellEditing;
  readonly act: WorkbookSession["act"];
}

export function SheetGrid({ state, editing, act }: SheetGridProps) {
  const { sheet, layout, selection, range, select } = state;
  const { active, corner } = selection;
  const container = useRef<HTMLDivElement>(null);
  const grid = useDrawnGrid(container);
  const [list, setList] = useState<ListPlace>();
  const copied = useRef<Copied>(undefined);
  const dragFrom = useRef<Cell>(undefined);
  const entries = sheet.listEntries(active.row, active.column);

  useLayoutEffect(() => {
    grid?.draw({ sheet, layout, selection, hasList: entries !== undefined });
  });
  useEffect(() => {
    grid?.reveal({ row: corner.row, column: corner.column });
  }, [grid, sheet.id, corner.row, corner.column]);

  const focusSheet = () => container.current?.focus({ preventScroll: true });

  const beginEdit = (typed?: string) => {
    const before = typedForm(sheet.cell(active.row, active.column));
    // The field has to have the focus before the next key arrives.
    flushSync(() => {
      editing.begin({
        sheetId: sheet.id,
        cell: active,
        text: typed ?? before,
        before: typed === undefined ? before : undefined,
        where: "cell",
      });
    });
  };

  const openList = () => {
    const cell = grid?.elementOf(active)?.getBoundingClientRect();
    const frame = container.current?.getBoundingClientRect();
    if (!entries || !cell || !frame) return;
    setList({
      left: cell.left - frame.left,
      width: cell.width,
      ...(frame.bottom - cell.bottom > listRoom ? { top: cell.bottom - frame.top } : { bottom: frame.bottom - cell.top }),
    });
  };

  const moveBy = (step: Step, isExtending: boolean, toEdge: boolean) => {
    const from = isExtending ? corner : active;
    const to = toEdge ? jump(sheet, layout, from, step) : move(sheet, layout, from, step);
    if (isExtending) select(active, to);
    else select(to);
  };

  const follow = (intent: KeyIntent) => {
    switch (intent.kind) {
      case "move":
        moveBy(intent.step, intent.isExtending, intent.toEdge);
        break;
      case "goTo": {
        const places = { rowStart: { row: active.row, column: 0 }, sheetStart: { row: 0, column: 0 }, lastUsed: lastUsedCell(sheet) };
        const to = anchorOf(sheet, places[intent.place]);
        if (intent.isExtending) select(active, to);
        else select(to);
        break;
      }
      case "edit":
        beginEdit();
        break;
      case "typeOver":
        beginEdit(intent.first);
        break;
      case "clear":
        act(({ person }) => {
          person.clear(sheet.id, range);
        });
        break;
      case "undo":
        act(({ person }) => person.undo());
        break;
      case "redo":
        act(({ person }) => person.redo());
        break;
      case "selectAll":
        select({ row: 0, column: 0 }, lastUsedCell(sheet));
        break;
      case "openList":
        openList();
        break;
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const intent = keyIntent(event);
    if (!intent) return;
    event.preventDefault();
    follow(intent);
  };

  const onMouseDown = (event: MouseEvent) => {
    if (event.button !== 0 || !grid || event.target instanceof HTMLInputElement) return;
    if (event.target instanceof Element && event.target.closest(".list-picker")) return;
    event.preventDefault();
    editing.commit();
    focusSheet();
    const heading = grid.headingAt(event.target);
    const cell = grid.cellAt(event.target);
    if (heading && "row" in heading) select({ row: heading.row, column: 0 }, { row: heading.row, column: LAST_COLUMN });
    else if (heading) select({ row: 0, column: heading.column }, { row: LAST_ROW, column: heading.column });
    else if (cell && event.shiftKey) select(active, cell);
    else if (cell && event.target instanceof Element && event.target.closest(".list-arrow")) openList();
    else if (cell) {
      const first = anchorOf(sheet, cell);
      dragFrom.current = first;
      select(first);
    }
  };

  const onMouseOver = (event: MouseEvent) => {
    const to = grid?.cellAt(event.target);
    if (!dragFrom.current || !to || event.buttons !== 1 || isSameCell(to, corner)) return;
    select(dragFrom.current, to);
  };

  const onCopy = (event: ClipboardEvent, isCut: boolean) => {
    if (editing.edit) return;
    event.preventDefault();
    copied.current = copyRange(sheet, range);
    event.clipboardData.setData("text/plain", copied.current.text);
    if (isCut) follow({ kind: "clear" });
  };

  const onPaste = (event: ClipboardEvent) => {
    if (editing.edit) return;
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain");
    if (text === "") return;
    const block = pastedBlock(text, copied.current, range);
    const isPasted = act(({ person }) => {
      person.paste(sheet.id, range.row, range.column, block);
    });
    if (!isPasted) return;
    const width = Math.max(...block.map((row) => row.length));
    select({ row: range.row, column: range.column }, { row: range.row + block.length - 1, column: range.column + width - 1 });
  };

  return (
    <div
      ref={container}
      className="sheet"
      role="application"
      aria-label={`Sheet ${sheet.name}`}
      aria-describedby="active-cell"
      tabIndex={0}
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onMouseOver={onMouseOver}
      onMouseUp={() => {
        dragFrom.current = undefined;
      }}
      onDoubleClick={(event) => {
        if (grid?.cellAt(event.target)) beginEdit();
      }}
      onCopy={(event) => {
        onCopy(event, false);
      }}
      onCut={(event) => {
        onCopy(event, true);
      }}
      onPaste={onPaste}
    >
      <p id="active-cell" className="for-screen-readers" role="status">
        {`${cellAddress(active.row, active.column)} ${sheet.cell(active.row, active.column).text}`}
      </p>
      {grid && editing.edit?.where === "cell" && (
        <CellEditor
          edit={editing.edit}
          editing={editing}
          grid={grid}
          onLeave={(step) => {
            focusSheet();
            moveBy(step, false, false);
          }}
        />
      )}
      {list && entries && (
        <ListPicker
          entries={entries}
          current={sheet.cell(active.row, active.column).text}
          place={list}
          onPick={(entry) => {
            setList(undefined);
            focusSheet();
            act(({ person }) => {
              person.type(sheet.id, active.row, active.column, entry);
            });
          }}
          onClose={() => {
            setList(undefined);
            focusSheet();
          }}
        />
      )}
    </div>
  );
}

import { useLayoutEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import { cellAddress } from "../../../returns/address";
import type { CellEdit, CellEditing } from "./cell-editing";
import type { DrawnGrid } from "./drawn-grid";
import type { Step } from "./movement";

interface CellEditorProps {
  readonly edit: CellEdit;
  readonly editing: CellEditing;
  readonly grid: DrawnGrid;
  /** Where the selection goes once the text is in the cell. */
  readonly onLeave: (step: Step) => void;
}

const leavingKeys: Readonly<Record<string, (isBack: boolean) => Step>> = {
  Enter: (isBack) => ({ rows: isBack ? -1 : 1, columns: 0 }),
  Tab: (isBack) => ({ rows: 0, columns: isBack ? -1 : 1 }),
};

/** The field that lies over a cell while it is edited. */
export function CellEditor({ edit, editing, grid, onLeave }: CellEditorProps) {
  const field = useRef<HTMLInputElement>(null);

  useLayoutEffect(() => {
    const input = field.current;
    input?.focus({ preventScroll: true });
    input?.setSelectionRange(input.value.length, input.value.length);
  }, []);

  const { cell } = edit;
  useLayoutEffect(() => {
    let frame = 0;
    // The cell may still have to be scrolled to and drawn.
    const follow = () => {
      placeOver(grid.elementOf(cell), field.current);
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [grid, cell]);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const step = leavingKeys[event.key]?.(event.shiftKey);
    if (step) {
      event.preventDefault();
      editing.commit();
      onLeave(step);
    } else if (event.key === "Escape") {
      editing.cancel();
      onLeave({ rows: 0, columns: 0 });
    }
  };

  return (
    <input
      ref={field}
      className="cell-editor"
      aria-label={`Cell ${cellAddress(cell.row, cell.column)}`}
      autoComplete="off"
      spellCheck={false}
      value={edit.text}
      onChange={(event) => {
        editing.change(event.target.value);
      }}
      onKeyDown={onKeyDown}
      onBlur={editing.commit}
    />
  );
}

function placeOver(cell: HTMLElement | undefined, input: HTMLInputElement | null): void {
  const frame = input?.parentElement?.getBoundingClientRect();
  if (!cell || !input || !frame) return;
  const box = cell.getBoundingClientRect();
  Object.assign(input.style, {
    left: `${box.left - frame.left}px`,
    top: `${box.top - frame.top}px`,
    minWidth: `${box.width + 1}px`,
    height: `${box.height + 1}px`,
  });
}

import { useCallback, useRef, useState } from "react";
import type { LocalHost } from "../../host/contract";
import type { WorkbookSession } from "../workbook-session";
import type { Cell } from "./selection";

/** A cell being edited, in the sheet or in the formula bar. */
export interface CellEdit {
  readonly sheetId: string;
  readonly cell: Cell;
  readonly text: string;
  /** What stood there; the same text again changes nothing. Undefined when typing over. */
  readonly before: string | undefined;
  readonly where: "cell" | "bar";
}

export interface CellEditing {
  readonly edit: CellEdit | undefined;
  readonly begin: (edit: CellEdit) => void;
  readonly change: (text: string) => void;
  /** Types the text into the cell and leaves it. Does nothing when no cell is being edited. */
  readonly commit: () => void;
  readonly cancel: () => void;
}

export function useCellEditing({ person }: LocalHost, act: WorkbookSession["act"]): CellEditing {
  const [edit, setEdit] = useState<CellEdit>();
  // Leaving a field for a click raises more than one event in a turn: the first one ends the edit, the others find none.
  const inHand = useRef<CellEdit>(undefined);

  const hold = useCallback((next: CellEdit | undefined) => {
    inHand.current = next;
    setEdit(next);
  }, []);

  const begin = useCallback(
    (next: CellEdit) => {
      if (inHand.current) return;
      hold(next);
      person.beginCellEdit();
    },
    [person, hold],
  );

  const change = useCallback(
    (text: string) => {
      if (inHand.current) hold({ ...inHand.current, text });
    },
    [hold],
  );

  const end = useCallback(
    (isKept: boolean) => {
      const done = inHand.current;
      if (!done) return;
      hold(undefined);
      try {
        if (isKept && done.text !== done.before) {
          act(() => {
            person.type(done.sheetId, done.cell.row, done.cell.column, done.text);
          });
        }
      } finally {
        person.endCellEdit();
      }
    },
    [person, act, hold],
  );

  const commit = useCallback(() => {
    end(true);
  }, [end]);
  const cancel = useCallback(() => {
    end(false);
  }, [end]);
  return { edit, begin, change, commit, cancel };
}

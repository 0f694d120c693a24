import { useState, type FocusEvent } from "react";
import { placeAfter, type ListRows } from "./list-rows";

/** Marks the one control of each row that the arrow keys go to. */
export const ROW_CONTROL = "data-row-control";

interface Place {
  readonly rows: ListRows;
  /** Key of the row where Tab enters the list; undefined while it is the first. */
  readonly key: string | undefined;
  readonly selectedKey: string | undefined;
  readonly hasFocus: boolean;
}

/** The row of an element inside the list; undefined elsewhere. */
export function rowIndexOf(element: Element): number | undefined {
  const index = element.closest("[data-index]")?.getAttribute("data-index");
  return index === undefined || index === null ? undefined : Number(index);
}

/**
 * Where the keyboard stands in the list, whether or not the focus is there just now: one row, that Tab enters at. It
 * goes with its row, and with the finding in hand while the focus is elsewhere.
 */
export function useKeyboardPlace(rows: ListRows, selectedKey: string | undefined): {
  /** The row's index; 0 where the list is empty. */
  readonly index: number;
  readonly moveTo: (key: string) => void;
  readonly listeners: Readonly<Record<"onFocus" | "onBlur", (event: FocusEvent<HTMLElement>) => void>>;
} {
  const [place, setPlace] = useState<Place>({ rows, key: undefined, selectedKey: undefined, hasFocus: false });
  if (place.rows !== rows || place.selectedKey !== selectedKey) {
    const stays = place.key === undefined ? undefined : placeAfter(place.key, place.rows, rows);
    const isTaken = !place.hasFocus && selectedKey !== undefined && place.selectedKey !== selectedKey && rows.indexOf(selectedKey) >= 0;
    setPlace({ ...place, rows, selectedKey, key: isTaken ? selectedKey : stays });
  }
  const index = place.key === undefined ? 0 : Math.max(0, rows.indexOf(place.key));
  const moveTo = (key: string): void => { setPlace((known) => ({ ...known, key })); };
  return {
    index: rows.reachableFrom(index, 1) ?? 0,
    moveTo,
    listeners: {
      onFocus: ({ target }) => {
        const at = rowIndexOf(target);
        if (at !== undefined) setPlace((known) => ({ ...known, key: rows.keyAt(at), hasFocus: true }));
      },
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setPlace((known) => ({ ...known, hasFocus: false }));
      },
    },
  };
}

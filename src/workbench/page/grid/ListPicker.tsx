import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";

/** Pixels in the sheet: under the cell, or above it where there is no room below. */
export interface ListPlace {
  readonly left: number;
  readonly width: number;
  readonly top?: number;
  readonly bottom?: number;
}

/** Pixels that a list of many entries takes. */
export const listRoom = 240;

interface ListPickerProps {
  readonly entries: readonly string[];
  readonly current: string;
  readonly place: ListPlace;
  readonly onPick: (entry: string) => void;
  readonly onClose: () => void;
}

/** The entries of a cell's list rule, to choose one. */
export function ListPicker({ entries, current, place, onPick, onClose }: ListPickerProps) {
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(Math.max(0, entries.indexOf(current)));

  useEffect(() => {
    list.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const entry = entries[at];
    if (event.key === "ArrowDown") setAt(Math.min(at + 1, entries.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
    else if (event.key === "Enter" && entry !== undefined) onPick(entry);
    else if (event.key === "Escape" || event.key === "Tab") onClose();
    else return;
    event.preventDefault();
  };

  return (
    <ul
      ref={list}
      className="list-picker"
      role="listbox"
      aria-label="Entries of the list"
      aria-activedescendant={`list-entry-${at}`}
      tabIndex={0}
      style={{ left: place.left, top: place.top, bottom: place.bottom, minWidth: place.width, maxHeight: listRoom }}
      onKeyDown={onKeyDown}
      onBlur={onClose}
    >
      {entries.map((entry, index) => (
        <li
          key={entry}
          id={`list-entry-${index}`}
          role="option"
          aria-selected={index === at}
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(entry);
          }}
        >
          {entry}
        </li>
      ))}
    </ul>
  );
}

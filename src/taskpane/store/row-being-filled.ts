import type { SelectionChange } from "../../excel/watch";
import type { Finding } from "../../validation/finding";
import type { Validator } from "../../validation/validator";

/** Whoever has not typed for so long has stopped. Milliseconds. */
const RESTS_AFTER = 10_000;

/**
 * The row that somebody is just filling in: it was blank when it was selected, and still is the selected one. What it
 * lacks is no news to whoever is typing it; it is said once they leave the row or rest. What is wrong in it is said at
 * once.
 */
export class RowBeingFilled {
  #row: number | undefined;
  #selected: number | undefined;
  #edits = 0;

  /**
   * @param pause waits so many milliseconds.
   * @param onRest is called when nobody has typed for a while.
   */
  constructor(
    readonly pause: (milliseconds: number) => Promise<void>,
    readonly onRest: () => void,
  ) {}

  /** Sheet row from 0; undefined while no row is being filled in. */
  get row(): number | undefined {
    return this.#row;
  }

  /** @param validator of the list that is open, as it was before the selection moved. */
  onSelection({ sheetId, row }: SelectionChange, validator: Validator | undefined): void {
    const selected = validator?.context.layout.sheetId === sheetId ? row : undefined;
    if (selected === this.#selected) return;
    this.#selected = selected;
    this.#row = validator !== undefined && selected !== undefined && isBlankIn(validator, selected) ? selected : undefined;
  }

  /** Something in the list was edited. */
  onEdit(): void {
    if (this.#row === undefined) return;
    this.#edits += 1;
    const edits = this.#edits;
    void this.pause(RESTS_AFTER).then(() => {
      if (edits !== this.#edits || this.#row === undefined) return;
      this.#row = undefined;
      this.onRest();
    });
  }

  /** The list is another one. */
  forget(): void {
    this.#row = undefined;
  }
}

function isBlankIn(validator: Validator, row: number): boolean {
  return row >= validator.context.layout.firstRow && validator.row(row) === undefined;
}

/** Findings that say no more than that cells of a row are still empty. */
export function gapsIn(row: number, validator: Validator): readonly Finding[] {
  return validator.findingsAt(row).filter((finding) => isGapIn(finding, row, validator));
}

/** Whether a finding says no more than that cells of this row are still empty. */
function isGapIn({ places }: Finding, row: number, validator: Validator): boolean {
  if (places.length === 0 || places.some((place) => place.row !== row || place.column === undefined)) return false;
  const cells = validator.row(row)?.cells ?? [];
  const { columns } = validator.context.definition;
  return places.every((place) => (cells[columns.findIndex(({ key }) => key === place.column)] ?? "") === "");
}

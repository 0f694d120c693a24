import type { SelectionChange } from "../../excel/watch";
import type { Finding } from "../../validation/finding";
import type { FindingsChange } from "../../validation/finding-list";
import type { Validator } from "../../validation/validator";
import { LatelyFixed } from "./lately-fixed";
import { newsOf } from "./news";
import { gapsIn, RowBeingFilled } from "./row-being-filled";

/** What edits bring, as it shows for a while: what was put right, what is new, and the row that is being filled in. */
export class LiveNews {
  readonly #fixed: LatelyFixed;
  readonly #beingFilled: RowBeingFilled;
  #line: string | undefined;

  /**
   * @param pause waits so many milliseconds.
   * @param onPassed is called when something has had its while.
   */
  constructor(pause: (milliseconds: number) => Promise<void>, onPassed: () => void) {
    this.#fixed = new LatelyFixed(pause, onPassed);
    this.#beingFilled = new RowBeingFilled(pause, onPassed);
  }

  /** The same list as long as it says the same. */
  get fixed(): readonly Finding[] {
    return this.#fixed.findings;
  }

  /** What the last edit brought, in words; undefined where it brought nothing. */
  get line(): string | undefined {
    return this.#line;
  }

  /** Sheet row from 0; undefined while no row is being filled in. */
  get rowBeingFilled(): number | undefined {
    return this.#beingFilled.row;
  }

  /** @param validator of the list that is open, as it was before the selection moved. */
  onSelection(selection: SelectionChange, validator: Validator | undefined): void {
    this.#beingFilled.onSelection(selection, validator);
  }

  /** @param edit what it did to the findings, and of how many rows; undefined where the list is another one. */
  onFindings(edit: { readonly change: FindingsChange; readonly rows: number } | undefined, validator: Validator | undefined): void {
    if (edit === undefined || validator === undefined) {
      this.#fixed.forget();
      this.#beingFilled.forget();
      this.#line = undefined;
      return;
    }
    const { change } = edit;
    // Several rows at once are pasted, and whoever pastes them is not typing one.
    if (edit.rows > 1) this.#beingFilled.forget();
    this.#beingFilled.onEdit();
    const { row } = this.#beingFilled;
    const isElsewhere = ({ places }: Finding): boolean => row === undefined || places.some((place) => place.row !== row);
    const before = new Set(this.fixed);
    this.#fixed.note({ added: change.added, removed: change.removed.filter(isElsewhere) });
    const fixed = this.fixed.filter((finding) => !before.has(finding));
    const known = new Set(change.removed.map(({ key }) => key));
    const gaps = new Set(row === undefined ? [] : gapsIn(row, validator).map(({ key }) => key));
    const added = change.added.filter(({ key }) => !known.has(key) && !gaps.has(key));
    this.#line = newsOf(added, fixed, validator.context.layout);
  }
}

import { maskIdentifier } from "../../../identifiers";
import { cellAddress } from "../../../returns/address";
import type { CanonicalId } from "../../../returns/canonical-id";
import { returnDefinitions } from "../../../returns/definitions";
import { compareLists, type Comparison } from "../../../validation/compare";
import { identityOf } from "../../../validation/id-identity";
import type { IdPattern } from "../../../validation/id-pattern";
import { readEarlier } from "../../earlier/read-earlier";
import type { Hub } from "../hub";
import { maskedFileName, maskedText } from "../masked";
import type { OpenReturn } from "../open-list";
import type { CompareState } from "../screens";

/** Lines of each part that the pane gets. */
const MOST_LINES = 300;

/** Sets the list against an earlier copy of it, which is read in memory and not kept. */
export class CompareDesk {
  #state: CompareState = { phase: "choose" };
  /** Grows with every file: what an earlier one still brings is not wanted. */
  #turn = 0;

  constructor(readonly hub: Hub) {}

  get state(): CompareState {
    return this.#state;
  }

  /** Reads the file and compares. Trouble with it becomes the state. */
  async compareWith(fileName: string, bytes: Uint8Array): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const shownName = maskedFileName(fileName, this.hub.open?.validator.context.patterns ?? []);
    this.#state = { phase: "reading", fileName: shownName };
    this.hub.show();
    const state = await this.#compared(shownName, bytes);
    if (turn !== this.#turn) return;
    this.#state = state;
    this.hub.show();
  }

  /** Lets go of what was compared. */
  forget(): void {
    this.#turn += 1;
    this.#state = { phase: "choose" };
    this.hub.show();
  }

  async #compared(fileName: string, bytes: Uint8Array): Promise<CompareState> {
    try {
      const earlier = await readEarlier(bytes, returnDefinitions);
      await this.hub.settled();
      const { open } = this.hub;
      if (open === undefined) return { phase: "choose" };
      if ("problem" in earlier) return { phase: "failed", fileName, problem: earlier.problem };
      const now = { ...open.reading, rows: open.validator.rows() };
      return shown(fileName, compareLists(earlier.list, now), open);
    } catch (error) {
      return { phase: "failed", fileName, problem: this.hub.problemOf(error) };
    }
  }
}

function shown(fileName: string, comparison: Comparison, { reading: { layout }, validator }: OpenReturn): CompareState {
  const { children, added, gone, changes, changedChildren, withoutId, doubledId, moved, notes } = comparison;
  const idKey = layout.definition.columns.find(({ kind }) => kind === "id")?.key ?? "";
  const { patterns } = validator.context;
  const datesAsked = new Set(layout.definition.columns.filter(({ kind }) => kind === "orderStart").map(({ key }) => key));
  const shownText = (text: string, key: string) => maskedText(text, patterns, datesAsked.has(key) ? "date" : undefined);
  const addressOf = (row: number, key: string) => cellAddress(row, layout.columns.get(key) ?? 0);
  return {
    phase: "done",
    fileName,
    childrenBefore: children.before,
    childrenNow: children.now,
    added: added.slice(0, MOST_LINES).map(({ id, row }) => ({ address: addressOf(row, idKey), id: maskedId(id, patterns) })),
    addedCount: added.length,
    gone: gone.slice(0, MOST_LINES).map(({ id, row }) => ({ row: row + 1, id: maskedId(id, patterns) })),
    goneCount: gone.length,
    changes: changes.slice(0, MOST_LINES).map(({ row, column, name, before, after }) => ({
      address: addressOf(row, column),
      column: name,
      before: shownText(before, column),
      after: shownText(after, column),
    })),
    changedCells: changes.length,
    changedChildren,
    withoutId: { before: withoutId.before + doubledId.before, now: withoutId.now + doubledId.now },
    moved: moved.map(({ name, label, before, now }) => ({ column: name, label, before, now })),
    notes: [...notes, "Later changes in this workbook are not in the comparison. Choose the file again to see them."],
  };
}

/** An ID is the partnership's own and may be shown, unless it reads as an identifier of another system. */
function maskedId(id: CanonicalId, patterns: readonly IdPattern[]): string {
  const isOwn = identityOf({ raw: id, canonical: id, damage: undefined }, patterns, false) === undefined && maskedText(id, patterns) === id;
  return isOwn ? id : maskIdentifier(id);
}

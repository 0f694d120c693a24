import { maskIdentifier } from "../../../identifiers";
import { cellAddress } from "../../../returns/address";
import type { CanonicalId } from "../../../returns/canonical-id";
import type { Comparison } from "../../../validation/compare";
import { identityOf } from "../../../validation/id-identity";
import type { IdPattern } from "../../../validation/id-pattern";
import { maskedText } from "../../../validation/masked-text";
import type { OpenReturn } from "../open-list";
import type { CompareState } from "../screens";

/** Lines of each part that the pane gets. */
const MOST_LINES = 300;

/**
 * A comparison as the pane shows it: identifiers masked, the first few hundred lines of each part.
 * @param fileName masked.
 * @param open the list of now stands in it, or will.
 */
export function comparisonShown(
  fileName: string,
  comparison: Comparison,
  { reading: { layout }, validator }: Pick<OpenReturn, "reading" | "validator">,
): Extract<CompareState, { readonly phase: "done" }> {
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
    notes,
  };
}

/** An ID is the partnership's own and may be shown, unless it reads as an identifier of another system. */
function maskedId(id: CanonicalId, patterns: readonly IdPattern[]): string {
  const isOwn = identityOf({ raw: id, canonical: id, damage: undefined }, patterns, false) === undefined && maskedText(id, patterns) === id;
  return isOwn ? id : maskIdentifier(id);
}

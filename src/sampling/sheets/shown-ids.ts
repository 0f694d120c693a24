import type { CanonicalId } from "../../returns/canonical-id";
import type { ReturnDefinition } from "../../returns/definition";
import type { RawRow } from "../../returns/record";
import { cellText } from "./listed-columns";

/** How an ID is written on a sheet. */
export type ShownId = (id: CanonicalId) => string;

/**
 * IDs as they stand in the list. No two records have the same text: the text decides the canonical ID. An ID whose row was
 * not kept, as those of earlier draws or in a record that was changed by hand, is shown in its canonical form.
 */
export function shownIds(rows: ReadonlyMap<CanonicalId, RawRow>, definition: ReturnDefinition): ShownId {
  const order = definition.columns.findIndex(({ kind }) => kind === "id");
  return (id) => {
    const text = cellText(rows.get(id)?.cells[order] ?? "");
    return text === "" ? id : text;
  };
}

import { HostError } from "../../../excel/host-error";
import type { CellChange } from "../../../returns/cell-change";
import type { OpenReturn } from "../open-list";

/**
 * Where cells stand and whose they are, so that a change that was shown for one child or one question is not written to
 * another that happens to hold the same: the list's columns, and the IDs of the rows.
 */
export function placesOf({ validator }: OpenReturn, changes: readonly CellChange[]): string {
  const { definition, layout: { sheetId, columns } } = validator.context;
  const id = definition.columns.findIndex(({ kind }) => kind === "id");
  const owners = [...new Set(changes.map(({ row }) => row))].map((row) => [row, validator.row(row)?.cells[id] ?? ""]);
  return JSON.stringify([definition.id, sheetId, [...columns], owners]);
}

/** @throws HostError of kind `changed` where rows or columns have moved since the places were taken down. */
export function requireSamePlaces(open: OpenReturn, proposed: { readonly changes: readonly CellChange[]; readonly places: string }): void {
  if (placesOf(open, proposed.changes) !== proposed.places) throw new HostError("changed", "PlacesMoved");
}

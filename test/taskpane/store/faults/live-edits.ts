import fc from "fast-check";
import { type Actor, type HostValue, HostRefusal } from "../../../../src/workbench/host/contract";
import { FIRST_ROW } from "../../../excel/sheets";
import type { OpenPane } from "../open-pane";

/** What is typed into lists, right and wrong. */
const TYPED: readonly HostValue[] = ["A-1", "A-2", "B-7", "DD1", "dd2", "KY1 1XY", 12, "12 yrs", 18, 40, "Female", "M", "White Scottish", "yes", "Y", "no", 45800, "12/03/2025", "0101011237", ""];
const COLUMNS = 8;

export type Edit = (pane: OpenPane, actor: Actor) => void;

const rowIn = (most: number) => fc.nat(most - 1).map((row) => FIRST_ROW + row);

/** One thing that a person does to a list of about so many rows. */
export function anyEdit(rows: number): fc.Arbitrary<Edit> {
  const cell = fc.record({ row: rowIn(rows + 3), column: fc.nat(COLUMNS - 1), value: fc.constantFrom(...TYPED) });
  return fc.oneof(
    { weight: 6, arbitrary: cell.map(({ row, column, value }): Edit => (pane, actor) => { pane.host.person.type(pane.list().id, row, column, String(value), actor); }) },
    {
      weight: 3,
      arbitrary: fc.tuple(rowIn(rows), fc.nat(COLUMNS - 3), fc.array(fc.tuple(fc.constantFrom(...TYPED), fc.constantFrom(...TYPED)), { minLength: 1, maxLength: 4 }))
        .map(([row, column, block]): Edit => (pane, actor) => { pane.host.person.paste(pane.list().id, row, column, block, actor); }),
    },
    { weight: 2, arbitrary: fc.tuple(rowIn(rows), fc.integer({ min: 1, max: 3 })).map(([row, count]): Edit => (pane, actor) => { pane.host.person.insertRows(pane.list().id, row, count, actor); }) },
    { weight: 2, arbitrary: rowIn(rows).map((row): Edit => (pane, actor) => { pane.host.person.deleteRows(pane.list().id, row, 1, actor); }) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.nat(COLUMNS - 1), fc.boolean()).map(([column, isDown]): Edit => (pane, actor) => {
        const { id, lastRow } = pane.list();
        if (lastRow > FIRST_ROW) pane.host.person.sort(id, { row: FIRST_ROW, column: 0, rowCount: lastRow - FIRST_ROW + 1, columnCount: COLUMNS }, column, isDown, actor);
      }),
    },
  );
}

/** Does it, unless Excel would refuse. @returns whether it was done. */
export function done(edit: Edit, pane: OpenPane, actor: Actor = "local"): boolean {
  try {
    edit(pane, actor);
    return true;
  } catch (error) {
    if (error instanceof HostRefusal) return false;
    throw error;
  }
}

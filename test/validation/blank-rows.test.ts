import fc from "fast-check";
import { BlankRows } from "../../src/validation/blank-rows";

/** Blank rows between the first and the last of the filled ones, counted anew. */
function between(filled: ReadonlySet<number>): number[] {
  const rows = [...filled].sort((a, b) => a - b);
  const first = rows[0] ?? 0;
  return Array.from({ length: (rows.at(-1) ?? 0) - first }, (_, index) => first + index).filter((row) => !filled.has(row));
}

it("blank rows stay right whatever is filled and emptied, and it is said when they are others", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 40 }), (toggled) => {
      const blank = new BlankRows();
      const filled = new Set<number>();
      for (const row of toggled) {
        const before = between(filled);
        const isEmptied = filled.delete(row);
        if (!isEmptied) filled.add(row);
        const changed = isEmptied ? blank.empty(row) : blank.fill(row);
        expect(blank.list()).toEqual(between(filled));
        expect(changed).toBe(JSON.stringify(before) !== JSON.stringify(between(filled)));
      }
    }),
  );
});

import fc from "fast-check";
import type { CellValue } from "../../src/returns/layout";
import type { RawRow } from "../../src/returns/record";
import { patternOf } from "../../src/validation/id-pattern";
import { Validator } from "../../src/validation/validator";
import { FIRST_ROW, contextFor } from "../validation/example-return";
import { anyRow } from "../validation/cells";
import { hostileCell } from "./hostile-cells";
import { requireCleanPrototypes } from "./prototypes";
import { target } from "./rounds";

afterEach(requireCleanPrototypes);

const ROWS = 12;
const lines = (validator: Validator): string[] => validator.findings().map((finding) => JSON.stringify(finding));

/** The last of each row, as the rows stand after all updates. */
function standing(rows: readonly RawRow[]): RawRow[] {
  return [...new Map(rows.map((row) => [row.row, row])).values()];
}

describe.each(["orders", "harm"] as const)("any rows: %s", (name) => {
  const context = contextFor(name, { patterns: ["P1234567", "(1+2)*[3]"].map(patternOf) });
  const width = context.definition.columns.length;
  const hostileRow = fc.record({
    row: fc.integer({ min: FIRST_ROW, max: FIRST_ROW + ROWS - 1 }),
    cells: fc.array<CellValue>(hostileCell, { minLength: width, maxLength: width }),
    dateMask: fc.integer({ min: 0, max: 2 ** width - 1 }),
  });
  const rows = fc.array(fc.oneof(hostileRow, anyRow(width, ROWS)), { maxLength: 8 });
  target(`validator, ${name}`, 60, fc.tuple(rows, fc.array(rows, { maxLength: 3 })), ([first, updates]) => {
    const validator = new Validator(context, standing(first));
    let all = standing(first);
    for (const update of updates) {
      const once = standing(update);
      validator.update(once);
      all = standing([...all, ...once]);
    }
    const fresh = new Validator(context, all);
    expect(lines(validator).sort()).toEqual(lines(fresh).sort());
    expect(lines(new Validator(context, structuredClone(all)))).toEqual(lines(fresh));
    const there = new Set(all.map(({ row }) => row));
    for (const { places, sentence, severity } of validator.findings()) {
      expect(sentence).toMatch(/\S/);
      expect(["fix", "check"]).toContain(severity);
      for (const { row, column } of places) {
        if (column === undefined) continue;
        expect(context.layout.columns.has(column)).toBe(true);
        expect([row, there.has(row) || row === context.layout.agreedDate?.row]).toEqual([row, true]);
      }
    }
  });
});

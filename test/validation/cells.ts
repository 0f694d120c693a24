import fc from "fast-check";
import type { CellValue } from "../../src/returns/layout";
import type { RawRow } from "../../src/returns/record";
import chi from "../vectors/chi.json";
import { FIRST_ROW } from "./example-return";

export const CHI_NUMBERS: readonly string[] = [...chi.modulus11Holds, ...chi.onlyLuhnHolds];
export const FULL_POSTCODES = ["DD1 4NY", "dd14ny", "EH12 2AB", "G1 1AA", "QQ9 9QQ", "ZZ99 3VZ"];

const BOTHERSOME: readonly CellValue[] = [
  "", " ", "\u00A0", "#N/A", "#REF!", "12 yrs", "12/03/2014", "Unborn", "DD1", "dd1", "DD1 4", "EH12", "NFA", "Female", "FEMALE", "F",
  "yes", "no", "White Scottish", "child protection register", "2024-02-29", "before 12 March 2024", "1.2E+09", "A-1", "a - 1", "A1",
  0, 1, 12, 17, 18, 19, 20, -1, 12.5, 60, 2014, 41710, 45351, 46248, 46300, 1e15, -1e300, 1.7e308, 5e-324, Number.MAX_SAFE_INTEGER,
  true, false, ...CHI_NUMBERS, ...CHI_NUMBERS.map(Number), ...FULL_POSTCODES,
];

/** What a cell may hold: what people type, what must not be there, and anything at all. */
export const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...BOTHERSOME) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.integer({ min: -5, max: 70_000 }) },
);

/** A row of `width` cells somewhere in the first `rows` rows of the list; now and then a blank one. */
export function anyRow(width: number, rows: number): fc.Arbitrary<RawRow> {
  const cells = fc.oneof(
    { weight: 4, arbitrary: fc.array(anyCell, { minLength: width, maxLength: width }) },
    { weight: 1, arbitrary: fc.constant<CellValue[]>(Array.from({ length: width }, () => "")) },
  );
  return fc.record({
    row: fc.integer({ min: FIRST_ROW, max: FIRST_ROW + rows - 1 }),
    cells,
    dateMask: fc.oneof(fc.constant(1 << 6), fc.integer({ min: 0, max: 2 ** width - 1 })),
  });
}

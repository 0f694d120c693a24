import fc from "fast-check";
import type { CellValue } from "../../src/returns/layout";
import type { RawRow } from "../../src/returns/record";
import chi from "../vectors/chi.json";
import { FIRST_ROW } from "./example-return";

export const CHI_NUMBERS: readonly string[] = [...chi.modulus11Holds, ...chi.onlyLuhnHolds];
export const FULL_POSTCODES = ["DD1 4NY", "dd14ny", "EH12 2AB", "G1 1AA", "QQ9 9QQ", "ZZ99 3VZ"];

/** Published test numbers and made-up ones, one of every kind. */
export const OTHER_IDENTIFIERS = [
  "9434765919", "943 476 5919", "3200123451", "AB123456C", "a.child@example.org", "0131 496 0123", "01632 960123", "MORGA753116SM9IJ",
  "passport 123456789", "123456785", "906700123456", "John Smith", "JS120314", "12/03/2014", "AB12CD",
];
/** Numbers of the partnership's own, in a row: some pass a check digit by chance. */
const SERIES: readonly CellValue[] = Array.from({ length: 12 }, (_, index) => 202400120 + index);
/** IDs that are alike, or nearly. */
const ALIKE: readonly CellValue[] = ["A-1", "A1", "a 1", "A-01", "A-001", "2024-1", "2024-001", "2024001", 12, "12", "012", "1-2"];

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
  // No cell holds a zero with a sign.
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)) },
  { weight: 1, arbitrary: fc.integer({ min: -5, max: 70_000 }) },
);

const anyId: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...ALIKE) },
  { weight: 3, arbitrary: fc.constantFrom(...SERIES, ...SERIES.map(String), "0202400125") },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>(...OTHER_IDENTIFIERS, ...CHI_NUMBERS, "P1234567", "120814") },
  { weight: 2, arbitrary: anyCell },
);

/** What stands beside the ID of a child whom other rows may be alike to. */
const TWIN_CELLS: readonly CellValue[] = ["White Scottish", "no", 45728, "no"];
const anyTwin = fc.tuple(
  anyId,
  fc.constantFrom<CellValue>("DD1", "dd1", "DD2"),
  fc.constantFrom<CellValue>(12, "12", 13),
  fc.constantFrom<CellValue>("Female", "Female", "FEMALE", "Male"),
);

/** A row of `width` cells somewhere in the first `rows` rows of the list; now and then a blank one. */
export function anyRow(width: number, rows: number): fc.Arbitrary<RawRow> {
  const cells = fc.oneof(
    { weight: 2, arbitrary: fc.array(anyCell, { minLength: width, maxLength: width }) },
    {
      weight: 2,
      arbitrary: fc.tuple(anyId, fc.array(anyCell, { minLength: width - 1, maxLength: width - 1 })).map(([id, cells]): CellValue[] => [id, ...cells]),
    },
    {
      weight: 4,
      arbitrary: anyTwin.map((cells): CellValue[] => [...cells, ...TWIN_CELLS].slice(0, width)),
    },
    { weight: 1, arbitrary: fc.constant<CellValue[]>(Array.from({ length: width }, () => "")) },
  );
  return fc.record({
    row: fc.integer({ min: FIRST_ROW, max: FIRST_ROW + rows - 1 }),
    cells,
    dateMask: fc.oneof(fc.constant(1 << 6), fc.integer({ min: 0, max: 2 ** width - 1 })),
  });
}

import fc from "fast-check";
import type { DerivedList } from "../../../src/extract/derived-list";
import type { SourceCell } from "../../../src/extract/table";
import { isOutwardCode } from "../../../src/identifiers/postcode";
import { definedVocabularies } from "../../../src/returns/record";
import { NO_ADDRESS_WORDS } from "../../../src/extract/values/postcode-of-cell";
import { AGREED, derivedOf, returnA, returnB } from "./source";
import { addDays, formatDate } from "../../../src/returns/calendar-date";

const HEADINGS = "Number | Born | Postcode | Gender | Kind | Start | End | Due | Age | Name | CHI";

/** What an export may hold anywhere: what belongs there, what does not, and what nobody thought of. */
const anything: fc.Arbitrary<SourceCell> = fc.oneof(
  fc.constantFrom("", "DD1 4NY", "zz99", "f", "M", "cso", "cp", "carm", "po", "01/02/2015", "03/04/2025", "31/12/9999", "0101011237", "Test Childone", "15", "Unborn", "#N/A", "=1+1", "NULL"),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.double(),
  fc.integer({ min: 0, max: 60_000 }),
  fc.boolean(),
  fc.integer({ min: -12_000, max: 400 }).map((days) => ({ day: addDays(AGREED, days) })),
);
const number = fc.constantFrom("T-1", "T1", "t-01", "T-2", "T-3", "", "Total");
const row: fc.Arbitrary<SourceCell[]> = fc.tuple(fc.oneof({ weight: 4, arbitrary: number }, { weight: 1, arbitrary: anything }), fc.array(anything, { maxLength: 10 })).map(([first, cells]) => [first, ...cells]);
const rows = fc.array(row, { maxLength: 12 });
const returns = fc.constantFrom(returnA, returnB);

test("every row is one child's, in scope or left out, or nobody's", () => {
  fc.assert(
    fc.property(rows, returns, fc.boolean(), (cells, definition, joins) => {
      const { children, leftOut, rowsWithoutNumber } = derivedOf(HEADINGS, cells, { definition, joins });
      const all = [...children, ...leftOut].flatMap(({ sourceRows }) => sourceRows).concat(rowsWithoutNumber);
      expect(all.sort((a, b) => a - b)).toEqual(cells.map((_, place) => place + 1));
    }),
  );
});

test("nothing comes into a cell but entries of lists, outward codes, words for no address, ages and serials of dates", () => {
  fc.assert(
    fc.property(rows, returns, (cells, definition) => {
      const lists = definedVocabularies(definition);
      for (const child of derivedOf(HEADINGS, cells, { definition }).children) {
        definition.columns.forEach((column, place) => {
          const value = child.cells[place] ?? "";
          expect((child.dateMask >> place) & 1).toBe(column.kind === "orderStart" && value !== "" ? 1 : 0);
          if (value === "") return;
          if (column.kind === "choice") expect(lists.get(column.key)?.entries).toContain(value);
          else if (column.kind === "postcode") expect(isOutwardCode(String(value)) || NO_ADDRESS_WORDS.some((words) => words === value)).toBe(true);
          else if (column.kind === "age") expect(value === "Unborn" || (Number.isInteger(value) && Number(value) >= 0 && Number(value) < 20)).toBe(true);
          else if (column.kind === "orderStart") expect(Number.isInteger(value)).toBe(true);
          else throw new Error("an ID is given later");
        });
      }
    }),
  );
});

test("sentences hold nothing of the export but dates of orders", () => {
  const SECRET = "Zqxsecret";
  const secretive = fc.array(fc.tuple(number, fc.array(fc.oneof(anything, fc.constantFrom(SECRET, `${SECRET} Childone`, `DD1 ${SECRET}`)), { maxLength: 10 })).map(([first, cells]) => [first, ...cells]), { maxLength: 12 });
  fc.assert(
    fc.property(secretive, returns, (cells, definition) => {
      const { children, leftOut, possibleDoubles, notes, remarks } = derivedOf(HEADINGS, cells, { definition });
      const said = [...children.flatMap(({ joined, doubts }) => [...joined, ...doubts]), ...leftOut.map(({ detail }) => detail), ...possibleDoubles.map(({ why }) => why), ...notes.map(({ sentence }) => sentence), ...remarks];
      expect(said.join("\n")).not.toMatch(/Zqxsecret|Childone|4NY|0101011237|T-?\d/);
    }),
  );
});

/** Orders of a few children whose starts are all different, so that the latest is the same in whatever order they stand. */
const orders = fc
  .uniqueArray(fc.integer({ min: 0, max: 1500 }), { minLength: 1, maxLength: 10 })
  .chain((starts) =>
    fc.tuple(
      ...starts.map((back) =>
        fc
          .tuple(fc.constantFrom("T-1", "T-2", "T-003", "T3"), fc.constantFrom("DD1 4NY", "EH1 1AA", ""), fc.constantFrom("F", "M", ""), fc.constantFrom("cso", "po", "cp", "carm"), fc.option(fc.integer({ min: 0, max: 900 })))
          .map(([child, postcode, gender, kind, length]): SourceCell[] => [
            child, "01/02/2015", postcode, gender, kind, formatDate(addDays(AGREED, -back)), length === null ? "" : formatDate(addDays(AGREED, length - back)),
          ]),
      ),
    ),
  );

/** What children come to, whatever rows they have and in whatever order they stand. */
function essence({ children, leftOut }: DerivedList) {
  const inScope = children.map(({ canonical, cells, doubts }) => [canonical, cells, [...doubts].sort()] as const);
  return { inScope: inScope.sort(([a], [b]) => (a < b ? -1 : 1)), leftOut: leftOut.map(({ number: own, reason }) => `${own} ${reason}`).sort() };
}

test("the order of the rows changes nothing of what children come to", () => {
  fc.assert(
    fc.property(
      orders.chain((cells) => fc.tuple(fc.constant(cells), fc.shuffledSubarray(cells, { minLength: cells.length }))),
      returns,
      fc.boolean(),
      ([cells, shuffled], definition, joins) => {
        expect(essence(derivedOf(HEADINGS, shuffled, { definition, joins }))).toEqual(essence(derivedOf(HEADINGS, cells, { definition, joins })));
      },
    ),
  );
});

test("an export with every row doubled comes to the same children", () => {
  fc.assert(
    fc.property(orders, returns, fc.boolean(), (cells, definition, joins) => {
      expect(essence(derivedOf(HEADINGS, [...cells, ...cells], { definition, joins }))).toEqual(essence(derivedOf(HEADINGS, cells, { definition, joins })));
    }),
  );
});

import fc from "fast-check";
import { twoWay } from "../../../src/sampling/balance/two-way";
import { frameOf, id, ids, TEN } from "./frames";

describe("two margins against each other", () => {
  it("has the cells in the order of the levels, and the totals", () => {
    const table = twoWay(TEN, TEN.records, ids(0, 1, 4, 7), "age", "gender");
    expect(table.rows.levels.map(({ level, inPool, drawn }) => [level, inPool, drawn])).toEqual([["0–4", 6, 3], ["10–12", 4, 1]]);
    expect(table.columns.levels.map(({ level, inPool, drawn }) => [level, inPool, drawn])).toEqual([["Female", 5, 2], ["Male", 5, 2]]);
    expect(table.cells).toEqual([
      [
        { inPool: 4, due: 1.6, drawn: 2, difference: 0.4, isPossible: true },
        { inPool: 2, due: 0.8, drawn: 1, difference: 0.2, isPossible: true },
      ],
      [
        { inPool: 1, due: 0.4, drawn: 0, difference: -0.4, isPossible: true },
        { inPool: 3, due: 1.2, drawn: 1, difference: -0.2, isPossible: true },
      ],
    ]);
    expect(table.total).toEqual({ inPool: 10, due: 4, drawn: 4, difference: 0 });
  });

  it("marks cells where nobody is, and leaves out levels that nobody has", () => {
    const frame = frameOf([[0, 0], [2, 1], [2, 1]]);
    const table = twoWay(frame, frame.records, ids(1), "gender", "age");
    expect(table.columns.levels.map(({ level }) => level)).toEqual(["0–4", "10–12"]);
    expect(table.cells.map((row) => row.map((cell) => [cell.inPool, cell.isPossible]))).toEqual([
      [[1, true], [0, false]],
      [[0, false], [2, true]],
    ]);
    expect(table.cells[0]?.[1]).toEqual({ inPool: 0, due: 0, drawn: 0, difference: 0, isPossible: false });
  });

  it("is empty for an empty pool", () => {
    const table = twoWay(TEN, [], [], "age", "gender");
    expect(table.cells).toEqual([]);
    expect(table.total).toEqual({ inPool: 0, due: 0, drawn: 0, difference: 0 });
  });

  it("adds up to the margins whichever way it is turned", () => {
    const children = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 1 }), fc.boolean()), { maxLength: 40 });
    fc.assert(
      fc.property(children, (rows) => {
        const frame = frameOf(rows.map(([age, gender]) => [age, gender]));
        const drawn = rows.flatMap(([, , isDrawn], place) => (isDrawn ? [id(place)] : []));
        const table = twoWay(frame, frame.records, drawn, "age", "gender");
        const turned = twoWay(frame, frame.records, drawn, "gender", "age");
        table.rows.levels.forEach((level, row) => {
          const cells = table.cells[row] ?? [];
          expect(cells).toHaveLength(table.columns.levels.length);
          expect(cells.reduce((sum, cell) => sum + cell.inPool, 0)).toBe(level.inPool);
          expect(cells.reduce((sum, cell) => sum + cell.drawn, 0)).toBe(level.drawn);
          expect(turned.cells.map((line) => line[row])).toEqual(cells);
        });
      }),
    );
  });

  it("refuses margins that are none, a margin against itself and records from elsewhere", () => {
    expect(() => twoWay(TEN, TEN.records, [], "age", "postcode")).toThrow("the frame has no margin postcode");
    expect(() => twoWay(TEN, TEN.records, [], "age", "age")).toThrow("age cannot be set against itself");
    expect(() => twoWay(TEN, TEN.records, ids(77), "age", "gender")).toThrow(/not in the pool/);
  });
});

import type { WorkbookReading } from "../../src/returns/workbook-text";
import { inSlices } from "../../src/sampling/slices";
import { sweep, sweepSteps } from "../../src/validation/sweep";
import { contextFor } from "../validation/example-return";
import { readingWith } from "./sweep-places";

const list = { layout: contextFor("orders").layout, patterns: [] };
const LONG = "1 ".repeat(16_000);
const COUNT = 40;

/** A workbook of nothing but cells and notes as long as Excel lets them be. */
function longWorkbook(): WorkbookReading {
  const [cell, , note] = readingWith(LONG).map(({ reading }) => reading);
  if (cell === undefined || note === undefined) throw new Error("no such places");
  const values = Array.from({ length: COUNT }, (_, row) => [`${row} ${LONG}`, "0101011237"]);
  return {
    ...cell,
    cells: cell.cells.map(({ sheet, block }) => ({ sheet, block: { ...block, values, numberFormats: values.map((row) => row.map(() => "General")) } })),
    texts: Array.from({ length: COUNT }, () => note.texts).flat(),
  };
}

test("the sweep lets others have their turn between long texts, and finds the same", async () => {
  const reading = longWorkbook();
  let turns = 0;
  let clock = 0;
  // Every look at the clock finds it moved on by more than a slice.
  const sliced = await inSlices(sweepSteps(reading, list), { now: () => (clock += 100), breathe: () => { turns += 1; return Promise.resolve(); } });
  expect(turns).toBeGreaterThanOrEqual(2 * COUNT - 1);
  expect(sliced).toEqual({ kind: "done", value: sweep(reading, list) });
});

test("the sweep can be given up between two texts", async () => {
  const abort = new AbortController();
  const sliced = await inSlices(sweepSteps(longWorkbook(), list), { now: () => 0, breathe: () => Promise.resolve(), signal: (abort.abort(), abort.signal) });
  expect(sliced).toEqual({ kind: "cancelled" });
});

import type { RawRow } from "../../src/returns/record";
import { Validator } from "../../src/validation/validator";
import { contextFor } from "../validation/example-return";
import { bytesInUse, milliseconds, printTable, type Target, time } from "./measure";
import { syntheticRows } from "./synthetic-list";

const SIZES = [1_000, 10_000, 100_000];
const UPDATES = 2_000;
/** How much longer than the bare pass the whole validation of 100,000 rows may take. */
const MOST_TIMES_BARE = 12;
const LONGEST_UPDATE = 1;

/** Texts of their own for each run, as they come out of a host's answer: nothing remembered from the run before. */
function freshRows(count: number): RawRow[] {
  return JSON.parse(JSON.stringify(syntheticRows(count))) as RawRow[];
}

/** What cannot be done without: read every cell, and fill one map of IDs. */
function barePass(rows: readonly RawRow[]): number {
  const ids = new Map<unknown, number>();
  let filled = 0;
  for (const { row, cells } of rows) {
    for (const cell of cells) if (cell !== "") filled += 1;
    ids.set(cells[0], row);
  }
  return filled + ids.size;
}

/** Median of an update that turns one age into a mistake and back. */
function updateTime(validator: Validator, row: RawRow): number {
  const wrong = { ...row, cells: row.cells.map((cell, index) => (index === 2 ? "12 yrs" : cell)) };
  const times: number[] = [];
  for (let turn = 0; turn < UPDATES; turn++) {
    const start = performance.now();
    validator.update([turn % 2 === 0 ? wrong : row]);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[times.length >> 1] ?? Number.NaN;
}

/** Megabytes that a list takes as it was read, and what the validator takes besides. */
function memory(count: number): { readonly rows: number; readonly validator: number } {
  const before = bytesInUse();
  const rows = freshRows(count);
  const read = bytesInUse();
  const validator = new Validator(contextFor("orders"), rows);
  const checked = bytesInUse();
  if (validator.children !== count) throw new Error("the list was not taken whole");
  return { rows: (read - before) / 1e6, validator: (checked - read) / 1e6 };
}

/** Times whole validation and one-row updates at three sizes; prints both beside the bare pass. */
export function benchValidation(): Target[] {
  console.log("Validation: every rule over return A, 8 columns, about one row in fifty with a mistake");
  const results = SIZES.map((count) => {
    const runs = count >= 100_000 ? 15 : 25;
    const bare = time(runs, () => freshRows(count), barePass);
    const whole = time(runs, () => freshRows(count), (rows) => new Validator(contextFor("orders"), rows));
    const rows = freshRows(count);
    const middle = rows[count >> 1];
    if (middle === undefined) throw new Error("an empty list");
    const update = updateTime(new Validator(contextFor("orders"), rows), middle);
    return { count, bare: bare.median, whole: whole.median, update, memory: memory(count) };
  });
  printTable(
    ["rows", "bare pass", "whole validation", "ratio", "a row", "one-row update", "the list takes", "the validator takes"],
    results.map(({ count, bare, whole, update, memory: taken }) => [
      count.toLocaleString("en-GB"),
      milliseconds(bare),
      milliseconds(whole),
      (whole / bare).toFixed(1),
      milliseconds(whole / count),
      milliseconds(update),
      `${taken.rows.toFixed(1)} MB`,
      `${taken.validator.toFixed(1)} MB`,
    ]),
  );
  const [small, middle, large] = results;
  if (small === undefined || middle === undefined || large === undefined) throw new Error("three sizes are measured");
  // Ten times the rows leave the processor's cache: the bare pass shows what that alone costs.
  const growth = large.whole / middle.whole;
  const bareGrowth = large.bare / middle.bare;
  return [
    {
      name: `100,000 rows, every rule, within ${MOST_TIMES_BARE} times the bare pass`,
      measured: (large.whole / large.bare).toFixed(1),
      isReached: large.whole / large.bare <= MOST_TIMES_BARE,
    },
    {
      name: "growing linearly: from 10,000 to 100,000 rows at most 1.25 times as much as the bare pass",
      measured: `${growth.toFixed(1)} times the time, the bare pass ${bareGrowth.toFixed(1)} times`,
      isReached: growth <= 1.25 * Math.max(10, bareGrowth),
    },
    {
      name: `a one-row update at 100,000 rows below ${LONGEST_UPDATE} ms`,
      measured: milliseconds(large.update),
      isReached: large.update < LONGEST_UPDATE,
    },
    {
      name: "a one-row update at 100,000 rows within twice that at 1,000",
      measured: (large.update / small.update).toFixed(2),
      isReached: large.update <= 2 * small.update,
    },
  ];
}

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// What one run leaves behind must not be cleared away in the time of the next.
setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Runs so often, and the middle one counts: a machine that is busy with something else spoils few of them. */
export interface Timing {
  /** Milliseconds. */
  readonly median: number;
  readonly fastest: number;
}

/**
 * Times a piece of work. What `prepare` makes is made anew for each run and does not count.
 * @param runs at least 1, after two that do not count.
 */
export function time<T>(runs: number, prepare: () => T, work: (input: T) => unknown): Timing {
  const times: number[] = [];
  for (let run = -2; run < runs; run++) {
    const input = prepare();
    collectGarbage();
    const start = performance.now();
    kept = work(input);
    if (run >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1] ?? Number.NaN, fastest: times[0] ?? Number.NaN };
}

/** Held, so that no work is left out because nobody looks at its result. */
let kept: unknown;

export function lastResult(): unknown {
  return kept;
}

/** Bytes that are in use once what is no longer needed has been cleared away. */
export function bytesInUse(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

export function milliseconds(value: number): string {
  return value < 0.1 ? `${(value * 1000).toFixed(1)} µs` : `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

/** Prints rows under headings, columns aligned. */
export function printTable(headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  for (const row of all) {
    console.log(`  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ")}`);
  }
  console.log("");
}

export interface Target {
  readonly name: string;
  readonly measured: string;
  readonly isReached: boolean;
}

export function printTargets(targets: readonly Target[]): void {
  for (const { name, measured, isReached } of targets) {
    console.log(`  ${isReached ? "reached" : "MISSED "}  ${name}: ${measured}`);
  }
  console.log("");
}

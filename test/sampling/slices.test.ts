import type { CanonicalId } from "../../src/returns/canonical-id";
import { draw, drawSteps } from "../../src/sampling/draw";
import type { Frame } from "../../src/sampling/frame/frame";
import type { Seed } from "../../src/sampling/seed/seed";
import { inSlices, type Slicing } from "../../src/sampling/slices";

const SEED = "01382438112797316654" as Seed;

/** A frame of so many records, with levels that follow from their places. */
function frameOf(count: number): Frame {
  return {
    method: "cube",
    sizes: { main: 60, reserve: 15, followUp: 15 },
    margins: [4, 6, 3, 9].map((levels, margin) => ({ key: `m${margin}`, levels: Array.from({ length: levels }, (_, level) => `L${level}`) })),
    records: Array.from({ length: count }, (_, place) => ({
      id: `AB-${String(place).padStart(5, "0")}` as CanonicalId,
      levels: [(place * 7) % 4, (place * place) % 6, (place >> 2) % 3, (place * 5 + (place >> 3)) % 9],
    })),
  };
}

/** A clock of which each look takes a millisecond, and a pause that is a true turn of the event loop. */
function surroundings(): Slicing & { readonly shares: number[] } {
  let time = 0;
  const shares: number[] = [];
  return {
    shares,
    now: () => time++,
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    onProgress: (share) => {
      shares.push(share);
    },
  };
}

it("gives the same result in slices as at once", async () => {
  const frame = frameOf(700);
  const around = surroundings();
  expect(await inSlices(drawSteps(frame, SEED), { ...around, slice: 1 })).toEqual({ kind: "done", value: draw(frame, SEED) });
});

it("lets other things have their turn, and tells how much is done", async () => {
  const around = surroundings();
  let turns = 0;
  const other = setInterval(() => {
    turns += 1;
  });
  // Each slice ends at once: an interval of a millisecond comes to its turn among so many pauses.
  await inSlices(drawSteps(frameOf(6000), SEED), { ...around, slice: 0 });
  clearInterval(other);
  expect(turns).toBeGreaterThan(0);
  expect(around.shares.length).toBeGreaterThan(20);
  expect([...around.shares].sort((a, b) => a - b)).toEqual(around.shares);
  expect(Math.min(...around.shares)).toBeGreaterThan(0);
  expect(Math.max(...around.shares)).toBeLessThanOrEqual(1);
});

it("does not pause for work that is done within a slice", async () => {
  const around = surroundings();
  let pauses = 0;
  const breathe = (): Promise<void> => {
    pauses += 1;
    return around.breathe();
  };
  await inSlices(drawSteps(frameOf(80), SEED), { ...around, breathe, slice: 1000 });
  expect(pauses).toBe(0);
});

it("stops where it is cancelled, in the middle of the work", async () => {
  const around = surroundings();
  const stop = new AbortController();
  const done = await inSlices(drawSteps(frameOf(6000), SEED), {
    ...around,
    slice: 0,
    signal: stop.signal,
    onProgress: (share) => {
      around.shares.push(share);
      if (share > 0.3) stop.abort();
    },
  });
  expect(done).toEqual({ kind: "cancelled" });
  expect(Math.max(...around.shares)).toBeLessThan(0.5);
});

it("does not begin what was cancelled before", async () => {
  const stop = new AbortController();
  stop.abort();
  expect(await inSlices(drawSteps(frameOf(80), SEED), { ...surroundings(), signal: stop.signal })).toEqual({ kind: "cancelled" });
});

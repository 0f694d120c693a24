import fc from "fast-check";

/**
 * How the targets run. In every test run a fixed seed and a bounded number of runs, so that a red test is red again; by
 * hand `FUZZ_RUNS=100000 npm run fuzz` for longer rounds, each with a new seed that is printed, `FUZZ_SEED=…` to repeat
 * one, and `FUZZ_SECONDS=300` to stop each target after so long.
 */
const SEED_OF_EVERY_RUN = 20_261_123;
const runsByHand = numberFrom("FUZZ_RUNS");
const seed = numberFrom("FUZZ_SEED") ?? (runsByHand === undefined ? SEED_OF_EVERY_RUN : Date.now() % 2 ** 31);

/** Seconds after which a target stops in a test run, however slow the machine is; by hand it goes on. */
const LONGEST_TARGET = 12;
const secondsByHand = numberFrom("FUZZ_SECONDS");
const seconds = secondsByHand ?? (runsByHand === undefined ? LONGEST_TARGET : undefined);
/** Milliseconds for one run on a busy machine: what takes longer does not end, or grows with the square of its length. */
const LONGEST_RUN = 5_000;

function numberFrom(name: string): number | undefined {
  const text = process.env[name];
  if (text === undefined || text === "") return undefined;
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`${name} is a whole number from 1 on, not ${text}.`);
  return number;
}

/** Runs that go on from one seed; the next ones from the seed after it. Between them it is seen whether there is time left. */
const BATCH = 25;

/** A target: `check` holds for whatever comes, and ends. */
export function target<T>(name: string, runs: number, anything: fc.Arbitrary<T>, check: (value: T) => void | Promise<void>): void {
  const wanted = runsByHand ?? runs;
  it(name, async () => {
    let done = 0;
    const began = performance.now();
    const hasTime = (): boolean => seconds === undefined || performance.now() - began < seconds * 1000;
    const property = fc.asyncProperty(anything, async (value) => {
      const start = performance.now();
      await check(value);
      done += 1;
      const took = performance.now() - start;
      if (took > LONGEST_RUN) throw new Error(`one run took ${Math.round(took)} ms`);
    });
    try {
      // A run is never broken off in the middle: what it has opened would stand in the way of the next.
      for (let batch = 0; done < wanted && hasTime(); batch++) {
        await fc.assert(property, { numRuns: Math.min(BATCH, wanted - done), seed: seed + batch });
      }
    } finally {
      process.stdout.write(`fuzz: ${name}: ${done} runs, seed ${seed}, ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
    }
    expect(done).toBeGreaterThan(0);
  }, runsByHand === undefined ? 120_000 : 24 * 3_600_000);
}

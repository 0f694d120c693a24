import { balanceRows } from "../../../src/sampling/cube/balance-rows";
import { draw, drawSteps } from "../../../src/sampling/draw";
import { frameDigest } from "../../../src/sampling/frame/frame-text";
import type { Frame } from "../../../src/sampling/frame/frame";
import type { Seed } from "../../../src/sampling/seed/seed";
import { stageSeed } from "../../../src/sampling/seed/stages";
import { ticketOrder } from "../../../src/sampling/seed/tickets";
import { uniformsFor } from "../../../src/sampling/seed/uniforms";
import { finish } from "../../../src/sampling/steps";
import { referenceCube } from "../../sampling/reference/cube";
import { milliseconds, printTable, type Target } from "../measure";
import { syntheticFrame } from "./frames";

const SIZES = [80, 300, 1_000, 5_000, 50_000] as const;
/** Up to this size the straightforward form is measured too. */
const LONGEST_STRAIGHTFORWARD = 5_000;
const SLICED_DRAWS = 3;
/** Milliseconds within which the main sample of so many is drawn. */
const MOST_AT_300 = 5;
const MOST_AT_5000 = 60;
/** Milliseconds after which somebody who types or scrolls sees that the pane hangs. */
const LONGEST_SLICE = 50;
const MOST_GROWTH = 1.2;

interface Speed {
  readonly size: number;
  readonly main: number;
  /** The main stage with a soft landing. */
  readonly softMain: number;
  readonly whole: number;
  readonly straightforward: number | undefined;
}

function measure(size: number): Speed {
  const frame = syntheticFrame(size, "as in practice", 0);
  const runs = size > LONGEST_STRAIGHTFORWARD ? 5 : size < LONGEST_STRAIGHTFORWARD ? 101 : 31;
  const onlyMain = withoutOtherStages(frame);
  return {
    size,
    main: middleTime(runs, (seed) => draw(onlyMain, seed)),
    softMain: middleTime(runs, (seed) => draw({ ...onlyMain, method: "cube-soft" }, seed)),
    whole: middleTime(runs, (seed) => draw(frame, seed)),
    straightforward: size > LONGEST_STRAIGHTFORWARD ? undefined : middleTime(size < LONGEST_STRAIGHTFORWARD ? 3 : 1, (seed) => straightforwardMain(onlyMain, seed)),
  };
}

function withoutOtherStages(frame: Frame): Frame {
  return { ...frame, sizes: { ...frame.sizes, reserve: 0, followUp: 0 } };
}

/**
 * Milliseconds of the middle one of so many draws, each with a seed of its own, after as many again up to ten that do not
 * count. Memory is not cleared between them: where no draw is under way, that throws the compiled code away, and what
 * would be measured is its compilation.
 */
function middleTime(runs: number, work: (seed: Seed) => unknown): number {
  const times: number[] = [];
  for (let run = -Math.min(runs, 10); run < runs; run++) {
    const start = performance.now();
    work(`benchmark ${run}` as Seed);
    if (run >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[times.length >> 1] ?? Number.NaN;
}

/** The main stage with everything taken anew in each step, as the method is written down. */
function straightforwardMain({ records, margins, sizes }: Frame, seed: Seed): readonly number[] {
  const ownSeed = stageSeed(seed, "main");
  const order = finish(ticketOrder(ownSeed, records.map(({ id }) => id)));
  const rows = balanceRows(margins, order.map((place) => records[place]?.levels ?? []));
  return referenceCube(rows.ofRecord, rows.count, sizes.main, uniformsFor(ownSeed), "by row");
}

/** Milliseconds of the longest piece of work that cannot be interrupted. */
function longestSlice(frame: Frame): number {
  let longest = 0;
  for (let turn = 0; turn < SLICED_DRAWS; turn++) {
    const steps = drawSteps(frame, `benchmark ${turn}` as Seed);
    let isDone = false;
    while (!isDone) {
      const start = performance.now();
      isDone = steps.next().done === true;
      longest = Math.max(longest, performance.now() - start);
    }
  }
  return longest;
}

/** How long a draw takes, hashing included, and how that grows with the list. */
export function benchDrawSpeed(): Target[] {
  console.log("Time of a draw: 60, 15 and 15 of N, six margins of about 40 levels, as in practice");
  const small = withoutOtherStages(syntheticFrame(300, "as in practice", 0));
  const start = performance.now();
  draw(small, "the first" as Seed);
  const first = performance.now() - start;
  const results = SIZES.map(measure);
  printTable(
    ["N", "main sample", "main, soft landing", "all three stages", "a record", "main, straightforward form"],
    results.map(({ size, main, softMain, whole, straightforward }) => [
      size.toLocaleString("en-GB"),
      milliseconds(main),
      milliseconds(softMain),
      milliseconds(whole),
      milliseconds(whole / size),
      straightforward === undefined ? "not measured" : milliseconds(straightforward),
    ]),
  );
  const longest = SIZES[SIZES.length - 1] ?? 0;
  const long = syntheticFrame(longest, "as in practice", 0);
  const digest = middleTime(5, () => frameDigest(long));
  const slice = longestSlice(long);
  console.log(`  At ${longest.toLocaleString("en-GB")}: digest of the frame ${milliseconds(digest)}, longest slice ${milliseconds(slice)}`);
  console.log(`  The first draw of all, 300 records, before anything is compiled: ${milliseconds(first)}\n`);
  const at = (size: number) => {
    const found = results.find((result) => result.size === size);
    if (found === undefined) throw new Error(`${size} is not measured`);
    return found;
  };
  const growth = at(50_000).whole / 50_000 / (at(5_000).whole / 5_000);
  return [
    { name: `main sample of 300 within ${MOST_AT_300} ms`, measured: milliseconds(at(300).main), isReached: at(300).main <= MOST_AT_300 },
    { name: `main sample of 5,000 within ${MOST_AT_5000} ms`, measured: milliseconds(at(5_000).main), isReached: at(5_000).main <= MOST_AT_5000 },
    {
      name: `growing no faster than the list: a record of 50,000 at most ${MOST_GROWTH} times one of 5,000`,
      measured: growth.toFixed(2),
      isReached: growth <= MOST_GROWTH,
    },
    { name: `at 50,000 never longer than ${LONGEST_SLICE} ms at a time`, measured: milliseconds(slice), isReached: slice <= LONGEST_SLICE },
  ];
}

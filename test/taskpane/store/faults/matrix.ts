import { wholeWorkbook } from "./whole-workbook";
import { CODES, cutOff, type Fault, HANGS, lost, refused } from "./faults";
import { closeFaulty, type FaultyPane, openFaulty, problemsOf, requireAsFresh, requireNoticesEdits, saysWhatIsMissing, shownBy, unplain } from "./faulty-pane";
import type { Way } from "./ways";
import type { Workbooks } from "./workbooks";

/** EVERY_FAULT=1 tries every code in every round trip; otherwise each round trip meets one fault of every kind, in turn. */
const EVERY = process.env["EVERY_FAULT"] === "1";

/** What has been tried, for the last line of the test. */
export interface Tried {
  readonly codes: Set<string>;
  trips: number;
  cases: number;
  /** Round trips that did not come in another run: what is read after the work may come in one request or in two. */
  missing: number;
}

interface Unspoilt {
  readonly trips: number;
  readonly was: unknown;
  readonly became: unknown;
  readonly shown: unknown;
}

let turn = 0;

/** The faults that a round trip meets, those of one kind together. */
function faultsInTurn(): Fault[][] {
  if (EVERY) return [CODES.map(refused), CODES.map(lost), [cutOff("ConnectionFailure")], [...HANGS]];
  const code = CODES[turn % CODES.length] ?? "";
  const losing = turn % 3 === 2 ? cutOff("ConnectionFailure") : lost(CODES[(turn * 7) % CODES.length] ?? "");
  const hang = HANGS[turn % HANGS.length];
  turn += 1;
  return [[refused(code)], [losing], hang === undefined ? [] : [hang]];
}

async function come(workbooks: Workbooks, way: Way): Promise<FaultyPane> {
  const faulty = await openFaulty(workbooks[way.workbook]);
  await way.arrange?.(faulty.pane);
  return faulty;
}

async function unspoilt(workbooks: Workbooks, way: Way): Promise<Unspoilt> {
  const { pane, tampering } = await come(workbooks, way);
  const was = await wholeWorkbook(pane.host);
  const from = tampering.requests;
  await pane.after(() => { way.act(pane); });
  const trips = tampering.requests - from;
  const shown = shownBy(pane);
  way.requireDone?.(pane);
  expect(problemsOf(pane)).toEqual([]);
  const became = await wholeWorkbook(pane.host);
  await closeFaulty();
  return { trips, was, became, shown };
}

/** Without a round trip: Excel is asked nothing at all. */
export async function requireAsksNothing(workbooks: Workbooks, way: Way): Promise<void> {
  const { pane, tampering } = await come(workbooks, way);
  const from = tampering.requests;
  const before = shownBy(pane);
  way.act(pane);
  // Longer than anything is gathered for.
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(tampering.requests - from).toBe(0);
  expect(before).toBeDefined();
}

/** Makes each round trip of an action meet each fault, in one pane as long as nothing comes of it. */
export async function requireWithstands(workbooks: Workbooks, way: Way, tried: Tried): Promise<void> {
  const good = await unspoilt(workbooks, way);
  expect(good.trips).toBeGreaterThan(0);
  tried.trips += good.trips;
  const byTrip = Array.from({ length: good.trips }, faultsInTurn);
  const kinds = Math.max(...byTrip.map(({ length }) => length));
  for (let kind = 0; kind < kinds; kind++) {
    const cases = byTrip.flatMap((ofTrip, index) => (ofTrip[kind] ?? []).map((fault) => ({ fault, trip: index + 1 })));
    await inTurn(workbooks, way, good, cases, tried);
  }
}

async function inTurn(workbooks: Workbooks, way: Way, good: Unspoilt, cases: readonly { readonly fault: Fault; readonly trip: number }[], tried: Tried): Promise<void> {
  let faulty: FaultyPane | undefined;
  for (const { fault, trip } of cases) {
    faulty ??= await come(workbooks, way);
    const outcome = await meet(faulty, way, good, fault, trip).catch((error: unknown) => {
      throw new Error(`round trip ${trip} of ${good.trips} ${fault.name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    });
    tried.cases += 1;
    if (fault.code !== undefined) tried.codes.add(fault.code);
    if (outcome === "missing") tried.missing += 1;
    if (outcome === "before") continue;
    await closeFaulty();
    faulty = undefined;
  }
  if (faulty !== undefined) await requireDoneAgain(faulty, way, good, cases.map(({ fault, trip }) => `${trip} ${fault.name}`).join(", "));
}

/** @returns whether nothing came of it, or all; "missing" where the round trip did not come. */
async function meet(faulty: FaultyPane, way: Way, good: Unspoilt, fault: Fault, trip: number): Promise<"before" | "after" | "missing"> {
  const { pane, tampering, codes } = faulty;
  const noted = codes.length;
  const last = tampering.requests + trip;
  fault.befall(faulty, last);
  way.act(pane);
  const hasCome = await fault.rest(faulty, last);
  const problems = problemsOf(pane);
  expect(problems.map(unplain).filter((wrong) => wrong !== undefined)).toEqual([]);
  const is = await wholeWorkbook(pane.host);
  const isBefore = same(is, good.was);
  if (!isBefore && (way.isInParts !== true || problems.length === 0)) expect(is).toEqual(good.became);
  // Nobody is left in the dark: trouble is said, or what was asked for is there.
  if (hasCome && problems.length === 0 && !saysWhatIsMissing(pane)) expect({ shown: shownBy(pane), codes: codes.slice(noted) }).toMatchObject({ shown: good.shown });
  // A fresh pane would not know of it: kept-settings.test.ts.
  if (problems.some(({ sentence }) => sentence.includes("It counts until the pane is closed."))) return "after";
  await requireAsFresh(pane);
  if (way.isSpoiledByEdit !== true) await requireNoticesEdits(pane);
  if (!hasCome) return "missing";
  return problems.length > 0 && (isBefore || way.isInParts === true) ? "before" : "after";
}

/** Doing it again comes to the same as without a fault. */
async function requireDoneAgain({ pane }: FaultyPane, way: Way, good: Unspoilt, after: string): Promise<void> {
  await pane.after(() => { way.act(pane); });
  const outcome = { after, shown: shownBy(pane), workbook: await wholeWorkbook(pane.host) };
  expect(outcome).toEqual({ after, shown: good.shown, workbook: good.became });
  await requireAsFresh(pane);
  await requireNoticesEdits(pane);
  await closeFaulty();
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

import { HostError } from "../../../src/excel/host-error";
import { lookForSample } from "../../../src/excel/sample/look";
import type { SamplePlan } from "../../../src/excel/sample/sample-sheets";
import { repairSample, writeSample } from "../../../src/excel/sample/write-sample";
import { type OpenWorkbook, openWorkbook, returnBytes, row } from "../sheets";
import { atAction, setsProperty, Tampering } from "../tampering";
import { planOf, recordOf, reserveOf, sampleOf } from "./plans";
import { snapshot } from "./snapshot";

/** How the workbook is before a writing, and what is to be written. */
interface Case {
  readonly before: SamplePlan | undefined;
  readonly plan: SamplePlan;
  /** What people did to the sheets meanwhile. */
  readonly meanwhile?: (open: OpenWorkbook) => void;
}

const first = planOf();
const changed = planOf({
  doc: "the second doc",
  sheets: [sampleOf([{ id: "A-1" }, { id: "00012", status: "Withdrawn" }, { id: "A-4" }, { id: "A-5" }, { id: "B-1" }]), recordOf(["Seed", "9", "x"]), reserveOf()],
});
const redrawn = planOf({
  doc: "another draw",
  frames: "frames 1 and 2",
  stamp: "2026-11-22T20:00:00.000Z",
  sheets: [sampleOf([{ id: "A-2" }, { id: "A-9" }]), recordOf(["Seed", "77"])],
  earlier: new Map([[first.stamp, first.sheets]]),
});

const CASES: Readonly<Record<string, Case>> = {
  "a first sample": { before: undefined, plan: first },
  "changed rows, and a sheet more": { before: first, plan: changed },
  "changed rows that were sorted": {
    before: first,
    plan: changed,
    meanwhile: (book) => { book.host.person.sort(book.sheet("Sample").id, { row: 1, column: 0, rowCount: 5, columnCount: 6 }, 0, true); },
  },
  "rows taken back": { before: changed, plan: { ...first, texts: { ...first.texts, doc: "taken back" }, sheets: [...first.sheets, reserveOf(["B-2"])] } },
  "another draw": { before: first, plan: redrawn },
  "another draw beside what somebody wrote": {
    before: first,
    plan: redrawn,
    meanwhile: (book) => { book.host.person.type(book.sheet("Sample").id, 2, 7, "Ask the school"); },
  },
};

let open: OpenWorkbook;
let tampering: Tampering;
let bytes: Uint8Array;
beforeAll(async () => { bytes = await returnBytes([row("A-1")]); });
afterEach(() => { open.close(); });

async function prepare({ before, meanwhile }: Case): Promise<void> {
  tampering = new Tampering();
  open = await openWorkbook(bytes, {}, tampering.through);
  if (before !== undefined) await writeSample(before, undefined);
  meanwhile?.(open);
}

/** The workbook before and after a writing that goes well, and how many actions its request has. */
async function wellDone(one: Case) {
  await prepare(one);
  const was = await snapshot(open);
  const from = tampering.requests;
  await writeSample(one.plan, one.before);
  const trips = tampering.requests - from;
  const actions = tampering.actionsOf(tampering.requests);
  const is = await snapshot(open);
  open.close();
  return { was, is, trips, actions };
}

function outcome(work: Promise<unknown>): Promise<HostError | undefined> {
  return work.then(() => undefined, (error: unknown) => {
    if (error instanceof HostError) return error;
    throw error;
  });
}

/** Every action where asked for, or enough of them to come by every kind of step. */
function stops(actions: number): number[] {
  const step = process.env["EVERY_ACTION"] === "1" ? 1 : Math.ceil(actions / 8);
  return [...new Set([...Array.from({ length: Math.ceil(actions / step) }, (_, index) => index * step), 1, 2, actions - 1])].sort((a, b) => a - b);
}

/** As it was or as planned, and what was said tells which. */
async function requireOneOrOther(said: HostError | undefined, { was, is }: { was: unknown; is: unknown }): Promise<"before" | "complete"> {
  const now = await snapshot(open);
  expect(now).toEqual(said === undefined ? is : was);
  if (said !== undefined) expect(said.sentence).toMatch(/nothing was changed\.$/i);
  return said === undefined ? "complete" : "before";
}

/** What the pane does when it looks again after a lost connection. */
async function repairAfterwards({ before, plan }: Case): Promise<void> {
  const seen = await lookForSample();
  if (seen.stored === undefined || seen.stored.status.kind === "ready") return;
  const doc = seen.stored.texts?.doc;
  await repairSample(seen, [before, plan].find((one) => one !== undefined && one.texts.doc === doc));
}

describe.each(Object.keys(CASES))("%s", (name) => {
  const one = CASES[name];
  if (one === undefined) throw new Error(name);
  let done: Awaited<ReturnType<typeof wellDone>>;
  beforeAll(async () => { done = await wellDone(one); });

  test("takes three round trips", async () => {
    await prepare(one);
    expect(done.trips).toBe(3);
    expect(done.is).not.toEqual(done.was);
  });

  test.each(["GeneralException", "AccessDenied", "InvalidOperationInCellEditMode"])("each round trip fails before it does anything: %s", async (code) => {
    for (let trip = 1; trip <= done.trips; trip++) {
      await prepare(one);
      await snapshot(open);
      tampering.stop(tampering.requests + trip, code, atAction(0));
      const said = await outcome(writeSample(one.plan, one.before));
      expect(said).toMatchObject({ code });
      expect(await requireOneOrOther(said, done)).toBe("before");
      tampering.verify();
      open.close();
    }
  });

  test("Excel stops anywhere in the writing: put back at once, or completed at once", async () => {
    const ends = new Set<string>();
    for (const at of stops(done.actions)) {
      await prepare(one);
      tampering.stop(tampering.requests + done.trips, "GeneralException", atAction(at));
      const said = await outcome(writeSample(one.plan, one.before));
      ends.add(await requireOneOrOther(said, done));
      tampering.verify();
      open.close();
    }
    expect([...ends].sort()).toEqual(["before", "complete"]);
  });

  test.each(["AccessDenied", "InvalidOperationInCellEditMode", "ConnectionFailure"])("Excel stops half-way for another reason: %s", async (code) => {
    for (const share of [0.2, 0.5]) {
      await prepare(one);
      tampering.stop(tampering.requests + done.trips, code, atAction(Math.floor(done.actions * share)));
      const said = await outcome(writeSample(one.plan, one.before));
      expect(await requireOneOrOther(said, done)).toBe(said === undefined ? "complete" : "before");
      expect(said?.code ?? code).toBe(code);
      tampering.verify();
      open.close();
    }
  });

  test("each answer is lost after the work was done", async () => {
    for (let trip = 1; trip <= done.trips; trip++) {
      await prepare(one);
      tampering.lose(tampering.requests + trip, "ConnectionFailure");
      const said = await outcome(writeSample(one.plan, one.before));
      expect(await requireOneOrOther(said, done)).toBe(trip < done.trips ? "before" : "complete");
      tampering.verify();
      open.close();
    }
  });

  test("the connection is lost anywhere in the writing: the next look puts it right", async () => {
    for (const at of stops(done.actions)) {
      await prepare(one);
      const writing = tampering.requests + done.trips;
      tampering.stop(writing, "GeneralException", atAction(at));
      tampering.cutOff(writing + 1, "ConnectionFailure");
      const said = await outcome(writeSample(one.plan, one.before));
      expect(said).toMatchObject({ code: "LeftHalf", sentence: "Excel stopped part-way. The sheets of the sample may be incomplete." });
      tampering.reconnect();
      await repairAfterwards(one);
      const now = await snapshot(open);
      expect([done.was, done.is]).toContainEqual(now);
      tampering.verify();
      open.close();
    }
  });
});

describe("more than one request", () => {
  const long: Case = { before: first, plan: { ...redrawn, texts: { doc: "x".repeat(3_000_000), frames: "y".repeat(6_000_000) } } };

  test.each([3, 4, 5])("fails in its request %i: put back", async (trip) => {
    await prepare(long);
    const was = await snapshot(open);
    tampering.stop(tampering.requests + trip, "GeneralException", atAction(1));
    const said = await outcome(writeSample(long.plan, long.before));
    expect(await requireOneOrOther(said, { was, is: undefined })).toBe("before");
    tampering.verify();
  }, 60_000);
});

test("where putting back fails too, it is tried once more", async () => {
  const one: Case = { before: first, plan: redrawn };
  await prepare(one);
  const was = await snapshot(open);
  const writing = tampering.requests + 3;
  tampering.stop(writing, "GeneralException", setsProperty("Values", 4));
  tampering.stop(writing + 3, "GeneralException", atAction(3));
  const said = await outcome(writeSample(one.plan, one.before));
  expect(await requireOneOrOther(said, { was, is: undefined })).toBe("before");
  tampering.verify();
});

describe("what is not the add-in's", () => {
  test("a sheet that somebody adds under a name of ours, after the connection was lost before ours was added", async () => {
    const one: Case = { before: undefined, plan: first };
    await prepare(one);
    tampering.cutOff(tampering.requests + 3, "ConnectionFailure");
    expect(await outcome(writeSample(first, undefined))).toMatchObject({ code: "LeftHalf" });
    tampering.reconnect();
    await lookForSample();
    open.host.person.addSheet("Sample");
    await writeSample(first, undefined);
    expect(open.host.sheets.map(({ name }) => name).slice(1)).toEqual(["Sample", "PIR sample data", "Sample (2)", "Sampling record"]);
  });

  test("a sheet that was set aside is told of, though Excel stopped after it", async () => {
    const one = CASES["another draw beside what somebody wrote"];
    if (one === undefined) throw new Error("no such case");
    await prepare(one);
    tampering.stop(tampering.requests + 3, "GeneralException", setsProperty("Orientation"));
    expect(await writeSample(one.plan, one.before)).toEqual({ setAside: ["Sample (kept)"] });
    tampering.verify();
  });
});

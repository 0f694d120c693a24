import fc from "fast-check";
import { FIRST_ROW, row, settled } from "../../../excel/sheets";
import { closePanes, type OpenPane } from "../open-pane";
import { anyEdit, done } from "./live-edits";
import { type Fate, FATES, UnreliableEvents } from "./live-events";
import { openListThrough, saidAnew, saidBy } from "./live-pane";

afterEach(closePanes);

const CHILDREN = 12;
const RUNS = Number(process.env["LIVE_RUNS"] ?? 6);
const AGE = 2;

async function openUnreliable(): Promise<{ readonly pane: OpenPane; readonly events: UnreliableEvents }> {
  const events = new UnreliableEvents();
  return { pane: await openListThrough(Array.from({ length: CHILDREN }, (_, index) => row(`A-${index + 1}`)), events.through), events };
}

/** Somebody edits while events meet their fates; afterwards everything that was held back is told. */
async function live(edits: readonly Parameters<typeof done>[0][], fates: readonly Fate[]) {
  const { pane, events } = await openUnreliable();
  events.begin(...fates);
  for (const [index, edit] of edits.entries()) {
    done(edit, pane);
    // Some come in one go, others while an earlier one is being read.
    if (index % 3 === 0) await new Promise((resolve) => setTimeout(resolve, index % 2 === 0 ? 0 : 18));
  }
  await settled(pane.host);
  events.calm();
  await settled(pane.host);
  return { pane, events };
}

test("events that come twice, late and in another order leave the findings right, without anybody asking", async () => {
  const met = { twice: 0, late: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyEdit(CHILDREN), { minLength: 6, maxLength: 30 }),
      fc.array(fc.constantFrom("told" as const, "twice" as const, "late" as const), { minLength: 3, maxLength: 9 }),
      async (edits, fates) => {
        const { pane, events } = await live(edits, fates);
        met.twice += events.met.twice;
        met.late += events.met.late;
        expect(saidBy(pane)).toEqual(await saidAnew(pane));
        await closePanes();
      },
    ),
    { seed: 20261123, numRuns: RUNS },
  );
  expect(met.twice).toBeGreaterThan(RUNS);
  expect(met.late).toBeGreaterThan(RUNS);
});

test("events that get lost leave the findings right once the user comes to the pane", async () => {
  let behind = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyEdit(CHILDREN), { minLength: 6, maxLength: 30 }),
      fc.array(fc.constantFrom(...FATES, "lost" as const), { minLength: 3, maxLength: 9 }),
      async (edits, fates) => {
        const { pane } = await live(edits, fates);
        const now = await saidAnew(pane);
        if (JSON.stringify(saidBy(pane)) !== JSON.stringify(now)) behind += 1;
        await pane.after(() => { pane.store.lookAgain(); });
        expect(saidBy(pane)).toEqual(now);
        await closePanes();
      },
    ),
    { seed: 20261124, numRuns: RUNS },
  );
  // Otherwise nothing would have been shown.
  expect(behind).toBeGreaterThan(0);
});

describe("an event that got lost", () => {
  let pane: OpenPane;
  let events: UnreliableEvents;
  beforeEach(async () => {
    ({ pane, events } = await openUnreliable());
    events.begin("lost");
    await pane.after(() => { pane.host.person.type(pane.list().id, FIRST_ROW, AGE, "12 yrs"); });
    events.calm();
    expect(pane.codes()).toEqual([]);
  });

  test("is made up for when the user comes to the pane, by reading alone", async () => {
    const from = pane.host.roundTrips.length;
    await pane.after(() => { pane.store.lookAgain(); });
    expect(pane.codes()).toEqual(["AG2"]);
    expect(pane.host.roundTrips.slice(from).filter(({ isWrite }) => isWrite)).toEqual([]);
    expect(pane.host.roundTrips.length - from).toBe(3);
  });

  test("is made up for when somebody selects a cell, after two minutes and not before", async () => {
    const select = (column: number) => pane.after(() => { pane.host.person.select({ row: FIRST_ROW + 1, column, rowCount: 1, columnCount: 1 }); });
    const from = pane.host.roundTrips.length;
    await select(1);
    expect(pane.host.roundTrips.length).toBe(from);
    const now = performance.now();
    const clock = jest.spyOn(performance, "now").mockReturnValue(now + 121_000);
    pane.host.person.select({ row: FIRST_ROW + 1, column: 2, rowCount: 1, columnCount: 1 });
    await settled(pane.host);
    clock.mockRestore();
    expect(pane.codes()).toEqual(["AG2"]);
  });
});

test("looking again where nothing has changed draws nothing, and what was said to be done stays", async () => {
  const { pane } = await openUnreliable();
  await pane.after(() => { pane.host.person.paste(pane.list().id, FIRST_ROW, AGE, [["12 yrs"]]); });
  pane.actions.previewFixAll("AG2");
  await pane.after(() => { pane.actions.applyPreview(); });
  const before = pane.checking();
  expect(before.done).toBeDefined();
  let readings = 0;
  const stop = pane.store.subscribe(() => { readings += pane.checking().isReading ? 1 : 0; });
  const clock = jest.spyOn(Date, "now").mockReturnValue(Date.now() + 60_000);
  await pane.after(() => { pane.store.lookAgain(); });
  clock.mockRestore();
  stop();
  expect(readings).toBe(0);
  expect(pane.checking()).toEqual(before);
});

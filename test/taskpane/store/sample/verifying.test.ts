import { closePanes, type OpenPane } from "../open-pane";
import { openSample, type SamplePane } from "./sample-pane";
import { workbookPicture } from "./workbook-picture";

afterEach(closePanes);

const verifyOf = ({ drawn }: SamplePane) => drawn().verify;

/** Does something once, as soon as it holds. */
function when({ store }: OpenPane, holds: () => boolean, act: () => void): void {
  const stop = store.subscribe(() => {
    if (!holds()) return;
    stop();
    act();
  });
}

/** A clock on which every step takes longer than a slice, so that the pane has its turn after each. */
function slow({ store }: OpenPane): void {
  let clock = 0;
  Object.assign(store.surroundings, {
    pace: { now: () => (clock += 20), breathe: () => new Promise((resolve) => { setTimeout(resolve, 0); }) },
  });
}

async function drawnSlowly(): Promise<SamplePane> {
  const opened = await openSample(60);
  await opened.draw();
  await opened.ask({ ask: "view", view: "verify" });
  slow(opened.pane);
  return opened;
}

test("given up in the middle of the draw, the view is as before, nothing is written, and a later one verifies", async () => {
  const opened = await drawnSlowly();
  const before = await workbookPicture(opened.pane.host);
  let share = 0;
  const runs = () => {
    const verify = verifyOf(opened);
    share = verify.phase === "running" ? verify.share : 0;
    return share > 0.2;
  };
  when(opened.pane, runs, () => {
    opened.pane.actions.sample({ ask: "stopVerifying" });
    expect(verifyOf(opened)).toEqual({ phase: "idle" });
  });
  await opened.ask({ ask: "verify" });
  expect(share).toBeGreaterThan(0.2);
  expect(share).toBeLessThan(1);
  expect(verifyOf(opened)).toEqual({ phase: "idle" });
  expect(await workbookPicture(opened.pane.host)).toEqual(before);
  await opened.ask({ ask: "verify" });
  expect(verifyOf(opened)).toMatchObject({ phase: "done", isSame: true });
  expect(opened.drawn().sign.canSign).toBe(true);
});

test("given up before Excel has answered, no more is asked of it; what was found before shows again", async () => {
  const opened = await drawnSlowly();
  await opened.ask({ ask: "verify" });
  const found = verifyOf(opened);
  expect(found).toMatchObject({ phase: "done", isSame: true });
  const trips = opened.pane.host.roundTrips.length;
  opened.pane.actions.sample({ ask: "verify" });
  expect(verifyOf(opened)).toEqual({ phase: "running", share: 0 });
  expect(opened.drawn().sign.canSign).toBe(false);
  await opened.pane.after(() => { opened.pane.actions.sample({ ask: "stopVerifying" }); });
  expect(verifyOf(opened)).toEqual(found);
  expect(opened.pane.host.roundTrips).toHaveLength(trips);
});

test("begun again at once after it was given up, it brings its own result", async () => {
  const opened = await drawnSlowly();
  opened.pane.actions.sample({ ask: "verify" });
  opened.pane.actions.sample({ ask: "stopVerifying" });
  await opened.ask({ ask: "verify" });
  expect(verifyOf(opened)).toMatchObject({ phase: "done", isSame: true });
});

test("a freeze says that it is under way before anything is asked of Excel", async () => {
  const opened = await openSample(60);
  for (const step of ["list", "size", "margins"] as const) await opened.ask({ ask: "settle", step, reasons: {} });
  const trips = opened.pane.host.roundTrips.length;
  await opened.pane.after(() => {
    opened.pane.actions.sample({ ask: "freeze" });
    expect(opened.prepare().freeze.isFreezing).toBe(true);
    expect(opened.pane.host.roundTrips).toHaveLength(trips);
  });
  expect(opened.prepare().freeze).toMatchObject({ isFreezing: false, problem: undefined });
  expect(opened.prepare().freeze.frozen).toBeDefined();
});

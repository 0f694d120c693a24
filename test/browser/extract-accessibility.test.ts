import { galleryStates } from "../../src/taskpane/gallery/states";
import { GalleryStates } from "./gallery-states";
import type { Bench, Harness } from "./harness";
import { startHarness } from "./harness";

jest.setTimeout(180_000);

let harness: Harness;
let bench: Bench;

beforeAll(async () => {
  harness = await startHarness();
}, 300_000);
afterAll(() => harness.close());
beforeEach(async () => {
  bench = await harness.open();
});
afterEach(() => bench.close());

const states = Object.keys(galleryStates).filter((name) => name.startsWith("extract"));

test(`none of the ${states.length} states of an extract has a fault that axe can see, nor is any wider than a narrow pane`, async () => {
  expect(states.length).toBeGreaterThan(20);
  const gallery = await GalleryStates.open(bench.page, { state: "extractWritten", heading: "The children are in the list" });
  const faults: string[] = [];
  for (const state of states) {
    await gallery.show(state);
    // Also what is closed at first: its lists are the longest of the pane.
    await gallery.openAll();
    faults.push(...(await gallery.faults(state)));
  }
  expect(faults).toEqual([]);
});

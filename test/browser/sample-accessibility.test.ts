import { galleryStates } from "../../src/taskpane/gallery/states";
import { violations } from "./axe";
import { GalleryStates } from "./gallery-states";
import type { Harness } from "./harness";
import { startHarness } from "./harness";
import { SampleBench } from "./sample-bench";

jest.setTimeout(180_000);

let harness: Harness;
let at: SampleBench;

beforeAll(async () => {
  harness = await startHarness();
}, 300_000);
afterAll(() => harness.close());
beforeEach(async () => {
  at = new SampleBench(await harness.open());
});
afterEach(() => at.bench.close());

const states = Object.keys(galleryStates).filter((name) => name.startsWith("sample"));
test(`none of the sample's ${states.length} states has a fault that axe can see, nor is any wider than a narrow pane`, async () => {
  expect(states.length).toBeGreaterThan(70);
  const gallery = await GalleryStates.open(at.bench.page, { state: "sampleDelete", heading: "Delete" });
  const texts = new Set<string>();
  const faults: string[] = [];
  for (const state of states) {
    texts.add(await gallery.show(state));
    faults.push(...(await gallery.faults(state)));
  }
  expect(faults).toEqual([]);
  // Some differ in what is marked alone.
  expect(texts.size).toBeGreaterThan(0.9 * states.length);
});

test("each screen of a sample that was drawn in the open workbook has no fault that axe can see", async () => {
  await at.draw("01382438112797316654");
  const pane = await at.bench.paneDocument();
  for (const view of ["Result", "Replace", "Siblings", "Verify", "Release", "Delete"]) {
    await at.button(view).click();
    await at.heading(view);
    expect(await violations(pane)).toEqual([]);
  }
});

import type { Page } from "playwright-core";
import { galleryStates } from "../../src/taskpane/gallery/states";
import { violations } from "./axe";
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
/** The narrowest that Excel makes a pane. */
const narrow = { width: 320, height: 800 };

async function show(page: Page, state: string): Promise<string> {
  await page.evaluate(async (name) => {
    location.hash = `state=${name}`;
    // The page draws it on the event that follows.
    await new Promise((resolve) => { setTimeout(resolve, 0); });
    await new Promise((resolve) => { requestAnimationFrame(() => { requestAnimationFrame(resolve); }); });
  }, state);
  await page.getByRole("banner").waitFor();
  return page.locator("#root").innerText();
}

test(`none of the sample's ${states.length} states has a fault that axe can see, nor is any wider than a narrow pane`, async () => {
  expect(states.length).toBeGreaterThan(70);
  const { page } = at.bench;
  await page.setViewportSize(narrow);
  await page.goto(new URL("gallery.html", page.url()).href);
  // The screens of the sample are loaded when they are first wanted.
  await show(page, "sampleDelete");
  await page.getByRole("heading", { name: "Delete", exact: true }).waitFor();
  const texts = new Set<string>();
  const faults: string[] = [];
  for (const state of states) {
    texts.add(await show(page, state));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > narrow.width) faults.push(`${state}: ${width} pixels wide`);
    faults.push(...(await violations(page.mainFrame())).map((fault) => `${state}: ${fault}`));
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

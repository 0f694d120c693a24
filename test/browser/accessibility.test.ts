import { violations } from "./axe";
import type { Bench, Harness } from "./harness";
import { startHarness } from "./harness";

const startLimit = 600_000;

let harness: Harness;
let bench: Bench;

beforeAll(async () => {
  harness = await startHarness();
}, startLimit);
afterAll(() => harness.close());
beforeEach(async () => {
  bench = await harness.open();
});
afterEach(() => bench.close());

test("the page has no accessibility faults that axe can see", async () => {
  expect(await violations(bench.page.mainFrame())).toEqual([]);
});

test("the pane, with findings in it, has none either", async () => {
  await bench.pane.getByRole("heading", { name: "Findings", exact: true }).waitFor();
  expect(await violations(await bench.paneDocument())).toEqual([]);
});

test("every control of the page has a name", async () => {
  const controls = await bench.page.getByRole("button").or(bench.page.getByRole("textbox")).all();
  expect(controls.length).toBeGreaterThan(10);
  const names = await Promise.all(
    controls.map((control) => control.evaluate((element) => element.getAttribute("aria-label") ?? element.textContent)),
  );
  expect(names.filter((name) => name.trim() === "")).toEqual([]);
});

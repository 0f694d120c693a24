import type { Bench, Harness } from "./harness";
import { startHarness } from "./harness";

const startLimit = 600_000;

let harness: Harness;
let bench: Bench;

beforeAll(async () => { harness = await startHarness(); }, startLimit);
afterAll(() => harness.close());
afterEach(() => bench.close());

const heading = (name: string) => bench.pane.getByRole("heading", { name, exact: true });
const button = (name: string) => bench.pane.getByRole("button", { name, exact: true });
/** The part that the header marks as open. */
const openPart = (name: string) => bench.pane.getByRole("banner").locator("[aria-current=page]", { hasText: name });

/** Puts a mark into the pane's document, to tell whether it was loaded anew. */
const mark = () => bench.pane.locator("html").evaluate((page) => { page.dataset["marked"] = "yes"; });
const isMarked = () => bench.pane.locator("html").evaluate((page) => page.dataset["marked"] === "yes");

test("somebody new is asked once, sees the tour by keyboard, and begins", async () => {
  bench = await harness.open({ role: "unknown" });
  await heading("Are you completing a return or drawing a sample?").waitFor();
  // Nobody has pressed anything in the pane: the focus stays where it was.
  expect(await bench.page.evaluate(() => document.activeElement?.tagName)).not.toBe("IFRAME");
  await bench.pane.getByRole("button", { name: /^Completing a return/ }).focus();
  await bench.page.keyboard.press("Enter");
  for (const name of ["Each row is checked as you type", "You decide what changes", "Look once more before it goes"]) {
    await bench.pane.locator("h1:focus", { hasText: name }).waitFor();
    for (let tabs = 0; tabs < 4; tabs += 1) {
      await bench.page.keyboard.press("Tab");
      if (await bench.pane.locator("button:focus", { hasText: /^(Next|Start)$/ }).count() > 0) break;
    }
    await bench.page.keyboard.press("Enter");
  }
  await heading("Findings").waitFor();
  await bench.page.reload();
  await heading("Findings").waitFor();
  expect(await button("Skip").count()).toBe(0);
});

test("somebody who draws a sample begins there", async () => {
  bench = await harness.open({ role: "unknown" });
  await bench.pane.getByRole("button", { name: /^Drawing a sample/ }).click();
  await button("Skip").click();
  await openPart("Sample").waitFor();
});

test("each button of the ribbon opens its part, and its own address loads nothing anew", async () => {
  bench = await harness.open();
  await heading("Findings").waitFor();
  await bench.tool("Check").click();
  await bench.pane.locator("html:not([data-marked])").waitFor();
  await heading("Findings").waitFor();
  await mark();
  await bench.tool("Check").click();
  expect(await isMarked()).toBe(true);
  await bench.tool("Ready to send").click();
  await heading("Ready to send").waitFor();
  expect(await isMarked()).toBe(false);
  await openPart("Ready to send").waitFor();
  await bench.tool("Sample").click();
  await openPart("Sample").waitFor();
  await mark();
  await bench.tool("Sample").click();
  expect(await isMarked()).toBe(true);
  await bench.tool("Check").click();
  await heading("Findings").waitFor();
});

import type { Page } from "playwright-core";
import { violations } from "./axe";
import type { Bench, Harness } from "./harness";
import { startHarness } from "./harness";

let harness: Harness;
let bench: Bench;

beforeAll(async () => {
  harness = await startHarness();
}, 600_000);
afterAll(() => harness.close());
afterEach(() => bench.close());

/** Cards that are on the page, and the gaps and overlaps of rows in view, in pixels. */
async function drawn(page: Page): Promise<{ readonly cards: number; readonly worstGap: number }> {
  return page.evaluate(() => {
    const main = document.querySelector("main")?.getBoundingClientRect();
    if (!main) throw new Error("There is no list");
    const rows = [...document.querySelectorAll("[data-findings] [data-index]")]
      .map((row) => row.getBoundingClientRect())
      .filter(({ top, bottom }) => bottom > main.top && top < main.bottom)
      .sort((one, other) => one.top - other.top);
    const gaps = rows.map(({ top }, index) => Math.abs(top - (rows[index - 1]?.bottom ?? top)));
    return { cards: document.querySelectorAll("li[aria-posinset]").length, worstGap: Math.max(...gaps) };
  });
}

async function scrollBy(page: Page, pixels: number): Promise<void> {
  await page.evaluate(async (by) => {
    document.querySelector("main")?.scrollBy(0, by);
    await new Promise((resolve) => { requestAnimationFrame(() => { requestAnimationFrame(resolve); }); });
  }, pixels);
}

test("5,000 findings scroll with few cards on the page, row by row", async () => {
  bench = await harness.open();
  const gallery = await harness.openGallery({ viewport: { width: 320, height: 800 } });
  await gallery.show({ state: "many", isOpened: true });
  const { page } = gallery;
  expect(await page.evaluate(() => document.querySelector("main")?.scrollHeight)).toBeGreaterThan(5_000 * 44);
  for (const by of [400, 400, 30_000, 300, -200, -20_000, 1_000_000, -500]) {
    await scrollBy(page, by);
    const { cards, worstGap } = await drawn(page);
    expect(cards).toBeGreaterThan(3);
    expect(cards).toBeLessThan(100);
    expect(worstGap).toBeLessThan(2);
  }
  expect(await page.locator("h3").count()).toBe(6);
  expect(await violations(page.mainFrame())).toEqual([]);
  await gallery.close();
});

test("the arrow keys go through a long list, and the focus stays on its row while the list is scrolled away", async () => {
  bench = await harness.open();
  const gallery = await harness.openGallery({ viewport: { width: 320, height: 800 } });
  await gallery.show({ state: "many", isOpened: true });
  const { page } = gallery;
  await page.locator("[data-row-control]").first().focus();
  for (const [key, text] of [["ArrowDown", "A12"], ["End", "G845"], ["ArrowUp", "G844"]] as const) {
    await page.keyboard.press(key);
    const focused = page.locator(":focus").filter({ hasText: text });
    await focused.waitFor();
    await page.waitForTimeout(100);
    const box = await focused.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(800);
  }
  await scrollBy(page, -200_000);
  await page.locator(":focus").filter({ hasText: "G844" }).waitFor({ state: "attached" });
  await gallery.close();
});

test("what is in view stays where it is while findings come and go above it", async () => {
  bench = await harness.open();
  const { pane, page } = bench;
  const id = await bench.find("ID Number");
  await pane.getByRole("heading", { name: "Findings", exact: true }).waitFor();
  const frame = await bench.paneDocument();
  await frame.evaluate(() => { document.querySelector("main")?.scrollTo(0, 900); });
  await page.waitForTimeout(300);
  const seen = await frame.evaluate(() => {
    const main = document.querySelector("main");
    const rows = [...document.querySelectorAll("[data-findings] [data-index]")];
    const row = rows.find((candidate) => candidate.getBoundingClientRect().top > (main?.getBoundingClientRect().top ?? 0));
    return { text: row?.textContent ?? "", top: row?.getBoundingClientRect().top ?? 0 };
  });
  const topNow = async (): Promise<number | undefined> =>
    frame.evaluate((text) => [...document.querySelectorAll("[data-findings] [data-index]")].find(({ textContent }) => textContent === text)?.getBoundingClientRect().top, seen.text);
  await bench.typeInto(`A${id.row + 2}`, "2902201230");
  await pane.getByText("This ID reads as a CHI number. Give the child a number of your own.").first().waitFor({ state: "attached" });
  await page.waitForTimeout(300);
  // Selecting the row opens the row in hand below, which moves nothing.
  expect(Math.abs(((await topNow()) ?? 0) - seen.top)).toBeLessThan(2);
  await bench.tool("Undo").click();
  await page.waitForTimeout(500);
  expect(Math.abs(((await topNow()) ?? 0) - seen.top)).toBeLessThan(2);
});

test("a card that is clicked is brought back when the row in hand takes its place, and so is one reached by Next", async () => {
  bench = await harness.open();
  const { pane, page } = bench;
  await pane.getByRole("heading", { name: "Findings", exact: true }).waitFor();
  const frame = await bench.paneDocument();
  const inView = async (): Promise<boolean> => {
    await page.waitForTimeout(500);
    return frame.evaluate(() => {
      const main = document.querySelector("main")?.getBoundingClientRect();
      const card = document.querySelector('[data-findings] [aria-current="true"]')?.getBoundingClientRect();
      return main !== undefined && card !== undefined && card.top >= main.top - 1 && card.bottom <= main.bottom + 1;
    });
  };
  const lowest = await frame.evaluate(() => {
    const bottom = document.querySelector("main")?.getBoundingClientRect().bottom ?? 0;
    const cards = [...document.querySelectorAll("li[aria-posinset] [data-row-control]")];
    return cards.findLastIndex((card) => card.getBoundingClientRect().bottom < bottom);
  });
  await pane.locator("li[aria-posinset] [data-row-control]").nth(lowest).click();
  await pane.getByRole("heading", { name: /^Row / }).waitFor();
  expect(await inView()).toBe(true);
  for (let step = 0; step < 12; step += 1) await pane.getByRole("button", { name: "Next", exact: true }).click();
  expect(await inView()).toBe(true);
});

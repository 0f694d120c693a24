import type { FrameLocator } from "playwright-core";
import { OFFICE_THEMES, type OfficeThemeName } from "../../src/workbench/host/office-themes";
import { type Bench, type Harness, startHarness } from "./harness";

let harness: Harness;

// The first test file of a run builds the page.
beforeAll(async () => {
  harness = await startHarness();
}, 600_000);
afterAll(() => harness.close());

describe("the pane and the theme of Office", () => {
  it("opens in Excel's colours, and goes with them when they change while somebody is elsewhere", async () => {
    const bench = await harness.open();
    await bench.page.goto(`${bench.page.url()}?theme=black`);
    await bench.pane.getByRole("main").waitFor();
    expect(await surface(bench.pane)).toEqual({ background: "rgb(38, 38, 38)", scheme: "dark" });

    await choose(bench, "white");
    await bench.pane.locator("html[style*='light']").waitFor();
    expect(await surface(bench.pane)).toEqual({ background: "rgb(255, 255, 255)", scheme: "light" });

    // No colour of Fluent's can be read on this grey: the pane keeps its own.
    await choose(bench, "darkGray");
    await bench.pane.locator("html[style*='dark']").waitFor();
    expect(await surface(bench.pane)).toEqual({ background: "rgb(41, 41, 41)", scheme: "dark" });
    await bench.close();
  });
});

function surface(pane: FrameLocator) {
  return pane.locator(".fui-FluentProvider").first().evaluate((root) => ({
    background: getComputedStyle(root).backgroundColor,
    scheme: getComputedStyle(document.documentElement).colorScheme,
  }));
}

/** The user chooses another theme in Excel's settings, and comes back to the pane. */
async function choose(bench: Bench, name: OfficeThemeName): Promise<void> {
  const frame = await bench.paneDocument();
  await frame.evaluate((theme) => {
    Object.assign(Office.context, { officeTheme: theme });
    window.dispatchEvent(new Event("focus"));
  }, OFFICE_THEMES[name]);
}

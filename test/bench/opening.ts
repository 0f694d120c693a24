import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Frame, Page } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import { serveFolders } from "../browser/static-server";
import { BARE_PATH, builtPages } from "./built-pages";
import { AGE, listOfMistakes } from "./list-workbook";
import { milliseconds, printTable, type Target } from "./measure";
import { type Opening, watchPane } from "./watched-pane";

// npm runs scripts in the folder of package.json.
const root = process.cwd();
const RUNS = 7;
const EDITS = 15;
const CHILDREN = 5_000;
const LIST = "list.xlsx";
/** An edit is shown before anyone would call it late. Milliseconds. */
const SOON = 500;
/** Milliseconds after which nothing of an edit is still under way. */
const CALM = 1_500;

interface Opened extends Opening {
  readonly scripts: number | undefined;
  readonly officeReady: number | undefined;
  /** Gzipped bytes of the JavaScript that came, without office.js. */
  readonly bytes: number;
}

/**
 * Times the pane in Chromium, built for production, beside the grid of the workbench with the demonstration workbook: from
 * the navigation of the pane's frame to the first frame with findings, in contexts that have nothing in store. A bare
 * page of React and Fluent stands in the same frame for comparison, with the same grid beside it.
 */
export async function benchOpening(): Promise<Target[]> {
  const { workbench, bare } = await builtPages();
  const lists = mkdtempSync(join(tmpdir(), "pir-lists-"));
  writeFileSync(join(lists, LIST), await listOfMistakes(CHILDREN));
  const shared = {
    "/workbooks/": resolve(root, "dist/workbooks"),
    [`/workbooks/${LIST}`]: join(lists, LIST),
    "/office-js/": resolve(root, "node_modules/@microsoft/office-js/dist"),
    "/": workbench,
  };
  const withPane = await serveFolders(shared, {});
  const withBare = await serveFolders({ ...shared, "/pane.html": join(bare, "bare.html"), [BARE_PATH]: bare }, {});
  const browser = await launchChromium();
  try {
    const files = (path: string): string => (path.startsWith(BARE_PATH) ? join(bare, path.slice(BARE_PATH.length)) : join(workbench, path));
    // A first opening of each is for the machine's own caches, and does not count.
    const panes: Opened[] = [];
    const bares: Opened[] = [];
    for (let run = -1; run < RUNS; run++) {
      const pane = await opened(browser, withPane.url, "main ~ footer", files);
      const page = await opened(browser, withBare.url, "button", files);
      if (run >= 0) {
        panes.push(pane);
        bares.push(page);
      }
    }
    console.log(`Opening, from the navigation of the pane's frame: medians of ${RUNS} fresh contexts; JavaScript gzipped, without office.js`);
    printTable(
      ["", "scripts loaded", "office.js ready", "first drawn", "whole", "JavaScript"],
      [row("the pane, demonstration workbook", panes), row("a bare Fluent page", bares)],
    );
    const edits = await editsOfLongList(browser, withPane.url);
    console.log(`An edit among ${CHILDREN.toLocaleString("en-GB")} findings, until the frame that shows it`);
    printTable(["", "median", "slowest"], [[`${EDITS} edits`, milliseconds(median(edits)), milliseconds(Math.max(...edits))]]);
    return [
      { name: `an edit among 5,000 findings is shown within ${SOON} ms`, measured: milliseconds(median(edits)), isReached: median(edits) <= SOON },
    ];
  } finally {
    await browser.close();
    await withPane.close();
    await withBare.close();
    for (const made of [workbench, bare, lists]) rmSync(made, { recursive: true });
  }
}

function row(name: string, all: readonly Opened[]): string[] {
  const middle = (of: (one: Opened) => number | undefined): string => {
    const known = all.map(of).filter((value) => value !== undefined);
    return known.length === 0 ? "" : milliseconds(median(known));
  };
  return [
    name,
    middle(({ scripts }) => scripts),
    middle(({ officeReady }) => officeReady),
    middle(({ firstDrawn }) => firstDrawn),
    middle(({ whole }) => whole),
    `${((all[0]?.bytes ?? 0) / 1000).toFixed(1)} kB`,
  ];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** The workbench in a fresh context of somebody who has said before what they are here for. */
async function newPage(browser: Browser, whole: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  // The compiler of this script marks functions with their names, by a function that no page has.
  await context.addInitScript({ content: "globalThis.__name = (named) => named;" });
  await context.addInitScript(() => { localStorage.setItem("@pir-pane/role", JSON.stringify("partnership")); });
  await context.addInitScript(watchPane, whole);
  return context.newPage();
}

async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (frame === null) throw new Error("the pane has not been opened");
  await frame.waitForFunction(() => window.pirOpening?.whole !== undefined);
  return frame;
}

async function opened(browser: Browser, url: string, whole: string, fileOf: (path: string) => string): Promise<Opened> {
  const page = await newPage(browser, whole);
  await page.goto(url);
  const frame = await paneOf(page);
  const seen = await frame.evaluate(() => ({
    ...window.pirOpening,
    scripts: performance.getEntriesByName("scripts-loaded")[0]?.startTime,
    officeReady: performance.getEntriesByName("office-js-ready")[0]?.startTime,
    // What came later, for screens that nobody has opened yet, does not count.
    asked: performance.getEntriesByType("resource")
      .filter(({ startTime }) => startTime < (window.pirOpening?.whole ?? 0))
      .map(({ name }) => new URL(name).pathname),
  }));
  await page.context().close();
  const own = seen.asked.filter((path) => path.endsWith(".js") && !path.startsWith("/office-js/") && path !== "/connect.js");
  return { ...seen, bytes: own.reduce((sum, path) => sum + gzipSync(readFileSync(fileOf(path)), { level: 9 }).length, 0) };
}

/** Milliseconds from each of some edits, in a list with a mistake in every row, to the frame that shows it. */
async function editsOfLongList(browser: Browser, url: string): Promise<number[]> {
  const page = await newPage(browser, "main ~ footer");
  await page.goto(`${url}?workbook=${LIST}`);
  await paneOf(page);
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    times.push(await page.evaluate(async ([fromEnd, column]) => {
      const host = window.pirWorkbench?.host;
      const sheet = host?.sheets.find(({ id }) => id === host.activeSheetId);
      const shown = document.querySelector("iframe")?.contentWindow?.pirNextFrame?.();
      if (host === undefined || sheet === undefined || shown === undefined) throw new Error("no list, or no pane beside it");
      const start = performance.timeOrigin + performance.now();
      host.person.paste(sheet.id, sheet.lastRow - fromEnd, column, [[12]]);
      return await shown - start;
    }, [edit, AGE] as const));
    // What follows from the edit later, such as an announcement, is not to be taken for the next one.
    await page.waitForTimeout(CALM);
  }
  await page.context().close();
  return times;
}

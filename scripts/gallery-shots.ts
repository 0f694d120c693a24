import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { ThemeName } from "../src/taskpane/theme";
import { stateGroups, type StateGroup } from "../src/taskpane/gallery/groups";
import { builtWorkbench } from "../test/browser/built-workbench";
import { launchChromium } from "../test/browser/chromium";
import { GalleryPage } from "../test/browser/gallery-page";
import { serveFolders } from "../test/browser/static-server";

/** "forced" is the pane's theme of high contrast under the colours that the system forces, as somebody has both. */
const themes = { light: "light", dark: "dark", forced: "highContrast" } as const satisfies Record<string, ThemeName>;
type ShotTheme = keyof typeof themes;

/** Pictures that stand beside each other on the page of a group. */
const ABREAST = 6;
const GAP = 12;

export interface ShotWishes {
  readonly states: RegExp;
  /** CSS pixels. */
  readonly widths: readonly number[];
  readonly height: number;
  readonly themes: readonly ShotTheme[];
  readonly isOpened: boolean;
  /** Of a server that runs; undefined builds the pages and serves them. */
  readonly at: string | undefined;
}

/** @throws where a theme or a number is none. */
export function readWishes(given: Readonly<Partial<Record<string, string | boolean>>>): ShotWishes {
  const text = (name: string, usual: string): string => {
    const value = given[name];
    return typeof value === "string" ? value : usual;
  };
  const pixels = (value: string): number => {
    const number = Number(value);
    if (!(number >= 200 && number <= 4_000)) throw new Error(`${value} is no number of pixels from 200 to 4000.`);
    return number;
  };
  return {
    states: new RegExp(text("states", ".")),
    widths: text("widths", "350").split(",").map(pixels),
    height: pixels(text("height", "760")),
    themes: text("themes", "light").split(",").map((name) => {
      if (!Object.hasOwn(themes, name)) throw new Error(`${name} is none of ${Object.keys(themes).join(", ")}.`);
      return name as ShotTheme;
    }),
    isOpened: given["open"] === true,
    at: typeof given["at"] === "string" ? given["at"] : undefined,
  };
}

/** A picture of each state into a folder for each width and theme, and beside them a page of each group, "_send.png". */
export async function takeShots(folder: string, wishes: ShotWishes): Promise<void> {
  const groups = stateGroups()
    .map(({ name, states }) => ({ name, states: states.filter((state) => wishes.states.test(state)) }))
    .filter(({ states }) => states.length > 0);
  const server = wishes.at === undefined ? await serveFolders({ "/": await builtWorkbench() }, {}) : undefined;
  const browser = await launchChromium();
  try {
    for (const theme of wishes.themes) {
      for (const width of wishes.widths) {
        const into = join(folder, `${theme}-${width}`);
        mkdirSync(into, { recursive: true });
        const gallery = await GalleryPage.open(browser, server?.url ?? wishes.at ?? "", {
          viewport: { width, height: wishes.height },
          reducedMotion: "reduce",
          ...(theme === "forced" && { forcedColors: "active" }),
        });
        for (const group of groups) await shootGroup(gallery, browser, { into, group, theme, width, isOpened: wishes.isOpened });
        await gallery.close();
        console.log(`${into}: ${groups.reduce((sum, { states }) => sum + states.length, 0)} states`);
      }
    }
  } finally {
    await browser.close();
    await server?.close();
  }
}

interface GroupShot {
  readonly into: string;
  readonly group: StateGroup;
  readonly theme: ShotTheme;
  readonly width: number;
  readonly isOpened: boolean;
}

async function shootGroup(gallery: GalleryPage, browser: Browser, { into, group, theme, width, isOpened }: GroupShot): Promise<void> {
  const figures: string[] = [];
  for (const state of group.states) {
    await gallery.show({ state, theme: themes[theme], isOpened });
    const picture = await gallery.page.screenshot({ path: join(into, `${state}.png`) });
    figures.push(`<figure><figcaption>${state}</figcaption><img src="data:image/png;base64,${picture.toString("base64")}"></figure>`);
  }
  const page = await browser.newPage({ viewport: { width: Math.min(ABREAST, figures.length) * (width + GAP) + GAP, height: 400 } });
  await page.setContent(
    `<style>body { display: flex; flex-wrap: wrap; gap: ${GAP}px; margin: ${GAP}px; background: #777; font: 14px sans-serif }
    figure { margin: 0 } figcaption { background: #ffd }</style>${figures.join("")}`,
  );
  await page.screenshot({ path: join(into, `_${group.name.replaceAll(" ", "-")}.png`), fullPage: true });
  await page.close();
}

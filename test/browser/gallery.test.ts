import type { BrowserContextOptions, Frame } from "playwright-core";
import { galleryStates } from "../../src/taskpane/gallery/states";
import { contrastViolations, violations } from "./axe";
import type { GalleryPage } from "./gallery-page";
import type { Harness } from "./harness";
import { startHarness } from "./harness";
import { clippedFaults, headingFaults, hiddenFaults, motionFaults, sidewaysFaults } from "./layout-faults";

jest.setTimeout(300_000);

/** The narrowest that Excel makes a pane. */
const narrow = { width: 320, height: 800 };
/** 1280 by 1024 at 400 %, where WCAG 1.4.10 wants nothing to be lost. */
const zoomed = { width: 320, height: 256 };

const states = Object.keys(galleryStates);

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
}, 600_000);
afterAll(() => harness.close());

type Look = (gallery: GalleryPage, state: string, frame: Frame) => Promise<readonly string[]>;

/** Looks at every state, and gives what was found in lines that begin with its name. */
async function lookAtEach(seen: BrowserContextOptions, look: Look): Promise<string[]> {
  // Nothing is in the middle of fading in while it is looked at.
  const gallery = await harness.openGallery({ viewport: narrow, reducedMotion: "reduce", ...seen });
  const faults: string[] = [];
  for (const state of states) {
    faults.push(...(await look(gallery, state, gallery.page.mainFrame())).map((fault) => `${state}: ${fault}`));
  }
  await gallery.close();
  return faults;
}

async function layoutFaults(frame: Frame): Promise<readonly string[]> {
  return [...(await frame.evaluate(sidewaysFaults)), ...(await frame.evaluate(clippedFaults))];
}

const under = (look: string, faults: readonly string[]): readonly string[] => faults.map((fault) => `${look}: ${fault}`);

test(`none of ${states.length} states breaks a rule of axe, closed or opened, is wider than the pane, cuts words off, or moves for whoever wants no motion`, async () => {
  expect(states.length).toBeGreaterThan(220);
  let opened = 0;
  const faults = await lookAtEach({}, async (gallery, state, frame) => {
    await gallery.show({ state });
    const found = [...(await violations(frame)), ...(await layoutFaults(frame)), ...(await frame.evaluate(headingFaults)), ...(await frame.evaluate(motionFaults))];
    const isOpened = (await gallery.page.locator("main button[aria-expanded=false]").count()) > 0;
    if (isOpened) {
      opened += 1;
      await gallery.show({ state, isOpened });
      found.push(...under("opened", [...(await violations(frame)), ...(await layoutFaults(frame))]));
    }
    await gallery.show({ state, isOpened, isSpaced: true });
    return [...found, ...under("set wide", await layoutFaults(frame))];
  });
  expect(faults).toEqual([]);
  expect(opened).toBeGreaterThan(20);
});

test("text stands out in the dark", async () => {
  const faults = await lookAtEach({ colorScheme: "dark" }, async (gallery, state, frame) => {
    await gallery.show({ state, theme: "dark" });
    return contrastViolations(frame);
  });
  expect(faults).toEqual([]);
});

test("text stands out in the colours that the system forces", async () => {
  const faults = await lookAtEach({ forcedColors: "active" }, async (gallery, state, frame) => {
    await gallery.show({ state, theme: "highContrast" });
    return contrastViolations(frame);
  });
  expect(faults).toEqual([]);
});

test("at 400 % nothing has to be scrolled sideways, and all can be scrolled to", async () => {
  const faults = await lookAtEach({ viewport: zoomed }, async (gallery, state, frame) => {
    await gallery.show({ state });
    return [...(await layoutFaults(frame)), ...(await frame.evaluate(hiddenFaults))];
  });
  expect(faults).toEqual([]);
});

test("these looks see what they look for", async () => {
  const gallery = await harness.openGallery({ viewport: zoomed, reducedMotion: "reduce" });
  const frame = gallery.page.mainFrame();
  await gallery.show({ state: "failed" });
  await frame.evaluate(() => {
    document.querySelector("main")?.insertAdjacentHTML(
      "beforeend",
      `<h1>Another</h1><p style="width: 400px; color: #ccc">Wide and pale</p>
      <div style="width: 50px; overflow: hidden; white-space: nowrap">Cut off at the end</div>
      <div style="width: 50px; overflow: auto"><span style="white-space: nowrap">Scrolled sideways</span></div>
      <div style="position: fixed; inset: 0; z-index: 9; background: white"></div>`,
    );
    document.querySelector("main h1")?.animate([{ opacity: 0 }, { opacity: 1 }], 500);
  });
  expect(await frame.evaluate(sidewaysFaults)).toEqual([expect.stringMatching(/^the page is \d+ pixels wide$/), expect.stringMatching(/^scrolls sideways.*“Scrolled sideways”$/)]);
  expect(await frame.evaluate(clippedFaults)).toEqual(["cut off: div “Cut off at the end”"]);
  expect(await frame.evaluate(headingFaults)).toEqual(["has 2 headings of level 1"]);
  expect(await frame.evaluate(motionFaults)).toEqual([expect.stringMatching(/^moves for 500 ms: <h1/)]);
  expect(await frame.evaluate(hiddenFaults)).toContainEqual(expect.stringMatching(/^cannot be scrolled to, under div.*“Another”/));
  await frame.evaluate(() => {
    document.querySelector("main > div:last-child")?.remove();
    // A heading in the middle of fading in is pale too.
    for (const animation of document.getAnimations()) animation.cancel();
  });
  expect(await contrastViolations(frame)).toEqual([expect.stringMatching(/^color-contrast: .*Wide and pale/)]);
  await gallery.close();
});

import type { Page } from "playwright-core";
import { violations } from "./axe";

/** The narrowest that Excel makes a pane. */
const narrow = { width: 320, height: 800 };

/** The states of the pane in the gallery, at the width of a narrow pane. */
export class GalleryStates {
  private constructor(readonly page: Page) {}

  /** @param first a state of screens that are loaded when they are first wanted, and the heading that it has then. */
  static async open(page: Page, first: { readonly state: string; readonly heading: string }): Promise<GalleryStates> {
    await page.setViewportSize(narrow);
    await page.goto(new URL("gallery.html", page.url()).href);
    const states = new GalleryStates(page);
    await states.show(first.state);
    await page.getByRole("heading", { name: first.heading, exact: true }).waitFor();
    return states;
  }

  /** Draws a state and gives its text. */
  async show(state: string): Promise<string> {
    await this.page.evaluate(async (name) => {
      location.hash = `state=${name}`;
      // The page draws it on the event that follows.
      await new Promise((resolve) => { setTimeout(resolve, 0); });
      await new Promise((resolve) => { requestAnimationFrame(() => { requestAnimationFrame(resolve); }); });
    }, state);
    await this.page.getByRole("banner").waitFor();
    return this.page.locator("#root").innerText();
  }

  /** Opens all that is closed on the screen. */
  async openAll(): Promise<void> {
    await this.page.evaluate(async () => {
      for (const closed of document.querySelectorAll<HTMLElement>("main button[aria-expanded=false]")) closed.click();
      await new Promise((resolve) => { requestAnimationFrame(() => { requestAnimationFrame(resolve); }); });
    });
  }

  /** What axe sees of the state that is shown, and that it is wider than the pane. */
  async faults(state: string): Promise<readonly string[]> {
    const width = await this.page.evaluate(() => document.documentElement.scrollWidth);
    return [
      ...(width > narrow.width ? [`${state}: ${width} pixels wide`] : []),
      ...(await violations(this.page.mainFrame())).map((fault) => `${state}: ${fault}`),
    ];
  }
}

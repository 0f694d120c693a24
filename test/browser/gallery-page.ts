import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { hashOf, type Asked } from "../../src/taskpane/gallery/asked";

/** The gallery in a page of its own: a state at a time, changed without loading anything anew. */
export class GalleryPage {
  private readonly faults: string[] = [];

  private constructor(readonly page: Page) {}

  /** @param url of the server that has gallery.html. */
  static async open(browser: Browser, url: string, seen: BrowserContextOptions): Promise<GalleryPage> {
    const context = await browser.newContext(seen);
    const gallery = new GalleryPage(await context.newPage());
    gallery.page.on("pageerror", (error) => { gallery.faults.push(error.stack ?? error.message); });
    await gallery.page.goto(new URL("gallery.html#state=opening", url).href);
    return gallery;
  }

  /** Draws a state and waits until it stands whole. */
  async show(asked: Partial<Asked> & { readonly state: string }): Promise<void> {
    await this.page.evaluate(async (hash) => {
      const LONGEST_MS = 20_000;
      const begun = performance.now();
      location.hash = hash;
      while (document.documentElement.dataset["shown"] !== hash) {
        if (performance.now() - begun > LONGEST_MS) throw new Error(`${hash} is never whole.`);
        await new Promise((resolve) => { requestAnimationFrame(resolve); });
      }
    }, hashOf(asked));
  }

  /** Ends the page and fails where it reported an error. */
  async close(): Promise<void> {
    await this.page.context().close();
    if (this.faults.length > 0) throw new Error(`The gallery reported errors:\n${this.faults.join("\n")}`);
  }
}

import { readFile } from "node:fs/promises";
import type { Locator } from "playwright-core";
import type { Bench, Harness } from "./harness";
import { SampleBench } from "./sample-bench";
import { mark } from "./privacy-marks";
import { Witness } from "./privacy-witness";
import type { MarkedWorkbook } from "./privacy-workbook";

/** So long without a request, and none is under way. Milliseconds. */
const QUIET = 500;

/** A marked workbook beside the pane, watched from outside while somebody works with it. */
export class PrivacyBench {
  readonly at: SampleBench;
  /** Values that came up in the course of the work: new numbers, what was typed. */
  readonly #more = new Set<string>();
  /** Files that were handed to the browser, by the name under which it would save them. */
  readonly #downloads = new Map<string, Buffer>();
  #toCome: Promise<void>[] = [];

  private constructor(
    readonly bench: Bench,
    readonly witness: Witness,
    readonly workbook: MarkedWorkbook,
  ) {
    this.at = new SampleBench(bench);
    bench.page.on("download", (download) => {
      this.#toCome.push(download.path().then(async (path) => { this.#downloads.set(download.suggestedFilename(), await readFile(path)); }));
    });
  }

  /** As somebody meets it who was never here: nothing is kept yet. */
  static async open(harness: Harness, workbook: MarkedWorkbook): Promise<PrivacyBench> {
    const bench = await harness.open({ role: "unknown" });
    const own = new PrivacyBench(bench, await Witness.of(bench), workbook);
    await bench.openFile(workbook.fileName, workbook.bytes);
    await bench.page.getByRole("heading", { name: workbook.fileName }).waitFor();
    return own;
  }

  button(name: string | RegExp): Locator {
    return this.at.button(name);
  }

  /** Presses a button of the pane. */
  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  /** One of the parts that the pane's header leads to. */
  async part(name: string): Promise<void> {
    await this.bench.pane.getByRole("banner").getByRole("button", { name, exact: true }).click();
  }

  /** A text that somebody types; it is one of those that may stand nowhere. */
  typed(what: string): string {
    const text = `on file ${mark(what)}`;
    this.#more.add(text);
    return text;
  }

  alsoSecret(values: Iterable<string>): void {
    for (const value of values) this.#more.add(value);
  }

  /** Opens all that is closed on the screen: reasons, places, more. */
  async openAll(): Promise<void> {
    const closed = this.bench.pane.getByRole("main").locator("button[aria-expanded=false]:visible");
    for (let left = await closed.count(), before = Infinity; left > 0 && left < before; before = left, left = await closed.count()) await closed.first().click();
  }

  /** What is in the clipboard, as the user would paste it. */
  async clipboard(): Promise<string> {
    return this.bench.page.evaluate(() => navigator.clipboard.readText());
  }

  async downloads(): Promise<ReadonlyMap<string, Buffer>> {
    await Promise.all(this.#toCome);
    return this.#downloads;
  }

  /** The next request to Excel fails with words of the workbook in its message, once those under way are answered. */
  async failNext(code: string): Promise<void> {
    await this.bench.page.evaluate(async (quiet) => {
      let seen = -1;
      for (let asked = 0; asked !== seen; asked = window.pirWorkbench?.host?.roundTrips.length ?? 0) {
        seen = asked;
        await new Promise((resolve) => { setTimeout(resolve, quiet); });
      }
    }, QUIET);
    const message = `${mark("message")} ${this.workbook.values[0] ?? ""}`;
    await this.bench.page.evaluate((fault) => { window.pirWorkbench?.host?.failNext(fault); }, { code, message });
  }

  /** Where anything of the workbook stands that should not. */
  async traces(): Promise<string[]> {
    await this.witness.look();
    return this.witness.traces([...this.workbook.values, ...this.#more]);
  }

  async close(): Promise<void> {
    await this.bench.page.context().close();
  }
}

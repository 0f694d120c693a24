import type { Frame, Request } from "playwright-core";
import type { Bench } from "./harness";
import { Search } from "./privacy-marks";
import { keptByDocument, spyOnDocument, TELL } from "./privacy-spies";

/** One thing that left the page, was kept or was shown to whoever looks at the page from outside. */
interface Told {
  readonly place: string;
  readonly text: string;
}

export interface Asked {
  readonly method: string;
  /** Without the page's own origin. */
  readonly address: string;
  readonly isOwn: boolean;
  readonly body: string | null;
}

/** Places in which a thing stands that is no fault in itself, as long as no value is in it. */
const USUAL = new Set(["request", "storage", "performance", "title", "window name", "address", "history", "console"]);

/** Watches a page from outside: requests, what is kept, what is written to the console, and what would leave it otherwise. */
export class Witness {
  readonly #told = new Map<string, Told>();
  readonly #asked: Asked[] = [];
  readonly #lines: string[] = [];
  readonly #reading: Promise<unknown>[] = [];
  #storage = new Map<string, string>();

  private constructor(
    readonly bench: Bench,
    readonly origin: string,
  ) {}

  /** Loads the page anew, so that its loading is watched too. */
  static async of(bench: Bench): Promise<Witness> {
    const { page } = bench;
    const context = page.context();
    const witness = new Witness(bench, new URL(page.url()).origin);
    await context.exposeBinding(TELL, (_, [place, text]: [string, string]) => { witness.#take(place, text); });
    await context.addInitScript(`(${spyOnDocument.toString()})(${JSON.stringify(TELL)})`);
    context.on("request", (request) => { witness.#reading.push(witness.#takeRequest(request)); });
    context.on("serviceworker", (worker) => { witness.#take("service worker", worker.url()); });
    page.on("worker", (worker) => { witness.#take("worker", worker.url()); });
    page.on("popup", (popup) => { witness.#take("window", popup.url()); });
    page.on("websocket", (socket) => { witness.#take("web socket", socket.url()); });
    page.on("console", (message) => { witness.#take("console", message.text()); witness.#lines.push(message.text()); });
    page.on("pageerror", (error) => { witness.#take("console", String(error.stack)); witness.#lines.push(String(error.stack)); });
    await page.reload();
    await bench.cell("A1").waitFor({ state: "attached" });
    return witness;
  }

  /** Every request so far. */
  get asked(): readonly Asked[] {
    return this.#asked;
  }

  /** Lines of the console and errors that nothing caught, so far. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  /** What local storage held at the last look. */
  get storage(): ReadonlyMap<string, string> {
    return this.#storage;
  }

  /** Characters that were taken in, each text once. */
  get taken(): number {
    return [...this.#told.values()].reduce((sum, { text }) => sum + text.length, 0);
  }

  /** Takes in what all documents keep now. */
  async look(): Promise<void> {
    const documents = this.bench.page.frames();
    const kept = await Promise.all(documents.map((frame) => keptBy(frame)));
    for (const [place, text] of kept.flat()) this.#take(place, text);
    for (const { name, value, domain } of await this.bench.page.context().cookies()) this.#take("cookie", `${name} ${value} ${domain}`);
    this.#storage = new Map(await this.bench.page.evaluate(() => Object.entries(localStorage) as [string, string][]));
  }

  /** Where any of the values is found, and every use of what the page has no use for. */
  async traces(values: Iterable<string>): Promise<string[]> {
    await Promise.all(this.#reading);
    const search = new Search(values);
    const found = [...this.#told.values()].flatMap(({ place, text }) => search.foundIn(text).map((what) => `${what}, in ${place}: ${text.slice(0, 200)}`));
    const odd = [...this.#told.values()].filter(({ place }) => !USUAL.has(place)).map(({ place, text }) => `${place}: ${text.slice(0, 200)}`);
    return [...found, ...odd];
  }

  async #takeRequest(request: Request): Promise<void> {
    const url = request.url();
    const body = request.postData();
    this.#asked.push({ method: request.method(), address: this.#withoutOrigin(url), isOwn: url.startsWith(`${this.origin}/`) || /^(?:blob|data):/.test(url), body });
    this.#take("request", `${request.method()} ${url} ${body ?? ""}`);
    // A request that was stopped or whose page is gone has no further headers than these.
    const headers = await request.allHeaders().catch(() => request.headers());
    for (const [name, value] of Object.entries(headers)) this.#take("request", `${name}: ${value}`);
  }

  #take(place: string, said: string): void {
    const text = this.#withoutOrigin(said);
    this.#told.set(`${place} ${text}`, { place, text });
  }

  /** The port is another one each time, and might read as a day of a list. */
  #withoutOrigin(text: string): string {
    return text.replaceAll(this.origin, "").replaceAll(new URL(this.origin).host, "");
  }
}

/** A document that is just being left keeps nothing any more. */
async function keptBy(frame: Frame): Promise<(readonly [string, string])[]> {
  return frame.evaluate(keptByDocument);
}

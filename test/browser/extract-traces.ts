import { strFromU8, unzipSync } from "fflate";
import type { Bench } from "./harness";

/** What a page shows, keeps, says and asks for, gathered while it is used. */
export interface PageTraces {
  /** Takes in what the page and its frames show now. */
  look(): Promise<void>;
  /** Where any of the texts is found; requests other than for files of the page itself are found too. */
  found(secrets: readonly string[]): Promise<string[]>;
  /** Characters taken in. */
  readonly told: number;
}

export async function watchForTraces(bench: Bench): Promise<PageTraces> {
  const seen: [place: string, text: string][] = [];
  const odd: string[] = [];
  const { page } = bench;
  page.on("console", (message) => seen.push(["console", message.text()]));
  page.on("request", (request) => {
    seen.push(["request", `${request.url()} ${request.postData() ?? ""} ${JSON.stringify(request.headers())}`]);
    const { protocol, search } = new URL(request.url());
    if (protocol === "blob:" || protocol === "data:") return;
    const isFile = request.method() === "GET" && request.postData() === null && search === "" && /\.(?:js|css|json|woff2?|svg|png|wasm|xlsx)$/.test(new URL(request.url()).pathname);
    if (!isFile) odd.push(`${request.method()} ${request.url()}`);
  });

  const look = async (): Promise<void> => {
    for (const frame of page.frames()) {
      seen.push(["page", await frame.content()]);
      seen.push(["page", await frame.evaluate(() => Array.from(document.querySelectorAll("input, textarea, select"), (field) => (field as HTMLInputElement).value).join("\n"))]);
      seen.push([
        "storage",
        await frame.evaluate(async () => {
          const databases = "databases" in indexedDB ? await indexedDB.databases() : [];
          const caches = "caches" in window ? await window.caches.keys() : [];
          return JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), databases, caches, document.cookie, location.href, document.title]);
        }),
      ]);
    }
  };
  await look();
  return {
    look,
    get told() {
      return seen.reduce((sum, [, text]) => sum + text.length, 0);
    },
    found: async (secrets) => {
      const saved = await page.evaluate(async () => Array.from((await window.pirWorkbench?.host?.save()) ?? []));
      const parts = Object.entries(unzipSync(new Uint8Array(saved))).map(([name, bytes]): [string, string] => [`workbook: ${name}`, strFromU8(bytes)]);
      const where = [...seen, ...parts].flatMap(([place, text]) => {
        const folded = text.toLowerCase();
        return secrets.filter((secret) => folded.includes(secret.toLowerCase())).map((secret) => `${secret} in ${place}`);
      });
      return [...new Set([...where, ...odd])];
    },
  };
}

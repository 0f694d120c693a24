import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { builtWorkbench } from "./built-workbench";
import type { Harness } from "./harness";
import { startHarness } from "./harness";
import { PrivacyBench } from "./privacy-bench";
import { bringListsIn } from "./privacy-extract";
import { undocumented } from "./privacy-kept";
import { mark } from "./privacy-marks";
import { workAsPartnership } from "./privacy-partnership";
import { drawSample } from "./privacy-sample";
import { markedWorkbook } from "./privacy-workbook";

/** Until a leak has come to the test. Milliseconds. */
const PATIENCE = 5_000;
/** Codes alone: "PIR add-in: AccessDenied". */
const LINE = /^PIR add-in: [A-Za-z]+$/;
/** The workbench, which stands where Excel would, loads the workbook that it opens with. */
const WORKBENCH = "fetch: workbooks/compulsory-supervision-orders-2025-demonstration.xlsx";

let harness: Harness;
let own: PrivacyBench;
let files: ReadonlySet<string>;

beforeAll(async () => {
  harness = await startHarness();
  const folder = await builtWorkbench();
  const workbooks = resolve(folder, "../workbooks");
  files = new Set([
    "/", "/office-js/excel-web-16.00.js",
    ...readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `/${file}`),
    ...readdirSync(workbooks).map((file) => `/workbooks/${file}`),
  ]);
}, 600_000);
afterAll(() => harness.close());
beforeEach(async () => {
  own = await PrivacyBench.open(harness, await markedWorkbook("now"));
});
afterEach(() => own.close());

/** Nothing of the workbook left the page, is kept outside it or stands in the console, and nothing else is done there. */
async function expectNothingTold(): Promise<void> {
  expect((await own.traces()).filter((trace) => trace !== WORKBENCH)).toEqual([]);
  expect(own.witness.taken).toBeGreaterThan(1_000);
  expect(own.witness.asked.filter((asked) => !isForAFile(asked))).toEqual([]);
  expect(undocumented(own.witness.storage)).toEqual([]);
  expect(own.witness.storage.size).toBeGreaterThan(0);
  expect(own.witness.lines.filter((line) => !LINE.test(line))).toEqual([]);
}

/** A plain request for one of the built files; what a button of the ribbon adds names a part of the pane. */
function isForAFile({ method, address, isOwn, body }: PrivacyBench["witness"]["asked"][number]): boolean {
  const [path = "", query = ""] = address.split("?");
  const isFile = files.has(decodeURIComponent(path)) && /^(?:|open=(?:check|sample|send))$/.test(query);
  // A download: the address is one of the page's memory.
  return method === "GET" && isOwn && body === null && (isFile || address.startsWith("blob:"));
}

test("a partnership's way: nothing of the workbook leaves the page, is kept outside it or stands in the console", async () => {
  await workAsPartnership(own);
  await expectNothingTold();
  expect(own.witness.lines).toEqual(["PIR add-in: AccessDenied", "PIR add-in: GeneralException"]);
  expect([...(await own.downloads()).keys()].sort()).toEqual(["book.xlsx", "key-of-ids.xlsx"]);
});

test("lists that are brought in: the same, and the matching that is kept holds nothing of a child", async () => {
  await bringListsIn(own);
  await expectNothingTold();
  expect([...own.witness.storage.keys()].sort()).toEqual(["@pir-pane/extract compulsory-supervision-orders-2025", "@pir-pane/role", "pir-pane"]);
  expect([...(await own.downloads()).keys()]).toEqual([]);
});

test("an analyst's way: the same, to the deletion of the list", async () => {
  await drawSample(own);
  await expectNothingTold();
  expect([...(await own.downloads()).keys()]).toEqual(["PIR release list.xlsx"]);
});

/** Runs in the pane's document; each of these would be a breach. */
const LEAKS: readonly (readonly [place: string, leak: (value: string) => unknown])[] = [
  ["request", (value) => fetch(`assets/check-80.png?q=${value}`)],
  ["request", (value) => fetch("assets/check-80.png", { method: "POST", body: btoa(value) }).catch(() => undefined)],
  ["request", (value) => fetch("assets/check-80.png", { headers: { "X-Told": Array.from(value).reverse().join("") } })],
  ["request", (value) => { new Image().src = `assets/check-80.png?${Array.from(value, (sign) => sign.charCodeAt(0).toString(16)).join("")}`; }],
  ["request", (value) => { document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href: `assets/${value}.png` })); }],
  ["beacon", (value) => navigator.sendBeacon("assets/check-80.png", value)],
  ["new WebSocket", (value) => { new WebSocket(`ws://${location.host}/${value}`).onerror = () => undefined; }],
  ["stopped by the policy", () => { new Image().src = "https://example.org/told"; }],
  ["storage", (value) => { localStorage.setItem(value.toLowerCase(), ""); localStorage.removeItem(value.toLowerCase()); }],
  ["storage", (value) => { sessionStorage["told"] = value; }],
  ["cookie", (value) => { document.cookie = `told=${value.slice(0, 6)}`; }],
  ["IndexedDB", (value) => new Promise((resolve) => {
    const opening = indexedDB.open("told");
    opening.onupgradeneeded = () => { opening.result.createObjectStore("told").put({ value }, 1); };
    opening.onsuccess = () => { opening.result.close(); resolve(undefined); };
  })],
  ["cache", async (value) => { await (await caches.open("told")).put("/told", new Response(value)); }],
  ["private files", async (value) => { await (await navigator.storage.getDirectory()).getFileHandle(`${value}.txt`, { create: true }); }],
  ["title", (value) => { document.title = value; }],
  ["window name", (value) => { window.name = JSON.stringify({ value }); }],
  ["history", (value) => { history.replaceState({ value }, ""); }],
  ["address", (value) => { location.hash = encodeURIComponent(value); }],
  ["performance", (value) => { performance.mark("told", { detail: value }); }],
  // eslint-disable-next-line no-console -- what is to be found
  ["console", (value) => { console.log("told", { value }); }],
  ["message to a window", (value) => { parent.postMessage(value, "*"); }],
  ["window.open", (value) => { window.open(`about:blank#${value}`)?.close(); }],
];

test("each way out is watched: what is let out on purpose is found, one after the other", async () => {
  await own.bench.pane.getByRole("button", { name: /^Completing a return/ }).waitFor();
  const pane = await own.bench.paneDocument();
  expect((await own.traces()).filter((trace) => trace !== WORKBENCH)).toEqual([]);
  const unseen: string[] = [];
  for (const [place, leak] of LEAKS) {
    const before = new Set(await own.traces());
    await pane.evaluate(leak, mark("leak"));
    const isFound = async (): Promise<boolean> => (await own.traces()).some((trace) => !before.has(trace) && (trace.includes(`in ${place}:`) || trace.startsWith(`${place}:`)));
    const deadline = Date.now() + PATIENCE;
    let found = await isFound();
    while (!found && Date.now() < deadline) found = await isFound();
    if (!found) unseen.push(`${place}: ${leak.toString()}`);
  }
  expect(unseen).toEqual([]);
});

test("a file asked for with a question, and a name that is not documented, do not pass", async () => {
  const pane = await own.bench.paneDocument();
  await pane.evaluate(async () => {
    localStorage.setItem("@pir-pane/role", JSON.stringify("somebody"));
    localStorage.setItem("last-id", "1");
    await fetch("assets/check-80.png?of=1");
    await fetch("assets/none.png");
  });
  await own.witness.look();
  expect(undocumented(own.witness.storage)).toEqual(['@pir-pane/role: "somebody"', "last-id: 1"]);
  expect(own.witness.asked.filter((asked) => !isForAFile(asked)).map(({ address }) => address)).toEqual(["/assets/check-80.png?of=1", "/assets/none.png"]);
});

test("an error that nothing caught shows its kind alone", async () => {
  await own.bench.pane.getByRole("button", { name: /^Completing a return/ }).waitFor();
  await (await own.bench.paneDocument()).evaluate((value) => {
    setTimeout(() => { throw new TypeError(`Cannot read properties of undefined (reading '${value}')`); }, 0);
    setTimeout(() => { void Promise.reject(new RangeError(value)); }, 0);
  }, mark("uncaught"));
  await own.bench.page.waitForTimeout(500);
  await expectNothingTold();
  expect([...own.witness.lines].sort()).toEqual(["PIR add-in: UncaughtRangeError", "PIR add-in: UncaughtTypeError"]);
});

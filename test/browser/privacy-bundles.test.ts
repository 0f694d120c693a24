import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { builtWorkbench } from "./built-workbench";

/** Every address in the pane's own files, by its beginning, and what it is there for. None of these is ever asked for but the first. */
const ADDRESSES: Readonly<Record<string, string>> = {
  "https://appsforoffice.microsoft.com/lib/1/hosted/office.js": "Microsoft's office.js, which the pane's page loads, as Microsoft requires",
  "http://schemas.openxmlformats.org/": "names of kinds of parts and elements in a workbook's file",
  "http://schemas.microsoft.com/": "the same, for Microsoft's additions to the format",
  "http://purl.org/dc/": "names of document properties in a workbook's file",
  "http://www.w3.org/": "names of XML, SVG and MathML",
  "http://json-schema.org/draft": "zod: the name of a form of schemas that it can write",
  "https://json-schema.org/draft": "the same",
  "https://react.dev/errors/": "React: stands in the text of its errors, for whoever looks one up",
  "https://login.microsoftonline.com/common/oauth2/v2.0": "office-js-helpers: its sign-in, which the add-in never uses",
  "https://login.windows.net/": "the same",
  "https://graph.microsoft.com": "the same",
  "https://accounts.google.com": "the same",
  "https://www.googleapis.com": "the same",
  "https://www.facebook.com": "the same",
  "https://graph.facebook.com": "the same",
  "https://www.dropbox.com/1": "the same",
};

/** What the libraries in the pane's files could send with, and in how many files each is named. */
const WAYS_OUT: Readonly<Record<string, { readonly files: number; readonly why: string }>> = {
  "XMLHttpRequest": { files: 2, why: "office-js-helpers: its sign-in; papaparse: reading from an address. Neither is used" },
  "window.open": { files: 1, why: "office-js-helpers: its dialogs, which are not used" },
  "fetch(": { files: 1, why: "the .xlsx library: an example in the text of an error" },
  "new Worker": { files: 1, why: "the .xlsx library: unpacking beside the page, which is not asked for and the policy does not allow" },
  "sendBeacon": { files: 0, why: "" },
  "new WebSocket": { files: 0, why: "" },
  "new EventSource": { files: 0, why: "" },
  "RTCPeerConnection": { files: 0, why: "" },
  "indexedDB": { files: 0, why: "" },
  "document.cookie": { files: 0, why: "" },
  "serviceWorker": { files: 0, why: "" },
  "importScripts": { files: 0, why: "" },
  "caches.open": { files: 0, why: "" },
};

const ADDRESS = /\b(?:https?|wss?|ftp):\/\/[A-Za-z0-9][^\s"'`\\<>]*/g;

/** Texts of the page of the pane and of all its scripts, as they are built for production; the workbench's own are not among them. */
async function builtFiles(): Promise<readonly string[]> {
  const folder = await builtWorkbench();
  const texts = readdirSync(folder).filter((name) => /\.(?:js|html)$/.test(name)).map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
  const own = texts.filter(({ name, text }) => name === "taskpane.html" || text.includes("webpackChunkpir_addin")).map(({ text }) => text);
  expect(own.length).toBeGreaterThan(20);
  return own;
}

test("every address in the pane's files is known, and each known one is there", async () => {
  const found = new Set((await builtFiles()).flatMap((text) => text.match(ADDRESS) ?? []));
  const known = Object.keys(ADDRESSES);
  expect([...found].filter((address) => !known.some((start) => address.startsWith(start)))).toEqual([]);
  expect(known.filter((start) => ![...found].some((address) => address.startsWith(start)))).toEqual([]);
}, 600_000);

test("what libraries could send with is known, file by file", async () => {
  const texts = await builtFiles();
  const found = Object.keys(WAYS_OUT).map((way) => [way, texts.filter((text) => text.includes(way)).length]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(Object.entries(WAYS_OUT).map(([way, { files }]) => [way, files])));
}, 600_000);

import { waysOut, waysOutOfSources } from "./ways-out";

/**
 * Who may name a way out, and what for. The workbench stands where Excel would, and no office gets it; the gallery shows
 * the pane's states to those who build it.
 */
const ELSEWHERE = ["src/workbench/", "src/taskpane/gallery/"];
const ALLOWED: Readonly<Record<string, string>> = {
  "src/taskpane/blank-return.ts: import of a name that is worked out": "one of the blank returns, built into the add-in's own files",
  "src/taskpane/browser-files.ts: clipboard": "copies what the user asks to have copied",
  "src/taskpane/browser-files.ts: ClipboardItem": "the same, promised in the press before the text was looked up",
  "src/taskpane/browser-files.ts: execCommand": "the same where the clipboard is withheld from add-ins",
  "src/taskpane/browser-files.ts: createElement(textarea)": "holds the text while it is copied in that older way",
  "src/taskpane/browser-files.ts: createElement(a)": "hands a file that the user asked for to the browser's downloads",
  "src/taskpane/browser-files.ts: createObjectURL": "the address of that file in the page's own memory",
  "src/taskpane/preferences.ts: localStorage": "choices about the pane, and whether the browser keeps any",
  "src/taskpane/settings-copy.ts: sessionStorage": "takes out what office.js has put there",
};

test("no source but the named ones sends, keeps, logs, or runs other code", () => {
  expect(waysOutOfSources(ELSEWHERE)).toEqual(Object.keys(ALLOWED).sort());
});

test("each way out is seen, however it is written", () => {
  const seen = (text: string): string[] => waysOut("file.tsx", text);
  expect(seen("const { fetch } = window; void fetch('/');")).toEqual(["fetch"]);
  expect(seen("new XMLHttpRequest(); navigator.sendBeacon('/'); new WebSocket('wss://x'); new EventSource('/');")).toEqual(["EventSource", "WebSocket", "XMLHttpRequest", "sendBeacon"]);
  expect(seen("window['localStorage'].a = 1; sessionStorage.setItem('a', ''); indexedDB.open('a'); void caches.open('a'); document.cookie = 'a';")).toEqual(["caches", "cookie", "indexedDB", "localStorage", "sessionStorage"]);
  expect(seen("console.log(1); window.open('/'); self.name = 'a'; parent.postMessage(1, '*'); new Worker('a'); navigator.serviceWorker.register('a');")).toEqual(["Worker", "console", "postMessage", "serviceWorker", "window.name", "window.open"]);
  expect(seen("document.createElement('script'); document.createElement(name); void import(name); eval('1'); new Function('1');")).toEqual(["Function", "createElement(?)", "createElement(script)", "eval", "import of a name that is worked out"]);
  expect(seen("const a = <><img src='/' /><form action='/'></form><a href='/'>a</a></>;")).toEqual(["<a>", "<form>", "<img>", "attribute action", "attribute href", "attribute src"]);
  expect(seen("const a = <Link href='https://example.org'>a</Link>;")).toEqual(["attribute href"]);
  expect(seen("Office.context.ui.openBrowserWindow('/'); void Office.auth.getAccessToken();")).toEqual(["getAccessToken", "openBrowserWindow"]);
});

test("words, comments and types are no way out", () => {
  expect(waysOut("file.ts", "// fetch and localStorage\nconst says = 'the console'; let worker: Worker; interface A { console: string } file.open('a'); void import('./a');")).toEqual([]);
});

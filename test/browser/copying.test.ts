import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import ts from "typescript";
import { launchChromium } from "./chromium";

const PAGE = "http://localhost/";
const LATE = "what was looked up";
const READY = "what stood ready";
/** The page tells by the console: to ask it would count as a press. */
const TOLD = "came to: ";

const source = ts.transpileModule(readFileSync("src/taskpane/browser-files.ts", "utf8"), {
  compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
}).outputText;

/** One button copies text that is yet to come when it is pressed, the other what is there. */
const html = `<!doctype html><title>Copying</title><button id="late">Copy</button><button id="ready">Copy now</button><textarea></textarea>
<script type="module">
  import { copyText } from "./browser-files.js";
  const tell = (copying) => copying.then(() => console.log("${TOLD}copied"), (error) => console.log("${TOLD}" + error.name));
  const wait = () => new Promise((resolve) => { setTimeout(resolve, 20); });
  const lookUp = async () => {
    await wait();
    // A page that opens another has used its press up; Excel's answer that takes too long comes to the same.
    if (location.search === "?late") window.open("about:blank", "other").close();
    await wait();
    console.log("pressed: " + navigator.userActivation.isActive);
    return "${LATE}";
  };
  document.querySelector("#late").addEventListener("click", () => void tell(copyText(lookUp())));
  document.querySelector("#ready").addEventListener("click", () => void tell(copyText("${READY}")));
</script>`;

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function open(search: "" | "?late", clipboard: "given" | "withheld"): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  // As in a frame to which Excel for the web does not lend its clipboard.
  if (clipboard === "withheld") await page.addInitScript(() => { Object.defineProperty(navigator, "clipboard", { value: undefined }); });
  await page.route(`${PAGE}**`, (route) =>
    route.fulfill(route.request().url().endsWith(".js") ? { contentType: "text/javascript", body: source } : { contentType: "text/html", body: html }),
  );
  await page.goto(`${PAGE}${search}`);
  return page;
}

/** @returns what came of it, and whether the press still counted when the text was there. */
async function press(page: Page, button: "late" | "ready"): Promise<{ readonly outcome: string; readonly isPressed: boolean | undefined }> {
  let isPressed: boolean | undefined;
  page.on("console", (message) => {
    if (message.text().startsWith("pressed: ")) isPressed = message.text() === "pressed: true";
  });
  const told = page.waitForEvent("console", { predicate: (message) => message.text().startsWith(TOLD) });
  await page.click(`#${button}`);
  return { outcome: (await told).text().slice(TOLD.length), isPressed };
}

async function pasted(page: Page): Promise<string> {
  await page.bringToFront();
  await page.focus("textarea");
  await page.keyboard.press("Control+v");
  return page.inputValue("textarea");
}

describe("text that has to be looked up before it is copied", () => {
  it.each<["" | "?late", boolean]>([["", true], ["?late", false]])("is promised to the clipboard in the press itself, however late it comes (%p)", async (search, isPressed) => {
    const page = await open(search, "given");
    expect(await press(page, "late")).toEqual({ outcome: "copied", isPressed });
    expect(await pasted(page)).toBe(LATE);
    await page.context().close();
  });

  it("is copied by the older command where the clipboard is withheld and the press still counts", async () => {
    const page = await open("", "withheld");
    expect(await press(page, "late")).toEqual({ outcome: "copied", isPressed: true });
    expect(await pasted(page)).toBe(LATE);
    await page.context().close();
  });

  it("is refused where the clipboard is withheld and the press is over; another press copies what is there", async () => {
    const page = await open("?late", "withheld");
    expect(await press(page, "late")).toEqual({ outcome: "CopyRefused", isPressed: false });
    await page.bringToFront();
    expect(await press(page, "ready")).toMatchObject({ outcome: "copied" });
    expect(await pasted(page)).toBe(READY);
    await page.context().close();
  });
});

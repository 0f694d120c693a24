import type { Frame, Locator } from "playwright-core";
import { words } from "../../src/taskpane/words";
import { newIdsWords } from "../../src/taskpane/words/new-ids";
import { partnershipWords } from "../../src/taskpane/words/partnership";
import { sendWords } from "../../src/taskpane/words/send";
import { toolsWords } from "../../src/taskpane/words/tools";
import { ELEMENTS } from "../attacks/hostile-texts";
import { attackTraces } from "./attack-traces";
import type { Bench, Harness } from "./harness";
import { startHarness } from "./harness";
import { hostileExport, hostileWorkbook } from "./hostile-workbook";

const FILE = "<img src=x onerror=window.attacked=1>.xlsx";
const REASON = "<img src=x onerror=\"window.attacked='reason'\">";

let harness: Harness;
let bench: Bench;
let dialogs: string[];
let title: string;
let address: string;

beforeAll(async () => {
  harness = await startHarness();
}, 600_000);
afterAll(() => harness.close());
beforeEach(async () => {
  bench = await harness.open();
  dialogs = [];
  bench.page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  bench.page.on("popup", (page) => { dialogs.push(page.url()); });
  await heading("Findings");
  title = await bench.page.title();
  address = bench.page.url();
  await bench.openFile(FILE, await hostileWorkbook());
  await bench.pane.getByRole("banner").getByText(/ 48 children$/).waitFor();
});
// Fails where anything was asked for elsewhere, or the browser complained of a script.
afterEach(() => bench.close());

const button = (name: string | RegExp): Locator => bench.pane.getByRole("button", { name, exact: true }).filter({ visible: true }).first();
const heading = (name: string | RegExp): Promise<void> => bench.pane.getByRole("heading", { name }).filter({ visible: true }).first().waitFor();

/** Nothing of the workbook has become more than text on this screen, in the grid or in the pane. */
async function look(screen: string): Promise<void> {
  const frames: readonly Frame[] = bench.page.frames();
  expect(frames).toHaveLength(2);
  const found = (await Promise.all(frames.map((frame) => frame.evaluate(attackTraces)))).flat();
  expect({ screen, found, dialogs, title: await bench.page.title(), address: bench.page.url() }).toEqual({ screen, found: [], dialogs: [], title, address });
}

test("the findings, their rows, their fixes and their confirmation", async () => {
  await heading("Findings");
  await look("findings");
  for (const row of [0, 5, 12, 24, 40]) {
    await bench.goTo(`A${(await bench.find("ID Number")).row + 2 + row}`);
    await look(`row ${row}`);
  }
  for (const name of [words.findings.change, "Change to ", "Fix all "]) {
    const fix = bench.pane.getByRole("button", { name: new RegExp(`^${name}`) }).filter({ visible: true }).first();
    if ((await fix.count()) === 0) continue;
    await fix.click();
    await button("Cancel").waitFor();
    await look(`preview: ${name}`);
    await button("Cancel").click();
  }
  await bench.pane.getByRole("button", { name: /^To check/ }).click();
  await bench.pane.getByRole("button", { name: new RegExp(`^${words.findings.confirm}`) }).first().click();
  await bench.pane.getByRole("textbox").fill(REASON);
  await look("confirmation");
  await bench.pane.getByRole("button", { name: /^Confirm/ }).filter({ visible: true }).last().click();
  await bench.pane.getByRole("button", { name: /^Confirmed/ }).first().click();
  await bench.pane.getByText(/onerror/).first().waitFor();
  await look("what was confirmed");
});

test("the sweep, the tools, and what they write and copy", async () => {
  await button(words.places.send).click();
  await button(sendWords.sweep.start).click();
  await button(sendWords.sweep.again).waitFor();
  await look("ready to send");
  await button(words.places.help).click();
  await heading(words.places.help);
  await bench.pane.getByRole("searchbox").or(bench.pane.getByRole("textbox")).first().fill(ELEMENTS[1] ?? "");
  await look("help");
  await button(words.places.tools).click();
  await heading(toolsWords.heading);
  await button(toolsWords.findings.write).click();
  await button(toolsWords.findings.writeAgain).waitFor();
  await look("the sheet of findings");
  await button(toolsWords.partnership.open).click();
  await bench.pane.getByRole("textbox").fill("<b>P1234567</b>");
  await button(partnershipWords.patterns.addButton).click();
  await bench.pane.getByText("<b>", { exact: false }).first().waitFor();
  await look("partnership");
  await button(toolsWords.back).click();
  await button(toolsWords.newIds.open).click();
  await button(newIdsWords.preview).click();
  await button(newIdsWords.apply(48)).waitFor();
  await look("new IDs");
  await button("Cancel").click();
  await button(words.places.tools).click();
  await button(toolsWords.compare.open).click();
  await bench.pane.locator("input[type=file]").setInputFiles({ name: FILE, mimeType: "", buffer: await hostileWorkbook() });
  await bench.pane.getByText(/onerror/).first().waitFor();
  await look("compare");
});

test("a list that is brought in, and the sample", async () => {
  await button(words.places.tools).click();
  await button(toolsWords.extract.open).click();
  await heading(toolsWords.extract.heading);
  await bench.pane.getByLabel("File from your case system").setInputFiles({ name: "<svg onload=window.attacked=1>.csv", mimeType: "text/csv", buffer: hostileExport() });
  await heading("Step 1 of 4: Columns");
  await look("columns");
  for (const [next, step] of [["words", 2], ["children", 3], ["preview", 4]] as const) {
    await button(`Next: ${next}`).click();
    await heading(new RegExp(`^Step ${step} of 4`));
    await look(next);
  }
  await button(words.places.tools).click();
  await button(toolsWords.sample.open).click();
  await heading("Step 1 of 5: The list");
  await look("the sample");
});

test("what looks for attacks sees them", async () => {
  const [page] = bench.page.frames();
  if (page === undefined) throw new Error("no page");
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.setAttribute("href", "javascript:window.attacked=1");
    document.body.append(link);
    window.attacked = "yes";
  });
  expect(await page.evaluate(attackTraces)).toEqual(["a script has run: yes", '<a href="javascript:window.attacked=1">']);
});

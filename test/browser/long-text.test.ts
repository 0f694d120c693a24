import type { Locator } from "playwright-core";
import { words } from "../../src/taskpane/words";
import { newIdsWords } from "../../src/taskpane/words/new-ids";
import { sendWords } from "../../src/taskpane/words/send";
import { toolsWords } from "../../src/taskpane/words/tools";
import type { Bench, Harness } from "./harness";
import { startHarness } from "./harness";
import { clippedFaults, sidewaysFaults } from "./layout-faults";
import { long, longWorkbook } from "./long-workbook";

let harness: Harness;
let bench: Bench;
let faults: string[];

beforeAll(async () => {
  harness = await startHarness();
}, 600_000);
afterAll(() => harness.close());
beforeEach(async () => {
  faults = [];
  bench = await harness.open();
  const workbook = await longWorkbook();
  await bench.openFile(`${long("return")}.xlsx`, workbook);
  await bench.pane.getByRole("banner").getByText(/ 24 children$/).waitFor();
  // The narrowest that Excel makes a pane.
  await bench.page.locator(".pane").evaluate((pane) => { pane.style.width = "320px"; });
});
afterEach(() => bench.close());

const button = (name: string | RegExp): Locator => bench.pane.getByRole("button", { name, exact: true }).filter({ visible: true }).first();
const heading = (name: string | RegExp): Promise<void> => bench.pane.getByRole("heading", { name }).filter({ visible: true }).first().waitFor();

/** Notes what cannot be read without scrolling sideways, or at all. */
async function look(screen: string): Promise<void> {
  const frame = await bench.paneDocument();
  expect(await frame.evaluate(() => innerWidth)).toBe(320);
  const found = [...(await frame.evaluate(sidewaysFaults)), ...(await frame.evaluate(clippedFaults))];
  faults.push(...found.map((fault) => `${screen}: ${fault}`));
}

test("findings, their row, their fixes and their confirmation hold long text in a narrow pane", async () => {
  await heading("Findings");
  await look("findings");
  const { row } = await bench.find("K-1 ");
  await bench.goTo(`A${row + 1}`);
  await heading(words.row.heading(row + 1));
  await look("row in hand");

  await bench.pane.getByRole("button", { name: new RegExp(`^${words.findings.fix("DD1")}`) }).first().click();
  await button("Cancel").waitFor();
  await look("preview of a fix");
  await button("Cancel").click();

  // Sixty entries of two hundred characters, of which several may be meant.
  await bench.pane.getByRole("combobox", { name: words.filter.column }).selectOption("ethnicity");
  await bench.pane.getByRole("combobox", { name: new RegExp(`^${words.findings.choices}`) }).first().waitFor();
  await look("a choice of fixes");
  await bench.pane.getByRole("button", { name: new RegExp(`^${words.findings.change}`) }).first().click();
  await button("Cancel").waitFor();
  await look("preview of a choice");
  await button("Cancel").click();

  await bench.pane.getByRole("combobox", { name: words.filter.column }).selectOption("");
  await bench.pane.getByRole("button", { name: /^To check/ }).click();
  await bench.pane.getByRole("button", { name: new RegExp(`^${words.findings.confirm}`) }).first().click();
  await bench.pane.getByRole("textbox").fill(long("Twins"));
  await look("confirmation");
  expect(faults).toEqual([]);
});

test("so do the screens beside them", async () => {
  await heading("Findings");
  await button(words.places.send).click();
  await button(sendWords.sweep.start).click();
  await button(sendWords.sweep.again).waitFor();
  await look("ready to send");
  await button(words.places.help).click();
  await heading(words.places.help);
  await look("help");

  await button(words.places.tools).click();
  await heading(toolsWords.heading);
  await look("tools");
  await button(toolsWords.partnership.open).click();
  await bench.pane.getByText("P1234567", { exact: true }).waitFor();
  await look("partnership");
  await button(toolsWords.back).click();
  await button(toolsWords.newIds.open).click();
  await button(newIdsWords.preview).click();
  await button(newIdsWords.apply(24)).waitFor();
  await look("new IDs");
  await button("Cancel").click();

  await button(words.places.tools).click();
  await button(toolsWords.compare.open).click();
  await bench.pane.locator("input[type=file]").setInputFiles({ name: `${long("earlier").replaceAll("/", "-").replace(":", "")}.xlsx`, mimeType: "", buffer: await longWorkbook(true) });
  await heading(/^Changed/);
  await look("compare");
  expect(faults).toEqual([]);
});

test("so do the steps of a sample", async () => {
  await heading("Findings");
  await button(words.places.tools).click();
  await button(toolsWords.sample.open).click();
  await heading("Step 1 of 5: The list");
  await look("the list");
  await bench.pane.getByRole("textbox").first().fill(long("The partnership has been told of them"));
  await button("Go on to how many").click();
  await heading(/^Step 2 of 5/);
  await look("how many");
  await button("Go on to the characteristics").click();
  await heading(/^Step 3 of 5/);
  await look("the characteristics");
  await button("Go on to the freeze").click();
  await heading(/^Step 4 of 5/);
  await look("the freeze");
  expect(faults).toEqual([]);
});

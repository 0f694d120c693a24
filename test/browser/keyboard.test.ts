import { cellAddress } from "../../src/returns/address";
import type { Bench, Harness } from "./harness";
import { startHarness } from "./harness";
import { KeyboardUser } from "./keyboard-user";
import { SampleBench } from "./sample-bench";

/** Of the published vectors. */
const seed = "01382438112797316654";

let harness: Harness;
let bench: Bench;
let user: KeyboardUser;

beforeAll(async () => {
  harness = await startHarness();
}, 600_000);
afterAll(() => harness.close());
afterEach(() => bench.close());

async function open(options: Parameters<Harness["open"]>[0]): Promise<void> {
  bench = await harness.open(options);
  user = new KeyboardUser(bench);
}

const heading = (name: string | RegExp): Promise<void> => bench.pane.getByRole("heading", { name, exact: true }).first().waitFor();
const says = (text: string | RegExp): Promise<void> => bench.pane.getByText(text).first().waitFor();
const status = (line: string | RegExp): Promise<void> => bench.pane.getByRole("banner").getByText(line).waitFor();

test("the first time, a check, fixes, a confirmation and the receipt, without a mouse", async () => {
  await open({ role: "unknown" });
  const id = await bench.find("ID Number");
  const age = (await bench.find("Age (in")).column;
  const postcode = (await bench.find("Home Address")).column;
  const at = (row: number, column: number): string => cellAddress(id.row + 1 + row, column);

  await heading("Are you completing a return or drawing a sample?");
  await user.toThePane();
  await user.press(/^Completing a return/);
  await user.press("Next");
  await user.press("Next");
  await user.press("Start");
  await heading("Findings");

  // Eight children of the demonstration copy, of whom nothing is to be said, with four mistakes.
  await keepEightChildren(at);
  await bench.paste(at(0, postcode), "DD1 4NY\r\ndd 4\r\ndd3");
  await bench.paste(at(4, age), "18");
  await status("3 to fix, 1 to check, 8 children");

  await user.toThePane();
  // Into the list, along it, and to the cell that a finding is about.
  await user.toFinding(/^Enter the first part of the postcode/);
  await user.key("Enter");
  await bench.page.waitForFunction((address) => document.querySelector<HTMLInputElement>("[aria-label='Name box']")?.value === address, at(0, postcode));
  await user.press(`Change to DD1 Postcode, ${at(0, postcode)}`);
  await heading("Keep the first part of the postcode");
  await user.key("Escape");
  await heading("Findings");
  await user.press(`Change to DD1 Postcode, ${at(0, postcode)}`);
  await heading("Keep the first part of the postcode");
  await user.press("Change 1 cell");
  await status("2 to fix, 1 to check, 8 children");

  await user.toFinding(/^Postcode with small letters or spaces/);
  await user.press(/^Fix all 2/);
  await user.press("Change 2 cells");
  await status("Nothing to fix. 1 to check. 8 children.");

  await user.toFinding(/^This young person is 18/);
  await user.press(`Confirm… Age, ${at(4, age)}`);
  await user.fill(/Why it is right/, "Under 18 until March 2026");
  await user.press("Confirm");
  await status("Nothing to fix. 1 confirmed. 8 children.");

  await user.press("Ready to send", "Shift+Tab");
  await heading("Ready to send");
  await user.press("Look through the whole workbook");
  await says("Nothing stands in the way.");
  await user.press("Copy the receipt", "Shift+Tab");
  await says("Copied.");
  expect(await bench.page.evaluate(() => navigator.clipboard.readText())).toContain("Under 18 until March 2026");
  await user.press(/^Finish/, "Shift+Tab");
  await says("Finished. The workbook is saved and can be sent.");
  expect(await bench.page.evaluate(() => window.pirWorkbench?.host?.savedCount)).toBe(1);

  await user.press("Help", "Shift+Tab");
  await heading("Help");
  await user.fill(/Search/, "date of birth");
  await says(/topics? found/);
  await user.key("Escape", "Escape");
  await heading("Ready to send");
});

async function keepEightChildren(at: (row: number, column: number) => string): Promise<void> {
  const last = await bench.page.evaluate(() => {
    const host = window.pirWorkbench?.host;
    return host?.sheets.find(({ id }) => id === host.activeSheetId)?.lastRow ?? 0;
  });
  const first = Number(/\d+/.exec(at(8, 0))?.[0]);
  await bench.goTo(`A${first}:A${last + 1}`);
  // To the toolbar of the page, which stands for Excel's ribbon.
  await user.key("F6", "F6", "F6");
  for (let presses = 0; presses < 20; presses += 1) {
    if ((await bench.page.locator(":focus").textContent()) === "Delete row") break;
    await user.key("Tab");
  }
  await user.key("Enter");
  await status("Nothing to fix. 8 children.");
}

test("a sample from the list to the certificate of deletion, without a mouse", async () => {
  await open({ role: "analyst" });
  const sample = new SampleBench(bench);
  await heading("Step 1 of 5: The list");
  await sample.giveOwnId();
  await says("179 of them can be drawn");
  await user.toThePane();
  await user.fill(/Why the sample is drawn/, "The partnership has been told of them");
  await user.press("Go on to how many");
  await heading("Step 2 of 5: How many");
  await user.press("Go on to the characteristics");
  await heading("Step 3 of 5: Characteristics");
  await user.press("Move down Age band");
  await says("Age band is now 2 of 7.");
  await user.press("Move up Age band", "Shift+Tab");
  await says("Age band is now 1 of 7.");
  await user.press("Go on to the freeze");
  await heading("Step 4 of 5: Freeze");
  await user.press("Freeze the list");
  await heading("The list is frozen");
  await user.press("Go on to the seed");
  await heading("Step 5 of 5: Seed and draw");
  await user.fill("Digits rolled", seed);
  await user.press("Draw the sample");
  await heading("Result");
  const ids = await sample.column("Sample", "Record ID");
  expect(ids).toHaveLength(60);
  const [first = "", second = "", third = ""] = ids;

  await user.press("Verify", "Shift+Tab");
  await heading("Verify");
  await user.press("Verify the draw");
  await says("Drawing again gives exactly this sample.");
  await user.tabTo(/^Your role/);
  await user.type("Second");
  await user.press("Sign the draw off");
  await says(/^Second analyst, \d+ \w+ \d{4}$/);

  await user.press("Siblings", "Shift+Tab");
  await heading("Siblings");
  await user.fill(/^Groups, one a line/, `${first}, ${second}`);
  await user.press("Save the groups");
  await says(`Group 1: ${first}, ${second}`);

  await user.press("Replace", "Shift+Tab");
  await heading("Replace");
  await user.fill(/^Find a record/, third);
  await user.tick(new RegExp(`^${third}`));
  await user.tabTo(new RegExp(`^Why ${third} is replaced`));
  await user.type("The record cannot be found");
  await user.press("Find the nearest");
  await heading("Replace a record");
  await user.press("Replace this record");
  await says("14 records left in reserve.");

  await user.press("Release", "Shift+Tab");
  await heading("Release");
  await user.press("Write the release list");
  await says(/^Written on/);

  await user.press("Delete", "Shift+Tab");
  await heading("Delete");
  await heading("What will be deleted");
  await user.tick(/I know that this cannot be undone/);
  await bench.pane.locator("button:not([aria-disabled=true])", { hasText: /^Delete the sample$/ }).waitFor();
  await user.press("Delete the sample");
  await heading("The sample was deleted");
  expect(await sample.sheetNames()).toContain("Deletion certificate");
});

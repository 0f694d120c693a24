import type { Locator } from "playwright-core";
import { cellAddress } from "../../src/returns/address";
import type { Bench, Harness } from "./harness";
import { startHarness } from "./harness";

/** A published test number. */
const chiNumber = "0101011237";

let harness: Harness;
let bench: Bench;
/** The first child's row, from 0, and the columns by the beginning of their headings. */
let first: number;
let columns: Readonly<Record<"id" | "postcode" | "age", number>>;

beforeAll(async () => {
  harness = await startHarness();
}, 600_000);
afterAll(() => harness.close());

beforeEach(async () => {
  bench = await harness.open();
  const id = await bench.find("ID Number");
  first = id.row + 1;
  columns = { id: id.column, postcode: (await bench.find("Home Address")).column, age: (await bench.find("Age (in")).column };
  await bench.pane.getByRole("heading", { name: "Findings", exact: true }).waitFor();
});
afterEach(() => bench.close());

const at = (row: number, column: keyof typeof columns): string => cellAddress(row, columns[column]);
const button = (name: string | RegExp): Locator => bench.pane.getByRole("button", { name, exact: true }).first();
const says = (text: string | RegExp): Promise<void> => bench.pane.getByText(text).first().waitFor();
const status = (line: string | RegExp): Promise<void> => bench.pane.getByRole("banner").getByText(line).waitFor();

/** The demonstration copy with its children's rows cut down to the first eight, which nothing is found about. */
async function keepEightChildren(): Promise<void> {
  const last = await bench.page.evaluate(() => {
    const host = window.pirWorkbench?.host;
    return host?.sheets.find(({ id }) => id === host.activeSheetId)?.lastRow ?? 0;
  });
  await bench.goTo(`${at(first + 8, "id")}:${at(last, "id")}`);
  await bench.tool("Delete row").click();
  await status("Nothing to fix. 8 children.");
}

/** The keyboard stands on a control of the pane that bears these words. */
async function focusIsOn(words: string | RegExp): Promise<void> {
  await bench.pane.locator(":focus").filter({ hasText: words }).waitFor();
}

test("from findings to the receipt: one fix, all fixes and undo, a confirmation, the sweep, the last step", async () => {
  await keepEightChildren();
  await bench.paste(at(first, "postcode"), "DD1 4NY\r\ndd 4\r\ndd3");
  // The order of this child began long before the 18th birthday.
  await bench.paste(at(first + 4, "age"), "18");
  await status("3 to fix, 1 to check, 8 children");

  await button(`Change to DD1 Postcode, ${at(first, "postcode")}`).click();
  await focusIsOn("Keep the first part of the postcode");
  expect(await bench.pane.getByRole("row", { name: at(first, "postcode") }).innerText()).not.toContain("4NY");
  expect(await bench.value(first, columns.postcode)).toBe("DD1 4NY");
  await button("Change 1 cell").click();
  await status("2 to fix, 1 to check, 8 children");
  expect(await bench.value(first, columns.postcode)).toBe("DD1");

  const fixAll = button("Fix all 2 Postcode with small letters or spaces");
  await fixAll.click();
  // What was said of the step before is no news here, where nothing has been changed yet.
  await says("Nothing has been changed yet.");
  expect(await bench.pane.getByText("1 cell changed.").count()).toBe(0);
  await button("Change 2 cells").click();
  await status("Nothing to fix. 1 to check. 8 children.");
  await bench.tool("Undo").click();
  await status("2 to fix, 1 to check, 8 children");
  expect(await bench.value(first + 1, columns.postcode)).toBe("dd 4");
  await fixAll.click();
  await bench.typeInto(at(first + 1, "postcode"), "DD2");
  await button("Change 2 cells").click();
  await says(/1 cell has changed since the preview/);
  expect(await bench.value(first + 2, columns.postcode)).toBe("dd3");
  await button("Look again").click();
  await button("Change 1 cell").click();
  await status("Nothing to fix. 1 to check. 8 children.");

  await button(`Confirm… Age, ${at(first + 4, "age")}`).click();
  const reason = bench.pane.getByRole("textbox", { name: /Why it is right/ });
  await reason.fill(`See ${chiNumber}`);
  await button("Confirm").click();
  await says(/CHI number/);
  await reason.fill("Under 18 until March 2026");
  await button("Confirm").click();
  await status("Nothing to fix. 1 confirmed. 8 children.");
  await bench.goTo(at(first + 3, "id"));
  await bench.tool("Sort Z to A").click();
  await bench.cell(at(first + 3, "age")).getByText("18").waitFor();
  await status("Nothing to fix. 1 confirmed. 8 children.");

  await button("Ready to send").click();
  await button("Look through the whole workbook").click();
  await says("Nothing stands in the way.");
  const receipt = await bench.pane.locator("pre").innerText();
  expect(receipt).toContain("Children: 8");
  expect(receipt).toContain("Under 18 until March 2026");
  await button("Copy the receipt").click();
  await says("Copied.");
  expect(await bench.page.evaluate(() => navigator.clipboard.readText())).toBe(receipt);
  await bench.goTo(at(first + 5, "age"));
  await button(/^Finish/).click();
  await says("Finished. The workbook is saved and can be sent.");
  expect(await bench.selection()).toBe(at(first, "id"));
  expect(await bench.page.evaluate(() => window.pirWorkbench?.host?.savedCount)).toBe(1);
});

test("new IDs: seen before they are given, their key copied, and forgotten when it is kept", async () => {
  await keepEightChildren();
  const before = await ids();
  await button("Tools").click();
  await button("Give new ID numbers").click();
  await bench.pane.getByRole("textbox", { name: /Letters in front/ }).fill("C-");
  await button("Show what would change").click();
  await focusIsOn("New IDs");
  expect(await ids()).toEqual(before);
  await button("Give 8 new ID numbers").click();
  await focusIsOn("Keep the key");
  const after = await ids();
  expect(after.every((id) => /^C-\d+$/.test(id))).toBe(true);
  expect(new Set(after).size).toBe(8);

  await button("I have kept the key").click();
  await says("You have not copied, opened or downloaded the key.");
  await button("Go back").click();
  await button("Copy the key").click();
  await says("Copied.");
  const key = await bench.page.evaluate(() => navigator.clipboard.readText());
  expect(key.trim().split(/\r?\n/)).toEqual(["Old ID\tNew ID", ...before.map((id, index) => `${id}\t${after[index] ?? ""}`)]);
  await button("I have kept the key").click();
  await focusIsOn("New ID numbers");
  await status("Nothing to fix. 8 children.");
});

async function ids(): Promise<string[]> {
  const values = await Promise.all(Array.from({ length: 8 }, (_, index) => bench.value(first + index, columns.id)));
  return values.map(String);
}

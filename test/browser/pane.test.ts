import { Workbook } from "@cj-tech-master/excelts";
import type { Locator } from "playwright-core";
import { cellAddress } from "../../src/returns/address";
import type { Bench, Harness } from "./harness";
import { startHarness } from "./harness";

const startLimit = 600_000;

/** A published test number, not in the demonstration workbook. */
const chiNumber = "2902201230";

let harness: Harness;
let bench: Bench;
/** The first child's row, from 0, and the row after the last child's. */
let first: number;
let end: number;

beforeAll(async () => {
  harness = await startHarness();
}, startLimit);
afterAll(() => harness.close());

beforeEach(async () => {
  bench = await harness.open();
  first = (await bench.find("ID Number")).row + 1;
  end = await endOfList();
  await bench.pane.getByRole("heading", { name: "Findings", exact: true }).waitFor();
});
afterEach(() => bench.close());

const id = (row: number) => cellAddress(row, 0);
/** The finding that names this place. */
const finding = (place: string, sentence: string): Locator =>
  bench.pane.getByRole("button", { name: `${sentence} ${place}`, exact: true });
const chiFinding = (row: number) => finding(`ID Number, ${id(row)}`, "This ID reads as a CHI number. Give the child a number of your own.");

interface Counts {
  readonly fix: number;
  readonly check: number;
  readonly children: number;
}

/** As the pane's first line gives them. */
async function counts(): Promise<Counts> {
  const line = await bench.pane.getByRole("banner").getByText(/to fix, .* to check/).innerText();
  const [fix = NaN, check = NaN, children = NaN] = (line.match(/\d[\d,]*/g) ?? []).map((count) => Number(count.replace(",", "")));
  return { fix, check, children };
}

/** The pane follows the sheet within a moment; waits until it says so. */
async function countsBecome(expected: Partial<Counts>): Promise<void> {
  const deadline = Date.now() + 10_000;
  let seen = await counts();
  while (Object.entries(expected).some(([key, count]) => seen[key as keyof Counts] !== count) && Date.now() < deadline) {
    await bench.page.waitForTimeout(50);
    seen = await counts();
  }
  expect(seen).toMatchObject(expected);
}

/** The list has a gap, so its end is looked for from below. */
async function endOfList(): Promise<number> {
  return bench.page.evaluate(() => {
    const host = window.pirWorkbench?.host;
    const sheet = host?.sheets.find(({ id: sheetId }) => sheetId === host.activeSheetId);
    let row = sheet?.lastRow ?? 0;
    while (row > 0 && sheet?.cell(row, 1).text === "") row -= 1;
    return row + 1;
  });
}

test("opens with the findings of the demonstration workbook", async () => {
  const seen = await counts();
  expect(seen.fix).toBeGreaterThan(10);
  expect(seen.check).toBeGreaterThan(3);
  const filled = await Promise.all(Array.from({ length: end - first }, (_, index) => bench.value(first + index, 1)));
  expect(seen.children).toBe(filled.filter((postcode) => postcode !== "").length);
});

test("an edit brings a finding, and putting it right takes it away", async () => {
  const before = await counts();
  await bench.typeInto(id(first), chiNumber);
  await chiFinding(first).waitFor();
  await countsBecome({ fix: before.fix + 1 });
  await bench.typeInto(id(first), "K-100");
  await chiFinding(first).waitFor({ state: "detached" });
  await countsBecome(before);
});

test("50 pasted rows are checked", async () => {
  const before = await counts();
  const rows = Array.from({ length: 50 }, (_, index) =>
    [`P-${index}`, "DD1", "30", "Female", "White Scottish", "no", "", "no"].join("\t"),
  );
  await bench.paste(id(end), rows.join("\r\n"));
  // Age 30 is one to fix in each row; the missing start of the order is one to check.
  await countsBecome({ children: before.children + 50, fix: before.fix + 50, check: before.check + 50 });
  await bench.page.keyboard.press("Control+z");
  await countsBecome(before);
});

test("findings move with their rows when the list is sorted", async () => {
  await bench.typeInto(id(first), chiNumber);
  await chiFinding(first).waitFor();
  const before = await counts();
  await bench.goTo(id(first + 1));
  await bench.tool("Sort Z to A").click();
  const moved = await rowOf(chiNumber);
  expect(moved).not.toBe(first);
  await chiFinding(moved).waitFor();
  await countsBecome(before);
});

test("findings move when a row is inserted, go when it is deleted, and come back with undo", async () => {
  const chiRow = first + 2;
  await bench.typeInto(id(chiRow), chiNumber);
  await chiFinding(chiRow).waitFor();
  const before = await counts();
  await bench.goTo(id(first));
  await bench.tool("Insert row").click();
  await chiFinding(chiRow + 1).waitFor();
  await bench.tool("Undo").click();
  await chiFinding(chiRow).waitFor();
  await bench.goTo(id(chiRow));
  await bench.tool("Delete row").click();
  await chiFinding(chiRow).waitFor({ state: "detached" });
  await countsBecome({ children: before.children - 1 });
  await bench.tool("Undo").click();
  await chiFinding(chiRow).waitFor();
  await countsBecome(before);
});

test("the filter shows one severity", async () => {
  await bench.typeInto(id(first), chiNumber);
  await chiFinding(first).waitFor();
  await bench.pane.getByRole("button", { name: /^To check/ }).click();
  await chiFinding(first).waitFor({ state: "detached" });
  const severities = bench.pane.getByRole("group", { name: "Show findings" });
  expect(await severities.getByRole("button", { pressed: true }).innerText()).toMatch(/^To check/);
  await bench.pane.getByRole("button", { name: /^To fix/ }).click();
  await chiFinding(first).waitFor();
});

test("a click on a finding selects its cell in the sheet", async () => {
  const row = end - 1;
  await bench.typeInto(id(row), chiNumber);
  await bench.goTo("A1");
  await chiFinding(row).click();
  await bench.cell(id(row)).and(bench.page.locator(".active")).waitFor();
  expect(await bench.selection()).toBe(id(row));
});

test("a co-author's edit is checked too, and nothing is written because of it", async () => {
  await bench.goTo(id(first));
  await bench.page.getByText("More", { exact: true }).click();
  await bench.page.getByLabel("A co-author types in").fill(chiNumber);
  await bench.page.getByRole("button", { name: "Type as a co-author" }).click();
  await chiFinding(first).waitFor();
  expect(await bench.value(first, 0)).toBe(chiNumber);
  expect(await bench.tool("Redo").isDisabled()).toBe(true);
});

test("a workbook without a return is offered a blank one, which comes from the page's own files", async () => {
  const own = new Workbook();
  own.addWorksheet("Notes").getCell("A1").value = "Nothing to check here";
  await bench.openFile("notes.xlsx", Buffer.from(await own.xlsx.writeBuffer()));
  await bench.page.getByRole("heading", { name: "notes.xlsx" }).waitFor();
  await bench.pane.getByRole("radio", { name: /compulsory supervision orders/i }).check();
  await bench.pane.getByRole("button", { name: "Add a blank return" }).click();
  await bench.pane.getByRole("banner").getByText(/ 0 children$/).waitFor();
  await bench.page.getByRole("navigation", { name: "Sheets" }).getByRole("button", { name: "Sample of Records" }).waitFor();
});

test("asks nobody outside for anything, and nothing at all while one works", async () => {
  const opened = bench.requests.length;
  expect(opened).toBeGreaterThan(0);
  await bench.typeInto(id(first), chiNumber);
  await chiFinding(first).click();
  await bench.pane.getByRole("button", { name: "Next", exact: true }).click();
  await bench.tool("Undo").click();
  await chiFinding(first).waitFor({ state: "detached" });
  expect(bench.requests.slice(opened)).toEqual([]);
});

async function rowOf(text: string): Promise<number> {
  return (await bench.find(text)).row;
}

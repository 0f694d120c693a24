import type { Locator } from "playwright-core";
import { oneRowAnOrder } from "../extract/exports";
import type { Bench, Harness } from "./harness";
import { startHarness } from "./harness";
import { watchForTraces } from "./extract-traces";

let harness: Harness;
let bench: Bench;

beforeAll(async () => {
  harness = await startHarness();
}, 600_000);
afterAll(() => harness.close());

beforeEach(async () => {
  bench = await harness.open();
  await bench.pane.getByRole("heading", { name: "Findings", exact: true }).waitFor();
});
afterEach(() => bench.close());

const button = (name: string | RegExp): Locator => bench.pane.getByRole("button", { name, exact: true }).first();
const heading = (name: string | RegExp): Promise<void> => bench.pane.getByRole("heading", { name, exact: true }).first().waitFor();

/** What codes of the export stand for that no system shares. */
const CODES: readonly (readonly [string, string])[] = [
  ["1A", "White Scottish"], ["1B", "Other White British"], ["1K", "White Polish"], ["3F", "Pakistani"], ["4D", "African"], ["2A", "Mixed or multiple"], ["99", "Not recorded/Unknown"], ["X", "Other"],
  ["PO", "Does not count for this return"],
];

test("from a file of orders to rows of the list and their key, and nothing else of the file is anywhere", async () => {
  const file = oneRowAnOrder(60);
  const inScope = file.children.filter(({ leftOut }) => leftOut === undefined);
  const traces = await watchForTraces(bench);
  await button("Tools").click();
  await button("Bring in a list").click();
  await heading("Bring in a list from your case system");
  await bench.pane.getByLabel("File from your case system").setInputFiles({ name: file.fileName, mimeType: "text/csv", buffer: Buffer.from(file.bytes) });
  await heading("Step 1 of 4: Columns");
  await bench.pane.getByText(/^Not brought in: Nom \/ Name, Team\.$/).waitFor();
  await traces.look();
  await button("Next: words").click();
  await heading("Step 2 of 4: Words");
  await settleWords();
  await traces.look();
  await button("Next: children").click();
  await heading("Step 3 of 4: Children");
  await bench.pane.getByText(`Left out: ${file.children.length - inScope.length} children`).waitFor();
  await openReasons();
  await traces.look();
  await button("Next: preview").click();
  await heading("Step 4 of 4: Preview");
  const prefix = bench.pane.getByRole("textbox", { name: /Letters in front/ });
  await prefix.fill("C-");
  await prefix.press("Tab");
  await bench.pane.getByRole("cell", { name: /^C-\d+$/ }).first().waitFor();
  await bench.pane.getByRole("checkbox", { name: /^Yes, take out the/ }).check();
  await traces.look();
  await button(/^Replace \d+ children by \d+$/).click();
  await heading("The children are in the list");
  await button("Copy the key").click();
  await bench.pane.getByText("Copied.").waitFor();
  const key = await bench.page.evaluate(() => navigator.clipboard.readText());
  expect(key.trim().split(/\r?\n/)).toHaveLength(inScope.length + 1);
  expect(await listRows()).toEqual(inScope.map(({ numbers, cells }) => [numbers[0], ...cells]).sort(byFirst).map(([, ...cells]) => cells));
  await traces.look();

  expect(await traces.found(file.secrets())).toEqual([]);
  expect(traces.told).toBeGreaterThan(1000);

  /** The list's rows in the order of the case system's numbers, which the key alone knows. */
  async function listRows(): Promise<unknown[]> {
    const start = await bench.find("ID Number");
    const rows = await Promise.all(inScope.map((_, at) => Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((column) => bench.value(start.row + 1 + at, start.column + column)))));
    const old = new Map(key.trim().split(/\r?\n/).slice(1).map((line) => line.split("\t")).map(([before, after]) => [after, before]));
    return rows.map(([id, ...cells]) => [old.get(String(id)), ...cells]).sort(byFirst).map(([, ...cells]) => cells);
  }
});

function byFirst(a: readonly unknown[], b: readonly unknown[]): number {
  return String(a[0]) < String(b[0]) ? -1 : 1;
}

/** Those left out by reason, and what stands behind the other openings of the step. */
async function openReasons(): Promise<void> {
  const closed = bench.pane.getByRole("main").locator("button[aria-expanded=false]:visible");
  for (let left = await closed.count(); left > 0; left -= 1) await closed.first().click();
}

/** By the boxes that have nothing chosen yet, each named after its word. */
async function settleWords(): Promise<void> {
  for (const [code, entry] of CODES) {
    const box = bench.pane.getByRole("combobox", { name: new RegExp(`^${code} [\\d,]+ rows?$`) });
    if ((await box.count()) > 0) await box.first().selectOption({ label: entry });
  }
}

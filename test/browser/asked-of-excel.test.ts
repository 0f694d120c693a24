import { readFile } from "node:fs/promises";
import { openLocalHost } from "../../src/workbench/host";
import { cellAddress } from "../../src/returns/address";
import type { Bench, Harness } from "./harness";
import { startHarness } from "./harness";

let harness: Harness;
let bench: Bench;

beforeAll(async () => {
  harness = await startHarness();
}, 600_000);
afterAll(() => harness.close());

beforeEach(async () => {
  bench = await harness.open();
});
afterEach(() => bench.close());

test("a new workbook is offered to be saved, under a name of its own", async () => {
  const base64 = await bench.page.evaluate(async () => {
    const bytes = (await window.pirWorkbench?.host?.save()) ?? new Uint8Array();
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  });
  const pane = await bench.paneDocument();
  await pane.evaluate((workbook) => Excel.createWorkbook(workbook), base64);
  await bench.page.getByText("Excel would open a new workbook here.").waitFor();
  const [saved] = await Promise.all([
    bench.page.waitForEvent("download"),
    bench.page.getByRole("button", { name: "Save the new workbook" }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe("book.xlsx");
  const host = await openLocalHost(await readFile(await saved.path()));
  expect(host.sheets.map(({ name }) => name)).toContain("Sample of Records");
  await bench.page.getByText("book.xlsx is in your downloads folder.").waitFor();
});

test("saving is told in the message bar", async () => {
  const pane = await bench.paneDocument();
  await pane.evaluate(() => Excel.run(async (context) => {
    context.workbook.save("Save");
    await context.sync();
  }));
  await bench.page.getByText("Excel would save compulsory-supervision-orders-2025-demonstration.xlsx now.").waitFor();
});

test("a conditional format that always holds is drawn", async () => {
  const { row, column } = await bench.find("ID Number");
  const address = cellAddress(row + 1, column);
  const pane = await bench.paneDocument();
  await pane.evaluate((cell) => Excel.run(async (context) => {
    const format = context.workbook.worksheets.getActiveWorksheet().getRanges(cell).conditionalFormats.add("Custom");
    format.custom.rule.formula = '=N("pir")=0';
    format.custom.format.fill.color = "#FFD7D7";
    await context.sync();
  }), address);
  await bench.goTo(cellAddress(row + 3, column));
  const drawn = (): Promise<string> => bench.cell(address).evaluate((cell) => getComputedStyle(cell).backgroundColor);
  expect(await drawn()).toBe("rgb(255, 215, 215)");
});

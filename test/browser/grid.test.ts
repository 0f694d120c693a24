import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { cellAddress } from "../../src/returns/address";
import type { Bench, Harness } from "./harness";
import { startHarness } from "./harness";

const startLimit = 600_000;

let harness: Harness;
let bench: Bench;
/** The first child's row, from 0, below the headings. */
let first: number;

beforeAll(async () => {
  harness = await startHarness();
}, startLimit);
afterAll(() => harness.close());

beforeEach(async () => {
  bench = await harness.open();
  first = (await bench.find("ID Number")).row + 1;
});
afterEach(() => bench.close());

const at = (row: number, column: number) => cellAddress(row, column);
const column = (count: number, from: number, of: number) =>
  Promise.all(Array.from({ length: count }, (_, index) => bench.value(from + index, of)));

test("shows the workbook: its name, its sheets, its cells", async () => {
  expect(await bench.page.getByRole("heading", { level: 1 }).innerText()).toBe("compulsory-supervision-orders-2025-demonstration.xlsx");
  expect(await bench.page.getByRole("navigation", { name: "Sheets" }).getByRole("button").allInnerTexts()).toContain("Sample of Records");
  await bench.goTo(at(first, 0));
  expect(await bench.cell(at(first, 0)).innerText()).toBe(String(await bench.value(first, 0)));
});

test("typing changes the cell, undo and redo follow, the formula bar shows it", async () => {
  const before = await bench.value(first, 0);
  await bench.typeInto(at(first, 0), "K-100");
  expect(await bench.value(first, 0)).toBe("K-100");
  expect(await bench.selection()).toBe(at(first + 1, 0));
  await bench.page.keyboard.press("Control+z");
  expect(await bench.value(first, 0)).toBe(before);
  await bench.page.keyboard.press("Control+y");
  expect(await bench.value(first, 0)).toBe("K-100");
  await bench.goTo(at(first, 0));
  expect(await bench.page.getByLabel("Formula bar").inputValue()).toBe("K-100");
});

test("F2 edits what is there, Escape leaves it, the formula bar edits too", async () => {
  await bench.typeInto(at(first, 0), "K-1");
  await bench.goTo(at(first, 0));
  await bench.page.keyboard.press("F2");
  await bench.page.keyboard.type("00");
  await bench.page.keyboard.press("Tab");
  expect(await bench.value(first, 0)).toBe("K-100");
  expect(await bench.selection()).toBe(at(first, 1));
  await bench.goTo(at(first, 0));
  await bench.page.keyboard.type("gone");
  await bench.page.keyboard.press("Escape");
  expect(await bench.value(first, 0)).toBe("K-100");
  await bench.page.getByLabel("Formula bar").fill("K-200");
  await bench.page.keyboard.press("Enter");
  expect(await bench.value(first, 0)).toBe("K-200");
});

test("a paste of 50 rows is one step and one event", async () => {
  await (await bench.paneDocument()).evaluate(async () => {
    await Excel.run(async (context) => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      context.workbook.worksheets.getActiveWorksheet().onChanged.add((event) => {
        seen.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
  });
  const rows = Array.from({ length: 50 }, (_, index) => `P-${index}\tDD${(index % 9) + 1}`);
  const start = first + 500;
  await bench.paste(at(start, 0), rows.join("\r\n"));
  expect(await bench.value(start + 49, 0)).toBe("P-49");
  expect(await bench.value(start + 49, 1)).toBe("DD5");
  expect(await bench.selection()).toBe(`${at(start, 0)}:${at(start + 49, 1)}`);
  await (await bench.paneDocument()).waitForFunction(() => (window as unknown as { seen: string[] }).seen.length > 0);
  expect(await (await bench.paneDocument()).evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([
    `${at(start, 0)}:${at(start + 49, 1)}`,
  ]);
  await bench.page.keyboard.press("Control+z");
  expect(await bench.value(start, 0)).toBe("");
});

test("copy and paste within the sheet keeps a date a date", async () => {
  const { column: dates } = await bench.find("Date current CSO started");
  await bench.typeInto(at(first, dates), "01/03/2025");
  const serial = await bench.value(first, dates);
  expect(serial).toBe(45717);
  await bench.goTo(at(first, dates));
  await bench.page.keyboard.press("Control+c");
  await bench.goTo(`${at(first + 1, dates)}:${at(first + 3, dates)}`);
  await bench.page.keyboard.press("Control+v");
  expect(await column(4, first, dates)).toEqual([serial, serial, serial, serial]);
});

test("sorts the list both ways and takes it back", async () => {
  const before = await column(20, first, 0);
  await bench.goTo(at(first + 2, 0));
  await bench.tool("Sort Z to A").click();
  const descending = await column(20, first, 0);
  expect(descending).not.toEqual(before);
  await bench.tool("Sort A to Z").click();
  expect(await bench.value(first, 0)).not.toBe(descending[0]);
  expect(await bench.value(first - 1, 0)).toMatch(/^ID Number/);
  await bench.tool("Undo").click();
  await bench.tool("Undo").click();
  expect(await column(20, first, 0)).toEqual(before);
});

test("inserts and deletes the selected rows", async () => {
  const [one, two, three] = await column(3, first, 0);
  await bench.goTo(`${at(first, 0)}:${at(first + 1, 0)}`);
  await bench.tool("Insert row").click();
  expect(await column(4, first, 0)).toEqual(["", "", one, two]);
  await bench.tool("Undo").click();
  await bench.goTo(at(first + 1, 0));
  await bench.tool("Delete row").click();
  expect(await column(2, first, 0)).toEqual([one, three]);
});

test("a tool gives the keyboard back to the sheet", async () => {
  const [one, two] = await column(2, first, 0);
  await bench.goTo(at(first, 0));
  await bench.tool("Delete row").click();
  expect(await bench.value(first, 0)).toBe(two);
  await bench.page.keyboard.press("Control+z");
  expect(await column(2, first, 0)).toEqual([one, two]);
  await bench.page.getByText("More", { exact: true }).click();
  await bench.page.getByRole("button", { name: "Hide the selected rows" }).click();
  await bench.page.keyboard.press("ArrowDown");
  expect(await bench.selection()).toBe(at(first + 1, 0));
});

test("Delete clears the range, Ctrl+Home and Ctrl+End go to the ends", async () => {
  await bench.goTo(`${at(first, 0)}:${at(first + 2, 1)}`);
  await bench.page.keyboard.press("Delete");
  expect(await column(3, first, 0)).toEqual(["", "", ""]);
  await bench.page.keyboard.press("Control+Home");
  expect(await bench.selection()).toMatch(/^A1(:|$)/);
  await bench.page.keyboard.press("Control+End");
  const last = await bench.selection();
  expect(Number(/\d+/.exec(last)?.[0])).toBeGreaterThan(first);
  await bench.cell(last).waitFor();
});

test("the mouse selects a cell, a range by dragging, a row by its number", async () => {
  await bench.goTo(at(first, 1));
  await bench.cell(at(first, 1)).click();
  expect(await bench.selection()).toBe(at(first, 1));
  await bench.cell(at(first, 1)).hover();
  await bench.page.mouse.down();
  await bench.cell(at(first + 3, 2)).hover();
  await bench.page.mouse.up();
  expect(await bench.selection()).toBe(`${at(first, 1)}:${at(first + 3, 2)}`);
  await bench.page.locator("revogr-row-headers").getByText(String(first + 1), { exact: true }).click();
  expect(await bench.selection()).toBe(`A${first + 1}:XFD${first + 1}`);
});

test("a list cell offers its entries, and refuses others in words", async () => {
  const { column: gender } = await bench.find("Gender");
  await bench.goTo(at(first, gender));
  await bench.page.getByRole("button", { name: "Choose from the list" }).click();
  await bench.page.getByRole("option", { name: "Not recorded/Unknown" }).click();
  expect(await bench.value(first, gender)).toBe("Not recorded/Unknown");
  await bench.typeInto(at(first, gender), "nonsense");
  expect(await bench.page.getByRole("alert").innerText()).not.toBe("");
  expect(await bench.value(first, gender)).toBe("Not recorded/Unknown");
});

test("what the add-in selects is selected and scrolled to", async () => {
  const target = at(first + 150, 3);
  await (await bench.paneDocument()).evaluate(async (address) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange(address).select();
      await context.sync();
    });
  }, target);
  await bench.cell(target).waitFor();
  expect(await bench.selection()).toBe(target);
});

test("calls from the add-in wait while a cell is being edited", async () => {
  await bench.goTo(at(first, 0));
  await bench.page.keyboard.type("half");
  const pane = await bench.paneDocument();
  const answer = pane.evaluate(async (address) => {
    const read = await Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load("values");
      await context.sync();
      return range.values;
    });
    return String(read);
  }, at(first, 0));
  await bench.page.keyboard.type("way");
  await bench.page.keyboard.press("Enter");
  expect(await answer).toBe("halfway");
});

test("a co-author's edit arrives as one from elsewhere", async () => {
  await (await bench.paneDocument()).evaluate(async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onChanged.add((event) => {
        document.title = event.source;
        return Promise.resolve();
      });
      await context.sync();
    });
  });
  await bench.goTo(at(first, 0));
  await bench.page.getByText("More", { exact: true }).click();
  await bench.page.getByLabel("A co-author types in").fill("R-1");
  await bench.page.getByRole("button", { name: "Type as a co-author" }).click();
  expect(await bench.value(first, 0)).toBe("R-1");
  await (await bench.paneDocument()).waitForFunction(() => document.title === "Remote");
});

test("a protected sheet refuses an edit in a sentence", async () => {
  await bench.page.getByText("More", { exact: true }).click();
  await bench.page.getByRole("button", { name: "Protect the sheet" }).click();
  const before = await bench.value(first, 0);
  await bench.typeInto(at(first, 0), "K-100");
  expect(await bench.page.getByRole("alert").innerText()).toMatch(/protected/i);
  expect(await bench.value(first, 0)).toBe(before);
});

test("a saved workbook opens again with what was typed", async () => {
  await bench.typeInto(at(first, 0), "K-100");
  const download = bench.page.waitForEvent("download");
  await bench.tool("Save").click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("compulsory-supervision-orders-2025-demonstration.xlsx");
  const bytes = await readFile(await saved.path());
  await bench.openFile("mine.xlsx", bytes);
  await bench.page.getByRole("heading", { name: "mine.xlsx" }).waitFor();
  expect(await bench.value(first, 0)).toBe("K-100");
});

test("another workbook gets a pane of its own", async () => {
  await bench.openFile("other.xlsx", await readFile(resolve("dist/workbooks/children-at-risk-of-harm-demonstration.xlsx")));
  await bench.page.getByRole("heading", { name: "other.xlsx" }).waitFor();
  await bench.page.getByRole("navigation", { name: "Sheets" }).getByRole("button", { name: "Key personnel" }).waitFor();
  const names = await (await bench.paneDocument()).evaluate(async () =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      return sheets.items.map(({ name }) => name);
    }),
  );
  expect(names).toContain("Key personnel");
});

test("a file dropped on the page is opened", async () => {
  const bytes = await readFile(resolve("dist/workbooks/children-at-risk-of-harm.xlsx"));
  const dropped = await bench.page.evaluateHandle((base64) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], "dropped.xlsx"));
    return transfer;
  }, bytes.toString("base64"));
  await bench.page.dispatchEvent(".workbench", "drop", { dataTransfer: dropped });
  await bench.page.getByRole("heading", { name: "dropped.xlsx" }).waitFor();
});

test("the headings stay in view while the list scrolls, and hidden rows are left out", async () => {
  await bench.goTo(at(first + 150, 0));
  await bench.cell(at(first + 150, 0)).waitFor();
  expect(await bench.cell(at(first - 1, 0)).isVisible()).toBe(true);
  await bench.page.getByText("More", { exact: true }).click();
  await bench.page.getByRole("button", { name: "Hide the selected rows" }).click();
  await bench.cell(at(first + 150, 0)).waitFor({ state: "detached" });
  await bench.page.getByText("More", { exact: true }).click();
  await bench.page.getByRole("button", { name: "Show all rows" }).click();
  await bench.cell(at(first + 150, 0)).waitFor();
});

test("the pane can be made wider with the keyboard", async () => {
  const pane = bench.page.getByRole("region", { name: "Task pane" });
  expect((await pane.boundingBox())?.width).toBe(350);
  await bench.page.getByRole("separator", { name: "Width of the task pane" }).press("ArrowLeft");
  expect((await pane.boundingBox())?.width).toBe(366);
});

test("F6 leads from the sheet to the tabs, the pane and the tools, and back with Shift", async () => {
  const where = () =>
    bench.page.evaluate(() => [".sheet", ".sheet-tabs", ".pane", ".toolbar"].find((region) => document.activeElement?.closest(region)));
  await bench.pane.getByRole("heading", { name: "Findings", exact: true }).waitFor();
  await bench.goTo(at(first, 0));
  const round: (string | undefined)[] = [];
  for (const key of ["F6", "F6", "F6", "F6", "Shift+F6", "Shift+F6"]) {
    await bench.page.keyboard.press(key);
    round.push(await where());
  }
  expect(round).toEqual([".sheet-tabs", ".pane", ".toolbar", ".sheet", ".toolbar", ".pane"]);
  for (const key of ["Tab", "Tab", "Enter"]) await bench.page.keyboard.press(key);
  await bench.pane.getByRole("heading", { level: 2, name: "Ready to send" }).waitFor();
});

test("an unreadable file is refused in words and the open workbook stays", async () => {
  const before = await bench.value(first, 0);
  await bench.openFile("notes.xlsx", Buffer.from("not a workbook"));
  expect(await bench.page.getByRole("alert").innerText()).toBe(
    "notes.xlsx has not been opened. This file is not an Excel workbook (.xlsx). Choose a file whose name ends in .xlsx.",
  );
  expect(await bench.page.getByRole("heading", { level: 1 }).innerText()).toBe("compulsory-supervision-orders-2025-demonstration.xlsx");
  expect(await bench.value(first, 0)).toBe(before);
});

import { closeRealms, errorCode, fillList, onSheet, openWorkbook, readValues } from "./open-workbook";

afterEach(closeRealms);

describe("writing values", () => {
  test("null leaves a cell alone, an empty text clears it and leaves its format", async () => {
    const open = await openWorkbook();
    await onSheet(open, async (sheet, context) => {
      sheet.getRange("A2:C3").values = [[null, 4, null], ["S-9", null, ""]];
      await context.sync();
    });
    expect(await readValues(open, "A2:C3")).toEqual([["S-1", 4, 45_363], ["S-9", 11, ""]]);
    expect(open.host.sheets[0]?.cell(2, 2).numberFormat).toBe("dd/mm/yyyy");
  });

  test("null leaves formulas, and number formats, alone too", async () => {
    const open = await openWorkbook((workbook) => {
      fillList(workbook).getCell("D2").value = { formula: "B2+1", result: 4 };
    });
    await onSheet(open, async (sheet, context) => {
      const range = sheet.getRange("C2:D2");
      range.formulas = [["=B2*2", null]];
      range.numberFormat = [[null, "0.00"]];
      range.load("formulas,values,numberFormat");
      await context.sync();
      expect([range.formulas, range.values, range.numberFormat]).toEqual([
        [["=B2*2", "=B2+1"]], [[6, 4]], [["dd/mm/yyyy", "0.00"]],
      ]);
    });
  });

  test("text that looks like a formula stays text in a cell formatted as text", async () => {
    const open = await openWorkbook();
    await onSheet(open, async (sheet, context) => {
      const range = sheet.getRange("F1:F3");
      range.numberFormat = [["@"], ["@"], ["@"]];
      range.values = [["=1+1"], ["0101011237"], ["-3"]];
      range.load("values,formulas,valueTypes");
      await context.sync();
      expect(range.values).toEqual([["=1+1"], ["0101011237"], ["-3"]]);
      expect(range.valueTypes).toEqual([["String"], ["String"], ["String"]]);
    });
  });
});

describe("undo", () => {
  test("what one sync sends is one step, whatever it holds", async () => {
    const open = await openWorkbook();
    await onSheet(open, async (sheet, context) => {
      sheet.getRange("A2").values = [["S-7"]];
      sheet.getRange("B2:B3").values = [[1], [2]];
      sheet.getRange("A2").format.fill.color = "#FFEE00";
      await context.sync();
      sheet.getRange("A4").values = [["S-8"]];
      await context.sync();
    });
    expect(open.host.person.undo()).toBe(true);
    expect(await readValues(open, "A2:B4")).toEqual([["S-7", 1], ["S-2", 2], ["S-3", 7]]);
    expect(open.host.person.undo()).toBe(true);
    expect(await readValues(open, "A2:B4")).toEqual([["S-1", 3], ["S-2", 11], ["S-3", 7]]);
    expect([open.host.sheets[0]?.cell(1, 0).fill, open.host.canUndo]).toEqual([undefined, false]);
    expect([open.host.person.redo(), open.host.person.redo()]).toEqual([true, true]);
    expect(await readValues(open, "A2:B4")).toEqual([["S-7", 1], ["S-2", 2], ["S-8", 7]]);
  });

  test("what cannot be undone empties the list, and what follows it in the same sync begins a new step", async () => {
    const open = await openWorkbook();
    await onSheet(open, async (sheet, context) => {
      sheet.getRange("A2").values = [["S-7"]];
      sheet.protection.protect();
      sheet.protection.unprotect();
      sheet.getRange("A3").values = [["S-8"]];
      await context.sync();
    });
    open.host.person.undo();
    expect(await readValues(open, "A2:A3")).toEqual([["S-7"], ["S-2"]]);
    expect(open.host.canUndo).toBe(false);
  });
});

test("a batch stops at the first error, and what was done before it stays done", async () => {
  const open = await openWorkbook((workbook) => {
    fillList(workbook);
    const locked = workbook.addWorksheet("Locked");
    locked.getCell("A1").value = 1;
    locked.sheetProtection = { sheet: true };
  });
  const code = await errorCode(onSheet(open, async (sheet, context) => {
    sheet.getRange("A2").values = [["S-7"]];
    context.workbook.worksheets.getItem("Locked").getRange("A1").values = [[2]];
    sheet.getRange("A3").values = [["S-8"]];
    await context.sync();
  }));
  expect(code).toBe("AccessDenied");
  expect(await readValues(open, "A2:A3")).toEqual([["S-7"], ["S-2"]]);
  expect(open.host.sheets[1]?.cell(0, 0).value).toBe(1);
  open.host.person.undo();
  expect(await readValues(open, "A2")).toEqual([["S-1"]]);
});

test("values written over hidden rows go astray as in desktop Excel: the first fills what is seen", async () => {
  const open = await openWorkbook();
  open.host.person.hideRows(open.sheetId, 2, 1, true);
  await onSheet(open, async (sheet, context) => {
    sheet.getRange("A2:A4").values = [["S-7"], ["S-8"], ["S-9"]];
    await context.sync();
  });
  expect(await readValues(open, "A2:A4")).toEqual([["S-7"], ["S-2"], ["S-7"]]);
  await onSheet(open, async (sheet, context) => {
    sheet.getRange("A3").values = [["S-8"]];
    sheet.getRange("A4").values = [["S-9"]];
    await context.sync();
  });
  expect(await readValues(open, "A2:A4")).toEqual([["S-7"], ["S-8"], ["S-9"]]);
});

test("where an array formula of the file fills cells, they are told to be spilled into", async () => {
  const open = await openWorkbook((workbook) => {
    fillList(workbook).fillFormula("D2:D3", "B2:B3", [3, 11], "array");
  });
  await onSheet(open, async (sheet, context) => {
    const ranges = ["D2:D3", "D3", "D1:D4", "B2:B4"].map((address) => {
      const range = sheet.getRange(address);
      range.load("hasSpill");
      return range;
    });
    await context.sync();
    expect(ranges.map(({ hasSpill }) => hasSpill)).toEqual([true, true, null, false]);
  });
});

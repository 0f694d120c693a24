import { closeRealms, errorCode, onSheet, openWorkbook, readValues, savedWorkbook } from "./open-workbook";

afterEach(closeRealms);

describe("ranges", () => {
  test("lead to one another", async () => {
    const open = await openWorkbook();
    await onSheet(open, async (sheet, context) => {
      const range = sheet.getRange("B2:C4");
      const found = {
        cell: range.getCell(1, 1), offset: range.getOffsetRange(1, -1), resized: range.getResizedRange(1, 0), row: range.getRow(2),
        column: range.getColumn(1), rows: range.getEntireRow(), columns: range.getEntireColumn(), last: range.getLastCell(),
        bounding: range.getBoundingRect("A1"), both: range.getIntersection("C3:D9"), below: range.getRowsBelow(2),
        indexes: sheet.getRangeByIndexes(1, 1, 2, 2), named: sheet.getRange("C:C").getUsedRange(),
      };
      const none = range.getIntersectionOrNullObject("F9");
      for (const other of Object.values(found)) other.load("address");
      none.load("address");
      await context.sync();
      const addresses = Object.entries(found).map(([name, { address }]) => [name, address.split("!")[1]]);
      expect(Object.fromEntries(addresses)).toEqual({
        cell: "C3", offset: "A3:B5", resized: "B2:C5", row: "B4:C4", column: "C2:C4", rows: "2:4", columns: "B:C", last: "C4",
        bounding: "A1:C4", both: "C3:C4", below: "B5:C6", indexes: "B2:C3", named: "C1:C4",
      });
      expect(none.isNullObject).toBe(true);
    });
    const offSheet = onSheet(open, async (sheet, context) => {
      sheet.getRange("A1").getOffsetRange(-1, 0).load("address");
      await context.sync();
    });
    expect(await errorCode(offSheet)).toBe("InvalidArgument");
  });

  test("that the add-in holds move along when rows are put in, and are lost with their cells", async () => {
    const open = await openWorkbook();
    await onSheet(open, async (sheet, context) => {
      const [range, doomed] = [sheet.getRange("A3"), sheet.getRange("A1")];
      range.load("address,values");
      doomed.load("address");
      await context.sync();
      open.host.person.insertRows(open.sheetId, 1, 3);
      range.load("address,values");
      await context.sync();
      expect([range.address.split("!")[1], range.values]).toEqual(["A6", [["S-2"]]]);
      open.host.person.deleteRows(open.sheetId, 0, 1);
      doomed.load("address");
      expect(await errorCode(context.sync())).toBe("InvalidReference");
    });
  });

  test("take text, numbers, dates and formulas as Excel's values do", async () => {
    const open = await openWorkbook();
    await onSheet(open, async (sheet, context) => {
      const range = sheet.getRange("E1:H1");
      range.values = [["007", "=B2+1", "12/03/2024", true]];
      const kept = sheet.getRange("E2:H2");
      kept.numberFormat = [["@", "@", "@", "@"]];
      kept.values = [["007", "=B2+1", "12/03/2024", 7]];
      sheet.getRange("A2:B2").values = [[null, 99]];
      range.load("values,formulas,numberFormat");
      kept.load("values,formulas,valueTypes");
      await context.sync();
      expect(range.values).toEqual([[7, 100, 45_363, true]]);
      expect(range.formulas).toEqual([[7, "=B2+1", 45_363, true]]);
      expect(range.numberFormat).toEqual([["General", "General", "dd/mm/yyyy", "General"]]);
      expect(kept.values).toEqual([["007", "=B2+1", "12/03/2024", "7"]]);
      expect(kept.valueTypes).toEqual([["String", "String", "String", "String"]]);
    });
    expect(await readValues(open, "A2:B2")).toEqual([["S-1", 99]]);
    const unknown = onSheet(open, async (sheet, context) => {
      sheet.getRange("A1").formulas = [["=XLOOKUP(1,A:A,B:B)"]];
      await context.sync();
    });
    await expect(unknown).rejects.toMatchObject({ code: "ApiNotFound" });
  });

  test("are put in, taken out, sorted, copied and cleared", async () => {
    const open = await openWorkbook();
    await onSheet(open, async (sheet, context) => {
      sheet.getRange("A2:A2").insert("Down");
      sheet.getRange("3:3").insert("Down");
      await context.sync();
    });
    expect(await readValues(open, "A1:B6")).toEqual([["ID", "Age"], ["", 3], ["", ""], ["S-1", 11], ["S-2", 7], ["S-3", ""]]);
    await onSheet(open, async (sheet, context) => {
      sheet.getRange("3:3").delete("Up");
      sheet.getRange("A2").delete("Up");
      sheet.getRange("A2:C4").sort.apply([{ key: 1, ascending: false }]);
      sheet.getRange("E2").copyFrom("A2:B3", "Values");
      sheet.getRange("C2:C3").clear("Contents");
      await context.sync();
    });
    expect(await readValues(open, "A2:F4")).toEqual([
      ["S-2", 11, "", "", "S-2", 11], ["S-3", 7, "", "", "S-3", 7], ["S-1", 3, 45_363, "", "", ""],
    ]);
  });

  test("are merged and taken apart", async () => {
    const open = await openWorkbook();
    await onSheet(open, async (sheet, context) => {
      sheet.getRange("A2:B3").merge();
      const merged = sheet.getRange("A1:C9").getMergedAreasOrNullObject();
      merged.load("address");
      await context.sync();
      expect(merged.address.split("!")[1]).toBe("A2:B3");
      sheet.getRange("B2").values = [["covered"]];
      await context.sync();
    });
    expect(await readValues(open, "A2:B3")).toEqual([["S-1", ""], ["", ""]]);
    await onSheet(open, async (sheet, context) => {
      sheet.getRange("A2").unmerge();
      const merged = sheet.getRange("A1:C9").getMergedAreasOrNullObject();
      await context.sync();
      expect(merged.isNullObject).toBe(true);
    });
  });

  test("merged cells are named by ranges that hold their first cell, and by no others", async () => {
    const open = await openWorkbook();
    await onSheet(open, async (sheet, context) => {
      sheet.getRange("A2:B3").merge();
      const holding = sheet.getRange("A1:A2").getMergedAreasOrNullObject();
      holding.load("areas/items/address");
      const below = sheet.getRange("A3:C9").getMergedAreasOrNullObject();
      await context.sync();
      expect(holding.areas.items.map(({ address }) => address.split("!")[1])).toEqual(["A2:B3"]);
      expect(below.isNullObject).toBe(true);
    });
  });

  test("show and take their looks", async () => {
    const open = await openWorkbook();
    await onSheet(open, async (sheet, context) => {
      const { format } = sheet.getRange("A1:B1");
      format.font.bold = true;
      format.fill.color = "#ffee00";
      format.wrapText = true;
      format.horizontalAlignment = "Center";
      format.columnWidth = 96;
      format.rowHeight = 30;
      sheet.getRange("A2").format.font.color = "red";
      const mixed = sheet.getRange("A1:A2").format;
      format.load("wrapText,horizontalAlignment,columnWidth,rowHeight,font/bold,fill/color");
      mixed.load("wrapText,rowHeight,font/bold,fill/color");
      await context.sync();
      expect([format.wrapText, format.horizontalAlignment, format.columnWidth, format.rowHeight]).toEqual([true, "Center", 96, 30]);
      expect([format.font.bold, format.fill.color]).toEqual([true, "#FFEE00"]);
      expect([mixed.wrapText, mixed.rowHeight, mixed.font.bold, mixed.fill.color]).toEqual([null, null, null, ""]);
    });
    expect(open.host.sheets[0]?.cell(0, 0)).toMatchObject({ bold: true, fill: "#FFEE00", wrap: true, horizontal: "center" });
    const sheet = (await savedWorkbook(open)).getWorksheet("Sample of Records");
    expect(sheet?.getCell("A2").font?.color).toMatchObject({ argb: "FFFF0000" });
    expect(sheet?.getColumn(2).width).toBeCloseTo(128 / 7, 6);
  });

  test("take list rules, on all of a range or part of one", async () => {
    const open = await openWorkbook();
    await onSheet(open, async (sheet, context) => {
      const { dataValidation } = sheet.getRange("D2:D9");
      dataValidation.rule = { list: { inCellDropDown: true, source: "yes,no" } };
      dataValidation.errorAlert = { message: "Choose yes or no.", showAlert: true, style: "Stop", title: "" };
      dataValidation.prompt = { message: "Is it known?", showPrompt: true, title: "" };
      sheet.getRange("D5").dataValidation.clear();
      const [above, all] = [sheet.getRange("D2:D4").dataValidation, sheet.getRange("D2:D9").dataValidation];
      above.load("rule,type,prompt");
      all.load("type");
      await context.sync();
      expect(above.rule.list?.source).toBe("yes,no");
      expect(above.prompt.message).toBe("Is it known?");
      expect(all.type).toBe("MixedCriteria");
    });
    expect(() => {
      open.host.person.type(open.sheetId, 1, 3, "perhaps");
    }).toThrow("Choose yes or no.");
    open.host.person.type(open.sheetId, 4, 3, "perhaps");
    const sheet = (await savedWorkbook(open)).getWorksheet("Sample of Records");
    expect(sheet?.getCell("D9").dataValidation).toMatchObject({ type: "list", formulae: ['"yes,no"'], error: "Choose yes or no." });
    expect(sheet?.getCell("D5").dataValidation).toBeUndefined();
  });

  test("take conditional formats by formula, and lose them again", async () => {
    const open = await openWorkbook();
    await onSheet(open, async (sheet, context) => {
      const format = sheet.getRange("A2:C4").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=$B2>5";
      format.custom.format.fill.color = "#FFEEAA";
      format.load("id,type");
      await context.sync();
      expect(format.type).toBe("Custom");
    });
    const [held] = (await savedWorkbook(open)).getWorksheet("Sample of Records")?.conditionalFormattings ?? [];
    expect(held).toMatchObject({ ref: "A2:C4", rules: [{ type: "expression", formulae: ["$B2>5"] }] });
    await onSheet(open, async (sheet, context) => {
      const formats = sheet.getRange("A2").conditionalFormats;
      formats.load("items/id,items/type");
      await context.sync();
      expect(formats.items).toHaveLength(1);
      formats.items[0]?.delete();
      const count = formats.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });
});

import { Workbook } from "@cj-tech-master/excelts";
import { closeRealms, errorCode, fillList, openBytes, openWorkbook, type OpenWorkbook, readValues, workbookBytes } from "./open-workbook";

afterEach(closeRealms);

/** Runs against the first sheet. */
function onSheet<T>({ realm, sheetId }: OpenWorkbook, work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return realm.Excel.run((context) => work(context.workbook.worksheets.getItem(sheetId), context));
}

async function saved(open: OpenWorkbook): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(await open.host.save());
  return workbook;
}

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
    const sheet = (await saved(open)).getWorksheet("Sample of Records");
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
    const sheet = (await saved(open)).getWorksheet("Sample of Records");
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
    const [held] = (await saved(open)).getWorksheet("Sample of Records")?.conditionalFormattings ?? [];
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

describe("names, sheets and the workbook", () => {
  test("names are listed, added and taken away", async () => {
    const open = await openBytes(await workbookBytes((workbook) => {
      fillList(workbook);
      workbook.definedNames.add("'Sample of Records'!$A$2:$A$4", "Ids");
    }));
    await onSheet(open, async (sheet, context) => {
      const { names } = context.workbook;
      names.add("Rate", "=0.25");
      names.add("Ages", sheet.getRange("B2:B4"), "how old");
      names.load("items/name,items/type,items/value,items/formula,items/visible,items/scope");
      const range = names.getItem("ids").getRange();
      range.load("values");
      const none = names.getItem("Rate").getRangeOrNullObject();
      await context.sync();
      expect(names.items.map(({ name, type, formula }) => [name, type, formula as unknown])).toEqual([
        ["Ids", "Range", "='Sample of Records'!$A$2:$A$4"], ["Rate", "Double", "=0.25"], ["Ages", "Range", "='Sample of Records'!$B$2:$B$4"],
      ]);
      expect(range.values).toEqual([["S-1"], ["S-2"], ["S-3"]]);
      expect(none.isNullObject).toBe(true);
      names.getItem("Rate").delete();
      await context.sync();
      names.add("Ages", "=1");
      expect(await errorCode(context.sync())).toBe("ItemAlreadyExists");
    });
    expect((await saved(open)).definedNames.model.map(({ name }) => name)).toEqual(["Ids", "Ages"]);
  });

  test("sheets are added, named, moved, hidden, frozen and deleted", async () => {
    const open = await openWorkbook();
    await open.realm.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const sheet = sheets.add("Draw");
      sheet.position = 0;
      sheet.tabColor = "#00AA55";
      sheet.visibility = "VeryHidden";
      sheet.freezePanes.freezeRows(2);
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load("address");
      sheet.load("id,name,position,visibility,tabColor");
      sheet.protection.protect();
      sheet.protection.load("protected");
      await context.sync();
      expect([sheet.name, sheet.position, sheet.visibility, sheet.tabColor]).toEqual(["Draw", 0, "VeryHidden", "#00AA55"]);
      expect([frozen.address, sheet.protection.protected]).toEqual(["Draw!1:2", true]);
      sheet.visibility = "Visible";
      sheet.delete();
      await context.sync();
      sheets.add("sample of records");
      expect(await errorCode(context.sync())).toBe("ItemAlreadyExists");
      sheets.getFirst().delete();
      expect(await errorCode(context.sync())).toBe("InvalidOperation");
    });
    expect(open.host.sheets.map(({ name }) => name)).toEqual(["Sample of Records"]);
    // Protecting and deleting a sheet cannot be undone: they empty the undo list.
    expect(open.host.canUndo).toBe(false);
  });

  test("the selection is seen and set", async () => {
    const open = await openWorkbook();
    open.host.person.select({ row: 1, column: 0, rowCount: 2, columnCount: 2 });
    await onSheet(open, async (sheet, context) => {
      const [selected, active] = [context.workbook.getSelectedRange(), context.workbook.getActiveCell()];
      selected.load("address");
      active.load("address");
      await context.sync();
      expect([selected.address, active.address].map((address) => address.split("!")[1])).toEqual(["A2:B3", "A2"]);
      sheet.getRange("C4").select();
      await context.sync();
    });
    expect(open.host.selection).toEqual({ row: 3, column: 2, rowCount: 1, columnCount: 1 });
  });

  test("tables, filters and what the file says about itself", async () => {
    const open = await openBytes(await workbookBytes((workbook) => {
      fillList(workbook).addTable({ name: "Children", ref: "F1", headerRow: true, columns: [{ name: "ID" }, { name: "Age" }], rows: [["S-1", 3], ["S-2", 4]] });
      workbook.creator = "Analyst";
    }));
    await onSheet(open, async (sheet, context) => {
      const table = sheet.tables.getItem("children");
      const body = table.getDataBodyRange();
      body.load("address,values");
      const made = sheet.tables.add("A1:C4", true);
      made.name = "Records";
      sheet.autoFilter.apply("A1:C4");
      sheet.autoFilter.load("enabled,isDataFiltered");
      const { properties } = context.workbook;
      properties.title = "Return";
      properties.load("author,title,lastAuthor");
      await context.sync();
      expect([body.address.split("!")[1], body.values as unknown[][]]).toEqual(["F2:G3", [["S-1", 3], ["S-2", 4]]]);
      expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered]).toEqual([true, false]);
      expect([properties.author, properties.title]).toEqual(["Analyst", "Return"]);
      table.convertToRange();
      sheet.autoFilter.remove();
      await context.sync();
    });
    const workbook = await saved(open);
    expect(workbook.getWorksheet("Sample of Records")?.getTables().map(({ name }) => name)).toEqual(["Records"]);
    expect([workbook.title, workbook.creator]).toEqual(["Return", "Analyst"]);
  });
});

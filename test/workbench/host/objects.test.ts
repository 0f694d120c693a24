import { closeRealms, errorCode, fillList, onSheet, openBytes, openWorkbook, savedWorkbook, workbookBytes } from "./open-workbook";

afterEach(closeRealms);

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
    expect((await savedWorkbook(open)).definedNames.model.map(({ name }) => name)).toEqual(["Ids", "Ages"]);
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

  test("a sheet is added, marked, filled and very hidden in one batch, and goes only when it is shown first", async () => {
    const open = await openWorkbook();
    await open.realm.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const sheet = sheets.add("Kept");
      sheet.visibility = "VeryHidden";
      sheet.customProperties.add("pir.kept", "writing");
      sheet.getRange("A1").numberFormat = [["@"]];
      sheet.getRange("A1").values = [["=1+1"]];
      sheet.customProperties.getItem("pir.kept").value = "ready";
      sheet.load("id,visibility");
      await context.sync();
      expect(sheet.visibility).toBe("VeryHidden");
      const property = sheet.customProperties.getItem("pir.kept");
      property.load("value");
      await context.sync();
      expect(property.value).toBe("ready");
      property.delete();
      sheet.customProperties.load("items/key");
      await context.sync();
      expect(sheet.customProperties.items).toEqual([]);
      sheet.delete();
      expect(await errorCode(context.sync())).toBe("InvalidOperation");
      sheet.visibility = "Hidden";
      sheet.delete();
      await context.sync();
    });
    expect(open.host.sheets.map(({ name }) => name)).toEqual(["Sample of Records"]);
  });

  test("a setting is added, changed and deleted in batches", async () => {
    const open = await openWorkbook();
    await open.realm.Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("pir.one", "1");
      settings.add("pir.one", { two: 2 });
      const one = settings.getItem("pir.one");
      one.load("value");
      await context.sync();
      expect(one.value).toEqual({ two: 2 });
      one.delete();
      const gone = settings.getItemOrNullObject("pir.one");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
      settings.getItem("pir.one").delete();
      expect(await errorCode(context.sync())).toBe("ItemNotFound");
    });
    expect(open.host.settings.get("pir.one")).toBeUndefined();
  });

  test("a sheet is copied with its rules, which cannot be undone", async () => {
    const open = await openWorkbook((workbook) => {
      fillList(workbook).getCell("D2").dataValidation = { type: "list", formulae: ['"yes,no"'], showErrorMessage: true };
      workbook.addWorksheet("Other");
    });
    await onSheet(open, async (sheet, context) => {
      const copy = sheet.copy("After", context.workbook.worksheets.getItem("Sample of Records"));
      copy.load("name,position");
      await context.sync();
      expect([copy.name, copy.position]).toEqual(["Sample of Records (2)", 1]);
    });
    expect(open.host.sheets[1]?.listEntries(1, 3)).toEqual(["yes", "no"]);
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
    const workbook = await savedWorkbook(open);
    expect(workbook.getWorksheet("Sample of Records")?.getTables().map(({ name }) => name)).toEqual(["Records"]);
    expect([workbook.title, workbook.creator]).toEqual(["Return", "Analyst"]);
  });
});

test("a sheet of findings: bold heading, wrapped text, widths, tab colour, frozen row", async () => {
  const open = await openWorkbook();
  await open.realm.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Findings");
    sheet.getRange("A1:B2").values = [["What", "Where"], ["Enter an age", "B14"]];
    sheet.getRange("A1:B1").format.font.bold = true;
    sheet.getRange("A:B").format.wrapText = true;
    sheet.getRange("A:A").format.columnWidth = 300;
    sheet.getRange("B:B").format.autofitColumns();
    sheet.getRange("A1:B2").format.verticalAlignment = "Top";
    sheet.freezePanes.freezeRows(1);
    sheet.tabColor = "#942514";
    sheet.activate();
    await context.sync();
  });
  const again = await openBytes(await open.host.save());
  const sheet = again.host.sheets[1];
  expect([sheet?.name, sheet?.cell(0, 0).bold, sheet?.cell(1, 0).bold, sheet?.cell(1, 1).wrap, sheet?.frozenRows]).toEqual(["Findings", true, false, true, 1]);
  await again.realm.Excel.run(async (context) => {
    const findings = context.workbook.worksheets.getItem("Findings");
    findings.load("tabColor");
    const { format } = findings.getRange("A1");
    format.load("columnWidth,verticalAlignment");
    await context.sync();
    expect([findings.tabColor, format.columnWidth, format.verticalAlignment]).toEqual(["#942514", 300, "Top"]);
    findings.delete();
    await context.sync();
  });
  expect(again.host.sheets).toHaveLength(1);
});

test("names keep their comment and whether they are seen, and those of a sheet are its own", async () => {
  const open = await openWorkbook();
  await onSheet(open, async (sheet, context) => {
    const hidden = context.workbook.names.add("Hidden", "CHI 0101011237", "A comment & more");
    hidden.visible = false;
    sheet.names.add("Ids", sheet.getRange("A2:A4"));
    await context.sync();
  });
  const again = await openBytes(await open.host.save());
  await onSheet(again, async (sheet, context) => {
    const fields = "items/name,items/comment,items/formula,items/visible,items/value,items/scope,items/type";
    context.workbook.names.load(fields);
    sheet.names.load(fields);
    await context.sync();
    const told = (names: Excel.NamedItemCollection): unknown[] =>
      names.items.map(({ name, comment, formula, visible, value, scope, type }) => [name, comment, formula as unknown, visible, value as unknown, scope, type]);
    expect(told(context.workbook.names)).toEqual([["Hidden", "A comment & more", '="CHI 0101011237"', false, "CHI 0101011237", "Workbook", "String"]]);
    expect(told(sheet.names)).toEqual([["Ids", "", "='Sample of Records'!$A$2:$A$4", true, "'Sample of Records'!A2:A4", "Worksheet", "Range"]]);
    context.workbook.names.getItem("Hidden").delete();
    sheet.names.getItem("Ids").delete();
    await context.sync();
  });
  expect((await savedWorkbook(again)).definedNames.model).toEqual([]);
});

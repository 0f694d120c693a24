import { closeRealms, errorCode, openWorkbook, readValues, settled } from "./open-workbook";

afterEach(closeRealms);

describe("load", () => {
  test("a property that was not loaded cannot be read", async () => {
    const { realm } = await openWorkbook();
    const code = await errorCode(realm.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.load("address");
      await context.sync();
      return range.values;
    }));
    expect(code).toBe("PropertyNotLoaded");
  });

  test("a plain load gives every scalar property, and a nested path only what it names", async () => {
    const { realm } = await openWorkbook();
    await realm.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:C2");
      range.load();
      const other = context.workbook.worksheets.getActiveWorksheet().getRange("B2");
      other.load("format/font/bold,format/columnWidth");
      await context.sync();
      expect(range.values).toEqual([[3, 45_363]]);
      expect(range.text).toEqual([["3", "12/03/2024"]]);
      expect(range.valueTypes).toEqual([["Double", "Double"]]);
      expect(range.numberFormat).toEqual([["General", "dd/mm/yyyy"]]);
      expect(range.address).toBe("'Sample of Records'!B2:C2");
      expect([other.format.font.bold, other.format.columnWidth]).toEqual([false, 48]);
      expect(() => other.format.font.italic).toThrow("not available");
    });
  });

  test("collections honour names, top and skip", async () => {
    const { realm } = await openWorkbook((workbook) => {
      for (const name of ["One", "Two", "Three"]) workbook.addWorksheet(name);
    });
    await realm.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load({ $top: 1, $skip: 1, name: true });
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(["Two"]);
      const [two] = sheets.items;
      two?.load("position");
      await context.sync();
      expect(two?.position).toBe(1);
    });
  });

  test("an object that is not there is a null object, and so is what hangs on it", async () => {
    const { realm } = await openWorkbook();
    await realm.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Missing");
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("address");
      const name = context.workbook.names.getItemOrNullObject("Missing");
      const setting = context.workbook.settings.getItemOrNullObject("missing");
      const there = context.workbook.worksheets.getItemOrNullObject("sample of records");
      there.load("name");
      await context.sync();
      expect([sheet, used, name, setting].map((object) => object.isNullObject)).toEqual([true, true, true, true]);
      expect(there.isNullObject).toBe(false);
      expect(there.name).toBe("Sample of Records");
    });
  });
});

describe("errors", () => {
  test("a batch stops at its first error, and what was written before it stands", async () => {
    const open = await openWorkbook();
    const code = await errorCode(open.realm.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A2").values = [["written"]];
      context.workbook.worksheets.getItem("Missing").getRange("A1").values = [["never"]];
      sheet.getRange("A3").values = [["never"]];
      await context.sync();
    }));
    expect(code).toBe("ItemNotFound");
    expect(await readValues(open, "A2:A3")).toEqual([["written"], ["S-2"]]);
  });

  test("what the host does not know it refuses by name", async () => {
    const { realm } = await openWorkbook();
    const method = realm.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").getImage();
      await context.sync();
    });
    expect(await errorCode(method)).toBe("ApiNotFound");
    await expect(method).rejects.toThrow("Range.getImage");
    const property = realm.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("savedAsArray");
      await context.sync();
    });
    expect(await errorCode(property)).toBe("ApiNotFound");
    await expect(property).rejects.toThrow("Range.savedAsArray");
    const object = realm.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().charts.load("items/name");
      await context.sync();
    });
    expect(await errorCode(object)).toBe("ApiNotFound");
    await expect(object).rejects.toThrow("Worksheet.charts");
  });

  test.each([
    ["a table of another size", [["one", "two", "three"]]],
    ["a list that is no table", ["one", "two"]],
  ])("values given as %s are an InvalidArgument", async (_, values) => {
    const { realm } = await openWorkbook();
    const code = await errorCode(realm.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1").values = values as unknown[][];
      await context.sync();
    }));
    expect(code).toBe("InvalidArgument");
  });

  test("a large table must have the range's size as well, and is written whole", async () => {
    const open = await openWorkbook();
    const table = Array.from({ length: 2_000 }, (_, row) => [row, `S-${row}`]);
    const write = (address: string): Promise<string> => errorCode(open.realm.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange(address).values = table;
      await context.sync();
    }));
    expect(await write("E1:F1999")).toBe("InvalidArgument");
    expect(await readValues(open, "E1:F1")).toEqual([["", ""]]);
    expect(await write("E1:F2000")).toBe("no error");
    expect(await readValues(open, "E2000:F2000")).toEqual([[1_999, "S-1999"]]);
  });

  test("one value for a range of many cells fills it", async () => {
    const open = await openWorkbook();
    await open.realm.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("E1:F2").values = "x" as unknown as string[][];
      await context.sync();
    });
    expect(await readValues(open, "E1:F2")).toEqual([["x", "x"], ["x", "x"]]);
  });

  test("the host can be made to fail the next request, or never to answer it", async () => {
    const open = await openWorkbook();
    open.host.failNext({ code: "GeneralException", message: "Something broke." });
    expect(await errorCode(readValues(open, "A1"))).toBe("GeneralException");
    expect(await readValues(open, "A1")).toEqual([["ID"]]);
    open.host.failNext({ code: "AccessDenied" });
    expect(await errorCode(open.realm.Excel.run(async (context) => {
      context.workbook.settings.add("kept", "yes");
      await context.sync();
    }))).toBe("AccessDenied");
    open.host.failNext("hang");
    const answered = await Promise.race([
      readValues(open, "A1").then(() => "answered"),
      new Promise((resolve) => setTimeout(resolve, 50, "no answer")),
    ]);
    expect(answered).toBe("no answer");
  });
});

describe("limits", () => {
  test("whole columns and whole sheets have no values, but have an address and can be asked for what is used", async () => {
    const { realm } = await openWorkbook();
    await realm.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const all = sheet.getRange();
      const column = sheet.getRange("B:B");
      const used = column.getUsedRange(true);
      all.load("values,address,rowCount,cellCount");
      column.load("values,numberFormat,address");
      used.load("address");
      await context.sync();
      expect([all.values, all.address, all.rowCount, all.cellCount]).toEqual([null, "'Sample of Records'!1:1048576", 1_048_576, -1]);
      expect([column.values, column.numberFormat, column.address]).toEqual([null, null, "'Sample of Records'!B:B"]);
      expect(used.address).toBe("'Sample of Records'!B1:B4");
    });
  });

  test("more than 5 MB are refused, asked or answered", async () => {
    const open = await openWorkbook();
    const big = Array.from({ length: 60 }, () => ["x".repeat(30_000)]);
    const write = async (first: number): Promise<void> => {
      await open.realm.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(`H${first}:H${first + 59}`).values = big;
        await context.sync();
      });
    };
    for (const first of [1, 61, 121]) await write(first);
    expect(await errorCode(readValues(open, "H1:H180"))).toBe("ResponsePayloadSizeLimitExceeded");
    expect((await readValues(open, "H1:H60")).length).toBe(60);
    const tooBig = open.realm.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("J1:J200").values = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
      await context.sync();
    });
    expect(await errorCode(tooBig)).toBe("RequestPayloadSizeLimitExceeded");
    expect(await readValues(open, "J1")).toEqual([[""]]);
  });

  test("a list of addresses ends at 8,192 characters", async () => {
    const { realm } = await openWorkbook();
    const areas = (count: number): Promise<number> => realm.Excel.run(async (context) => {
      const list = Array.from({ length: count }, (_, index) => `A${1000 + index}`).join(",");
      const ranges = context.workbook.worksheets.getActiveWorksheet().getRanges(list);
      ranges.load("areaCount");
      await context.sync();
      return ranges.areaCount;
    });
    expect(await areas(1_000)).toBe(1_000);
    expect(await errorCode(areas(1_400))).toBe("InvalidArgument");
  });

  test("every request is counted, with what it called", async () => {
    const open = await openWorkbook();
    const before = open.host.roundTrips.length;
    await readValues(open, "A1");
    await settled();
    const trips = open.host.roundTrips.slice(before);
    // The second gives the range back.
    expect(trips.map(({ number }) => number)).toEqual([before + 1, before + 2]);
    expect(trips[0]?.calls).toContain("Worksheet.GetRange");
    expect(trips[0]?.responseBytes).toBeGreaterThan(0);
  });
});

describe("protected sheets", () => {
  test("writing is AccessDenied, but for unlocked cells", async () => {
    const open = await openWorkbook((workbook) => {
      const sheet = workbook.addWorksheet("Locked");
      sheet.getCell("A1").value = 1;
      sheet.getCell("B1").protection = { locked: false };
      sheet.sheetProtection = { sheet: true };
    });
    const write = (address: string): Promise<string> => errorCode(open.realm.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [[2]];
      await context.sync();
    }));
    expect(await write("A1")).toBe("AccessDenied");
    expect(await write("B1")).toBe("no error");
    await open.realm.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.unprotect();
      await context.sync();
    });
    expect(await write("A1")).toBe("no error");
    expect(open.host.canUndo).toBe(true);
  });
});

describe("while a cell is being edited", () => {
  test("requests fail, or wait where they allow for it", async () => {
    const open = await openWorkbook();
    open.host.person.beginCellEdit();
    expect(await errorCode(readValues(open, "A1"))).toBe("InvalidOperationInCellEditMode");
    let isDone = false;
    const waiting = open.realm.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A2").values = [["later"]];
      await context.sync();
      isDone = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(isDone).toBe(false);
    expect(open.host.sheets[0]?.cell(1, 0).value).toBe("S-1");
    open.host.person.endCellEdit();
    await waiting;
    expect(open.host.sheets[0]?.cell(1, 0).value).toBe("later");
  });
});

import { openPackage, partText } from "../../../src/workbook/package";
import { closeRealms, errorCode, fillList, onSheet, openBytes, openWorkbook, savedWorkbook } from "./open-workbook";

afterEach(closeRealms);

const all = "leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter";
const texts = (page: Excel.HeaderFooter): string[] =>
  [page.leftHeader, page.centerHeader, page.rightHeader, page.leftFooter, page.centerFooter, page.rightFooter];

test("headers and footers of each kind of page are read", async () => {
  const open = await openWorkbook((workbook) => {
    const sheet = fillList(workbook);
    sheet.headerFooter = {
      differentFirst: true, differentOddEven: false,
      oddHeader: '&LFrom A && B&C&"Calibri,Right"Return&RCHI 0101011237', oddFooter: "Page &P of &N", firstFooter: "&RFirst",
    } as typeof sheet.headerFooter;
  });
  await onSheet(open, async (sheet, context) => {
    const { headersFooters } = sheet.pageLayout;
    headersFooters.load("state,useSheetMargins,useSheetScale");
    headersFooters.defaultForAllPages.load(all);
    headersFooters.firstPage.load(all);
    headersFooters.evenPages.load(all);
    await context.sync();
    expect([headersFooters.state, headersFooters.useSheetMargins, headersFooters.useSheetScale]).toEqual(["FirstAndDefault", true, true]);
    expect(texts(headersFooters.defaultForAllPages)).toEqual(["From A && B", '&"Calibri,Right"Return', "CHI 0101011237", "", "Page &P of &N", ""]);
    expect(texts(headersFooters.firstPage)).toEqual(["", "", "", "", "", "First"]);
    expect(texts(headersFooters.evenPages)).toEqual(["", "", "", "", "", ""]);
  });
});

test("what is written comes back from the file, and what is cleared is gone from it", async () => {
  const open = await openWorkbook();
  await onSheet(open, async (sheet, context) => {
    const { headersFooters } = sheet.pageLayout;
    headersFooters.state = "FirstOddAndEven";
    headersFooters.useSheetScale = false;
    headersFooters.oddPages.leftHeader = "Odd < even";
    headersFooters.evenPages.centerFooter = " Even ";
    headersFooters.firstPage.rightHeader = "First";
    await context.sync();
    headersFooters.oddPages.leftFooter = "x".repeat(256);
    expect(await errorCode(context.sync())).toBe("InvalidArgument");
  });
  const again = await openBytes(await open.host.save());
  await onSheet(again, async (sheet, context) => {
    const { headersFooters } = sheet.pageLayout;
    headersFooters.load("state,useSheetScale");
    for (const page of [headersFooters.oddPages, headersFooters.evenPages, headersFooters.firstPage]) page.load(all);
    await context.sync();
    expect([headersFooters.state, headersFooters.useSheetScale]).toEqual(["FirstOddAndEven", false]);
    expect(headersFooters.oddPages.leftHeader).toBe("Odd < even");
    expect(headersFooters.evenPages.centerFooter).toBe(" Even ");
    expect(headersFooters.firstPage.rightHeader).toBe("First");
    headersFooters.state = "Default";
    headersFooters.useSheetScale = true;
    headersFooters.oddPages.leftHeader = "";
    headersFooters.evenPages.centerFooter = "";
    headersFooters.firstPage.rightHeader = "";
    await context.sync();
  });
  expect(partText(openPackage(await again.host.save()), "xl/worksheets/sheet1.xml")).not.toContain("headerFooter");
});

describe("the page", () => {
  const margins = "leftMargin,rightMargin,topMargin,bottomMargin,headerMargin,footerMargin";

  test("of a sheet that says nothing of it is Excel's own", async () => {
    const open = await openWorkbook();
    await onSheet(open, async (sheet, context) => {
      const made = context.workbook.worksheets.add("Made");
      made.pageLayout.load(`orientation,zoom,centerHorizontally,centerVertically,printGridlines,printHeadings,paperSize,${margins}`);
      const { pageLayout } = made;
      const [area, rows, columns] =
        [pageLayout.getPrintAreaOrNullObject(), pageLayout.getPrintTitleRowsOrNullObject(), pageLayout.getPrintTitleColumnsOrNullObject()];
      await context.sync();
      expect(pageLayout.toJSON()).toEqual({
        orientation: "Portrait", paperSize: "Letter", zoom: { scale: 100, horizontalFitToPages: null, verticalFitToPages: null },
        centerHorizontally: false, centerVertically: false, printGridlines: false, printHeadings: false,
        leftMargin: expect.closeTo(50.4) as number, rightMargin: expect.closeTo(50.4) as number, topMargin: 54, bottomMargin: 54,
        headerMargin: expect.closeTo(21.6) as number, footerMargin: expect.closeTo(21.6) as number,
      });
      expect([area.isNullObject, rows.isNullObject, columns.isNullObject]).toEqual([true, true, true]);
      sheet.pageLayout.getPrintTitleRows();
      expect(await errorCode(context.sync())).toBe("ItemNotFound");
    });
  });

  test("is written to the file as Excel writes it, and comes back from it", async () => {
    const open = await openWorkbook();
    await onSheet(open, async (sheet, context) => {
      const { pageLayout } = sheet;
      sheet.tabColor = "#00AA55";
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.leftMargin = 36;
      pageLayout.setPrintMargins("Centimeters", { top: 2.54 });
      pageLayout.setPrintArea("A1:C4");
      pageLayout.setPrintTitleRows("$1:$1");
      pageLayout.setPrintTitleColumns(sheet.getRange("A:A"));
      await context.sync();
    });
    const saved = await open.host.save();
    const xml = partText(openPackage(saved), "xl/worksheets/sheet1.xml") ?? "";
    expect(xml).toMatch(/<sheetPr><tabColor [^>]*\/><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
    expect(xml).toContain('<printOptions horizontalCentered="1"/>' +
      '<pageMargins left="0.5" right="0.7" top="1" bottom="0.75" header="0.3" footer="0.3"/>' +
      '<pageSetup orientation="landscape" paperSize="9" fitToWidth="1" fitToHeight="0"/>');
    const library = await savedWorkbook(open);
    expect(library.getWorksheet("Sample of Records")?.pageSetup).toMatchObject({
      orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printArea: "A1:C4", printTitlesRow: "1:1",
    });
    const again = await openBytes(saved);
    await onSheet(again, async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.load(`orientation,zoom,paperSize,centerHorizontally,${margins}`);
      const [area, rows, columns] = [pageLayout.getPrintArea(), pageLayout.getPrintTitleRows(), pageLayout.getPrintTitleColumns()];
      for (const range of [area, rows, columns]) range.load("address");
      await context.sync();
      expect([pageLayout.orientation, pageLayout.paperSize, pageLayout.centerHorizontally]).toEqual(["Landscape", "A4", true]);
      expect(pageLayout.zoom).toEqual({ scale: null, horizontalFitToPages: 1, verticalFitToPages: null });
      expect([pageLayout.leftMargin, pageLayout.topMargin]).toEqual([36, 72]);
      expect([area.address, rows.address, columns.address].map((address) => address.split("!")[1])).toEqual(["A1:C4", "1:1", "A:A"]);
    });
  });

  test("of a sheet whose name stands in quotation marks keeps its titles when the sheet is called otherwise", async () => {
    const open = await openWorkbook();
    await onSheet(open, async (sheet, context) => {
      sheet.pageLayout.setPrintTitleRows("1:2");
      sheet.name = "Children's, 2026";
      const rows = sheet.pageLayout.getPrintTitleRows();
      rows.load("address");
      await context.sync();
      expect(rows.address).toBe("'Children''s, 2026'!1:2");
    });
    expect(partText(openPackage(await open.host.save()), "xl/workbook.xml"))
      .toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'Children''s, 2026'!$1:$2</definedName>`);
  });

  test("that a file brings along stays as it was, and can be scaled anew", async () => {
    const open = await openWorkbook((workbook) => {
      Object.assign(fillList(workbook).pageSetup, {
        orientation: "landscape", fitToPage: true, fitToWidth: 2, fitToHeight: 3, blackAndWhite: true,
      });
    });
    const setup = async (): Promise<string | undefined> =>
      /<pageSetup [^>]*>/.exec(partText(openPackage(await open.host.save()), "xl/worksheets/sheet1.xml") ?? "")?.[0];
    expect(await setup()).toContain('blackAndWhite="1"');
    await onSheet(open, async (sheet, context) => {
      sheet.pageLayout.load("zoom");
      await context.sync();
      expect(sheet.pageLayout.zoom).toEqual({ scale: null, horizontalFitToPages: 2, verticalFitToPages: 3 });
      sheet.pageLayout.zoom = { scale: 80 };
      await context.sync();
    });
    expect(await setup()).toMatch(/blackAndWhite="1".* scale="80"|scale="80".* blackAndWhite="1"/);
    expect(partText(openPackage(await open.host.save()), "xl/worksheets/sheet1.xml")).not.toContain("fitToPage");
  });

  const wrong: readonly (readonly [string, (page: Excel.PageLayout, sheet: Excel.Worksheet) => void])[] = [
    ["a scale below a tenth", (page) => { page.zoom = { scale: 9 }; }],
    ["a scale and pages", (page) => { page.zoom = { scale: 50, verticalFitToPages: 1 }; }],
    ["neither a scale nor pages", (page) => { page.zoom = {}; }],
    ["half a page", (page) => { page.zoom = { horizontalFitToPages: 0.5 }; }],
    ["titles that are not whole rows", (page) => { page.setPrintTitleRows("A1:C1"); }],
    ["titles that are not whole columns", (page) => { page.setPrintTitleColumns("1:1"); }],
    ["titles of another sheet", (page, sheet) => { page.setPrintTitleRows(sheet.context.workbook.worksheets.add().getRange("1:1")); }],
    ["a margin below nothing", (page) => { page.topMargin = -1; }],
    ["an orientation that is none", (page) => { page.orientation = "Sideways" as "Portrait"; }],
  ];
  test.each(wrong)("%s is no page set-up", async (_, set) => {
    const open = await openWorkbook();
    expect(await errorCode(onSheet(open, async (sheet, context) => {
      set(sheet.pageLayout, sheet);
      await context.sync();
    }))).toBe("InvalidArgument");
  });

  test("what else belongs to printing is refused by name", async () => {
    const open = await openWorkbook();
    for (const set of [
      (page: Excel.PageLayout) => { page.load("printErrors"); },
      (page: Excel.PageLayout) => { page.paperSize = "EnvelopeC5"; },
      (page: Excel.PageLayout) => { page.draftMode = true; },
    ]) {
      expect(await errorCode(onSheet(open, async (sheet, context) => {
        set(sheet.pageLayout);
        await context.sync();
      }))).toBe("ApiNotFound");
    }
  });
});

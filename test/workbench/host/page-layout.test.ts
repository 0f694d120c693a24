import { openPackage, partText } from "../../../src/workbook/package";
import { closeRealms, errorCode, fillList, onSheet, openBytes, openWorkbook } from "./open-workbook";

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

test("what else belongs to printing is refused by name", async () => {
  const open = await openWorkbook();
  const code = errorCode(onSheet(open, async (sheet, context) => {
    sheet.pageLayout.load("orientation");
    await context.sync();
  }));
  expect(await code).toBe("ApiNotFound");
});

/** The children of a worksheet part in the order that the schema wants (ECMA-376 part 1, 18.3.1.99). */
const order = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges",
  "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr",
  "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter",
  "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing",
  "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
] as const;

/** The sheet's part with an element put in where it belongs; the part has none of this name. "" puts nothing in. */
export function withElement(sheetXml: string, name: (typeof order)[number], element: string): string {
  if (element === "") return sheetXml;
  const followers = order.slice(order.indexOf(name) + 1).join("|");
  const at = sheetXml.search(new RegExp(`<(?:${followers})[\\s/>]|</worksheet>`));
  return at < 0 ? sheetXml : sheetXml.slice(0, at) + element + sheetXml.slice(at);
}

import { type PackageParts, partText, setPartText } from "../../../workbook/package";
import { underKnownPaths } from "./library-paths";
import { replaceElements } from "./xml";
import { type SheetPart, sheetParts } from "./parts";

/** Elements of a sheet that the model holds, and that saving therefore writes anew. */
const modelled = ["mergeCells", "dataValidations", "conditionalFormatting", "hyperlinks", "cols", "autoFilter", "headerFooter", "sheetProtection"];

/**
 * The package as the .xlsx library should read it: without list rules and defined names, which the library would only
 * half keep and which are read and written here, and with the parts of its sheets where the library finds them.
 */
export function forReading(parts: PackageParts, workbook: string): PackageParts {
  const copy = new Map(parts);
  setPartText(copy, workbook, replaceElements(partText(copy, workbook) ?? "", "definedNames", ""));
  const sheets = sheetParts(parts, workbook);
  underKnownPaths(copy, sheets);
  for (const { path } of sheets) {
    const xml = partText(copy, path) ?? "";
    if (xml.includes("dataValidations")) setPartText(copy, path, replaceElements(xml, "dataValidations", ""));
  }
  return copy;
}

/** The package with its sheets emptied, for the library to fill when the workbook is saved. */
export function emptied(parts: PackageParts, workbook: string): PackageParts {
  const copy = forReading(parts, workbook);
  for (const sheet of sheetParts(parts, workbook)) setPartText(copy, sheet.path, emptiedSheet(copy, sheet));
  return copy;
}

function emptiedSheet(parts: PackageParts, { path }: SheetPart): string {
  const xml = replaceElements(partText(parts, path) ?? "", "sheetData", "<sheetData/>");
  return modelled.reduce((text, name) => replaceElements(text, name, ""), xml);
}

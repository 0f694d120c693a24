import { type PackageParts, partText, relationshipsOf } from "../../../workbook/package";
import { elements, firstElement } from "./xml";

/** The path of the workbook part; undefined where the package holds no workbook. */
export function workbookPath(parts: PackageParts): string | undefined {
  const main = relationshipsOf(parts, "").find(({ type }) => type.endsWith("/officeDocument"));
  if (main === undefined || !/<(?:\w+:)?workbook[\s>]/.test(partText(parts, main.target) ?? "")) return undefined;
  return main.target;
}

export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

/** The worksheets of the workbook in the order of their tabs. */
export function sheetParts(parts: PackageParts, workbook: string): SheetPart[] {
  const relationships = relationshipsOf(parts, workbook);
  const sheets = firstElement(partText(parts, workbook) ?? "", "sheets")?.inner ?? "";
  return elements(sheets, "sheet").flatMap(({ attributes }) => {
    const relationship = relationships.find(({ id }) => id === attributes["r:id"]);
    return relationship?.type.endsWith("/worksheet") === true
      ? [{ name: attributes["name"] ?? "", path: relationship.target }]
      : [];
  });
}

import { escapeXml } from "../../../workbook/xml-tags";
import type { ProtectionMarks } from "../model/protection";
import type { SheetState } from "../model/sheet";

function attributesXml(marks: ProtectionMarks): string {
  return Object.entries(marks).map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("");
}

/** The element to put into a sheet; "" where it is not protected. */
export function sheetProtectionXml({ isProtected, protection }: SheetState): string {
  return isProtected ? `<sheetProtection${attributesXml({ sheet: "1", ...protection })}/>` : "";
}

/** The workbook's part with its protection, which stands before the views; the .xlsx library writes none. */
export function withWorkbookProtection(workbookXml: string, protection: ProtectionMarks | undefined): string {
  if (protection === undefined) return workbookXml;
  const element = `<workbookProtection${attributesXml(protection)}/>`;
  return workbookXml.replace(/<(?:bookViews|sheets)[\s>]/, (follower) => element + follower);
}

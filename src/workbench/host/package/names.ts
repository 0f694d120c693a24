import type { HostName } from "../model/book";
import { escapeXml } from "../../../workbook/xml-tags";
import { elements } from "./xml";

/** Defined names of the workbook part, print areas and titles among them. `sheetIds` are in the order of the tabs. */
export function readNames(workbookXml: string, sheetIds: readonly string[]): HostName[] {
  return elements(workbookXml, "definedName").map(({ attributes, text }) => {
    const local = attributes["localSheetId"];
    const sheetId = local === undefined ? undefined : sheetIds[Number(local)];
    return {
      name: attributes["name"] ?? "",
      ...(sheetId === undefined ? {} : { sheetId }),
      formula: text,
      visible: attributes["hidden"] !== "1" && attributes["hidden"] !== "true",
      comment: attributes["comment"] ?? "",
    };
  });
}

/** The element to put into the workbook part; "" where there are no names. */
export function namesXml(names: readonly HostName[], sheetIds: readonly string[]): string {
  const kept = names.filter(({ sheetId }) => sheetId === undefined || sheetIds.includes(sheetId));
  if (kept.length === 0) return "";
  const entries = kept.map(({ name, sheetId, formula, visible, comment }) => {
    const attributes: Record<string, string> = {
      name,
      ...(comment === "" ? {} : { comment }),
      ...(sheetId === undefined ? {} : { localSheetId: String(sheetIds.indexOf(sheetId)) }),
      ...(visible ? {} : { hidden: "1" }),
    };
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
    return `<definedName${written.join("")}>${escapeXml(formula)}</definedName>`;
  });
  return `<definedNames>${entries.join("")}</definedNames>`;
}

import { type PackageParts, partText, relate, relationshipsOf, setContentType, setPartText } from "../../../workbook/package";
import { escapeXml } from "../../../workbook/xml-tags";
import type { SheetProperty } from "../model/sheet";
import { withElement } from "./sheet-order";
import { elements } from "./xml";

/** Properties that add-ins give a sheet: each is a part of its own, holding the text in UTF-16. */
const relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customProperty";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}

export function readSheetProperties(parts: PackageParts, sheetPath: string): SheetProperty[] {
  const targets = relationshipsOf(parts, sheetPath);
  return elements(partText(parts, sheetPath) ?? "", "customPr").map(({ attributes }) => {
    const path = targets.find(({ id }) => id === attributes["r:id"])?.target ?? "";
    return { key: attributes["name"] ?? "", value: new TextDecoder("utf-16le").decode(parts.get(path)) };
  });
}

/** Puts the properties into a sheet that has none yet. */
export function addSheetProperties(parts: PackageParts, sheetPath: string, properties: readonly SheetProperty[]): void {
  if (properties.length === 0) return;
  const entries = properties.map(({ key, value }) => {
    let number = 1;
    while (parts.has(`xl/customProperty${number}.bin`)) number += 1;
    const path = `xl/customProperty${number}.bin`;
    parts.set(path, utf16(value));
    setContentType(parts, path, contentType);
    return `<customPr name="${escapeXml(key)}" r:id="${relate(parts, sheetPath, relationship, path)}"/>`;
  });
  const element = `<customProperties>${entries.join("")}</customProperties>`;
  setPartText(parts, sheetPath, withElement(partText(parts, sheetPath) ?? "", "customProperties", element));
}

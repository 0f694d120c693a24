import type { SweptSheet, WorkbookText } from "../../returns/workbook-text";
import { withoutCodes } from "./header-text";
import { walkXml } from "./xml-text";

const END_OF_CELLS = "</sheetData>";

/**
 * What follows a sheet's cells in its part: entry rules, links, headers and footers. The cells may be tens of megabytes
 * and are read through Excel.
 */
export function sheetTail(bytes: Uint8Array): Uint8Array {
  const last = END_OF_CELLS.length - 1;
  for (let end = bytes.length - 1; end >= last; end--) {
    let place = 0;
    while (place <= last && bytes[end - last + place] === END_OF_CELLS.charCodeAt(place)) place++;
    if (place > last) return bytes.subarray(end + 1);
  }
  return bytes;
}

const HEADERS = new Set(["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"]);

/** Headers and footers, for hosts that do not give them. */
export function headersIn(xml: string, sheet: SweptSheet): WorkbookText[] {
  const texts: WorkbookText[] = [];
  walkXml(xml, {
    text: (text, element) => {
      if (!HEADERS.has(element)) return;
      texts.push({ place: { kind: "headerOrFooter", sheetId: sheet.id, sheetName: sheet.name }, value: withoutCodes(text) });
    },
  });
  return texts;
}

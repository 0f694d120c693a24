import { type CalendarDate, toIsoDate } from "../returns/calendar-date";
import { type PackageParts, partText, setPartText } from "./package";
import { escapeXml } from "./xml-tags";

const CORE = "docProps/core.xml";
const EXTENDED = "docProps/app.xml";

/**
 * Leaves the title alone in the document properties (and a day, where one is given): no author, no company, no time at
 * which anybody worked. The library writes "Unknown" and the present moment.
 */
export function setDocumentProperties(parts: PackageParts, title: string, madeOn?: CalendarDate): void {
  const day = madeOn === undefined ? undefined : `${toIsoDate(madeOn)}T00:00:00Z`;
  const dates =
    day === undefined
      ? ""
      : ["created", "modified"]
          .map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}</dcterms:${name}>`)
          .join("");
  setPartText(
    parts,
    CORE,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
      `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title>${dates}</cp:coreProperties>`,
  );
  const extended = partText(parts, EXTENDED);
  if (extended !== undefined) {
    setPartText(parts, EXTENDED, extended.replace(/<(Company|Manager)(\/>|>[^<]*<\/\1>)/g, ""));
  }
}

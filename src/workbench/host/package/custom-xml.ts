import {
  type PackageParts, partText, relate, relationshipsOf, relationshipsPath, setContentType, setPartText,
} from "../../../workbook/package";
import { escapeXml } from "../../../workbook/xml-tags";
import type { CustomXmlPart } from "../model/custom-xml";
import { freeId } from "../model/free-id";
import { elements, firstElement } from "./xml";

const dataType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
const propertiesType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps";
const propertiesContent = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** Text of a part in the encoding that its first bytes tell: UTF-8, or UTF-16 as other programs write it. */
function decoded(parts: PackageParts, path: string): string {
  const bytes = parts.get(path) ?? new Uint8Array();
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

function idOf(parts: PackageParts, path: string): string | undefined {
  const properties = relationshipsOf(parts, path).find(({ type }) => type === propertiesType)?.target;
  return firstElement(properties === undefined ? "" : partText(parts, properties) ?? "", "ds:datastoreItem")?.attributes["ds:itemID"];
}

/** The custom XML parts of the workbook, in the order of its relationships. */
export function readCustomXml(parts: PackageParts, workbook: string): CustomXmlPart[] {
  const found: CustomXmlPart[] = [];
  for (const { type, target } of relationshipsOf(parts, workbook)) {
    if (type !== dataType || !parts.has(target)) continue;
    found.push({ id: idOf(parts, target) ?? freeId(found), xml: decoded(parts, target), path: target });
  }
  return found;
}

/** Without the relationship nobody finds the part any more, and it is not carried over when the workbook is saved. */
function unrelate(parts: PackageParts, workbook: string, path: string): void {
  const id = relationshipsOf(parts, workbook).find(({ type, target }) => type === dataType && target === path)?.id;
  const rels = relationshipsPath(workbook);
  const xml = partText(parts, rels) ?? "";
  const element = elements(xml, "Relationship").find(({ attributes }) => attributes["Id"] === id);
  if (element !== undefined) setPartText(parts, rels, xml.replace(element.outer, ""));
}

function add(parts: PackageParts, workbook: string, { id, xml }: CustomXmlPart): void {
  let number = 1;
  while (parts.has(`customXml/item${number}.xml`)) number += 1;
  const [path, properties] = [`customXml/item${number}.xml`, `customXml/itemProps${number}.xml`];
  setPartText(parts, path, xml);
  setPartText(
    parts, properties,
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
    `<ds:datastoreItem ds:itemID="${escapeXml(id)}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  setContentType(parts, path, "application/xml");
  setContentType(parts, properties, propertiesContent);
  relate(parts, workbook, dataType, path);
  relate(parts, path, propertiesType, properties);
}

/** Brings the package, as it was opened, in line with the custom XML parts as they are now. */
export function setCustomXml(
  parts: PackageParts, workbook: string, opened: readonly CustomXmlPart[], current: readonly CustomXmlPart[],
): void {
  for (const filed of opened) {
    if (filed.path === undefined) continue;
    const kept = current.find(({ id }) => id === filed.id);
    if (kept === undefined) unrelate(parts, workbook, filed.path);
    else if (kept.xml !== filed.xml) setPartText(parts, filed.path, kept.xml);
  }
  for (const part of current) if (part.path === undefined) add(parts, workbook, part);
}

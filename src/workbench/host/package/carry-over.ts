import { type PackageParts, partText, relate, relationshipsOf, relationshipsPath, setContentType, setPartText } from "../../../workbook/package";
import { elements } from "./xml";
import { workbookPath } from "./parts";

/**
 * What the .xlsx library does not know it does not write: web extensions, custom XML, custom properties, printer
 * settings and the like. Here the parts that belong to the package or to the workbook as a whole are carried over from
 * the file as it was opened, with their relationships and content types. Parts that belong to one sheet (printer
 * settings, threaded comments, slicers) or to how cells were calculated are not: their numbers would no longer fit. Nor are macros:
 * what is written is an .xlsx, which holds none.
 */
const notCarried = [
  "/worksheet", "/chartsheet", "/styles", "/theme", "/sharedStrings", "/calcChain", "/sheetMetadata",
  "/pivotCacheDefinition", "/officeDocument", "/core-properties", "/extended-properties", "/thumbnail", "/slicerCache",
  "/timelineCache", "/person", "/vbaProject",
];

const contentTypes = "[Content_Types].xml";

function typeOf(parts: PackageParts, path: string): string | undefined {
  const xml = partText(parts, contentTypes) ?? "";
  return elements(xml, "Override").find(({ attributes }) => attributes["PartName"] === `/${path}`)?.attributes["ContentType"];
}

/** Copies a part and everything that it leads to. */
function carry(from: PackageParts, to: PackageParts, path: string): void {
  const bytes = from.get(path);
  if (bytes === undefined || to.has(path)) return;
  to.set(path, bytes);
  const type = typeOf(from, path);
  if (type !== undefined) setContentType(to, path, type);
  const relationships = relationshipsPath(path);
  const own = from.get(relationships);
  if (own === undefined) return;
  to.set(relationships, own);
  for (const { target, external } of relationshipsOf(from, path)) if (!external) carry(from, to, target);
}

function carryFrom(from: PackageParts, to: PackageParts, source: string, target: string): void {
  const present = relationshipsOf(to, target);
  for (const relationship of relationshipsOf(from, source)) {
    if (relationship.external || notCarried.some((ending) => relationship.type.endsWith(ending))) continue;
    if (present.some(({ type, target: there }) => type === relationship.type && there === relationship.target)) continue;
    if (!from.has(relationship.target) || to.has(relationship.target)) continue;
    carry(from, to, relationship.target);
    relate(to, target, relationship.type, relationship.target);
  }
}

/** Formulas refer to other workbooks by their number in this list: its order is kept. */
function listExternalLinks(from: PackageParts, to: PackageParts, source: string, target: string): void {
  const before = relationshipsOf(from, source);
  const after = relationshipsOf(to, target);
  const entries = elements(partText(from, source) ?? "", "externalReference").flatMap(({ attributes }) => {
    const path = before.find(({ id }) => id === attributes["r:id"])?.target;
    const id = after.find((relationship) => relationship.target === path)?.id;
    return id === undefined ? [] : `<externalReference r:id="${id}"/>`;
  });
  if (entries.length === 0) return;
  const element = `<externalReferences>${entries.join("")}</externalReferences>`;
  setPartText(to, target, (partText(to, target) ?? "").replace("</sheets>", `</sheets>${element}`));
}

/** Adds to `to` what `from`, the package as it was opened, holds besides. */
export function carryOver(from: PackageParts, to: PackageParts): void {
  const source = workbookPath(from);
  const target = workbookPath(to);
  carryFrom(from, to, "", "");
  if (source === undefined || target === undefined) return;
  carryFrom(from, to, source, target);
  listExternalLinks(from, to, source, target);
}

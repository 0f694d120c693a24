import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { appendToRoot, escapeXml, startTags } from "./xml-tags";

/**
 * An Office package (Open Packaging Conventions, ECMA-376 part 2) as its parts: bytes by path without the leading
 * slash, in the order of the file.
 */
export type PackageParts = Map<string, Uint8Array>;

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Path of the target inside the package, resolved; for external targets the address as written. */
  readonly target: string;
  readonly external: boolean;
}

const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The bytes are no Office package. The message is a sentence for the user. */
export class NotAPackage extends Error {
  override readonly name = "NotAPackage";
}

/** @throws NotAPackage when the bytes are no zip archive, or one without content types. */
export function openPackage(bytes: Uint8Array): PackageParts {
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes);
  } catch (cause) {
    throw new NotAPackage("This file is not an Excel workbook (.xlsx).", { cause });
  }
  const parts: PackageParts = new Map(Object.entries(entries).filter(([path]) => !path.endsWith("/")));
  if (!parts.has(CONTENT_TYPES)) throw new NotAPackage("This file is not an Excel workbook (.xlsx).");
  return parts;
}

/**
 * The package as bytes. The same parts always give the same bytes: every entry carries the first day a zip archive
 * can name, so nothing tells when or where it was made.
 */
export function closePackage(parts: PackageParts): Uint8Array {
  // Zip times are wall-clock times without a zone: local parts give the same bytes everywhere.
  const mtime = new Date(1980, 0, 1, 12);
  const entries: Zippable = {};
  const paths = [CONTENT_TYPES, ...[...parts.keys()].filter((path) => path !== CONTENT_TYPES)];
  for (const path of paths) entries[path] = readPart(parts, path);
  return zipSync(entries, { mtime, level: 6 });
}

function readPart(parts: PackageParts, path: string): Uint8Array {
  const bytes = parts.get(path);
  if (bytes === undefined) throw new NotAPackage(`The workbook has no part ${path}.`);
  return bytes;
}

/** Text of an XML part, or undefined where the package has no such part. A byte order mark is dropped. */
export function partText(parts: PackageParts, path: string): string | undefined {
  const bytes = parts.get(path);
  return bytes && strFromU8(bytes).replace(/^\uFEFF/, "");
}

export function setPartText(parts: PackageParts, path: string, xml: string): void {
  parts.set(path, strToU8(xml));
}

/** Names the content type of one part, replacing what was said of it before. */
export function setContentType(parts: PackageParts, path: string, contentType: string): void {
  const xml = partText(parts, CONTENT_TYPES) ?? "";
  const others = xml.replace(/<Override\b[^>]*\/>/g, (element) =>
    startTags(element)[0]?.attributes["PartName"] === `/${path}` ? "" : element,
  );
  const override = `<Override PartName="/${escapeXml(path)}" ContentType="${escapeXml(contentType)}" />`;
  setPartText(parts, CONTENT_TYPES, appendToRoot(others, override));
}

/** Where the relationships of a part are kept; "" stands for the package itself. */
export function relationshipsPath(source: string): string {
  const slash = source.lastIndexOf("/");
  return `${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`;
}

/** Relationships of a part ("" for the package), in file order; none where it has no relationships part. */
export function relationshipsOf(parts: PackageParts, source: string): Relationship[] {
  return startTags(partText(parts, relationshipsPath(source)) ?? "")
    .filter((tag) => tag.name === "Relationship")
    .map(({ attributes }) => {
      const external = attributes["TargetMode"] === "External";
      const target = attributes["Target"] ?? "";
      return {
        id: attributes["Id"] ?? "",
        type: attributes["Type"] ?? "",
        target: external ? target : resolveTarget(source, target),
        external,
      };
    });
}

/**
 * Adds a relationship to a part of the package ("" for the package itself) and returns its id: the wanted one, or a new
 * one where none is wanted or the wanted one is taken.
 */
export function relate(parts: PackageParts, source: string, type: string, target: string, wantedId?: string): string {
  const path = relationshipsPath(source);
  const taken = new Set(relationshipsOf(parts, source).map((relationship) => relationship.id));
  const id = wantedId === undefined || taken.has(wantedId) ? freeId(taken) : wantedId;
  const before =
    partText(parts, path) ??
    `\uFEFF<?xml version="1.0" encoding="utf-8"?><Relationships xmlns="${RELATIONSHIPS_NAMESPACE}"></Relationships>`;
  const element = `<Relationship Type="${escapeXml(type)}" Target="/${escapeXml(target)}" Id="${id}" />`;
  setPartText(parts, path, appendToRoot(before, element));
  return id;
}

function freeId(taken: ReadonlySet<string>): string {
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  return `rId${number}`;
}

function resolveTarget(source: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const segments = source.split("/").slice(0, -1);
  for (const segment of target.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}

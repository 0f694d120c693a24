import type { PackedPart } from "../archive/directory";
import { walkXml } from "./xml-text";

/** The parts of a workbook's file by path, as far as they were unpacked. */
export type Parts = ReadonlyMap<string, Uint8Array>;

export interface Relationship {
  readonly id: string;
  /** The last part of the type's address: "comments", "hyperlink". */
  readonly type: string;
  /** Path inside the file; for what lies outside it, the address as written. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Unpacked parts larger than this are not looked at: the pane would stand still. Bytes. */
const LARGEST_PART = 60_000_000;
/** Lists of what parts lead to, of which most have a hundred bytes: they are read at once. Bytes. */
const LARGEST_LIST = 2_000_000;
/** All that are looked at, unpacked: what goes beyond is left out, the largest first. Bytes. */
const LARGEST_WHOLE = 300_000_000;

export interface Unpacked {
  readonly parts: Parts;
  /** Every path of the file, unpacked or not. */
  readonly paths: readonly string[];
  readonly tooLarge: readonly string[];
}

/**
 * Unpacks the parts that `wants` asks for.
 * @param turn lets others have theirs; awaited between pieces of work.
 * @throws UnreadableArchive where the bytes are no zip archive.
 */
export async function unpack(bytes: Uint8Array, wants: (path: string) => boolean, turn: () => Promise<void>): Promise<Unpacked> {
  const [{ archiveParts }, { unpackedParts }] = await Promise.all([import("../archive/directory"), import("../archive/unpacked")]);
  const all = [...archiveParts(bytes).values()];
  const { chosen, tooLarge } = withinLimits(all.filter(({ name }) => wants(name)));
  const steps = unpackedParts(chosen, LARGEST_WHOLE);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { parts: step.value, paths: all.map(({ name }) => name), tooLarge };
    await turn();
  }
}

function withinLimits(parts: readonly PackedPart[]): { readonly chosen: readonly PackedPart[]; readonly tooLarge: readonly string[] } {
  const tooLarge = new Set<string>();
  let size = 0;
  for (const part of [...parts].sort((a, b) => a.size - b.size)) {
    size += part.size;
    if (part.size > largestOf(part) || size > LARGEST_WHOLE) tooLarge.add(part.name);
  }
  return { chosen: parts.filter(({ name }) => !tooLarge.has(name)), tooLarge: [...tooLarge] };
}

function largestOf({ name }: PackedPart): number {
  return /\.rels$/i.test(name) ? LARGEST_LIST : LARGEST_PART;
}

/** Text of a part: UTF-8, or UTF-16 with its mark. "" where there is no such part. */
export function textOf(parts: Parts, path: string): string {
  const bytes = parts.get(path);
  return bytes === undefined ? "" : decoded(bytes);
}

export function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/** Relationships of a part ("" for the file itself). */
export function relationshipsOf(parts: Parts, source: string): Relationship[] {
  const slash = source.lastIndexOf("/");
  const found: Relationship[] = [];
  walkXml(textOf(parts, `${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`), {
    start: (name, attributes) => {
      if (name !== "Relationship") return;
      const held = attributes();
      const isExternal = held.get("TargetMode") === "External";
      const target = held.get("Target") ?? "";
      const type = held.get("Type") ?? "";
      found.push({
        id: held.get("Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        target: isExternal ? target : resolvedPath(source, target),
        isExternal,
      });
    },
  });
  return found;
}

function resolvedPath(source: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const segments = source.split("/").slice(0, -1);
  for (const segment of target.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}

/** Path of the workbook's own part; undefined in a file that is no workbook of this kind. */
export function workbookPart(parts: Parts): string | undefined {
  return relationshipsOf(parts, "").find(({ type }) => type === "officeDocument")?.target;
}

/** Names of the sheets by the path of their part. */
export function sheetNames(parts: Parts, workbook: string): Map<string, string> {
  const targets = new Map(relationshipsOf(parts, workbook).map(({ id, target }) => [id, target]));
  const names = new Map<string, string>();
  walkXml(textOf(parts, workbook), {
    start: (element, attributes) => {
      if (element !== "sheet") return;
      const held = attributes();
      const path = targets.get(held.get("r:id") ?? held.get("id") ?? "");
      if (path !== undefined) names.set(path, held.get("name") ?? "");
    },
  });
  return names;
}

/** How a part hangs on a sheet. */
export interface Owner {
  readonly sheetName: string;
  /** The relationship that leads to it: programs give parts paths of their own. "" for the sheet itself. */
  readonly type: string;
}

/** Which sheet each part belongs to: what a sheet leads to, and what that leads to. Stored pivot data belongs to none. */
export function owners(parts: Parts, names: ReadonlyMap<string, string>): Map<string, Owner> {
  const owned = new Map<string, Owner>();
  for (const [sheet, sheetName] of names) {
    const waiting = [{ path: sheet, type: "" }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { path, type } = next;
      if (owned.has(path) || (path !== sheet && names.has(path))) continue;
      owned.set(path, { sheetName, type });
      for (const { target, type: of, isExternal } of relationshipsOf(parts, path)) {
        if (!isExternal && of !== "pivotCacheDefinition") waiting.push({ path: target, type: of });
      }
    }
  }
  return owned;
}

import type { CellValue } from "../../returns/layout";
import { PARTNERSHIP_SETTING } from "../../returns/stored-settings";
import type { SweptSheet, TextPlace, WorkbookText } from "../../returns/workbook-text";
import { notesIn, threadedCommentsIn } from "./package-notes";
import { decoded, owners, type Parts, relationshipsOf, sheetNames, textOf, unpack, workbookPart } from "./package-parts";
import { propertiesIn } from "./package-properties";
import { CLOSED_PARTS, EVERYTHING, EVERYTHING_WITH_ATTRIBUTES, PART_KINDS, SHEET_TAIL, WITHOUT_TEXT } from "./part-kinds";
import { headersIn, sheetTail } from "./sheet-tail";
import { textsIn, walkXml } from "./xml-text";

export interface PackageReading {
  /** Every text of the file but the cells and names, in kinds that the API gives too (comments, properties) and others. */
  readonly texts: readonly WorkbookText[];
  readonly notLookedAt: readonly string[];
}

const READABLE = /\.(?:xml|vml|rels)$/i;

/**
 * Reads everything in the file of a workbook that no API opens: notes, text boxes, charts, stored data of pivot tables
 * and other workbooks, links, settings of add-ins.
 * @param bytes an .xlsx or .xlsm file.
 * @param sheets the sheets as the host gives them, for their ids.
 * @throws Error where the bytes are no such file.
 */
export async function readPackage(bytes: Uint8Array, sheets: readonly SweptSheet[]): Promise<PackageReading> {
  const { parts, paths, tooLarge } = await unpack(bytes, (path) => READABLE.test(path));
  const workbook = workbookPart(parts);
  if (workbook === undefined) throw new Error("The file has no workbook in it.");
  const names = sheetNames(parts, workbook);
  const owned = owners(parts, names);
  const sheetOf = (path: string): SweptSheet | undefined => {
    const name = owned.get(path);
    return sheets.find((sheet) => sheet.name === name);
  };
  const texts = [...parts.keys()].flatMap((path) => textsOfPart(parts, path, owned.get(path), sheetOf(path), names.has(path)));
  return { texts: [...texts, ...linksIn(parts, owned)], notLookedAt: [...closedParts(paths), ...unreadable(paths, tooLarge)] };
}

function textsOfPart(
  parts: Parts,
  path: string,
  sheetName: string | undefined,
  sheet: SweptSheet | undefined,
  isSheet: boolean,
): WorkbookText[] {
  const at = (what: string) => (text: string): WorkbookText => ({ place: { kind: "part", part: path, what, sheetName }, value: asValue(text) });
  if (isSheet) {
    const tail = decoded(sheetTail(parts.get(path) ?? new Uint8Array()));
    return [
      ...textsIn(tail, SHEET_TAIL).map(at("an entry rule or link")),
      ...(sheet === undefined ? [] : headersIn(tail, sheet)),
    ];
  }
  const cell = (kind: "note" | "comment") => (address: string): TextPlace => ({ kind, sheetId: sheet?.id, sheetName: sheetName ?? "", address });
  if (/^xl\/(?:.*\/)?comments[^/]*\.xml$/i.test(path)) return notesIn(textOf(parts, path), cell("note"), at("the names of those who wrote notes"));
  if (/^xl\/threadedComments\//i.test(path)) return threadedCommentsIn(textOf(parts, path), cell("comment"));
  if (/^docProps\/[^/]+\.xml$/i.test(path)) return propertiesIn(textOf(parts, path));
  if (/^xl\/webextensions\/webextension/i.test(path)) return settingsIn(textOf(parts, path)).map(at("the settings of an add-in"));
  if (/^customXml\/item\d+\.xml$/i.test(path)) {
    return textsIn(textOf(parts, path), EVERYTHING_WITH_ATTRIBUTES).map((text) => ({ place: { kind: "customXml", id: path }, value: asValue(text) }));
  }
  if (WITHOUT_TEXT.test(path)) return [];
  const known = PART_KINDS.find((kind) => kind.path.test(path));
  return textsIn(textOf(parts, path), known ?? EVERYTHING).map(at(known?.what ?? "another part of the file"));
}

/** A decimal number is a number, as in a cell: "1.904851231" is no string of ten digits. */
function asValue(text: string): CellValue {
  return /^\s*-?\d+(?:\.\d+(?:E[+-]?\d+)?|E[+-]?\d+)\s*$/i.test(text) ? Number(text) : text;
}

/** The partnership's patterns would find themselves. */
function settingsIn(xml: string): string[] {
  const values: string[] = [];
  walkXml(xml, {
    start: (name, attributes) => {
      if (name !== "property") return;
      const held = attributes();
      if (held.get("name") !== PARTNERSHIP_SETTING) values.push(held.get("value") ?? "");
    },
  });
  return values;
}

/** Addresses that cells, pictures and the workbook lead to. */
function linksIn(parts: Parts, owned: ReadonlyMap<string, string>): WorkbookText[] {
  return [...parts.keys()].flatMap((path) =>
    relationshipsOf(parts, path)
      .filter(({ isExternal }) => isExternal)
      .map(({ target }) => ({
        place: { kind: "part", part: path, what: "a link", sheetName: owned.get(path) },
        value: unescapedAddress(target),
      })),
  );
}

/** Addresses write spaces as %20; where they are not well formed they are looked at as they stand. */
function unescapedAddress(address: string): string {
  return address.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    const bytes = Uint8Array.from(codes.slice(1).split("%"), (code) => parseInt(code, 16));
    return new TextDecoder().decode(bytes);
  });
}

function closedParts(paths: readonly string[]): string[] {
  return CLOSED_PARTS.flatMap(({ path, words }) => {
    const count = paths.filter((each) => path.test(each) && !each.endsWith(".rels")).length;
    return count === 0 ? [] : [`${words} (${count})`];
  });
}

function unreadable(paths: readonly string[], tooLarge: readonly string[]): string[] {
  const other = paths.filter(
    (path) => !READABLE.test(path) && !WITHOUT_TEXT.test(path) && !CLOSED_PARTS.some((closed) => closed.path.test(path)),
  );
  return [
    ...(other.length === 0 ? [] : [`other parts of the file that hold no plain text (${other.length})`]),
    ...(tooLarge.length === 0 ? [] : [`parts of the file that are too large (${tooLarge.length})`]),
  ];
}

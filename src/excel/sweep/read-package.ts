import type { CellValue } from "../../returns/layout";
import { CONFIRMATIONS_SETTING, PARTNERSHIP_SETTING } from "../../returns/stored-settings";
import type { SweptSheet, TextPlace, WorkbookText } from "../../returns/workbook-text";
import { notesIn, threadedCommentsIn } from "./package-notes";
import { decoded, type Owner, owners, type Parts, relationshipsOf, sheetNames, textOf, unpack, workbookPart } from "./package-parts";
import { propertiesIn } from "./package-properties";
import { CLOSED_PARTS, ENTRY_RULES, EVERYTHING, EVERYTHING_WITH_ATTRIBUTES, LINKS, PART_KINDS, WITHOUT_TEXT } from "./part-kinds";
import { headersIn, sheetTail } from "./sheet-tail";
import { takingTurns } from "./turns";
import { gatheringTexts, type Walk, walking } from "./xml-text";

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
  const turn = takingTurns();
  const { parts, paths, tooLarge } = await unpack(bytes, (path) => READABLE.test(path), turn);
  const workbook = workbookPart(parts);
  if (workbook === undefined) throw new Error("The file has no workbook in it.");
  const names = sheetNames(parts, workbook);
  const owned = owners(parts, names);
  let texts: readonly WorkbookText[] = [];
  for (const path of parts.keys()) {
    const owner = owned.get(path);
    const sheet = sheets.find(({ name }) => name === owner?.sheetName);
    const walk = names.has(path) ? textsOfSheet(parts, path, owner, sheet) : textsOfPart(parts, path, owner, sheet);
    let step = walk.next();
    for (; step.done !== true; step = walk.next()) await turn();
    texts = texts.concat(step.value);
  }
  return { texts: [...texts, ...linksIn(parts, owned)], notLookedAt: [...closedParts(paths), ...unreadable(paths, tooLarge)] };
}

function partText(part: string, what: string, owner: Owner | undefined): (text: string) => WorkbookText {
  return (text) => ({ place: { kind: "part", part, what, sheetName: owner?.sheetName }, value: asValue(text) });
}

function* textsOfSheet(parts: Parts, path: string, owner: Owner | undefined, sheet: SweptSheet | undefined): Walk<WorkbookText[]> {
  const tail = decoded(sheetTail(parts.get(path) ?? new Uint8Array()));
  return [
    ...(yield* gatheringTexts(tail, ENTRY_RULES)).map(partText(path, "an entry rule", owner)),
    ...(yield* gatheringTexts(tail, LINKS)).map(partText(path, "a link", owner)),
    ...(sheet === undefined ? [] : headersIn(tail, sheet)),
  ];
}

function* textsOfPart(parts: Parts, path: string, owner: Owner | undefined, sheet: SweptSheet | undefined): Walk<WorkbookText[]> {
  const at = (what: string) => partText(path, what, owner);
  const cell = (kind: "note" | "comment") => (address: string): TextPlace => ({ kind, sheetId: sheet?.id, sheetName: owner?.sheetName ?? "", address });
  if (owner?.type === "comments") return yield* notesIn(textOf(parts, path), cell("note"), at("the list of those who wrote notes"));
  if (owner?.type === "threadedComment") return yield* threadedCommentsIn(textOf(parts, path), cell("comment"));
  if (/^docProps\/[^/]+\.xml$/i.test(path)) return yield* propertiesIn(textOf(parts, path));
  if (/^xl\/webextensions\/webextension/i.test(path)) return (yield* settingsIn(textOf(parts, path))).map(at("a setting of an add-in"));
  if (/^customXml\/item\d+\.xml$/i.test(path)) {
    return (yield* gatheringTexts(textOf(parts, path), EVERYTHING_WITH_ATTRIBUTES)).map((text) => ({ place: { kind: "customXml", id: path }, value: asValue(text) }));
  }
  if (WITHOUT_TEXT.test(path)) return [];
  const known = PART_KINDS.find((kind) => kind.path.test(path));
  return (yield* gatheringTexts(textOf(parts, path), known ?? EVERYTHING)).map(at(known?.what ?? "another part of the file"));
}

/** A decimal number is a number, as in a cell: "1.904851231" is no string of ten digits. */
function asValue(text: string): CellValue {
  return /^\s*-?\d+(?:\.\d+(?:E[+-]?\d+)?|E[+-]?\d+)\s*$/i.test(text) ? Number(text) : text;
}

/**
 * What add-ins keep in the workbook. Of this add-in's own: the partnership's patterns would find themselves, and of the
 * confirmed checks only the reasons are words, the rest are random marks.
 */
function* settingsIn(xml: string): Walk<string[]> {
  const values: string[] = [];
  yield* walking(xml, {
    start: (element, attributes) => {
      if (element !== "property") return;
      const held = attributes();
      const value = held.get("value") ?? "";
      const name = held.get("name");
      if (name === CONFIRMATIONS_SETTING) for (const [, reason = ""] of value.matchAll(REASON)) values.push(reason);
      else if (name !== PARTNERSHIP_SETTING) values.push(value);
    },
  });
  return values;
}

/** Reasons have 200 characters at most: where one is longer the record counts as broken, and the pane says so. */
const REASON = /"reason"\s*:\s*"((?:[^"\\]|\\.){0,200})/g;

/** Addresses that cells, pictures and the workbook lead to. */
function linksIn(parts: Parts, owned: ReadonlyMap<string, Owner>): WorkbookText[] {
  return [...parts.keys()].flatMap((path) =>
    relationshipsOf(parts, path)
      .filter(({ isExternal }) => isExternal)
      .map(({ target }) => ({
        place: { kind: "part", part: path, what: "a link", sheetName: owned.get(path)?.sheetName },
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

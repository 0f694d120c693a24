import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { closePackage, type PackageParts, partText } from "../../../workbook/package";
import type { BookState, HostTable } from "../model/book";
import { parseLocal } from "../model/address";
import type { CustomXmlPart } from "../model/custom-xml";
import { type DocumentFacts, factsOf } from "../model/document-facts";
import { without } from "../model/without";
import type { SheetState, Visibility } from "../model/sheet";
import { sheetId } from "../model/sheet-ids";
import { annotated } from "./annotations";
import { readCustomProperties } from "./custom-properties";
import { readCustomXml } from "./custom-xml";
import { readStops } from "./conditional";
import { readHeaders } from "./headers";
import { readNames } from "./names";
import { readNotes } from "./note-authors";
import { readPageSetup } from "./page-setup";
import { sheetParts, workbookPath } from "./parts";
import { readColumns, readRows } from "./read-cells";
import { rangesOf, readRules } from "./rules";
import { forReading } from "./skeleton";
import { readSheetProperties } from "./sheet-properties";
import { readComments } from "./threaded-comments";
import { trimFormatting } from "./trim-formatting";
import { damaged, tooMuch, unpack } from "./unpack";
import { elements, firstElement } from "./xml";

/** A workbook as it was opened: the model, and the package behind it for what the model does not know. */
export interface OpenedBook {
  readonly book: BookState;
  readonly date1904: boolean;
  readonly facts: DocumentFacts;
  readonly customXml: readonly CustomXmlPart[];
  readonly activeSheetId: string;
  readonly parts: PackageParts;
}

/** @throws UnreadableWorkbook */
export async function openBook(bytes: Uint8Array): Promise<OpenedBook> {
  const parts = unpack(bytes);
  const workbook = workbookPath(parts) ?? "";
  const sheets = sheetParts(parts, workbook);
  const formatted = sheets.map(({ path }) => trimFormatting(parts, path));
  requireReadable(parts);
  const library = await libraryBook(forReading(parts, workbook));
  const workbookXml = partText(parts, workbook) ?? "";
  const date1904 = /^(1|true)$/.test(firstElement(workbookXml, "workbookPr")?.attributes["date1904"] ?? "");
  const protection = firstElement(workbookXml, "workbookProtection")?.attributes ?? {};
  const isStructureLocked = /^(1|true)$/.test(protection["lockStructure"] ?? "");
  const ids = sheets.map((_, index) => sheetId(index));
  const states = sheets.map(({ name, path }, index): SheetState => {
    const sheet = worksheetOf(library, name, index);
    const xml = partText(parts, path);
    if (sheet === undefined || xml === undefined) throw damaged(new Error(`Sheet part ${path} was not read.`));
    const state = sheetState(sheet, ids[index] ?? "", xml, date1904, formatted[index]);
    return {
      ...state,
      name,
      rows: annotated(state.rows, readComments(parts, workbook, path), readNotes(parts, path)),
      properties: readSheetProperties(parts, path),
    };
  });
  const active = Number(firstElement(workbookXml, "workbookView")?.attributes["activeTab"] ?? "0");
  const visible = states.find(({ visibility }) => visibility === "Visible");
  const first = states[active]?.visibility === "Visible" ? states[active] : visible ?? states[0];
  if (first === undefined) throw damaged(new Error("The workbook has no sheet."));
  return {
    book: {
      sheets: states, names: readNames(workbookXml, ids), tables: tablesOf(library, states),
      ...(isStructureLocked ? { protection } : {}),
    },
    date1904,
    facts: factsOf(library, readCustomProperties(parts)),
    customXml: readCustomXml(parts, workbook),
    activeSheetId: first.id,
    parts,
  };
}

/**
 * A sheet of the file, in a workbook of which no sheet is missing. The library resolves what looks like an entity in a
 * name once more, and then knows the sheet by another name.
 */
export function worksheetOf(library: Workbook, name: string, index: number): Worksheet | undefined {
  return library.getWorksheet(name) ?? library.worksheets[index];
}

/** Bytes of XML that the library is given: it makes up to 50 times as much of them in memory. */
const largestXml = 50_000_000;

function requireReadable(parts: PackageParts): void {
  let size = 0;
  for (const [path, { length }] of parts) if (/\.(?:xml|rels|vml)$/i.test(path)) size += length;
  if (size > largestXml) throw tooMuch();
}

export async function libraryBook(parts: PackageParts): Promise<Workbook> {
  const library = new Workbook();
  try {
    await library.xlsx.load(closePackage(parts));
  } catch (cause) {
    throw damaged(cause);
  }
  return library;
}

const visibilities: Readonly<Record<string, Visibility>> = { hidden: "Hidden", veryHidden: "VeryHidden" };

function sheetState(
  sheet: Worksheet, id: string, xml: string, date1904: boolean, formattedTo: SheetState["formattedTo"],
): SheetState {
  const pane = firstElement(xml, "pane")?.attributes;
  const isFrozen = pane?.["state"] === "frozen" || pane?.["state"] === "frozenSplit";
  const colour = firstElement(xml, "tabColor")?.attributes["rgb"];
  const stops = readStops(xml);
  const marks = { ...firstElement(xml, "sheetProtection")?.attributes };
  const filter = parseLocal(firstElement(xml, "autoFilter")?.attributes["ref"] ?? "");
  const numberAt = (address: string): number | undefined => {
    const held = new RegExp(`<c [^>]*r="${address}"[^>]*>(?:<f[^>]*>[^<]*</f>)?<v>([^<]*)</v>`).exec(xml)?.[1];
    return held === undefined ? undefined : Number(held);
  };
  return {
    id,
    name: sheet.name,
    visibility: visibilities[sheet.state] ?? "Visible",
    rows: readRows(sheet, { date1904, numberAt }),
    columns: readColumns(sheet),
    merges: elements(firstElement(xml, "mergeCells")?.inner ?? "", "mergeCell")
      .flatMap(({ attributes }) => parseLocal(attributes["ref"] ?? "") ?? []),
    rules: readRules(xml),
    conditional: sheet.conditionalFormattings.map(({ ref, rules }) => ({
      ranges: rangesOf(ref),
      rules: rules.map((rule) => (stops.has(rule.priority ?? 0) ? { ...rule, stopIfTrue: true } : rule)),
    })),
    headers: readHeaders(xml),
    page: readPageSetup(xml),
    properties: [],
    isProtected: /^(1|true)$/.test(marks["sheet"] ?? ""),
    protection: without(marks, "sheet"),
    frozen: {
      rows: isFrozen ? Number(pane["ySplit"] ?? "0") : 0,
      columns: isFrozen ? Number(pane["xSplit"] ?? "0") : 0,
    },
    ...(filter === undefined ? {} : { filter }),
    tabColor: colour === undefined ? "" : `#${colour.slice(-6).toUpperCase()}`,
    ...(formattedTo === undefined ? {} : { formattedTo }),
  };
}

function tablesOf(library: Workbook, states: readonly SheetState[]): HostTable[] {
  const tables: HostTable[] = [];
  for (const sheet of library.worksheets) {
    const state = states.find(({ name }) => name === sheet.name);
    for (const { name, model } of sheet.getTables().map((table) => ({ name: table.name, model: table.model }))) {
      const range = parseLocal(model.tableRef ?? "");
      if (state === undefined || range === undefined) continue;
      tables.push({
        id: String(tables.length + 1),
        name,
        sheetId: state.id,
        range,
        showHeaders: model.headerRow !== false,
        showTotals: model.totalsRow === true,
      });
    }
  }
  return tables;
}

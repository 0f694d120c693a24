import type { CellValue } from "../../returns/layout";
import { SAMPLE_SHEET_PROPERTY } from "../../returns/stored-settings";
import type { SweptCells, SweptSheet, TextPlace, WorkbookReading } from "../../returns/workbook-text";
import { columnKindAt, type SweptList } from "./swept-list";

/** Shorter ones are ages and the like, which may be a part of anything. */
const FEWEST_CHARACTERS = 5;

/**
 * The sheets of a sample repeat what stands in the list, where the list's own rules speak of it already. What somebody
 * else wrote on them is looked at as on any sheet.
 */
export class SampleTexts {
  readonly #sheets: ReadonlyMap<string, SweptSheet>;
  readonly #listed: ReadonlySet<string>;

  constructor({ sheets, cells }: WorkbookReading, list: SweptList) {
    this.#sheets = new Map(sheets.flatMap((sheet) => (sheet.isSampleSheet ? [[sheet.id, sheet]] : [])));
    this.#listed = this.#sheets.size === 0 ? new Set() : listedTexts(cells, list);
  }

  /** Whether the sheet is the hidden one, on which nobody but the add-in writes. */
  isRecord(sheetId: string): boolean {
    return this.#sheets.get(sheetId)?.visibility === "veryHidden";
  }

  /** A value as it is to be looked at: on a sheet of a sample without what the list holds. */
  withoutListed(sheetId: string, value: CellValue): CellValue {
    if (!this.#sheets.has(sheetId) || typeof value === "boolean") return value;
    if (this.#listed.has(packed(String(value)))) return "";
    if (typeof value === "number") return value;
    const words = value.split(/([\s,;]+)/);
    return words.some((word) => this.#listed.has(packed(word)))
      ? words.map((word) => (this.#listed.has(packed(word)) ? "¶" : word)).join("")
      : value;
  }
}

/** The mark by which the add-in knows its sheets of a sample holds a time and nothing of anybody. */
export function isOwnMark(place: TextPlace): boolean {
  return place.kind === "part" && place.part === SAMPLE_SHEET_PROPERTY;
}

function listedTexts(cells: readonly SweptCells[], list: SweptList): Set<string> {
  const texts = new Set<string>();
  for (const { sheet, block } of cells) {
    if (sheet.id !== list.layout.sheetId) continue;
    block.values.forEach((values, down) => {
      values.forEach((value, across) => {
        if (columnKindAt(list, sheet.id, block.row + down, block.column + across) === undefined) return;
        const text = packed(String(value));
        if (text.length >= FEWEST_CHARACTERS && /\d/.test(text)) texts.add(text);
      });
    });
  }
  return texts;
}

function packed(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
}

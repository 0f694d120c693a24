import {
  type Borders, type Fill, type HeaderFooter, type PageSetup, PaperSize, type Style, type WorksheetView,
} from "@cj-tech-master/excelts";
import type { ReturnDefinition } from "../returns/definition";
import { cellAddress } from "../returns/address";

/** How the built workbooks look: one quiet colour, plain type, lines only where something is to be filled in. */

const INK = { argb: "FF1D2B33" };
const ACCENT = { argb: "FF1F5468" };
const FONT_NAME = "Calibri";

function solid(argb: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: { argb } };
}

function box(argb: string): Partial<Borders> {
  const side = { style: "thin", color: { argb } } as const;
  return { top: side, left: side, bottom: side, right: side };
}

function font(size: number, extra: Partial<Style["font"]> = {}): Partial<Style["font"]> {
  return { name: FONT_NAME, family: 2, size, color: INK, ...extra };
}

export const title: Partial<Style> = {
  font: font(16, { bold: true, color: ACCENT }),
  alignment: { vertical: "middle" },
};

export const paragraph: Partial<Style> = {
  font: font(11),
  alignment: { vertical: "top", wrapText: true },
};

export const sectionHeading: Partial<Style> = {
  font: font(13, { bold: true, color: ACCENT }),
  alignment: { vertical: "bottom" },
};

export const label: Partial<Style> = {
  font: font(11, { bold: true }),
  alignment: { horizontal: "right", vertical: "middle" },
};

export const columnNumber: Partial<Style> = {
  font: font(9, { color: { argb: "FF5B6B73" } }),
  alignment: { horizontal: "center", vertical: "middle" },
};

export const groupHeading: Partial<Style> = {
  font: font(11, { bold: true, color: { argb: "FFFFFFFF" } }),
  fill: solid(ACCENT.argb),
  border: box("FFFFFFFF"),
  alignment: { horizontal: "center", vertical: "middle", wrapText: true },
};

export const heading: Partial<Style> = {
  font: font(11, { bold: true }),
  fill: solid("FFE3EDF0"),
  border: box("FF9DB2BB"),
  alignment: { horizontal: "left", vertical: "top", wrapText: true },
};

/** A cell to fill in, by its number format. */
export function entry(numberFormat: string, horizontal: "left" | "center"): Partial<Style> {
  return {
    font: font(11),
    border: box("FFC9D3D8"),
    numFmt: numberFormat,
    alignment: { horizontal, vertical: "top" },
  };
}

export const agreedDate: Partial<Style> = {
  ...entry("dd/mm/yyyy", "center"),
  font: font(12, { bold: true }),
  border: box("FF1F5468"),
  fill: solid("FFFFF8E1"),
  alignment: { horizontal: "center", vertical: "middle" },
};

/** A cell of a printed table that is not filled in. */
export const tableText: Partial<Style> = {
  font: font(11),
  border: box("FFC9D3D8"),
  alignment: { vertical: "top", wrapText: true },
};

/** Height in points of a row whose text breaks into so many lines, with a little room. */
export function rowHeight(lines: number, fontSize = 11): number {
  return Math.ceil(lines * fontSize * 1.36 + 3);
}

/**
 * Lines that a text takes in a cell so many digits wide, broken between words as Excel does. Letters of plain text are
 * on average narrower than the digits by which Excel counts widths; bold ones are about as wide.
 */
export function wrappedLines(text: string, digits: number, weight: "plain" | "bold" = "plain"): number {
  const width = weight === "bold" ? digits - 1 : digits * 1.08;
  return text.split("\n").reduce((lines, line) => {
    let used = 0;
    let count = 1;
    for (const word of line.split(" ")) {
      if (used > 0 && used + 1 + word.length > width) {
        count += 1;
        used = word.length;
      } else used += (used > 0 ? 1 : 0) + word.length;
    }
    return lines + count;
  }, 0);
}

/** Headers and footers name the return and the page; never the file, its path or a person. */
export function pageFrame(definition: ReturnDefinition): Partial<HeaderFooter> {
  const name = definition.shortTitle.replaceAll("&", "&&");
  return { oddHeader: `&L&9Pre-inspection return: ${name}&R&9&A`, oddFooter: "&C&9Page &P of &N" };
}

export function page(orientation: "landscape" | "portrait"): Partial<PageSetup> {
  return {
    paperSize: PaperSize.A4,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  };
}

/** A view at the top left without grid lines. */
export const plainView: Partial<WorksheetView> = { state: "normal", showGridLines: false, activeCell: "A1" };

/** A view whose first rows and columns stay in sight; columns from 1 to `columns`, rows from 1 to `rows`. */
export function frozenView(rows: number, columns: number): Partial<WorksheetView> {
  const first = cellAddress(rows, columns);
  return { state: "frozen", xSplit: columns, ySplit: rows, topLeftCell: first, activeCell: first, showGridLines: false };
}

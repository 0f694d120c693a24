/** Texts of one page: header and footer as the file writes them, such as &LLeft&CPage &P. */
export interface PageTexts {
  readonly header: string;
  readonly footer: string;
}

/** Which pages have texts of their own. */
export type PageKind = "odd" | "even" | "first";

/** Headers and footers of a sheet; the odd pages' are those of all pages that have none of their own. */
export interface HeadersFooters {
  readonly pages: Readonly<Record<PageKind, PageTexts>>;
  readonly differentFirst: boolean;
  readonly differentOddEven: boolean;
  readonly scaleWithSheet: boolean;
  readonly alignWithMargins: boolean;
}

const noTexts: PageTexts = { header: "", footer: "" };

export const noHeaders: HeadersFooters = {
  pages: { odd: noTexts, even: noTexts, first: noTexts },
  differentFirst: false, differentOddEven: false, scaleWithSheet: true, alignWithMargins: true,
};

export type Side = "left" | "center" | "right";
const codes: Readonly<Record<string, Side>> = { L: "left", C: "center", R: "right" };

/** The three parts of a header or footer. What stands before the first mark belongs to the centre. */
export function sidesOf(text: string): Record<Side, string> {
  const sides = { left: "", center: "", right: "" };
  let side: Side = "center";
  // Fonts stand in quotation marks and may hold any letter; && is an ampersand.
  for (const part of text.match(/&"[^"]*"|&&|&[LCR]|&?[^&]/g) ?? []) {
    const next = /^&[LCR]$/.test(part) ? codes[part.slice(1)] : undefined;
    if (next === undefined) sides[side] += part;
    else side = next;
  }
  return sides;
}

export function textOfSides({ left, center, right }: Readonly<Record<Side, string>>): string {
  return [["&L", left], ["&C", center], ["&R", right]].map(([code = "", part = ""]) => (part === "" ? "" : code + part)).join("");
}

import type { Color } from "@cj-tech-master/excelts";
import type { CellStyle } from "./cell";

/** The Office theme's colours, for files that name colours by their place in the theme. */
const theme = [
  "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72",
];
const named: Readonly<Record<string, string>> = {
  black: "000000", white: "FFFFFF", red: "FF0000", green: "008000", blue: "0000FF", yellow: "FFFF00", orange: "FFA500",
  grey: "808080", gray: "808080", purple: "800080", silver: "C0C0C0",
};

function tinted(hex: string, tint: number): string {
  return (hex.match(/../g) ?? []).map((pair) => {
    const part = Number.parseInt(pair, 16);
    const next = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint;
    return Math.round(next).toString(16).padStart(2, "0");
  }).join("").toUpperCase();
}

/** #RRGGBB; undefined where the colour is left to Excel. */
export function colourOf(colour: (Partial<Color> & { readonly tint?: number }) | undefined): string | undefined {
  if (colour?.argb !== undefined) return `#${colour.argb.slice(-6).toUpperCase()}`;
  const hex = colour?.theme === undefined ? undefined : theme[colour.theme];
  return hex === undefined ? undefined : `#${tinted(hex, colour?.tint ?? 0)}`;
}

/** FFRRGGBB from #RRGGBB or the name of a common colour; undefined for anything else. */
export function argbOf(colour: string): string | undefined {
  const hex = /^#?([0-9a-f]{6})$/i.exec(colour)?.[1] ?? named[colour.toLowerCase()];
  return hex === undefined ? undefined : `FF${hex.toUpperCase()}`;
}

/** Colour of a solid fill. */
export function fillColour(style: CellStyle | undefined): string | undefined {
  const fill = style?.fill;
  return fill?.type === "pattern" && fill.pattern === "solid" ? colourOf(fill.fgColor) : undefined;
}

/** Bytes of text files as case systems write them. */

/** Cells with the separator, quotes or line breaks in quotes, as RFC 4180 has it; lines end as Windows ends them. */
export function separated(rows: readonly (readonly string[])[], separator: string): string {
  const needsQuotes = new RegExp(`["\r\n${separator}]`);
  const cell = (text: string): string => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((cells) => `${cells.map(cell).join(separator)}\r\n`).join("");
}

export function utf8WithMark(text: string): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${text}`);
}

export function utf16WithMark(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
}

/**
 * Windows-1252 of text that keeps to Latin-1, where both are the same.
 * @throws RangeError for other characters.
 */
export function windows1252(text: string): Uint8Array {
  const last = Math.max(...Array.from(new Set(text), (character) => character.codePointAt(0) ?? 0));
  if (last > 0xff) throw new RangeError("the text goes beyond Latin-1");
  return new Uint8Array(Buffer.from(text, "latin1"));
}

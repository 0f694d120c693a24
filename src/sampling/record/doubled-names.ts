/**
 * Whether a JSON text names something twice in the same place: a program takes the last and a reader perhaps the first.
 * @param text one that is JSON.
 * @param value what the text was read as.
 */
export function hasDoubledNames(text: string, value: unknown): boolean {
  return namesWritten(text) !== namesIn(value);
}

/** Strings with a colon behind them. An expression that matches strings runs out of room where one has millions of characters. */
function namesWritten(text: string): number {
  let names = 0;
  for (let start = text.indexOf('"'); start >= 0;) {
    const end = endOfString(text, start);
    if (end < 0) return names;
    let next = end + 1;
    while (isWhite(text.charCodeAt(next))) next++;
    if (text[next] === ":") names++;
    start = text.indexOf('"', next);
  }
  return names;
}

/** Place of the quotation mark that closes the string which one at `start` opens; -1 where none does. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text[end - 1 - escapes] === "\\") escapes++;
    if (escapes % 2 === 0) return end;
  }
  return -1;
}

/** Between the parts of JSON. Source: RFC 8259, section 2. */
function isWhite(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** One part after the other: a file may be nested deeper than calls can be. */
function namesIn(value: unknown): number {
  const waiting = [value];
  let names = 0;
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== "object" || next === null) continue;
    const parts: unknown[] = Object.values(next);
    if (!Array.isArray(next)) names += parts.length;
    for (const part of parts) waiting.push(part);
  }
  return names;
}

/** Strings of a JSON text, and the colon behind those that are names. */
const STRINGS = /"(?:[^"\\]|\\.)*"\s*(:)?/g;

/**
 * Whether a JSON text names something twice in the same place: a program takes the last and a reader perhaps the first.
 * @param value what the text was read as.
 */
export function hasDoubledNames(text: string, value: unknown): boolean {
  let written = 0;
  for (const [, colon] of text.matchAll(STRINGS)) if (colon !== undefined) written++;
  return written !== namesIn(value);
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

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

function namesIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const parts: unknown[] = Object.values(value);
  const own = Array.isArray(value) ? 0 : parts.length;
  return parts.reduce((total: number, part) => total + namesIn(part), own);
}

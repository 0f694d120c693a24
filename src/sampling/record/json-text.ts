/** Characters of a record: one of 20 draws of 1,000 IDs each has little more than a million. */
export const LONGEST_RECORD = 4_000_000;

/**
 * What a JSON text holds, a byte order mark in front of it or not: editors may put one there. Undefined where it is no JSON,
 * or longer than anything that the add-in writes: reading it would keep the pane busy for seconds.
 */
export function parsedJson(text: string, longest: number): unknown {
  if (text.length > longest) return undefined;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

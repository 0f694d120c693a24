/** Excel takes 32,767 characters in a cell. */
const CHARACTERS_IN_CELL = 30_000;
/** Begins every cell, so that no part of a text is taken for a formula or a number, or loses an apostrophe. */
const MARK = "|";
/** What one string can hold, with room to spare: 536,870,888 characters in V8, 2,147,483,647 in others. */
const LONGEST_TEXT = 500_000_000;

/** A text as cells of plain ASCII, each within what a cell takes. `textOfCells` is the inverse. */
export function cellsOfText(text: string): string[] {
  const ascii = JSON.stringify(text).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const cells: string[] = [];
  for (let from = 0; from < ascii.length; from += CHARACTERS_IN_CELL) cells.push(`${MARK}${ascii.slice(from, from + CHARACTERS_IN_CELL)}`);
  return cells;
}

/** The text that the cells were made of; undefined where they were changed. */
export function textOfCells(cells: readonly unknown[]): string | undefined {
  if (!cells.every((cell) => typeof cell === "string" && cell.startsWith(MARK))) return undefined;
  const json = joinedCells(cells.map((cell) => String(cell).slice(MARK.length)));
  if (json === undefined) return undefined;
  try {
    const text: unknown = JSON.parse(json);
    return typeof text === "string" ? text : undefined;
  } catch (error) {
    // Cut off or changed by hand: whoever asked is told that there is no such text.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What cells hold as one text; undefined where that is more than a string can hold: nobody but an attacker writes so much. */
export function joinedCells(cells: readonly unknown[]): string | undefined {
  const texts = cells.map(String);
  return texts.reduce((sum, { length }) => sum + length, 0) > LONGEST_TEXT ? undefined : texts.join("");
}

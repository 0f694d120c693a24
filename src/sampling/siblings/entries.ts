import { type CanonicalId, readId } from "../../returns/canonical-id";

/** What stands between the IDs of a line. "and" may also be a word of an ID. */
const SEPARATORS = /([,;\t]|\s+and\s+)/i;

/**
 * The IDs on a line; undefined for an entry that can be no ID. Where an ID itself has a comma or the word "and" in it, the
 * longest that is known counts; what is not known is parted at "and" only where that gives a known ID.
 */
export function entriesOf(line: string, known: ReadonlySet<CanonicalId>): (CanonicalId | undefined)[] {
  // Texts at even places, with the separators between them at odd ones.
  const parts = line.split(SEPARATORS);
  const entries: (CanonicalId | undefined)[] = [];
  for (let from = 0; from < parts.length; ) {
    const to = knownUpTo(parts, from, known) ?? unknownUpTo(parts, from, known);
    const text = parts.slice(from, to).join("");
    const { canonical, damage } = readId(text, false);
    if (canonical !== undefined || damage !== undefined) entries.push(canonical);
    from = to + 1;
  }
  return entries;
}

/** No ID is a list of more than this many parts: it bounds what is tried on a long line. */
const MOST_PARTS = 2 * 8;

/** Place behind the longest known ID that begins at a place, or undefined. */
function knownUpTo(parts: readonly string[], from: number, known: ReadonlySet<CanonicalId>): number | undefined {
  // An empty part is no beginning of an ID: ", A-012" is one entry.
  if (parts[from]?.trim() === "") return undefined;
  for (let last = Math.min(parts.length - 1, from + MOST_PARTS); last >= from; last -= 2) {
    if (parts[last]?.trim() === "") continue;
    const { canonical } = readId(parts.slice(from, last + 1).join(""), false);
    if (canonical !== undefined && known.has(canonical)) return last + 1;
  }
  return undefined;
}

/** Place behind an unknown entry: the next separator that is a sign, or an "and" before a known ID. */
function unknownUpTo(parts: readonly string[], from: number, known: ReadonlySet<CanonicalId>): number {
  let end = from + 1;
  while (end < parts.length && isWord(parts[end]) && knownUpTo(parts, end + 1, known) === undefined) end += 2;
  return end;
}

function isWord(separator: string | undefined): boolean {
  return separator?.trim().toLowerCase() === "and";
}

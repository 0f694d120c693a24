const known = new Map<string, boolean>();

/** Bound on the formats remembered: a workbook has a few dozen. */
const MOST_KNOWN = 2000;

/**
 * Whether a number format shows a date. What is quoted, escaped or in brackets (colours, locales, conditions) does not
 * count; of several sections the first decides. Times without a day or a year ("h:mm") are no dates.
 * Source: ECMA-376 part 1, 18.8.31 (numFmts).
 */
export function isDateFormat(format: string): boolean {
  const answer = known.get(format);
  if (answer !== undefined) return answer;
  const found = showsDate(format);
  if (known.size < MOST_KNOWN) known.set(format, found);
  return found;
}

function showsDate(format: string): boolean {
  // In one pass from the left: an escaped quotation mark opens nothing.
  const bare = format.replace(/"[^"]*"|[\\_*].|\[[^\]]*\]|general/gi, "");
  const firstSection = bare.split(";")[0] ?? "";
  return /[dy]/i.test(firstSection) || /^[^hs]*mmm[^hs]*$/i.test(firstSection);
}

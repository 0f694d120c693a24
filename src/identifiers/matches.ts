const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match in a text, in order. As `matchAll`, which makes a copy of the expression each time: too dear for a hundred
 * thousand short IDs.
 * @param pattern with the flag g.
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex += 1;
  }
  return found;
}

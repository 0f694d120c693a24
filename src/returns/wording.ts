/** The language in which everything is said, as a BCP 47 tag. Numbers and days are written as it writes them. */
export const LANGUAGE = "en-GB";

/** A count as people in Scotland write it: 5,000. */
export function countInWords(count: number): string {
  return count.toLocaleString(LANGUAGE);
}

/** Enough to act on; the rest is counted. */
const MOST_LISTED = 8;

/** "14", "14 and 20", "14, 20 and 31", "1, 2, 3, 4, 5, 6, 7, 8 and 12 more"; with `joiner` "or", "14 or 20". */
export function listInWords(items: readonly (string | number)[], joiner: "and" | "or" = "and"): string {
  const shown = items.slice(0, MOST_LISTED);
  const more = items.length - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${countInWords(more)} more`;
  const last = shown.at(-1);
  if (last === undefined) return "";
  return shown.length === 1 ? String(last) : `${shown.slice(0, -1).join(", ")} ${joiner} ${last}`;
}

/** Numbers in words with runs drawn together: 3, 4, 5, 9 is "3 to 5 and 9". Ascending. */
export function runsInWords(numbers: readonly number[]): string {
  const runs: string[] = [];
  let start = 0;
  numbers.forEach((number, index) => {
    if (numbers[index + 1] === number + 1) return;
    const first = numbers[start] ?? number;
    runs.push(first === number ? String(number) : `${first} to ${number}`);
    start = index + 1;
  });
  return listInWords(runs);
}

/** "1 row", "3 rows". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${countInWords(count)} ${count === 1 ? one : many}`;
}

/** With a capital at the beginning of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase(LANGUAGE) + text.slice(1);
}

/** Without one: what is a heading elsewhere, within a sentence. */
export function uncapitalised(text: string): string {
  return text.charAt(0).toLocaleLowerCase(LANGUAGE) + text.slice(1);
}

/** Excel takes no longer name. */
const LONGEST = 31;
const KEPT = /\(kept(?: \d+)?\)$/;

/** The name, or with a number where a sheet is called that. Excel takes no two names that differ by case alone. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  return firstFree(taken, (number) => withEnd(name, number === 1 ? "" : ` (${number})`));
}

/** "Sample (kept)": the name of a sheet that was set aside. One that has such a name keeps it. */
export function keptName(name: string, taken: ReadonlySet<string>): string {
  if (KEPT.test(name)) return name;
  return firstFree(taken, (number) => withEnd(name, number === 1 ? " (kept)" : ` (kept ${number})`));
}

/** Whether a sheet was called so because its own name was taken. */
export function isNumbered(name: string, planned: string): boolean {
  const start = `${planned} (`;
  return name.startsWith(start) && /^\d+\)$/.test(name.slice(start.length));
}

/** Names as Excel compares them. */
export function namesTaken(names: Iterable<string>): Set<string> {
  return new Set([...names].map((name) => name.toLowerCase()));
}

function withEnd(name: string, end: string): string {
  return `${name.slice(0, LONGEST - end.length)}${end}`;
}

function firstFree(taken: ReadonlySet<string>, nameOf: (number: number) => string): string {
  let number = 1;
  while (taken.has(nameOf(number).toLowerCase())) number += 1;
  return nameOf(number);
}

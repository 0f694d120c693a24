import type { OwnKind } from "./sample-sheets";

/** Sheets that a request was to add, by their names in lower case, and the sheets that stood before it. */
interface Attempt {
  readonly before: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, OwnKind>;
}

let own: ReadonlySet<string> = new Set();
let attempt: Attempt | undefined;

/** The add-in's own sheets as they were known last: what they hold can be asked for before it is sure that they are ours. */
export function knownOwnSheets(): ReadonlySet<string> {
  return own;
}

export function rememberOwnSheets(ids: Iterable<string>): void {
  own = new Set(ids);
}

/** To be called before sheets are added: where Excel stops between adding one and tagging it, nothing on it tells whose it is. */
export function rememberAttempt(before: Iterable<string>, names: ReadonlyMap<string, OwnKind>): void {
  attempt = { before: new Set(before), names };
}

export function forgetAttempt(): void {
  attempt = undefined;
}

/**
 * What an untagged sheet would be, were it left by an attempt to add it: it was not there before, and has the name that
 * was to be added. It is ours only if it is empty too, because the tag is the first thing that it gets.
 * @param all ids of the sheets that are there now.
 */
export function leftoverKind(id: string, name: string, all: ReadonlySet<string>): OwnKind | undefined {
  if (attempt === undefined || attempt.before.has(id)) return undefined;
  // Another workbook than the one of the attempt.
  if (![...attempt.before].some((known) => all.has(known))) return undefined;
  return attempt.names.get(name.toLowerCase());
}

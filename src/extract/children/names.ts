import { distance } from "fastest-levenshtein";

/** A child's name as it is compared, in memory only; undefined where the export has no such part. */
export interface ChildName {
  readonly forename: string | undefined;
  readonly surname: string | undefined;
}

/** `unknown` where one of two names lacks a part that tells: then nothing follows from them. */
export type NameLikeness = "same" | "alike" | "other" | "unknown";

const APOSTROPHES = /['’‘`ʼ]/g;
const MARKS = /\p{M}/gu;
/** Letters that are no letter with a mark to Unicode, and are written without it all the same. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { ø: "o", ł: "l", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i" };
const SPECIAL = /[øłđßæœı]/g;
const TITLES = /^(?:mr|mrs|ms|miss|mx|master|dr) /;
const PARTED_MAC = /(?<!\p{L})ma?c\s+(?=\p{L}{3})/giu;
/** In shorter names one letter makes another name: Jan and Jon. */
const SHORTEST_MISSPELT = 4;

/** A part of a name as it is compared: lower-case words of letters without marks, "Mac" as "mc". "" where there is none. */
export function foldName(text: string): string {
  return text
    .normalize("NFKD")
    .replace(MARKS, "")
    .replace(APOSTROPHES, "")
    .toLowerCase()
    .replace(SPECIAL, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[^\p{L}]+/gu, " ")
    .trim()
    .replace(TITLES, "")
    .replace(/(?<![a-z])ma?c ?(?=[a-z]{3})/g, "mc");
}

/** The parts of a name that stands in one cell: "Surname, Forename Middle" or "Forename Middle Surname". */
export function nameInOneCell(text: string): ChildName {
  const comma = text.indexOf(",");
  if (comma >= 0) return { surname: known(foldName(text.slice(0, comma))), forename: known(foldName(text.slice(comma + 1))) };
  // Apart at spaces alone: a hyphen joins two parts of one surname, and so does the space of "Mc Donald".
  const words = text.trim().replace(PARTED_MAC, "Mc").split(/\s+/);
  const surname = words.length > 1 ? known(foldName(words.at(-1) ?? "")) : undefined;
  return { forename: known(foldName(words.slice(0, Math.max(1, words.length - 1)).join(" "))), surname };
}

export function known(text: string): string | undefined {
  return text === "" ? undefined : text;
}

/**
 * How like two names are, for children of the same date of birth. A child of another forename is another child: twins have
 * all the rest in common. So a misspelt forename has to begin with the same letter (Ellie and Ollie are two).
 */
export function likenessOf(a: ChildName, b: ChildName): NameLikeness {
  if (a.forename === undefined || b.forename === undefined) return "unknown";
  if (a.surname === undefined || b.surname === undefined) return beginsNear(a.forename, b.forename) ? "unknown" : "other";
  if (a.forename === b.forename && a.surname === b.surname) return "same";
  if (beginsNear(a.forename, b.forename) && isNear(a.surname, b.surname)) return "alike";
  // Written into each other's column.
  return beginsNear(a.forename, b.surname) && beginsNear(a.surname, b.forename) ? "alike" : "other";
}

/** Near, and of the same first letter. */
function beginsNear(a: string, b: string): boolean {
  return a.charCodeAt(0) === b.charCodeAt(0) && isNear(a, b);
}

/** The same but for spaces, one wrong letter, two that changed places, or parts of a name that one of them leaves out. */
function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  // Most pairs are of one word each and of no like length: they are done with here.
  if (!a.includes(" ") && !b.includes(" ")) return isMisspelt(a, b);
  const [joinedA, joinedB] = [a.replaceAll(" ", ""), b.replaceAll(" ", "")];
  if (joinedA === joinedB || hasParts(a, b) || hasParts(b, a)) return true;
  return isMisspelt(joinedA, joinedB);
}

function isMisspelt(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST_MISSPELT || Math.abs(a.length - b.length) > 1) return false;
  const letters = distance(a, b);
  return letters === 1 || (letters === 2 && changedPlaces(a, b));
}

/** All words of the one stand in the other: "smith" in "smith jones". */
function hasParts(short: string, long: string): boolean {
  if (!long.includes(" ") || short.length >= long.length) return false;
  const words = long.split(" ");
  return short.split(" ").every((word) => word.length > 1 && words.includes(word));
}

function changedPlaces(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let place = 0;
  while (a[place] === b[place]) place++;
  return a[place] === b[place + 1] && a[place + 1] === b[place];
}

import names from "./data/scottish-names.json";

/** What a word may be in a name. */
export type NameWord =
  | { readonly kind: "name"; readonly isForename: boolean; readonly isSurname: boolean; readonly isWord: boolean; readonly isCapitalised: boolean }
  | { readonly kind: "initial" | "title" | "role" | "other"; readonly isCapitalised: boolean };

/** "McDonald" and "MacDonald" are one name. */
const MAC = /^mac(?=[a-z]{3})/;

const wordsOf = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(" ")).map(foldName));
const forenames = wordsOf(names.forenames);
const surnames = wordsOf(names.surnames);
/** Names that are everyday words or places as well. */
const alsoWords = wordsOf(names.alsoWords);
const TITLES: ReadonlySet<string> = new Set(["mr", "mrs", "ms", "miss", "mx", "dr"]);
/** What a child or a case may be called instead of a name. */
const ROLES: ReadonlySet<string> = new Set(["baby", "boy", "brother", "case", "child", "children", "family", "girl", "kid", "sibling", "sister", "twin", "unborn"]);

/** Reads one word; case does not matter. */
export function readNameWord(word: string): NameWord {
  const first = word.charCodeAt(0);
  const isCapitalised = first >= 65 && first <= 90;
  if (word.length === 1) return { kind: "initial", isCapitalised };
  const folded = foldName(word);
  const isForename = forenames.has(folded);
  const isSurname = surnames.has(folded);
  if (isForename || isSurname) return { kind: "name", isForename, isSurname, isWord: alsoWords.has(folded), isCapitalised };
  if (TITLES.has(folded)) return { kind: "title", isCapitalised };
  return { kind: ROLES.has(folded) ? "role" : "other", isCapitalised };
}

/** Lower case, without the apostrophe of O'Neill and without that of possession. */
function foldName(word: string): string {
  const plain = word.toLowerCase().replace(/'s$/, "").replaceAll("'", "");
  return plain.replace(MAC, "mc");
}

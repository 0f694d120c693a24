import { lookAlike } from "./look-alikes";

const PRINTABLE = /^[ -~]$/;
const DASH = /[\p{Pd}\u02D7\u2043\u2212\u2796\u30FC\uFF70\u2500\u2501]/u;
const APOSTROPHE = /[\u2018\u2019\u201B\u02BB\u02BC\u02B9\u2032]/;
const SLASH = /[\u2044\u2215\u2571\u29F8\u27CB]/;
const DOT = /[\u00B7\u2022\u2027\u2219\u22C5\u30FB\uFF65\u3002\u0589\u06D4]/;
const LOW_LINE = /\p{Pc}/u;
/** The pattern of no dots in Braille is as blank as a space. */
const SPACE = /[\s\u0085\u2800]/;
const LINE = /[\t\n\v\f\r\u0085]/;
const UNSEEN = /[\p{Cf}\p{M}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
/** "۝" and the like stand for a whole sentence: nothing is hidden in one, and a cell full of them would be half a million letters. */
const LONGEST = 8;
/** As many as the first plane has; one list has some hundreds. */
const MOST_REMEMBERED = 65_536;
const known = new Map<string, string>();

/** The plain characters that one character stands for where identifiers are looked for; "" for one that cannot be seen. */
export function foldCharacter(character: string): string {
  if (PRINTABLE.test(character)) return character;
  const remembered = known.get(character);
  if (remembered !== undefined) return remembered;
  const folded = folding(character);
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(character, folded);
  return folded;
}

function folding(character: string): string {
  const alike = lookAlike(character);
  if (alike !== undefined) return alike;
  const parts = character.normalize("NFKD");
  if (parts.length > LONGEST) return character;
  return Array.from(parts, (part) => {
    // First of all: JavaScript counts the byte order mark among white space.
    if (UNSEEN.test(part) && !LINE.test(part)) return "";
    if (SPACE.test(part)) return " ";
    if (DASH.test(part)) return "-";
    if (APOSTROPHE.test(part)) return "'";
    if (SLASH.test(part)) return "/";
    if (DOT.test(part)) return ".";
    if (LOW_LINE.test(part)) return "_";
    return lookAlike(part) ?? part;
  }).join("");
}

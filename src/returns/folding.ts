import { normalForm } from "./normal-form";

/** Characters that are there and cannot be seen: zero-width space, joiners, word joiner, byte order mark. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;
/** Unicode White_Space, spelled out: JavaScript's \s leaves U+0085 out and counts U+FEFF. */
const WHITE_SPACE = /[\t\n\v\f\r\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/g;
/** Printable ASCII without the space: nothing to fold. */
const PLAIN = /^[!-~]*$/;

/** Without invisible characters, in NFC, every run of white space one space, none at the ends. */
export function foldSpaces(text: string): string {
  if (PLAIN.test(text)) return text;
  return normalForm(text.replace(INVISIBLE, ""), "NFC").replace(WHITE_SPACE, " ").trim();
}

/** As `foldSpaces`, but with no white space left at all. */
export function removeSpaces(text: string): string {
  if (PLAIN.test(text)) return text;
  return normalForm(text.replace(INVISIBLE, ""), "NFC").replace(WHITE_SPACE, "");
}

/** Headings as they are compared: letters and digits only, lower case, one space between words. */
export function foldHeading(text: string): string {
  return normalForm(text, "NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** True where nothing is to be seen in the cell. */
export function isBlank(value: string | number | boolean): boolean {
  if (typeof value !== "string") return false;
  const first = value.charCodeAt(0);
  // Most cells open with a visible ASCII character: no need to look further.
  return value === "" || (!(first > 0x20 && first < 0x7f) && foldSpaces(value) === "");
}

const ERROR_VALUE = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!|EXTERNAL!|PYTHON!|GETTING_DATA)$/;

/** True for Excel's error values, which come as their text: #N/A, #REF! and so on. */
export function isErrorValue(value: string | number | boolean): boolean {
  return typeof value === "string" && value.charCodeAt(0) === 35 && ERROR_VALUE.test(value);
}

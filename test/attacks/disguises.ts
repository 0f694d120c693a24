/** Ways to write an identifier so that people still read it and programs may not. */
export interface Disguise {
  readonly name: string;
  /** Undefined where it changes nothing in such a text. */
  readonly put: (identifier: string) => string | number | undefined;
}

const UNSEEN: readonly (readonly [name: string, character: string])[] = [
  ["zero-width space", "\u200B"], ["zero-width non-joiner", "\u200C"], ["zero-width joiner", "\u200D"], ["left-to-right mark", "\u200E"],
  ["right-to-left mark", "\u200F"], ["word joiner", "\u2060"], ["invisible function", "\u2061"], ["invisible times", "\u2062"], ["invisible comma", "\u2063"],
  ["invisible plus", "\u2064"], ["byte order mark", "\uFEFF"], ["soft hyphen", "\u00AD"], ["variation selector", "\uFE0F"], ["further variation selector", "\u{E0100}"],
  ["tag", "\u{E0031}"], ["Hangul filler", "\u3164"], ["Hangul choseong filler", "\u115F"], ["half-width Hangul filler", "\uFFA0"],
  ["grapheme joiner", "\u034F"], ["Mongolian vowel separator", "\u180E"], ["Arabic letter mark", "\u061C"], ["combining accent", "\u0301"], ["enclosing keycap", "\u20E3"],
  ["stroke over it", "\u0338"], ["control character", "\u0007"], ["Khmer inherent vowel", "\u17B4"],
];
const WRAPPED: readonly (readonly [name: string, open: string, close: string])[] = [
  ["right-to-left override", "\u202E", "\u202C"], ["left-to-right override", "\u202D", "\u202C"], ["embedding", "\u202B", "\u202C"],
  ["right-to-left isolate", "\u2067", "\u2069"], ["first strong isolate", "\u2068", "\u2069"], ["brackets", "(", ")"], ["quotation marks", "“", "”"],
  ["line breaks", "\n", "\r\n"], ["an equals sign", "=", ""], ["a full-width equals sign", "＝", ""], ["an apostrophe", "'", ""], ["a minus sign behind", "", "-"],
];
const DIGITS: readonly (readonly [name: string, zero: number])[] = [
  ["full-width", 0xff10], ["Arabic", 0x660], ["Persian", 0x6f0], ["Devanagari", 0x966], ["Bengali", 0x9e6], ["Thai", 0xe50], ["mathematical bold", 0x1d7ce],
  ["mathematical double-struck", 0x1d7d8], ["mathematical monospace", 0x1d7f6], ["segmented", 0x1fbf0], ["Osmanya", 0x104a0],
];
const SUPERSCRIPT = Array.from("⁰¹²³⁴⁵⁶⁷⁸⁹");
const CIRCLED = Array.from("⓪①②③④⑤⑥⑦⑧⑨");
const CIRCLED_ON_BLACK = Array.from("⓿❶❷❸❹❺❻❼❽❾");
const DASHES = ["-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "\uFE58", "\uFF0D", "\u30FC", "\u2E3A", "\u00B7", "\u2022", "/", "\u2215", "_", "\u203F", "\uFF0E"];
const SPACES = [" ", "\u00A0", "\u2003", "\u2009", "\u202F", "\u3000", "\u2800", "\t", "\n", "\r\n", "\v", "\u2028", "    "];
const CYRILLIC: Readonly<Record<string, string>> = {
  A: "А", B: "В", C: "С", E: "Е", H: "Н", I: "І", J: "Ј", K: "К", M: "М", O: "О", P: "Р", S: "Ѕ", T: "Т", X: "Х", Y: "Ү", a: "а", c: "с", e: "е", i: "і", j: "ј", o: "о", p: "р", s: "ѕ", x: "х", y: "у",
};
const GREEK: Readonly<Record<string, string>> = { A: "Α", B: "Β", E: "Ε", H: "Η", I: "Ι", K: "Κ", M: "Μ", N: "Ν", O: "Ο", P: "Ρ", T: "Τ", X: "Χ", Y: "Υ", Z: "Ζ", o: "ο" };

const withDigits = (text: string, digit: (value: number) => string) => text.replace(/[0-9]/g, (found) => digit(Number(found)));
const withLetters = (text: string, letters: Readonly<Record<string, string>>) => text.replace(/[A-Z]/gi, (found) => letters[found] ?? found);
const withCharacters = (text: string, change: (code: number) => number) => Array.from(text, (character) => String.fromCodePoint(change(character.charCodeAt(0)))).join("");
const changed = (text: string, from: string) => (text === from ? undefined : text);
const asNumber = (text: string) => (/^[0-9]{6,15}$/.test(text) ? Number(text) : undefined);

/** At every place where the identifier may be taken apart: after its first group, as people do, or between all its characters. */
function split(text: string, mark: string): string | undefined {
  if (text.includes(" ")) return text.replaceAll(" ", mark);
  return /^[0-9]{10}$/.test(text) ? `${text.slice(0, 6)}${mark}${text.slice(6)}` : undefined;
}

function inTheMiddle(text: string, character: string): string {
  const characters = Array.from(text);
  const middle = characters.length >> 1;
  return [...characters.slice(0, middle), character, ...characters.slice(middle)].join("");
}

const inHex = (text: string) => Array.from(text, (character) => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")).join(" ");

export const DISGUISES: readonly Disguise[] = [
  { name: "as it is", put: (text) => text },
  { name: "inside a sentence", put: (text) => `See: ${text}. Or not` },
  ...UNSEEN.flatMap(([name, character]) => [
    { name: `${name} (${inHex(character)}) in the middle`, put: (text: string) => inTheMiddle(text, character) },
    { name: `${name} behind every character`, put: (text: string) => Array.from(text, (each) => each + character).join("") },
  ]),
  ...WRAPPED.map(([name, open, close]) => ({ name: `between ${name}`, put: (text: string) => open + text + close })),
  ...DIGITS.map(([name, zero]) => ({ name: `${name} digits`, put: (text: string) => changed(withDigits(text, (digit) => String.fromCodePoint(zero + digit)), text) })),
  ...[["superscript", SUPERSCRIPT], ["circled", CIRCLED], ["circled on black", CIRCLED_ON_BLACK]].map(([name, digits]) => ({
    name: `${String(name)} digits`, put: (text: string) => changed(withDigits(text, (digit) => digits?.[digit] ?? ""), text),
  })),
  { name: "full-width letters and signs", put: (text) => withCharacters(text, (code) => (code > 32 && code < 127 ? code + 0xfee0 : code)) },
  { name: "mathematical letters", put: (text) => changed(text.replace(/[A-Z]/g, (found) => String.fromCodePoint(0x1d400 + found.charCodeAt(0) - 65)), text) },
  { name: "capitals white on black", put: (text) => changed(text.replace(/[A-Z]/g, (found) => String.fromCodePoint(0x1f170 + found.charCodeAt(0) - 65)), text) },
  { name: "Cyrillic letters", put: (text) => changed(withLetters(text, CYRILLIC), text) },
  { name: "Greek letters", put: (text) => changed(withLetters(text, GREEK), text) },
  { name: "small letters", put: (text) => changed(text.toLowerCase(), text) },
  ...DASHES.map((mark) => ({ name: `groups apart by ${inHex(mark)}`, put: (text: string) => split(text, mark) })),
  ...SPACES.map((mark) => ({ name: `groups apart by ${inHex(mark)}`, put: (text: string) => split(text, mark) })),
  ...[",", ":", ";", "|", "*", "~"].map((mark) => ({ name: `groups apart by ${mark}`, put: (text: string) => split(text, mark) })),
  { name: "one by one", put: (text) => (/^[A-Z0-9]{6,}$/i.test(text) ? Array.from(text).join(" ") : undefined) },
  { name: "one by one with commas", put: (text) => (/^[A-Z0-9]{6,}$/i.test(text) ? Array.from(text).join(", ") : undefined) },
  { name: "escapes of Excel’s files", put: (text) => Array.from(text, (each) => `_x${each.charCodeAt(0).toString(16).padStart(4, "0")}_`).join("") },
  { name: "a number", put: asNumber },
  { name: "a number below zero", put: (text) => { const number = asNumber(text); return number === undefined ? undefined : -number; } },
  { name: "a number with decimals", put: (text) => { const number = asNumber(text); return number === undefined ? undefined : number + 0.25; } },
  { name: "a power of ten", put: (text) => asNumber(text)?.toExponential().toUpperCase() },
];

/**
 * Letters of other alphabets that look like Latin ones, each run behind the letter that it looks like: Greek, Cyrillic,
 * Cherokee, Lisu, Armenian, small capitals, and letters that Unicode does not take apart. Source: Unicode Technical
 * Standard 39, data file "confusables.txt", the single letters among them that common fonts draw alike.
 */
const LETTERS: Readonly<Record<string, string>> = {
  A: "ΑАᎪꓮᴀ", B: "ΒВᏴꓐʙƁ", C: "СϹᏟꓚᴄ", D: "ᎠꓓᴅĐÐ", E: "ΕЕᎬꓰᴇ", F: "ϜҒꓝꜰƑ", G: "ԌᏀꓖɢ", H: "ΗНᎻꓧʜ", I: "ΙІӀꓲɪ",
  J: "ЈᎫꓙᴊ", K: "ΚКᏦꓗᴋ", L: "ᏞꓡʟŁ", M: "ΜМᎷꓟᴍ", N: "Νꓠɴ", O: "ΟОՕꓳᴏØ", P: "ΡРᏢꓑᴘ", Q: "Ԛ", R: "ᎡꓣʀᏒ",
  S: "ЅՏᏚꓢꜱ", T: "ΤТᎢꓔᴛ", U: "Սꓴᴜ", V: "ѴᏙꓦᴠ", W: "ԜᎳꓪᴡ", X: "ΧХꓫ", Y: "ΥҮꓬʏУ", Z: "ΖᏃꓜᴢ",
  a: "αаɑ", b: "ЬƄ", c: "сϲ", d: "ԁđɗ", e: "еҽ", f: "ƒ", g: "ɡց", h: "һհ", i: "ιіıɩ", j: "јϳ", k: "κк", l: "ӏł", n: "ոп", o: "οоօø",
  p: "ρр", q: "ԛգ", r: "гᴦ", s: "ѕ", t: "т", u: "υսʋ", v: "νѵ", w: "ԝա", x: "хχ", y: "уγү", z: "ʐ",
};
/** Digits that Unicode neither takes apart nor counts as decimal ones, from 0 or 1 on: circled on black and doubly. */
const FIRST_OF_NUMBERED: readonly (readonly [first: number, number: number, count: number])[] = [
  [0x2776, 1, 10], [0x2780, 1, 10], [0x278a, 1, 10], [0x24eb, 11, 10], [0x24f5, 1, 10], [0x24ff, 0, 1], [0x1f10b, 0, 1], [0x1f10c, 0, 1],
  // The Chinese zero, and the numerals of traders.
  [0x3007, 0, 1], [0x3021, 1, 9],
];
/** Capitals that stand white on black, from A on. */
const FIRST_OF_CAPITALS = [0x1f150, 0x1f170] as const;
const LETTERS_OF_ALPHABET = 26;

const KNOWN: ReadonlyMap<string, string> = new Map([
  ...Object.entries(LETTERS).flatMap(([letter, others]) => Array.from(others, (other) => [other, letter] as const)),
  ...FIRST_OF_NUMBERED.flatMap(([first, number, count]) =>
    Array.from({ length: count }, (_, place) => [String.fromCodePoint(first + place), String(number + place)] as const),
  ),
  ...FIRST_OF_CAPITALS.flatMap((first) =>
    Array.from({ length: LETTERS_OF_ALPHABET }, (_, place) => [String.fromCodePoint(first + place), String.fromCharCode(65 + place)] as const),
  ),
]);

/** A decimal digit of any script. Unicode gives those of each script ten places in a row, from nought on. */
const DIGIT = /^\p{Nd}$/u;
const DIGITS_OF_SCRIPT = 10;

/** The ASCII letter or digits that a character looks like or stands for; undefined for every other. */
export function lookAlike(character: string): string | undefined {
  const known = KNOWN.get(character);
  if (known !== undefined || !DIGIT.test(character)) return known;
  const code = character.codePointAt(0) ?? 0;
  let before = 0;
  while (DIGIT.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % DIGITS_OF_SCRIPT);
}

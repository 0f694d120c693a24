import fc from "fast-check";

/** What people who mean harm put where a number, a text or a list is asked for; as JSON text, so that nothing tidies it up. */
const NASTY_TOKENS: readonly string[] = [
  "1e400", "-1e400", "-0", "1e-400", "9007199254740993", "NaN", "Infinity", "0x10", "01", "1.5", "-1", "4294967296", "null", "true", "false", "{}", "[]", "[[]]",
  '""', '" "', '"\\u0000"', '"\\ud800"', '"\\udfff\\ud800"', '"__proto__"', '"constructor"', '"toString"', '"hasOwnProperty"', '"prototype"', '"=1+1"',
  '"<img src=x onerror=alert(1)>"', '"\\u202e0101011237"', '"2026-02-30"', '"2026-11-22T25:61:00Z"', '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}', '{"toString":1}', '{"length":1e9}', '{"then":1}', '{"toJSON":1}', `"${"x".repeat(3000)}"`,
  `${"[".repeat(500)}${"]".repeat(500)}`, `${'{"a":'.repeat(300)}1${"}".repeat(300)}`, `[${"0,".repeat(2000)}0]`,
];
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/g;
const KEYS = ["__proto__", "constructor", "prototype", "toString", "valueOf", "version", "id", ""];

type Change = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** Characters taken out, put in, doubled or turned, anywhere. */
const atCharacters: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, fc.nat(40)).map(([at, length]): Change => (text) => {
    const from = Math.floor(at * text.length);
    return text.slice(0, from) + text.slice(from + length);
  }),
  fc.tuple(place, fc.string({ unit: "binary", maxLength: 5 })).map(([at, more]): Change => (text) => {
    const from = Math.floor(at * text.length);
    return text.slice(0, from) + more + text.slice(from);
  }),
  fc.tuple(place, place, fc.integer({ min: 1, max: 200 })).map(([at, to, length]): Change => (text) => {
    const from = Math.floor(at * text.length);
    const end = Math.floor(to * text.length);
    return text.slice(0, end) + text.slice(from, from + length) + text.slice(end);
  }),
  place.map((at): Change => (text) => text.slice(0, Math.floor(at * text.length))),
);

/** One token of the JSON text becomes another one of it, or one that nobody would write. */
const atTokens: fc.Arbitrary<Change> = fc.tuple(place, fc.oneof(fc.constantFrom(...NASTY_TOKENS), place)).map(([at, by]): Change => (text) => {
  const tokens = [...text.matchAll(TOKEN)];
  const chosen = tokens[Math.floor(at * tokens.length)];
  const other = typeof by === "string" ? by : tokens[Math.floor(by * tokens.length)]?.[0];
  if (chosen === undefined || other === undefined) return text;
  return text.slice(0, chosen.index) + other + text.slice(chosen.index + chosen[0].length);
});

/** A part of the tree is taken out, doubled, or gets a name that objects have by themselves. Does nothing to what is no JSON. */
const atStructure: fc.Arbitrary<Change> = fc.tuple(place, fc.constantFrom("take", "double", "name", "swap"), fc.constantFrom(...KEYS), fc.constantFrom(...NASTY_TOKENS)).map(
  ([at, how, key, token]): Change => (text) => {
    const opening = [...text.matchAll(/[{[]/g)];
    const chosen = opening[Math.floor(at * opening.length)];
    if (chosen === undefined) return text;
    const after = chosen.index + 1;
    if (how === "name" && chosen[0] === "{") return `${text.slice(0, after)}${JSON.stringify(key)}:${token},${text.slice(after)}`;
    const end = endOf(text, chosen.index);
    const part = text.slice(chosen.index, end);
    if (how === "take") return text.slice(0, chosen.index) + token + text.slice(end);
    if (how === "swap") return text.replaceAll(part, token);
    return `${text.slice(0, end)},${part}${text.slice(end)}`;
  },
);

/** Place behind the bracket that closes the one at `start`, strings left aside. */
function endOf(text: string, start: number): number {
  let depth = 0;
  for (const { 0: token, index } of text.slice(start).matchAll(TOKEN)) {
    if (token === "{" || token === "[") depth += 1;
    if (token === "}" || token === "]") depth -= 1;
    if (depth === 0) return start + index + 1;
  }
  return text.length;
}

/** One of these texts, changed once or a few times; at times not at all. */
export function mutatedText(specimens: readonly string[]): fc.Arbitrary<string> {
  const change = fc.oneof(atCharacters, atTokens, atTokens, atStructure);
  return fc
    .tuple(fc.constantFrom(...specimens), fc.array(change, { maxLength: 4 }))
    .map(([text, changes]) => changes.reduce((so, next) => next(so), text));
}

/** Lines and fields moved, doubled and broken, for texts that are tables. */
export function mutatedLines(specimens: readonly string[], separators: readonly string[]): fc.Arbitrary<string> {
  const nasty = ["", " ", '"', '""', '"a', "'", "\t", "\r", "\n", "\r\n", "\u0000", "\ud800", "\u2028", "=1+1", "__proto__", "1e400", "sep=;\n", "x".repeat(5000), ...separators];
  const change = fc.oneof(
    atCharacters,
    fc.tuple(place, fc.constantFrom(...nasty)).map(([at, by]): Change => (text) => {
      const from = Math.floor(at * text.length);
      return text.slice(0, from) + by + text.slice(from);
    }),
    fc.tuple(place, place).map(([at, to]): Change => (text) => {
      const lines = text.split("\n");
      const [line] = lines.splice(Math.floor(at * lines.length), 1);
      lines.splice(Math.floor(to * (lines.length + 1)), 0, line ?? "");
      return lines.join("\n");
    }),
    fc.tuple(place, fc.constantFrom(...nasty)).map(([at, by]): Change => (text) => {
      const fields = text.split(/([\t\n,;])/);
      fields[Math.floor(at * fields.length)] = by;
      return fields.join("");
    }),
  );
  return fc
    .tuple(fc.constantFrom(...specimens), fc.array(change, { maxLength: 4 }))
    .map(([text, changes]) => changes.reduce((so, next) => next(so), text));
}

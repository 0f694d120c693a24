/** Both ends of every mark are found on their own, so that a mark cut in two is found too. No word of any file is like them. */
const HEAD = "Qzvxjk";
const TAIL = "Wkqyfz";

/** A text that stands nowhere but where a test has put it. */
export function mark(what: number | string): string {
  return `${HEAD}${what}${TAIL}`;
}

/** An ID number that carries the first end alone. */
export function markedId(number: number): string {
  return `${HEAD}-${number}`;
}

/** Figures so short stand in many texts by chance: they count only where no letter or figure is beside them. */
const SHORT_FIGURES = /^[\d.]{1,6}$/;
/** Values of so few characters say nothing: DD1, 12, no. */
export const LONGEST_UNTOLD = 3;

interface Needle {
  readonly value: string;
  readonly form: string;
  readonly isIn: (text: string, folded: string) => boolean;
}

/** Looks for values in texts: as they are, in capitals or small letters, and in every usual way of writing them otherwise. */
export class Search {
  readonly #needles: readonly Needle[];

  constructor(values: Iterable<string>) {
    const different = new Set<string>([HEAD, TAIL]);
    for (const value of values) {
      // Both ends of a mark are looked for anyway.
      if (value.length > LONGEST_UNTOLD && !value.includes(HEAD) && !value.includes(TAIL)) different.add(value);
    }
    this.#needles = [...different].flatMap(needlesOf);
  }

  /** What is found in a text: "0101011237, backwards". */
  foundIn(text: string): string[] {
    const folded = text.toLowerCase();
    return this.#needles.filter(({ isIn }) => isIn(text, folded)).map(({ value, form }) => `${value}, ${form}`);
  }
}

function needlesOf(value: string): Needle[] {
  if (SHORT_FIGURES.test(value)) {
    const alone = new RegExp(`(?<![0-9A-Za-z])${value.replaceAll(".", "\\.")}(?![0-9A-Za-z])`);
    return [{ value, form: "as it is", isIn: (text) => alone.test(text) }];
  }
  const signs = Array.from(value);
  const needles: Needle[] = [];
  const ways = new Set<string>();
  const folded = (form: string, written: string): void => {
    const needle = written.toLowerCase();
    if (ways.has(needle)) return;
    ways.add(needle);
    needles.push({ value, form, isIn: (_, text) => text.includes(needle) });
  };
  folded("as it is", value);
  folded("backwards", signs.toReversed().join(""));
  folded("in a web address", encodeURIComponent(value));
  folded("in a form", encodeURIComponent(value).replaceAll("%20", "+"));
  folded("in JSON", JSON.stringify(value).slice(1, -1));
  folded("in JSON within JSON", JSON.stringify(JSON.stringify(value)).slice(3, -3));
  folded("as escapes", signs.map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""));
  folded("as character codes", signs.map((sign) => sign.charCodeAt(0)).join(","));
  folded("with nothing between", signs.join("\0"));
  for (const spelt of new Set([value, value.toLowerCase(), value.toUpperCase()])) {
    folded("in hexadecimal", Buffer.from(spelt).toString("hex"));
    folded("in hexadecimal of two bytes", Buffer.from(spelt, "utf16le").toString("hex"));
    for (const core of base64Cores(spelt)) needles.push({ value, form: "in base64", isIn: (text) => text.includes(core) });
  }
  return needles;
}

/** What base64 makes of a text wherever it begins among three bytes, without the signs that its neighbours have a part in. */
function base64Cores(value: string): string[] {
  const bytes = Buffer.from(value);
  const cores = [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64").replace(/=+$/, "");
    const spoiltAfter = (before + bytes.length) % 3 === 0 ? 0 : 1;
    return whole.slice(before === 0 ? 0 : before + 1, whole.length - spoiltAfter);
  });
  return cores.flatMap((core) => [core, core.replaceAll("+", "-").replaceAll("/", "_")]).filter((core, at, all) => all.indexOf(core) === at);
}

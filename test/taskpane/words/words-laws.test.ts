import { join } from "node:path";
import { wordsFiles } from "../../../scripts/words-page";

const texts = wordsFiles(join(__dirname, "..", "..", "..")).flatMap(({ file, texts: all }) =>
  // Words by which the help is found are never shown, and may be anybody's.
  all.filter(({ key }) => !key.includes(".also")).flatMap(({ key, says }) => says.map((text) => ({ at: `${file} ${key}`, text }))),
);

/** The texts that break a law, each with its place. */
function breaking(isBroken: (text: string) => boolean): string[] {
  return texts.filter(({ text }) => isBroken(text)).map(({ at, text }) => `${at}: ${text}`);
}

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";

const laws: Readonly<Record<string, (text: string) => boolean>> = {
  "no pleading, no blame": (text) => /\b(?:please|sorry|oops|invalid|illegal|forbidden|wrongly|fail(?:ed|ure)?|abort(?:ed)?)\b/i.test(text),
  "no click here": (text) => /\bclick(?:ing)? (?:here|on)\b/i.test(text),
  "no exclamation mark": (text) => text.includes("!"),
  "no code first": (text) => /^[A-Z]{2}\d+[:,.]? \p{L}/u.test(text),
  "no straight quotation mark or apostrophe": (text) => /["']/.test(text),
  "no double space, nor one at an end": (text) => / {2}|^ | $/.test(text),
  "British spelling": (text) =>
    /\b(?:colors?|colored|center|organiz\w*|recogniz\w*|analyz\w*|behavior\w*|favorite\w*|gray|catalog|canceled|canceling|labeled|fulfill|summariz\w*|anonymiz\w*|minimiz\w*|randomiz\w*)\b/i.test(text),
  "several sentences end as sentences do": (text) => /[a-z’)}]\. [A-Z“]/.test(text) && !/[.?:…)}”]$/.test(text),
  "a number of children with its noun": (text) => /\{(?:children|listed|inList)\}(?! child)/.test(text),
  "days as 12 March 2026 or 12/03/2026": (text) => {
    const inWords = [...text.matchAll(new RegExp(`\\b(?:${MONTHS})\\b`, "g"))].filter(({ 0: month }) => month !== "May" && month !== "March");
    const areDays = inWords.every(({ index, 0: month }) => /(?:^|\s)\d{1,2} $/.test(text.slice(0, index)) && /^ \d{4}\b/.test(text.slice(index + month.length)));
    const inFigures = text.match(/\b\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b/g) ?? [];
    return !areDays || inFigures.some((day) => !/^\d{2}\/\d{2}\/\d{4}$/.test(day));
  },
};

describe("what the pane says keeps the laws of its words", () => {
  it("there are texts to look at", () => {
    expect(texts.length).toBeGreaterThan(800);
  });

  it.each(Object.entries(laws))("%s", (_, isBroken) => {
    expect(breaking(isBroken)).toEqual([]);
  });
});

describe("the laws", () => {
  it.each([
    ["no pleading, no blame", "Please enter a date."],
    ["no click here", "Click here to go on."],
    ["no exclamation mark", "Done!"],
    ["no code first", "ID4: a CHI number."],
    ["no straight quotation mark or apostrophe", "The sheet's name."],
    ["no double space, nor one at an end", "One.  Two."],
    ["British spelling", "Organize the rows."],
    ["several sentences end as sentences do", "It is done. Go on"],
    ["a number of children with its noun", "{children} in the list"],
    ["days as 12 March 2026 or 12/03/2026", "On November 12, 2026."],
    ["days as 12 March 2026 or 12/03/2026", "For example 2026-03-12."],
  ])("%s: %s", (law, text) => {
    expect(laws[law]?.(text)).toBe(true);
  });

  it("days that are written well keep it", () => {
    expect(laws["days as 12 March 2026 or 12/03/2026"]?.("For example 12/03/2026, or 28 November 2026.")).toBe(false);
  });
});

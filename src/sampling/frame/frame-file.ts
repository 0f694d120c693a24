import * as z from "zod/mini";
import { readId } from "../../returns/canonical-id";
import { byCodeUnits } from "../../returns/code-units";
import { checked } from "../../returns/checked";
import { counted, listInWords } from "../../returns/wording";
import { at } from "../at";
import { type Frame, type FrameMargin, type FrameRecord, METHODS } from "./frame";
import type { FrameProblems } from "./reading";
import { isWritable } from "./writable";

// The pane runs under a content security policy without eval.
z.config({ jitless: true });

const COUNT = "give a whole number, 0 or more.";
const KEY = "give it a key, a text.";
const LEVELS_OF_MARGIN = "give its levels, a list of texts.";
const LEVELS_OF_RECORD = "give its levels as texts, one for each margin.";
const count = z.int(COUNT).check(z.nonnegative(COUNT));

const frameFile = z.object(
  {
    method: z.enum(METHODS, "Give the method: cube, cube-soft or systematic."),
    sizes: z.object({ main: count, reserve: count, followUp: count }, "Give the sizes: main, reserve and followUp."),
    /** The most important first. */
    margins: z.array(
      z.object(
        {
          key: z.string(KEY).check(z.minLength(1, KEY)),
          levels: z.array(z.string(LEVELS_OF_MARGIN).check(z.minLength(1, LEVELS_OF_MARGIN)), LEVELS_OF_MARGIN),
        },
        "give its key and its levels.",
      ),
      "Give the margins, a list.",
    ),
    /** In any order; the level of each margin by name. */
    records: z.array(
      z.object(
        {
          id: z.union([z.string(), z.number()], "give its ID, a text or a number."),
          levels: z.array(z.string(LEVELS_OF_RECORD), LEVELS_OF_RECORD),
        },
        "give its ID and its levels.",
      ),
      "Give the records, a list.",
    ).check(z.minLength(1, "Give one record or more.")),
  },
  "Give an object with method, sizes, margins and records.",
);

/** A frame as auditors read and write it: what they need, besides the seed, to draw again. */
export type FrameFile = z.infer<typeof frameFile>;

export type FrameReadingOfFile = { readonly kind: "frame"; readonly frame: Frame } | FrameProblems;

/** The rest is counted. */
const MOST_PROBLEMS = 10;

/**
 * Reads a frame from a file's JSON. Levels count as the file lists them, whether or not somebody has them; a size of 0
 * leaves a stage out. Records and margins with a problem are named by their place in the file, from 1.
 */
export function readFrameFile(json: unknown): FrameReadingOfFile {
  const parsed = checked(frameFile, json);
  if (!parsed.success && parsed.issues.length === 0) return refused(["Much of this file is not in the form of a frame."]);
  if (!parsed.success) return refused(parsed.issues.map(({ path, message }) => placed(path, message)));
  const { method, sizes, margins, records } = parsed.data;
  const { read, problems } = readRecords(records, margins);
  const all = [...marginProblems(margins), ...problems];
  if (all.length > 0) return refused(all);
  return { kind: "frame", frame: { method, sizes, margins, records: read.sort((a, b) => byCodeUnits(a.id, b.id)) } };
}

/** The inverse of `readFrameFile`. */
export function frameToFile({ method, sizes, margins, records }: Frame): FrameFile {
  return {
    method,
    sizes: { ...sizes },
    margins: margins.map(({ key, levels }) => ({ key, levels: [...levels] })),
    records: records.map(({ id, levels }) => ({
      id,
      levels: levels.map((level, margin) => at(at(margins, margin).levels, level)),
    })),
  };
}

function marginProblems(margins: readonly FrameMargin[]): string[] {
  const doubled = doublesInWords("Margins", "key", margins.map(({ key }) => key));
  return [
    ...doubled,
    ...margins.flatMap(({ key, levels }, place) => [
      ...([key, ...levels].every(isWritable) ? [] : [margin(place, "take tabs, line breaks and halves of characters out of its key and levels.")]),
      ...(new Set(levels).size === levels.length ? [] : [margin(place, "list each level once.")]),
    ]),
  ];
}

function readRecords(records: FrameFile["records"], margins: readonly FrameMargin[]): { read: FrameRecord[]; problems: string[] } {
  const placesOf = margins.map(({ levels }) => new Map(levels.map((level, place) => [level, place])));
  const problems: string[] = [];
  const read: FrameRecord[] = [];
  records.forEach(({ id, levels }, place) => {
    const { canonical, damage } = readId(id, false);
    if (canonical === undefined) {
      problems.push(record(place, damage === undefined ? "give its ID: it is empty." : "give its ID as it was typed: this one is damaged."));
      return;
    }
    if (!isWritable(canonical)) problems.push(record(place, "its ID holds half of a character."));
    if (levels.length !== margins.length) {
      problems.push(record(place, `it has ${counted(levels.length, "level")}, and there ${margins.length === 1 ? "is" : "are"} ${counted(margins.length, "margin")}.`));
      return;
    }
    const places = levels.map((level, order) => placesOf[order]?.get(level) ?? -1);
    for (const [order, found] of places.entries()) {
      if (found < 0) problems.push(record(place, `its level is not among those of margin ${order + 1}.`));
    }
    read.push({ id: canonical, levels: places });
  });
  const ids = records.map(({ id }) => readId(id, false).canonical);
  return { read, problems: [...problems, ...doublesInWords("Records", "ID", ids)] };
}

/** "Records 3 and 9 have the same ID." Without a name there is nothing to compare. */
function doublesInWords(what: string, name: string, texts: readonly (string | undefined)[]): string[] {
  const places = new Map<string, number[]>();
  for (const [place, text] of texts.entries()) {
    if (text === undefined) continue;
    const same = places.get(text);
    if (same === undefined) places.set(text, [place + 1]);
    else same.push(place + 1);
  }
  return [...places.values()]
    .filter(({ length }) => length > 1)
    .map((same) => `${what} ${listInWords(same)} have the same ${name}.`);
}

function placed([part, place]: readonly PropertyKey[], message: string): string {
  if (part === "records" && typeof place === "number") return record(place, message);
  if (part === "margins" && typeof place === "number") return margin(place, message);
  if (part === "sizes" && typeof place === "string") return `Size ${place}: ${message}`;
  return message;
}

function record(place: number, what: string): string {
  return `Record ${place + 1}: ${what}`;
}

function margin(place: number, what: string): string {
  return `Margin ${place + 1}: ${what}`;
}

function refused(problems: readonly string[]): FrameProblems {
  const more = problems.length - MOST_PROBLEMS;
  const shown = problems.slice(0, MOST_PROBLEMS);
  return { kind: "problems", problems: more > 0 ? [...shown, `There ${more === 1 ? "is" : "are"} ${counted(more, "more problem")}.`] : shown };
}

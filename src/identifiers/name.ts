import { daysInMonth } from "../returns/calendar-date";
import { foldCell, type FoldedText, recognisedAt } from "./folded-text";
import { matchesIn } from "./matches";
import { type NameWord, readNameWord } from "./name-words";
import type { Certainty, Recognised, Recogniser } from "./recogniser";

const WORD = /\p{L}+(?:'\p{L}+)*/gu;
/** What may stand between the words of one name: "Smith, John", "Anne-Marie", "john.smith", "J. Smith". */
const BETWEEN = /^(?:,? {0,2}|[-_.])$/;
const BETWEEN_AFTER_INITIAL = /^\.? {0,2}$/;
/** "JohnSmith", "SmithJ". */
const WRITTEN_TOGETHER = /^[A-Z][a-z]+[A-Z]/;
const PART = /[A-Z]?[a-z']+|[A-Z]/g;
/** Words that begin with capitals, and what stands between the words of a name. */
const ONLY_WORDS = /^ *\p{Lu}[\p{L}']+(?:(?:, ?| {1,2}|-)\p{Lu}[\p{L}']+)+ *$/u;
/** A cell of more words is a sentence. */
const MOST_WORDS_OF_A_NAME = 4;
/** Two or three initials and a date of six or eight digits, together or apart, either way round. */
const INITIALS_AND_DATE = /(?<![A-Za-z0-9])([A-Z]\.?){2,3}[ \-_/]{0,2}([0-9]{1,2}[-/. ][0-9]{1,2}[-/. ][0-9]{2,4}|[0-9]{6}|[0-9]{8})(?![A-Za-z0-9]|[-/. ][0-9])/g;
const DATE_AND_INITIALS = /(?<![A-Za-z0-9]|[0-9][-/. ])([0-9]{1,2}[-/. ][0-9]{1,2}[-/. ][0-9]{2,4}|[0-9]{6}|[0-9]{8})[ \-_/]{0,2}([A-Z]\.?){2,3}(?![A-Za-z0-9])/g;

interface PlacedWord {
  readonly reading: NameWord;
  readonly start: number;
  readonly end: number;
}

/**
 * A person's name, by lists of names that are common in Scotland; or initials with a date. Certain for a forename beside
 * a surname, possible for an initial or a title beside a name, and for a cell that holds nothing but names. In longer
 * text names have to begin with a capital.
 */
export const name: Recogniser = {
  kind: "name",
  name: "person's name",
  mayBeIn: ({ digits, letters, isPlain }) => letters >= 3 || (letters >= 2 && digits >= 4) || !isPlain,
  find(value) {
    if (typeof value !== "string") return [];
    const folded = foldCell(value);
    return [...findInitialsWithDate(folded), ...findNames(folded)].sort((a, b) => a.start - b.start);
  },
};

function findInitialsWithDate(folded: FoldedText): Recognised[] {
  const { text } = folded;
  if (!/[0-9]/.test(text)) return [];
  const found = [
    ...matchesIn(text, INITIALS_AND_DATE).map(({ index, 0: whole, 2: day = "" }) => ({ index, whole, day })),
    ...matchesIn(text, DATE_AND_INITIALS).map(({ index, 0: whole, 1: day = "" }) => ({ index, whole, day })),
  ];
  return found
    .filter(({ day }) => isDayFirst(day))
    .map(({ index, whole }) => recognisedAt(folded, "name", "possible", index, index + whole.length));
}

/** A day of the 1900s or the 2000s, day first: 12/03/14, 120314, 12032014. */
function isDayFirst(text: string): boolean {
  const parts = /^([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]((?:[0-9]{2})?[0-9]{2})$/.exec(text) ?? /^([0-9]{2})([0-9]{2})((?:19|20)?[0-9]{2})$/.exec(text);
  if (!parts) return false;
  const [day, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= (year > 99 ? daysInMonth(year, month) : Math.max(daysInMonth(1900 + year, month), daysInMonth(2000 + year, month)));
}

function findNames(folded: FoldedText): Recognised[] {
  const { text } = folded;
  const words = wordsOf(text);
  const isWhole = words.length <= MOST_WORDS_OF_A_NAME && words.every(({ reading }) => reading.kind !== "other");
  const unlisted = isWhole ? undefined : besideUnlisted(text, words);
  if (unlisted !== undefined) return [recognisedAt(folded, "name", "possible", unlisted.start, unlisted.end)];
  return runsOf(text, isWhole ? words : words.filter(isCapitalised)).flatMap((run) => {
    const certainty = isWhole ? rateWhole(run) : rate(run);
    const [first] = run;
    const last = run.at(-1);
    return certainty === undefined || first === undefined || last === undefined ? [] : [recognisedAt(folded, "name", certainty, first.start, last.end)];
  });
}

/** A cell of nothing but a few words that begin with capitals, one of them a name: names that no list has stand beside it. */
function besideUnlisted(text: string, words: readonly PlacedWord[]): { readonly start: number; readonly end: number } | undefined {
  if (words.length < 2 || words.length > MOST_WORDS_OF_A_NAME || !ONLY_WORDS.test(text)) return undefined;
  const isNamed = words.some(({ reading }) => reading.kind === "name" && !reading.isWord);
  const [first, last] = [words[0], words.at(-1)];
  return isNamed && first !== undefined && last !== undefined ? { start: first.start, end: last.end } : undefined;
}

function wordsOf(text: string): PlacedWord[] {
  return matchesIn(text, WORD).flatMap(({ index, 0: word }) => {
    const reading = readNameWord(word);
    if (reading.kind !== "other" || !WRITTEN_TOGETHER.test(word)) return [{ reading, start: index, end: index + word.length }];
    return matchesIn(word, PART).map(({ index: within, 0: part }) => ({
      reading: readNameWord(part),
      start: index + within,
      end: index + within + part.length,
    }));
  });
}

function isCapitalised({ reading }: PlacedWord): boolean {
  return reading.isCapitalised;
}

/** Words that stand beside each other and belong to names, initials and titles among them. */
function runsOf(text: string, words: readonly PlacedWord[]): PlacedWord[][] {
  const runs: PlacedWord[][] = [];
  let before: PlacedWord | undefined;
  for (const word of words) {
    if (word.reading.kind === "other" || word.reading.kind === "role") {
      before = undefined;
      continue;
    }
    const run = runs.at(-1);
    if (run !== undefined && before !== undefined && areTogether(text, before, word)) run.push(word);
    else runs.push([word]);
    before = word;
  }
  return runs;
}

function areTogether(text: string, before: PlacedWord, word: PlacedWord): boolean {
  const between = text.slice(before.end, word.start);
  const isShort = before.reading.kind === "initial" || before.reading.kind === "title";
  return BETWEEN.test(between) || (isShort && BETWEEN_AFTER_INITIAL.test(between));
}

/** How sure a run of a longer text is to be a name. */
function rate(run: readonly PlacedWord[]): Certainty | undefined {
  const pair = ratePair(run);
  if (pair !== undefined) return pair;
  const isNamed = run.some((word, place) => {
    if (word.reading.kind !== "name") return false;
    const before = run[place - 1]?.reading.kind;
    if (before === "title" || (before === "initial" && word.reading.isSurname)) return true;
    return run[place + 1]?.reading.kind === "initial" && !word.reading.isWord;
  });
  return isNamed ? "possible" : undefined;
}

/** A cell that holds nothing but names may hold a single one. */
function rateWhole(run: readonly PlacedWord[]): Certainty | undefined {
  return rate(run) ?? (run.some(({ reading }) => reading.kind === "name" && !reading.isWord) ? "possible" : undefined);
}

/** A forename and a surname that are two words; not certain where both are everyday words. */
function ratePair(run: readonly PlacedWord[]): Certainty | undefined {
  const names = run.map(({ reading }) => reading).filter((reading) => reading.kind === "name");
  const forenames = names.filter(({ isForename }) => isForename);
  const surnames = names.filter(({ isSurname }) => isSurname);
  const isPair = names.length >= 2 && forenames.length > 0 && surnames.length > 0;
  if (!isPair) return undefined;
  return names.every(({ isWord }) => isWord) ? "possible" : "certain";
}

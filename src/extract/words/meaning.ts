import { type NearestEntries, nearestEntries, type Synonyms } from "../../returns/nearest-entry";
import { phraseOf } from "../../returns/phrase";
import type { Vocabulary } from "../../returns/vocabulary";
import { isErrorValue } from "../../returns/folding";
import { saysNothing } from "../values/nothing";
import { amongTexts } from "./among";
import { type CodedWord, codedWords, halvesOf } from "./coded-words";

/** What a word is likely to stand for. */
export interface Meaning {
  /** An entry of the list; undefined where nobody but the user can tell. */
  readonly proposed: string | undefined;
  /** The word is the entry, or is known to be written for it. */
  readonly isSure: boolean;
  /** The likeliest entries, where there are several. */
  readonly likely: readonly string[];
}

const OPEN: Meaning = { proposed: undefined, isSure: false, likely: [] };
/** What systems that know nothing of a child may write out. */
const NOT_RECORDED = "not recorded";
/** Turns what it stands beside into its contrary: "deregistered" is one letter or two from "registered". */
const TURNED = /(?<!\p{L})(?:no|not|non|never|nor|without|former(?:ly)?|previous(?:ly)?|ex|un|de(?=[ -]?\p{L})|ended|removed|considered)(?!\p{L})|(?<!\p{L})(?:de-?|un)(?=registered|registration)/iu;

/**
 * Finds the meaning of words in a list. Dearer than a look-up: for each different word once.
 * @param isStrict what stands beside a word may change its meaning: "CSO - AFH" is an order away from home.
 * A question mark makes anything unsure: whoever wrote "N?" was not sure either.
 * @param doubtful synonyms that may mean something else too: proposed, and never sure.
 */
export function meaningFinder(list: Vocabulary, synonyms: Synonyms, isStrict: boolean, doubtful: readonly string[]): (word: string) => Meaning {
  const find = plainFinder(list, synonyms, isStrict);
  const isDoubtful = amongTexts(doubtful);
  return (word) => {
    const meaning = find(word);
    const isAsked = word.includes("?") && list.read(word).kind !== "entry";
    return meaning.isSure && (isAsked || isDoubtful(word)) ? { ...meaning, isSure: false } : meaning;
  };
}

function plainFinder(list: Vocabulary, synonyms: Synonyms, isStrict: boolean): (word: string) => Meaning {
  const known = new Set([...list.entries.flatMap(spellingsOf), ...Object.entries(synonyms).flat(2)].map((text) => phraseOf(text).joined));
  const nearest = (text: string): NearestEntries => nearestEntries(text, list, synonyms);
  /** The entry that a text is, or is known to be written for. */
  const exactly = (text: string): string | undefined => {
    const reading = list.read(text);
    if (reading.kind === "entry" || reading.kind === "spelling") return reading.entry;
    if (!known.has(phraseOf(text).joined)) return undefined;
    const found = nearest(text);
    return found.kind === "one" ? found.entry : undefined;
  };

  return (word) => {
    const whole = exactly(word);
    if (whole !== undefined) return sure(whole);
    if (saysNothing(word) || isErrorValue(word.toUpperCase())) return ofNothing(word, exactly(NOT_RECORDED));
    const parts = codedWords(word).filter(({ code }) => !TURNED.test(code) || exactly(code) !== undefined);
    for (const part of parts) {
      const entry = exactly(part.word);
      if (entry !== undefined) return beside(part, entry, exactly(part.code), isStrict);
    }
    const answers = halvesOf(word).map(exactly).filter((entry) => entry !== undefined);
    if (answers.length > 0) return ofHalves(answers, halvesOf(word).length);
    const near = [word, ...parts.map((part) => part.word)].map(nearest);
    const one = near.find((found) => found.kind === "one");
    const several = near.find((found) => found.kind === "several");
    if (one === undefined || TURNED.test(word)) return several === undefined ? likelyOnly(one) : { ...OPEN, likely: several.entries };
    return { ...OPEN, proposed: one.entry };
  };
}

function sure(entry: string): Meaning {
  return { proposed: entry, isSure: true, likely: [] };
}

/** "F - Female" is Female; "F - Male" is anybody's guess; "Yes - LD" is likely to be yes. */
function beside({ isMute }: CodedWord, entry: string, ofCode: string | undefined, isStrict: boolean): Meaning {
  if (ofCode !== undefined && ofCode !== entry) return { ...OPEN, likely: [entry, ofCode] };
  if (isMute || ofCode === entry) return sure(entry);
  return isStrict ? { ...OPEN, likely: [entry] } : { ...OPEN, proposed: entry };
}

/** Both may say the same; where one half is not known, it may turn the other one's meaning. */
function ofHalves(answers: readonly string[], halves: number): Meaning {
  const different = [...new Set(answers)];
  const [only] = different;
  return only !== undefined && different.length === 1 && answers.length === halves ? sure(only) : { ...OPEN, likely: different };
}

/** NULL is written by systems, where nothing is recorded; a dash by people, who may mean "no" by it. */
function ofNothing(word: string, notRecorded: string | undefined): Meaning {
  if (notRecorded === undefined) return OPEN;
  return /\p{L}/u.test(word) && !isErrorValue(word.toUpperCase()) ? { ...OPEN, proposed: notRecorded } : { ...OPEN, likely: [notRecorded] };
}

function likelyOnly(one: Extract<NearestEntries, { kind: "one" }> | undefined): Meaning {
  return one === undefined ? OPEN : { ...OPEN, likely: [one.entry] };
}

/** A list may have "Male (M)": that is "Male" too. */
function spellingsOf(entry: string): string[] {
  return [entry, entry.replace(/\([^)]*\)/g, " ")];
}

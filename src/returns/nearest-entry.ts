import { distance } from "fastest-levenshtein";
import { commonWords, orderedBy, type Phrase, phraseOf, sameWords, wordDistance } from "./phrase";
import type { Vocabulary } from "./vocabulary";

/** What people write for an entry, by the definition's spelling of the entry. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

/** What a cell that is not in a list may have meant. Every entry is one of the list, as the list spells it. */
export type NearestEntries =
  /** It can hardly have meant anything else. */
  | { readonly kind: "one"; readonly entry: string }
  /** It may have meant any of these, two to five, the likeliest first: nobody but the user can tell. */
  | { readonly kind: "several"; readonly entries: readonly string[] }
  | { readonly kind: "none" };

/** An entry with what else is written for it. */
interface Candidate {
  readonly entry: string;
  readonly own: Phrase;
  readonly synonyms: readonly Phrase[];
}

const NO_SYNONYMS: Synonyms = {};
const MOST_OPTIONS = 5;
/** Shorter beginnings fit too much: "no" begins "Not recorded". */
const SHORTEST_BEGINNING = 3;
/** Part of a synonym that has to be there before its beginning counts. */
const LEAST_OF_SYNONYM = 0.5;
/** The second nearest entry has to be this many letters further off than the nearest. */
const CLEAR_LEAD = 2;
/** A paragraph is no misspelt entry, and is not worth the reckoning. */
const LONGEST_TEXT = 120;
/** Nor is a paragraph in a list. Excel lets a list that is typed into its rule have so many characters in all. */
const LONGEST_ENTRY = 255;
/** Words that stand in several entries and say nothing alone. */
const SAYS_NOTHING = new Set(["other", "not", "any"]);

/**
 * The entries of a list nearest to what a cell holds. Compared in this order, the first that has an answer counting: the
 * entry itself, its synonyms, the same words in another order, unambiguous beginnings, and spelling word by word. A single
 * letter or digit is a synonym or nothing.
 */
export function nearestEntries(text: string, list: Vocabulary, synonyms: Synonyms = NO_SYNONYMS): NearestEntries {
  const reading = list.read(text);
  if (reading.kind === "entry" || reading.kind === "spelling") return { kind: "one", entry: reading.entry };
  if (text.length > LONGEST_TEXT) return { kind: "none" };
  const phrase = phraseOf(text);
  if (phrase.joined === "") return { kind: "none" };
  const candidates = knownCandidates(list, synonyms);
  const equal = firstAnswer(
    candidates.filter(({ own }) => own.joined === phrase.joined),
    candidates.filter((candidate) => candidate.synonyms.some(({ joined }) => joined === phrase.joined)),
    candidates.filter(({ own }) => sameWords(own, phrase)),
    candidates.filter((candidate) => candidate.synonyms.some((synonym) => sameWords(synonym, phrase))),
  );
  if (equal !== undefined) return answer(equal);
  // A number may be anything, an identifier in the wrong column among it: only a synonym gives it a meaning.
  if (phrase.joined.length === 1 || !/\p{L}/u.test(phrase.joined)) return { kind: "none" };
  return byBeginning(phrase, candidates) ?? bySpelling(phrase, candidates) ?? bySharedWords(phrase, candidates);
}

function firstAnswer(...steps: readonly (readonly Candidate[])[]): readonly Candidate[] | undefined {
  return steps.find((step) => step.length > 0);
}

function answer(candidates: readonly Candidate[]): NearestEntries {
  const [first, second] = candidates;
  if (first === undefined) return { kind: "none" };
  if (second === undefined) return { kind: "one", entry: first.entry };
  return { kind: "several", entries: candidates.slice(0, MOST_OPTIONS).map(({ entry }) => entry) };
}

/** Lists do not change, and a column may hold thousands of texts that are not in its list. */
const prepared = new WeakMap<Vocabulary, { readonly synonyms: Synonyms; readonly candidates: readonly Candidate[] }>();

function knownCandidates(list: Vocabulary, synonyms: Synonyms): readonly Candidate[] {
  const known = prepared.get(list);
  if (known?.synonyms === synonyms) return known.candidates;
  const candidates = candidatesOf(list, synonyms);
  prepared.set(list, { synonyms, candidates });
  return candidates;
}

/**
 * The list's entries with the synonyms that belong to them. The workbook's list may spell an entry in a way of its own:
 * "Male (M)", "M" and "Boy" all stand for the definition's "Male".
 */
function candidatesOf(list: Vocabulary, synonyms: Synonyms): Candidate[] {
  const families = Object.entries(synonyms).map(([name, others]) => ({ name: phraseOf(name), others: others.map(phraseOf) }));
  return list.entries.filter(({ length }) => length <= LONGEST_ENTRY).map((entry) => {
    const own = phraseOf(entry);
    const spellings = [own, phraseOf(entry.replace(/\([^()]*\)/g, " "))];
    const family =
      families.find(({ name }) => spellings.some((spelling) => sameWords(spelling, name))) ??
      families.find(({ others }) => others.some((other) => spellings.some(({ joined }) => joined === other.joined)));
    return { entry, own, synonyms: family === undefined ? [] : [...spellings.slice(1), family.name, ...family.others] };
  });
}

function byBeginning(phrase: Phrase, candidates: readonly Candidate[]): NearestEntries | undefined {
  if (phrase.joined.length < SHORTEST_BEGINNING || phrase.words.every((word) => SAYS_NOTHING.has(word))) return undefined;
  const begun = candidates.filter(
    ({ own, synonyms }) => begins(phrase, own) || synonyms.some((synonym) => completesLastWord(phrase, synonym)),
  );
  if (begun.length === 0) return undefined;
  const [only] = begun;
  // "White" begins one entry and stands in others: that is no clear answer.
  const rivals = candidates.filter((candidate) => candidate !== only && commonWords(candidate.own, phrase) === phrase.words.length);
  return begun.length === 1 && rivals.length === 0 ? answer(begun) : answer(likeliest(phrase, [...new Set([...begun, ...rivals])]));
}

/** Each word of the phrase begins the entry's word in its place: "white scot", "oth brit". "No known" is not "not known". */
function begins({ words }: Phrase, entry: Phrase): boolean {
  return (
    words.length <= entry.words.length &&
    words.every((word, place) => {
      const whole = entry.words[place] ?? "";
      const isLong = word.length >= SHORTEST_BEGINNING || place === words.length - 1;
      return word === whole || (isLong && whole.startsWith(word));
    })
  );
}

/** "unkn" is "unknown" cut short; "asian" is not "asian other", which says more. */
function completesLastWord(phrase: Phrase, synonym: Phrase): boolean {
  return (
    phrase.words.length === synonym.words.length &&
    phrase.joined.length >= synonym.joined.length * LEAST_OF_SYNONYM &&
    phrase.joined.length > SHORTEST_BEGINNING &&
    begins(phrase, synonym)
  );
}

function bySpelling(phrase: Phrase, candidates: readonly Candidate[]): NearestEntries | undefined {
  const measured = candidates.map((candidate) => {
    const phrases = [candidate.own, ...candidate.synonyms];
    return {
      candidate,
      misspelt: Math.min(...phrases.map((other) => wordDistance(phrase, other))),
      apart: Math.min(...phrases.map((other) => distance(phrase.joined, other.joined))),
    };
  });
  const near = measured.filter(({ misspelt }) => misspelt < Infinity).sort((a, b) => a.misspelt - b.misspelt);
  const [best] = near;
  if (best === undefined) return undefined;
  const rivals = measured.filter(
    (other) => other !== best && Math.min(other.misspelt, other.apart) < best.misspelt + CLEAR_LEAD,
  );
  const byNearness = rivals.sort((a, b) => Math.min(a.misspelt, a.apart) - Math.min(b.misspelt, b.apart));
  return answer([best, ...byNearness].map(({ candidate }) => candidate));
}

/** What shares a word may be meant; where a single entry does, it would be a guess ("Asian": Other Asian). */
function bySharedWords(phrase: Phrase, candidates: readonly Candidate[]): NearestEntries {
  const sharing = candidates.filter(({ own }) => commonWords(own, phrase) > 0);
  return sharing.length < 2 ? { kind: "none" } : answer(likeliest(phrase, sharing));
}

function likeliest(phrase: Phrase, candidates: readonly Candidate[]): Candidate[] {
  return orderedBy(candidates, ({ own }) => -commonWords(own, phrase) / (own.words.length + phrase.words.length));
}

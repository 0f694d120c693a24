import type { HelpPart, HelpSection, HelpTopic } from "./help-topics";

/** A topic that was found, and the section that it stands in. */
export interface HelpFind {
  readonly section: string;
  readonly topic: HelpTopic;
}

/** Letters and digits that stand together; an apostrophe is part of its word. */
const WORD = /[\p{L}\p{N}\p{M}'’]+/gu;
const MARKS_AND_APOSTROPHES = /[\p{M}'’]/gu;

/** A word as it is compared: small letters without accents or apostrophes. */
function foldWord(word: string): string {
  return word.normalize("NFKD").replace(MARKS_AND_APOSTROPHES, "").toLowerCase();
}

/** The words of a text as they are compared, in order. */
export function foldedWords(text: string): string[] {
  return (text.match(WORD) ?? []).map(foldWord).filter((word) => word !== "");
}

/** Every text of a part. */
export function textsOf(part: HelpPart): readonly string[] {
  switch (part.kind) {
    case "text":
    case "heading":
      return [part.text];
    case "stages":
      return part.stages.flatMap(({ heading, text }) => [heading, text]);
    case "terms":
      return part.terms.flatMap(({ term, meaning }) => [term, meaning]);
    default:
      return part.items;
  }
}

interface Folded {
  readonly heading: readonly string[];
  readonly also: readonly string[];
  readonly text: readonly string[];
}

/** A topic is folded once: the help stays as it is while somebody types. */
const folded = new WeakMap<HelpTopic, Folded>();

function foldedTopic(topic: HelpTopic): Folded {
  const known = folded.get(topic);
  if (known !== undefined) return known;
  const { source } = topic;
  const made: Folded = {
    heading: foldedWords(topic.heading),
    also: (topic.also ?? []).flatMap(foldedWords),
    text: [...topic.parts.flatMap(textsOf), ...(source === undefined ? [] : [source.says, source.section, source.document])].flatMap(foldedWords),
  };
  folded.set(topic, made);
  return made;
}

/** 0 where every word is in the heading, 1 with the words that it is also looked up by, 2 with its text, undefined where one is missing. */
function rankOf({ heading, also, text }: Folded, asked: readonly string[]): number | undefined {
  const begins = (words: readonly string[], asks: string): boolean => words.some((word) => word.startsWith(asks));
  if (asked.every((asks) => begins(heading, asks))) return 0;
  if (asked.every((asks) => begins(heading, asks) || begins(also, asks))) return 1;
  return asked.every((asks) => begins(heading, asks) || begins(also, asks) || begins(text, asks)) ? 2 : undefined;
}

/**
 * The topics in which each word of the query begins a word; those whose heading has them come first, and otherwise they stand
 * in the order of the help. Case, accents and punctuation make no difference. A query without words finds every topic.
 */
export function searchHelp(sections: readonly HelpSection[], query: string): readonly HelpFind[] {
  const asked = foldedWords(query);
  const finds = sections.flatMap(({ heading, topics }) => topics.map((topic): HelpFind => ({ section: heading, topic })));
  return finds
    .flatMap((find) => {
      const rank = asked.length === 0 ? 0 : rankOf(foldedTopic(find.topic), asked);
      return rank === undefined ? [] : [{ find, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ find }) => find);
}

/** A stretch of a text; `isFound` where one of the query's words begins in it. */
export interface Stretch {
  readonly text: string;
  readonly isFound: boolean;
}

/** A text cut at the words that the query finds. Joined again, the stretches are the text. */
export function foundIn(text: string, query: string): readonly Stretch[] {
  const asked = foldedWords(query);
  if (asked.length === 0) return [{ text, isFound: false }];
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const plain = foldWord(word);
    if (!asked.some((asks) => plain.startsWith(asks))) continue;
    if (index > end) stretches.push({ text: text.slice(end, index), isFound: false });
    stretches.push({ text: word, isFound: true });
    end = index + word.length;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), isFound: false });
  return stretches;
}

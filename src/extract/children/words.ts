import type { ExtractedReturn } from "../../returns/extract-definition";
import type { LeftOutWords } from "../derived-list";

/** What is doubted where a child has several values in a column. @param one "order". */
export function rowsDiffer(name: string, one: string): string {
  return `Rows differ in ${name}: that of the latest ${one} was taken.`;
}

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** "the two years". */
export function yearsInWords({ windowYears }: ExtractedReturn): string {
  return windowYears === 1 ? "the year" : `the ${NUMBERS[windowYears] ?? String(windowYears)} years`;
}

/** Headings above the children who are left out, by reason. */
export function leftOutWords(definition: ExtractedReturn): LeftOutWords {
  const { one } = definition.extract.episode;
  const years = yearsInWords(definition);
  return {
    notOfKind: `No ${one} that counts for this return`,
    endedBefore: `The ${one} ended before ${years} began`,
    beginsAfter: `The ${one} begins after the agreed date`,
    adultBefore: `Not under 18 ${definition.involvement} in ${years}`,
    notBorn: "Not born on the agreed date",
  };
}

/** What joining continuations means, for the pane: "Orders that ... count as one order." */
export function continuationSentence({ extract: { episode } }: ExtractedReturn): string {
  const many = `${episode.many.charAt(0).toUpperCase()}${episode.many.slice(1)}`;
  return `${many} that overlap, or that begin on the day on which another ends or the day after, count as one ${episode.one}.`;
}

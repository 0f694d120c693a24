import type { Finding } from "../../validation/finding";
import type { TableLayout } from "../../returns/layout";
import { placesInWords } from "../../validation/place-words";
import { newsWords } from "../words/news";

/**
 * What an edit brought, in words for screen readers; undefined where it brought nothing.
 * @param fixed what it put right.
 */
export function newsOf(added: readonly Finding[], fixed: readonly Finding[], layout: TableLayout): string | undefined {
  const [newOne] = added;
  const [fixedOne] = fixed;
  const parts = [
    fixedOne && (fixed.length === 1 ? newsWords.oneFixed(placesInWords(fixedOne, layout)) : newsWords.manyFixed(fixed.length)),
    newOne && (added.length === 1 ? newsWords.oneNew(newOne.sentence, placesInWords(newOne, layout)) : newsWords.manyNew(added.length)),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(" ");
}

import type { ExtractPlan } from "../plan";
import type { Episode } from "../scope/episode";
import { isUndated } from "../scope/episode";
import type { MadeCell } from "./cells";

/**
 * The kinds of the episodes that bring a child into scope, each once: those that stand first in the order of precedence
 * first, kinds that are not in it behind. Episodes without dates count where no other has a kind.
 */
export function kindsInScope(episodes: readonly Episode[], { precedence }: Pick<ExtractPlan, "precedence">): string[] {
  const dated = episodes.filter((episode) => episode.entry !== undefined && !isUndated(episode));
  const telling = dated.length > 0 ? dated : episodes;
  const kinds = new Set(telling.flatMap(({ entry }) => (entry === undefined ? [] : [entry])));
  const ranked = precedence.filter((entry) => kinds.has(entry));
  return [...ranked, ...[...kinds].filter((entry) => !precedence.includes(entry)).sort()];
}

/** @param hasSource the export has a column for the kind. */
export function categoryOf(episodes: readonly Episode[], plan: Pick<ExtractPlan, "precedence">, hasSource: boolean): MadeCell {
  const [first] = kindsInScope(episodes, plan);
  if (first !== undefined) return { value: first };
  return hasSource ? { value: "", unread: "unreadable" } : { value: "" };
}

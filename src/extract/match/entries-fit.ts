import { definedVocabularies } from "../../returns/record";
import type { ExtractedReturn } from "../../returns/extract-definition";
import { nearestEntries } from "../../returns/nearest-entry";
import { textOfCell } from "../headings/cell-text";
import type { Role } from "../roles";
import { type WordTarget, wordTargets } from "../words/targets";
import type { ColumnProfile } from "./profile";

/** A list that words of a role are read by. */
type EntryList = Pick<WordTarget, "list" | "synonyms">;

/** The most frequent values tell what a column is about. */
const VALUES_LOOKED_AT = 25;

const listsByDefinition = new WeakMap<ExtractedReturn, ReadonlyMap<Role, EntryList>>();

/** The lists of the return by role, with what is written for their entries. */
export function entryLists(definition: ExtractedReturn): ReadonlyMap<Role, EntryList> {
  const lists = listsByDefinition.get(definition) ?? new Map(wordTargets({ definition, vocabularies: definedVocabularies(definition) }).map((target) => [target.role, target]));
  listsByDefinition.set(definition, lists);
  return lists;
}

/** How much of a column reads as entries of the role's list, from 0 to 1; 0 where the role has none, or the values are too many to be words. */
export function shareOfEntries(role: Role, { values }: ColumnProfile, definition: ExtractedReturn): number {
  const own = entryLists(definition).get(role);
  if (own === undefined) return 0;
  const looked = values.slice(0, VALUES_LOOKED_AT);
  const all = looked.reduce((sum, { count }) => sum + count, 0);
  const fitting = looked.filter(({ cell }) => nearestEntries(textOfCell(cell), own.list, own.synonyms).kind === "one").reduce((sum, { count }) => sum + count, 0);
  return all === 0 ? 0 : fitting / all;
}

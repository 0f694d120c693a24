import { definedVocabularies } from "../../returns/record";
import type { ExtractedReturn } from "../../returns/extract-definition";
import { nearestEntries, type Synonyms } from "../../returns/nearest-entry";
import { Vocabulary } from "../../returns/vocabulary";
import { textOfCell } from "../headings/cell-text";
import { COUNTS, DOES_NOT_COUNT } from "../plan";
import { columnRole, type Role } from "../roles";
import type { ColumnProfile } from "./profile";

/** A list that words of a role are read by. */
interface EntryList {
  readonly list: Vocabulary;
  readonly synonyms: Synonyms;
}

/** The most frequent values tell what a column is about. */
const VALUES_LOOKED_AT = 25;

const listsByDefinition = new WeakMap<ExtractedReturn, ReadonlyMap<Role, EntryList>>();

/** The lists of the return by role, with what is written for their entries. */
export function entryLists(definition: ExtractedReturn): ReadonlyMap<Role, EntryList> {
  const lists = listsByDefinition.get(definition) ?? collect(definition);
  listsByDefinition.set(definition, lists);
  return lists;
}

function collect(definition: ExtractedReturn): ReadonlyMap<Role, EntryList> {
  const { kind, words } = definition.extract;
  const lists = new Map<Role, EntryList>();
  for (const [key, list] of definedVocabularies(definition)) {
    const column = definition.columns.find((own) => own.key === key);
    const everywhere = column?.kind === "choice" ? (definition.vocabularies[column.vocabulary]?.synonyms ?? {}) : {};
    const inExports = words[key] ?? {};
    const synonyms = Object.fromEntries(list.entries.map((entry) => [entry, [...(everywhere[entry] ?? []), ...(inExports[entry] ?? [])]]));
    lists.set(kind.use === "fills" && kind.column === key ? "kind" : columnRole(key), { list, synonyms });
  }
  if (kind.use === "counts") {
    const list = new Vocabulary(kind.name, [COUNTS, DOES_NOT_COUNT], "definition");
    lists.set("kind", { list, synonyms: { [COUNTS]: kind.counting, [DOES_NOT_COUNT]: kind.notCounting } });
  }
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

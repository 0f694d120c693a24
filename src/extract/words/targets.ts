import type { Synonyms } from "../../returns/nearest-entry";
import { Vocabulary } from "../../returns/vocabulary";
import { COUNTS, DOES_NOT_COUNT, type ExtractContext } from "../plan";
import { columnRole, type Role } from "../roles";

/** What the words of a column of an export may become. */
export interface WordTarget {
  readonly role: Role;
  readonly name: string;
  readonly list: Vocabulary;
  readonly synonyms: Synonyms;
  /** Of these, what may mean something else too: proposed, and never sure. */
  readonly doubtful: readonly string[];
  readonly mayBeEmpty: boolean;
  /** Who is in scope hangs on these words: nothing goes on before every one of them has a meaning. */
  readonly mustBeSettled: boolean;
  /** Whatever stands beside a known word may change what it means. */
  readonly isStrict: boolean;
}

type ListsInForce = Pick<ExtractContext, "definition" | "vocabularies">;

/** Every list that words of an export may be turned into, in the order of the return's columns, the kind of episode last. */
export function wordTargets(context: ListsInForce): readonly WordTarget[] {
  const { definition } = context;
  const { kind } = definition.extract;
  const ofColumns = definition.columns.flatMap((column): WordTarget[] => {
    if (column.kind !== "choice" || (kind.use === "fills" && kind.column === column.key)) return [];
    return [{
      role: columnRole(column.key),
      name: column.name,
      list: listOf(context, column.key),
      synonyms: synonymsOf(context, column.key),
      doubtful: [],
      mayBeEmpty: true,
      mustBeSettled: false,
      isStrict: false,
    }];
  });
  return [...ofColumns, targetOfKind(context)];
}

function targetOfKind(context: ListsInForce): WordTarget {
  const { kind } = context.definition.extract;
  const base = { role: "kind" as const, name: kind.name, mayBeEmpty: false, mustBeSettled: true, isStrict: true };
  if (kind.use === "counts") {
    const synonyms = { [COUNTS]: [...kind.counting, ...kind.unplaced.words], [DOES_NOT_COUNT]: [...kind.notCounting, ...kind.elsewhere.words] };
    return { ...base, list: new Vocabulary(kind.name, [COUNTS, DOES_NOT_COUNT], "definition"), synonyms, doubtful: kind.unplaced.words };
  }
  const own = listOf(context, kind.column);
  return {
    ...base,
    list: new Vocabulary(own.title, [...own.entries, DOES_NOT_COUNT], own.source),
    synonyms: { ...synonymsOf(context, kind.column), [DOES_NOT_COUNT]: kind.notCounting },
    doubtful: kind.doubtful,
  };
}

/** @throws where the lists in force leave a column of choices out: they were put together for another return. */
function listOf({ vocabularies }: ListsInForce, key: string): Vocabulary {
  const list = vocabularies.get(key);
  if (list === undefined) throw new Error(`no list for the column ${key}`);
  return list;
}

/** What the definition knows to be written for an entry, in workbooks and in exports. */
function synonymsOf({ definition }: ListsInForce, key: string): Synonyms {
  const column = definition.columns.find((own) => own.key === key);
  const everywhere = column?.kind === "choice" ? (definition.vocabularies[column.vocabulary]?.synonyms ?? {}) : {};
  const inExports = definition.extract.words[key] ?? {};
  const names = new Set([...Object.keys(everywhere), ...Object.keys(inExports)]);
  return Object.fromEntries([...names].map((name) => [name, [...(everywhere[name] ?? []), ...(inExports[name] ?? [])]]));
}

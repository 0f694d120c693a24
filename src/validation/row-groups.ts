import type { ColumnKind } from "../returns/definition";
import type { RawRow } from "../returns/record";
import type { Finding } from "./finding";
import { RowsByHash } from "./rows-by-hash";
import type { GroupedRow, GroupRule, ReturnContext } from "./rule";

/** A rule with the column at which its findings stand; undefined for whole rows. */
interface PlacedRule {
  readonly rule: GroupRule;
  readonly column: string | undefined;
}

/** What groups ask of the list. */
export interface ListOfRows {
  /** The row as it stands now; undefined where there is none. */
  readonly rowAt: (row: number) => GroupedRow | undefined;
  /** What a row says in all columns but the ID. */
  readonly describe: (row: RawRow) => string;
  /** About how many rows there will be. */
  readonly expected: number;
}

/**
 * Which rows share a key of one or more group rules. Rows lie together by the hash of their key; adding and removing one
 * costs the same however long the list is.
 */
export class RowGroups {
  readonly #rows: RowsByHash;

  /** @param rules all with the same `hashOf`. */
  constructor(
    readonly hashOf: GroupRule["hashOf"],
    readonly rules: readonly PlacedRule[],
    readonly list: ListOfRows,
  ) {
    this.#rows = new RowsByHash(list.expected);
  }

  add(hash: number, row: number): void {
    this.#rows.add(hash, row);
  }

  remove(hash: number, row: number): void {
    this.#rows.remove(hash, row);
  }

  /** Whether a row that changed means the same to the rules as before, given that its hash is the same. */
  isSame(hash: number | undefined, before: GroupedRow, after: GroupedRow): boolean {
    if (hash === undefined || this.#rows.sharing(hash) === undefined) return true;
    const { describe } = this.list;
    return this.rules.every(
      ({ rule }) => rule.keyOf(before, describe) === rule.keyOf(after, describe) && rule.apartBy?.(before) === rule.apartBy?.(after),
    );
  }

  /** Hashes that more than one row shares. */
  shared(): number[] {
    return this.#rows.sharedHashes();
  }

  /** The findings on the rows of a hash: none while a single row has it. */
  findings(hash: number): Finding[] {
    const numbers = this.#rows.sharing(hash);
    if (numbers === undefined) return [];
    const rows = [...numbers].map((number) => this.list.rowAt(number)).filter((row) => row !== undefined);
    return this.rules.flatMap((placed) =>
      [...this.#byKey(placed.rule, rows).values()]
        .filter((group) => isFinding(placed.rule, group))
        .map((group) => findingOn(placed, group)),
    );
  }

  #byKey(rule: GroupRule, rows: readonly GroupedRow[]): Map<string, GroupedRow[]> {
    const byKey = new Map<string, GroupedRow[]>();
    for (const row of rows) {
      const key = rule.keyOf(row, this.list.describe);
      if (key === undefined) continue;
      const alike = byKey.get(key);
      if (alike === undefined) byKey.set(key, [row]);
      else alike.push(row);
    }
    return byKey;
  }
}

/** The groups of every group rule that has something to say of the return. */
export function groupsOf(rules: readonly GroupRule[], context: ReturnContext, list: ListOfRows): RowGroups[] {
  const keyOf = new Map<ColumnKind | "row", string | undefined>(
    context.definition.columns.filter(({ key }) => context.layout.columns.has(key)).map(({ kind, key }) => [kind, key]),
  );
  keyOf.set("row", undefined);
  const byHash = new Map<GroupRule["hashOf"], PlacedRule[]>();
  for (const rule of rules) {
    if (!keyOf.has(rule.at) || !(rule.appliesTo?.(context.definition) ?? true)) continue;
    const placed = { rule, column: keyOf.get(rule.at) };
    const known = byHash.get(rule.hashOf);
    if (known === undefined) byHash.set(rule.hashOf, [placed]);
    else known.push(placed);
  }
  return [...byHash].map(([hashOf, placed]) => new RowGroups(hashOf, placed, list));
}

function isFinding({ apartBy }: GroupRule, group: readonly GroupedRow[]): boolean {
  const [first, second] = group;
  if (first === undefined || second === undefined) return false;
  if (apartBy === undefined) return true;
  const mark = apartBy(first);
  return group.some((row) => apartBy(row) !== mark);
}

function findingOn({ rule, column }: PlacedRule, group: readonly GroupedRow[]): Finding {
  const rows = group.map(({ raw }) => raw.row).sort((a, b) => a - b);
  return {
    // The first row tells the group apart; the shared key may be an identifier and must not travel.
    key: `${rule.code}${rule.part ?? ""}:${rows[0] ?? 0}:${column ?? "row"}`,
    code: rule.code,
    severity: rule.severity,
    ...rule.check(rows.map((row) => row + 1)),
    places: rows.map((row) => ({ row, column })),
  };
}

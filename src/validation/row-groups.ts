import type { ColumnKind } from "../returns/definition";
import type { Finding } from "./finding";
import { RowsByHash } from "./rows-by-hash";
import type { GroupedRow, GroupRule, ReturnContext } from "./rule";

/**
 * Which rows share a key of one group rule. Rows lie together by the hash of their key; adding and removing one costs the
 * same however long the list is.
 */
export class RowGroups {
  readonly #rows = new RowsByHash();

  /**
   * @param column at which the rule's findings stand; undefined for whole rows.
   * @param rowAt the row as it stands now; every row that was added has one.
   */
  constructor(
    readonly rule: GroupRule,
    readonly column: string | undefined,
    readonly context: ReturnContext,
    readonly rowAt: (row: number) => GroupedRow | undefined,
  ) {}

  hashOf(row: GroupedRow): number | undefined {
    return this.rule.hashOf(row);
  }

  add(hash: number, row: number): void {
    this.#rows.add(hash, row);
  }

  remove(hash: number, row: number): void {
    this.#rows.remove(hash, row);
  }

  /** Whether a row that changed means the same to the rule as before, given that its hash is the same. */
  isSame(hash: number | undefined, before: GroupedRow, after: GroupedRow): boolean {
    if (hash === undefined || this.#rows.sharing(hash) === undefined) return true;
    const { rule, context } = this;
    return rule.keyOf(before, context) === rule.keyOf(after, context) && rule.apartBy?.(before) === rule.apartBy?.(after);
  }

  /** Hashes that more than one row shares. */
  shared(): Iterable<number> {
    return this.#rows.sharedHashes();
  }

  /** The findings on the rows of a hash: none while a single row has it. */
  findings(hash: number): Finding[] {
    const rows = this.#rows.sharing(hash);
    if (rows === undefined) return [];
    const byKey = new Map<string, GroupedRow[]>();
    for (const number of rows) {
      const row = this.rowAt(number);
      const key = row && this.rule.keyOf(row, this.context);
      if (row === undefined || key === undefined) continue;
      const alike = byKey.get(key);
      if (alike === undefined) byKey.set(key, [row]);
      else alike.push(row);
    }
    return [...byKey.values()].filter((group) => this.#isFinding(group)).map((group) => this.#finding(group));
  }

  #isFinding(group: readonly GroupedRow[]): boolean {
    const [first, second] = group;
    if (first === undefined || second === undefined) return false;
    const { apartBy } = this.rule;
    if (apartBy === undefined) return true;
    const mark = apartBy(first);
    return group.some((row) => apartBy(row) !== mark);
  }

  #finding(group: readonly GroupedRow[]): Finding {
    const { rule, column } = this;
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
}

/** The groups of every group rule that has something to say of the return. */
export function groupsOf(
  rules: readonly GroupRule[],
  context: ReturnContext,
  rowAt: (row: number) => GroupedRow | undefined,
): RowGroups[] {
  const keyOf = new Map<ColumnKind | "row", string | undefined>(
    context.definition.columns.filter(({ key }) => context.layout.columns.has(key)).map(({ kind, key }) => [kind, key]),
  );
  keyOf.set("row", undefined);
  return rules
    .filter((rule) => keyOf.has(rule.at) && (rule.appliesTo?.(context.definition) ?? true))
    .map((rule) => new RowGroups(rule, keyOf.get(rule.at), context, rowAt));
}

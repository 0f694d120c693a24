import type { Finding } from "./finding";
import type { GroupRule, IdentifiedRow } from "./rule";

/** Most keys belong to one row: a number is enough for it. */
type Rows = number | Set<number>;

/** Which rows share a key of one group rule. Adding and removing a row costs the same however long the list is. */
export class RowGroups {
  readonly #rows = new Map<string, Rows>();

  constructor(
    readonly rule: GroupRule,
    /** Column at which the rule's findings stand. */
    readonly column: string,
  ) {}

  keyOf(row: IdentifiedRow): string | undefined {
    return this.rule.keyOf(row);
  }

  add(key: string, row: number): void {
    const known = this.#rows.get(key);
    if (known === undefined) this.#rows.set(key, row);
    else if (typeof known === "number") this.#rows.set(key, new Set([known, row]));
    else known.add(row);
  }

  remove(key: string, row: number): void {
    const known = this.#rows.get(key);
    if (known === undefined) return;
    if (typeof known === "number") {
      this.#rows.delete(key);
      return;
    }
    known.delete(row);
    const [rest] = known;
    if (known.size === 1 && rest !== undefined) this.#rows.set(key, rest);
  }

  /** Keys that more than one row shares. */
  *shared(): Generator<string> {
    for (const [key, rows] of this.#rows) if (typeof rows !== "number") yield key;
  }

  /** The finding on the rows of a key: none while a single row has it. */
  findings(key: string): Finding[] {
    const rows = this.#rows.get(key);
    if (rows === undefined || typeof rows === "number") return [];
    const sorted = [...rows].sort((a, b) => a - b);
    const { rule, column } = this;
    return [
      {
        // The first row tells the group apart; the shared key may be an identifier and must not travel.
        key: `${rule.code}:${sorted[0] ?? 0}:${column}`,
        code: rule.code,
        severity: rule.severity,
        ...rule.check(sorted.map((row) => row + 1)),
        places: sorted.map((row) => ({ row, column })),
      },
    ];
  }
}

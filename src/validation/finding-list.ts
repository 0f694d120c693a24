import type { Finding, Place, Severity } from "./finding";

/** What an update did to the findings. A finding whose words changed stands in both lists. */
export interface FindingsChange {
  readonly added: readonly Finding[];
  readonly removed: readonly Finding[];
}

/** Draws the changes of one update together: what came and went again within it is no change. */
export class ChangeSum {
  readonly #before = new Map<string, Finding>();
  readonly #after = new Map<string, Finding>();

  add(change: FindingsChange): void {
    for (const finding of change.removed) {
      if (!this.#after.delete(finding.key)) this.#before.set(finding.key, finding);
    }
    for (const finding of change.added) this.#after.set(finding.key, finding);
  }

  total(): FindingsChange {
    return {
      added: [...this.#after.values()].filter((finding) => !isIn(this.#before, finding)),
      removed: [...this.#before.values()].filter((finding) => !isIn(this.#after, finding)),
    };
  }
}

/** The findings in force, by rule, with their numbers kept up. */
export class FindingList {
  readonly #byCode = new Map<string, Map<string, Finding>>();
  readonly #counts: Record<Severity, number> = { fix: 0, check: 0 };

  /** @param columns sheet column of each column of the table, by key: findings of one row stand in their order. */
  constructor(readonly columns: ReadonlyMap<string, number>) {}

  get counts(): Readonly<Record<Severity, number>> {
    return this.#counts;
  }

  /** Puts `next` in the place of `previous`; answers with what is different. */
  replace(previous: readonly Finding[], next: readonly Finding[]): FindingsChange {
    if (previous.length === 0 && next.length === 0) return { added: previous, removed: next };
    const removed = previous.filter((old) => !next.some((finding) => isSame(old, finding)));
    const added = next.filter((finding) => !previous.some((old) => isSame(old, finding)));
    for (const finding of removed) this.#remove(finding);
    for (const finding of added) this.#add(finding);
    return { added, removed };
  }

  /** Findings of one rule in the order of their first place. */
  of(code: string): Finding[] {
    return [...(this.#byCode.get(code)?.values() ?? [])].sort((a, b) => this.#comparePlaces(a, b));
  }

  countOf(code: string): number {
    return this.#byCode.get(code)?.size ?? 0;
  }

  #comparePlaces(a: Finding, b: Finding): number {
    const [first, second] = [a.places[0], b.places[0]];
    if (first === undefined || second === undefined) return first === second ? 0 : first === undefined ? -1 : 1;
    return first.row - second.row || this.#sheetColumn(first) - this.#sheetColumn(second);
  }

  /** -1 for a whole row. */
  #sheetColumn({ column, sheetColumn }: Place): number {
    return (column === undefined ? sheetColumn : this.columns.get(column)) ?? -1;
  }

  #add(finding: Finding): void {
    const known = this.#byCode.get(finding.code);
    if (known === undefined) this.#byCode.set(finding.code, new Map([[finding.key, finding]]));
    else known.set(finding.key, finding);
    this.#counts[finding.severity] += 1;
  }

  #remove(finding: Finding): void {
    this.#byCode.get(finding.code)?.delete(finding.key);
    this.#counts[finding.severity] -= 1;
  }
}

function isIn(findings: ReadonlyMap<string, Finding>, finding: Finding): boolean {
  const twin = findings.get(finding.key);
  return twin !== undefined && isSame(twin, finding);
}

function isSame(a: Finding, b: Finding): boolean {
  return (
    a.key === b.key &&
    a.sentence === b.sentence &&
    a.suggestion === b.suggestion &&
    a.options?.length === b.options?.length &&
    (a.options ?? []).every((option, index) => option === b.options?.[index]) &&
    a.places.length === b.places.length &&
    a.places.every((place, index) => place.row === b.places[index]?.row && place.column === b.places[index].column)
  );
}

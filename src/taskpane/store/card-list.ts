import type { Finding } from "../../validation/finding";
import type { CardList, FindingCard } from "./snapshot";

/** Cards of findings, each made when it is first looked at and then kept. */
export class CardsOnDemand implements CardList {
  readonly #made = new Map<number, FindingCard>();

  constructor(
    readonly findings: readonly Finding[],
    readonly make: (finding: Finding) => FindingCard,
  ) {}

  get length(): number {
    return this.findings.length;
  }

  at(index: number): FindingCard | undefined {
    const known = this.#made.get(index);
    if (known !== undefined) return known;
    const finding = this.findings[index];
    if (finding === undefined) return undefined;
    const card = this.make(finding);
    this.#made.set(index, card);
    return card;
  }

  keyAt(index: number): string | undefined {
    return this.findings[index]?.key;
  }

  *[Symbol.iterator](): Iterator<FindingCard> {
    for (let index = 0; index < this.length; index += 1) {
      const card = this.at(index);
      if (card !== undefined) yield card;
    }
  }
}

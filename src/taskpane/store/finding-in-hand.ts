import type { Finding, Place } from "../../validation/finding";

/** Which finding the user has gone to, and where "next" and "previous" lead from there. */
export class FindingInHand {
  #key: string | undefined;
  /** Where it stood, so that "next" goes on from there once it is put right. */
  #lastPosition = 0;

  /** @param order every finding that the filter lets through, in the order in which one steps through them. */
  constructor(readonly order: () => readonly Finding[]) {}

  get key(): string | undefined {
    return this.#key;
  }

  /** To be told its place in the list, from 1, whenever a picture is made; 0 where it is not there. */
  standsAt(position: number): void {
    if (position > 0) this.#lastPosition = position;
  }

  /** Takes a finding in hand. @returns its place to select; undefined where there is none to point at. */
  take(key: string, placeIndex: number): Place | undefined {
    const finding = this.order().find((item) => item.key === key);
    if (finding === undefined) return undefined;
    this.#key = key;
    return finding.places[placeIndex];
  }

  /** The key of the next or the previous finding. @param position of the one in hand, from 1; 0 where it is gone. */
  beside(by: 1 | -1, position: number): string | undefined {
    const order = this.order();
    if (order.length === 0) return undefined;
    // The finding in hand may have been put right: the one that stands in its place now is the next.
    const from = position > 0 ? position - 1 : by > 0 ? this.#lastPosition - 2 : this.#lastPosition - 1;
    return order[(Math.max(from, -1) + by + order.length) % order.length]?.key;
  }
}

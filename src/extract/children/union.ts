/** Sets of things by their place, drawn together pair by pair. Source: Tarjan, "Efficiency of a good but not linear set union algorithm" (1975), with halving of paths. */
export class Union {
  readonly #parents: Int32Array;

  /** @param size things, each alone at first. */
  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, place) => place);
  }

  /** The first place of the set that a place is in. */
  find(place: number): number {
    let own = place;
    for (;;) {
      const parent = this.#parents[own] ?? own;
      if (parent === own) return own;
      const above = this.#parents[parent] ?? parent;
      this.#parents[own] = above;
      own = above;
    }
  }

  join(a: number, b: number): void {
    const [first, second] = [this.find(a), this.find(b)];
    if (first !== second) this.#parents[Math.max(first, second)] = Math.min(first, second);
  }
}

/**
 * Which rows between the first and the last child are blank, kept up as rows fill and empty. A change inside the list
 * costs the same however long the list is.
 */
export class BlankRows {
  readonly #gaps = new Set<number>();
  #filled = 0;
  #first = -1;
  #last = -1;

  /** Blank sheet rows between the first and the last filled one, ascending. */
  list(): number[] {
    return [...this.#gaps].sort((a, b) => a - b);
  }

  /** Notes that a row that was blank is filled. Answers whether the blank rows are others now. */
  fill(row: number): boolean {
    const before = this.#gaps.size;
    if (this.#filled === 0) {
      this.#first = row;
      this.#last = row;
    }
    for (let gap = this.#last + 1; gap < row; gap++) this.#gaps.add(gap);
    for (let gap = row + 1; gap < this.#first; gap++) this.#gaps.add(gap);
    if (this.#gaps.size > 0) this.#gaps.delete(row);
    this.#filled += 1;
    this.#first = Math.min(this.#first, row);
    this.#last = Math.max(this.#last, row);
    return this.#gaps.size !== before;
  }

  /** Notes that a row that was filled is blank. Answers whether the blank rows are others now. */
  empty(row: number): boolean {
    const before = this.#gaps.size;
    this.#filled -= 1;
    this.#gaps.add(row);
    if (this.#filled === 0) this.#gaps.clear();
    else {
      while (this.#gaps.delete(this.#last)) this.#last--;
      while (this.#gaps.delete(this.#first)) this.#first++;
    }
    return this.#gaps.size !== before;
  }
}

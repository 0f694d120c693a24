/** Slots of a table that grows: no row has these numbers. */
const EMPTY = 0x7fffffff;
const LEFT = 0x7ffffffe;
const FIRST_SIZE = 1024;

/**
 * Which rows have which hash: an open table in two plain arrays, because a Map of as many numbers takes ten times as long
 * to fill. Most hashes belong to one row; rows that share one are a Set beside the table.
 */
export class RowsByHash {
  /** A power of 2 long, at most half full. */
  #hashes = new Int32Array(FIRST_SIZE);
  /** A row, or the complement of the index of a shared set. */
  #rows = new Int32Array(FIRST_SIZE).fill(EMPTY);
  /** Slots that were ever taken, those that were left among them. */
  #taken = 0;
  readonly #shared: (Set<number> | undefined)[] = [];
  readonly #free: number[] = [];

  add(hash: number, row: number): void {
    const slot = this.#slotOf(hash);
    const known = this.#rows[slot] ?? EMPTY;
    if (known === EMPTY) {
      this.#hashes[slot] = hash;
      this.#rows[slot] = row;
      this.#taken += 1;
      if (this.#taken * 2 > this.#rows.length) this.#rebuild();
    } else if (known === LEFT) this.#rows[slot] = row;
    else if (known >= 0) this.#rows[slot] = ~this.#share(new Set([known, row]));
    else this.#shared[~known]?.add(row);
  }

  /** @param row must have been added with that hash. */
  remove(hash: number, row: number): void {
    const slot = this.#slotOf(hash);
    const known = this.#rows[slot] ?? EMPTY;
    if (known === EMPTY || known === LEFT) return;
    if (known >= 0) {
      this.#rows[slot] = LEFT;
      return;
    }
    const rows = this.#shared[~known];
    rows?.delete(row);
    const [rest] = rows ?? [];
    if (rows?.size !== 1 || rest === undefined) return;
    this.#shared[~known] = undefined;
    this.#free.push(~known);
    this.#rows[slot] = rest;
  }

  /** The rows that share a hash; undefined where one row has it or none. */
  sharing(hash: number): ReadonlySet<number> | undefined {
    const known = this.#rows[this.#slotOf(hash)] ?? EMPTY;
    return known < 0 ? this.#shared[~known] : undefined;
  }

  /** Hashes that more than one row shares. */
  *sharedHashes(): Generator<number> {
    for (const [slot, known] of this.#rows.entries()) if (known < 0) yield this.#hashes[slot] ?? 0;
  }

  #share(rows: Set<number>): number {
    const index = this.#free.pop() ?? this.#shared.length;
    this.#shared[index] = rows;
    return index;
  }

  /** Where the hash stands, or may be put: a slot that a hash left stays its own until the table is built anew. */
  #slotOf(hash: number): number {
    const mask = this.#rows.length - 1;
    let slot = Math.imul(hash, 0x9e3779b1) & mask;
    while (this.#rows[slot] !== EMPTY && this.#hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #rebuild(): void {
    const [hashes, rows] = [this.#hashes, this.#rows];
    const inUse = rows.reduce((count, row) => (row === EMPTY || row === LEFT ? count : count + 1), 0);
    let size = FIRST_SIZE;
    while (size < inUse * 4) size *= 2;
    this.#hashes = new Int32Array(size);
    this.#rows = new Int32Array(size).fill(EMPTY);
    this.#taken = inUse;
    rows.forEach((row, at) => {
      if (row === EMPTY || row === LEFT) return;
      const hash = hashes[at] ?? 0;
      const slot = this.#slotOf(hash);
      this.#hashes[slot] = hash;
      this.#rows[slot] = row;
    });
  }
}

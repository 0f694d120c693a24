/** Marks of slots: no row has these numbers. */
const EMPTY = 0x7fffffff;
const LEFT = 0x7ffffffe;
const SMALLEST = 1024;
const SPREAD = 0x9e3779b1;

/**
 * Which rows have which hash: an open table in a plain array, because a Map of as many numbers takes several times as long
 * to fill. Most hashes belong to one row; rows that share one are a Set beside the table.
 */
export class RowsByHash {
  /** Pairs of a hash and its row, or the complement of the index of a shared set. At most half of the slots are taken. */
  #slots: Int32Array;
  /** Slots that were ever taken, those that were left among them. */
  #taken = 0;
  readonly #shared: (Set<number> | undefined)[] = [];
  readonly #free: number[] = [];

  /** @param expected about how many rows there will be, if there are any: more or fewer are as well. */
  constructor(readonly expected: number) {
    this.#slots = emptySlots(0);
  }

  add(hash: number, row: number): void {
    const at = this.#placeOf(hash);
    const slots = this.#slots;
    const known = slots[at + 1] ?? EMPTY;
    if (known === EMPTY) {
      slots[at] = hash;
      slots[at + 1] = row;
      this.#taken += 1;
      if (this.#taken * 4 > slots.length) this.#rebuild();
    } else if (known === LEFT) slots[at + 1] = row;
    else if (known >= 0) slots[at + 1] = ~this.#share(new Set([known, row]));
    else this.#shared[~known]?.add(row);
  }

  /** @param row must have been added with that hash. */
  remove(hash: number, row: number): void {
    const at = this.#placeOf(hash);
    const known = this.#slots[at + 1] ?? EMPTY;
    if (known === EMPTY || known === LEFT) return;
    if (known >= 0) {
      this.#slots[at + 1] = LEFT;
      return;
    }
    const rows = this.#shared[~known];
    rows?.delete(row);
    const [rest] = rows ?? [];
    if (rows?.size !== 1 || rest === undefined) return;
    this.#shared[~known] = undefined;
    this.#free.push(~known);
    this.#slots[at + 1] = rest;
  }

  /** The rows that share a hash; undefined where one row has it or none. */
  sharing(hash: number): ReadonlySet<number> | undefined {
    const known = this.#slots[this.#placeOf(hash) + 1] ?? EMPTY;
    return known < 0 ? this.#shared[~known] : undefined;
  }

  /** Hashes that more than one row shares. */
  sharedHashes(): number[] {
    const hashes: number[] = [];
    if (this.#shared.length === this.#free.length) return hashes;
    const slots = this.#slots;
    for (let at = 0; at < slots.length; at += 2) if ((slots[at + 1] ?? EMPTY) < 0) hashes.push(slots[at] ?? 0);
    return hashes;
  }

  #share(rows: Set<number>): number {
    const index = this.#free.pop() ?? this.#shared.length;
    this.#shared[index] = rows;
    return index;
  }

  /** Where the hash stands, or may be put: a slot that a hash left stays its own until the table is built anew. */
  #placeOf(hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    // The upper bits of the product: the lower ones of like texts are alike.
    let at = (Math.imul(hash ^ (hash >>> 15), SPREAD) >>> (Math.clz32(mask) - 1)) & ~1 & mask;
    while (slots[at + 1] !== EMPTY && slots[at] !== hash) at = (at + 2) & mask;
    return at;
  }

  /** Grows, and forgets the slots that were left. */
  #rebuild(): void {
    const old = this.#slots;
    const isInUse = (at: number) => old[at + 1] !== EMPTY && old[at + 1] !== LEFT;
    let inUse = 0;
    for (let at = 0; at < old.length; at += 2) if (isInUse(at)) inUse += 1;
    this.#slots = emptySlots(Math.max(inUse * 2, this.expected));
    this.#taken = inUse;
    for (let at = 0; at < old.length; at += 2) {
      if (!isInUse(at)) continue;
      const hash = old[at] ?? 0;
      const place = this.#placeOf(hash);
      this.#slots[place] = hash;
      this.#slots[place + 1] = old[at + 1] ?? EMPTY;
    }
  }
}

/** Slots for so many rows, a power of 2 of them. */
function emptySlots(rows: number): Int32Array {
  let count = SMALLEST;
  while (count < rows * 2 + 2) count *= 2;
  return new Int32Array(count * 2).fill(EMPTY);
}

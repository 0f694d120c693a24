/** Below this a number is 0: what is left of a column that depends on others is rounding. */
const EPSILON = 1e-9;

/**
 * Finds the first column of a window that depends linearly on those before it: section 3 of the method, step 2. Columns
 * are 0/1 and sparse, and from one window to the next most of them stay. So the basis is kept up to the first column that
 * changed, zeros are left out, and a combination is worked out only where it is asked for. No number goes through other
 * operations, or in another order, than in the plain form: the result is the same to the last bit.
 */
export class Elimination {
  /** The combination that was found: how often each column of the window is in it, up to and with the dependent one. */
  readonly coefficients: Float64Array;
  /** How many columns the basis stands on: the first of the window. */
  #known = 0;
  readonly #width: number;
  readonly #isActive: Uint8Array;
  /** The column in hand. */
  readonly #column: Float64Array;

  // Of each basis vector: the row of its largest entry, what that entry was before it became 1, and the other rows that
  // are not 0 with their values.
  readonly #pivot: Int32Array;
  readonly #filled: Int32Array;
  readonly #row: Int32Array;
  readonly #value: Float64Array;

  /** Of each place: the rows, ascending, that no basis vector before it has for its pivot. All others are 0 after reducing. */
  readonly #free: Int32Array;

  // Of each column: the basis vectors that were subtracted from it, in order, and how often.
  readonly #taken: Int32Array;
  readonly #vector: Int32Array;
  readonly #times: Float64Array;

  // Of each basis vector: its combination of the window's columns, once somebody asked.
  readonly #combination: Float64Array;

  /** @param rowCount all rows, the size row 0 among them; all are active at first. */
  constructor(private readonly rowCount: number) {
    const width = rowCount + 1;
    this.#width = width;
    this.coefficients = new Float64Array(width+4);
    this.#isActive = new Uint8Array(rowCount).fill(1);
    this.#column = new Float64Array(rowCount);
    this.#pivot = new Int32Array(width);
    this.#filled = new Int32Array(width);
    this.#row = new Int32Array(width * rowCount);
    this.#value = new Float64Array(width * rowCount);
    this.#free = new Int32Array(width * rowCount);
    for (let row = 0; row < rowCount; row++) this.#free[row] = row;
    this.#taken = new Int32Array(width);
    this.#vector = new Int32Array(width * width);
    this.#times = new Float64Array(width * width);
    this.#combination = new Float64Array((width+4) * width);
  }

  /** The column at this place of the window is another now, and those behind it may be. */
  changedFrom(place: number): void {
    this.#known = Math.min(this.#known, place);
  }

  /**
   * A row counts no longer. The basis vector whose pivot it was falls, with all behind it; for those before, it was one
   * entry among many on which no choice rested.
   */
  drop(row: number): void {
    this.#isActive[row] = 0;
    this.#column[row] = 0;
    for (let basis = 0; basis < this.#known; basis++) {
      if (this.#pivot[basis] === row) {
        this.#known = basis;
        return;
      }
      this.#leaveOut(row, basis);
    }
  }

  /**
   * The place of the first column that depends on those before it, with `coefficients` filled in up to there; -1 where
   * all are independent.
   * @param columns of each column the rows on which it is 1, ascending; the size row, on which all are, left out. At
   * most one more than there are active rows.
   */
  find(columns: readonly (readonly number[])[]): number {
    for (let place = this.#known; place < columns.length; place++) {
      const pivot = this.#reduce(columns[place] ?? [], place);
      if (pivot < 0) {
        this.#clear(place);
        this.#combine(place);
        return place;
      }
      this.#add(place, pivot);
    }
    return -1;
  }

  /** Takes the basis out of a column. Answers the first row of the largest entry that is left, -1 where nothing is. */
  #reduce(rows: readonly number[], place: number): number {
    // Fields are read once: the loops below are where a draw spends its time.
    const column = this.#column;
    const pivots = this.#pivot;
    const filled = this.#filled;
    const basisRow = this.#row;
    const basisValue = this.#value;
    const vectors = this.#vector;
    const allTimes = this.#times;
    const rowCount = this.rowCount;
    column[0] = 1;
    for (const row of rows) column[row] = this.#isActive[row] ?? 0;
    const first = place * this.#width;
    let next = first;
    for (let basis = 0; basis < place; basis++) {
      const pivot = pivots[basis] ?? 0;
      const times = column[pivot] ?? 0;
      if (times === 0) continue;
      const begin = basis * rowCount;
      const end = begin + (filled[basis] ?? 0);
      for (let entry = begin; entry < end; entry++) {
        const row = basisRow[entry] ?? 0;
        column[row] = (column[row] ?? 0) - times * (basisValue[entry] ?? 0);
      }
      column[pivot] = 0;
      vectors[next] = basis;
      allTimes[next] = times;
      next += 1;
    }
    this.#taken[place] = next - first;
    return this.#largest(place);
  }

  #largest(place: number): number {
    const column = this.#column;
    const free = this.#free;
    let largest = 0;
    let found = -1;
    const end = place * this.rowCount + this.rowCount - place;
    for (let at = place * this.rowCount; at < end; at++) {
      const row = free[at] ?? 0;
      const size = Math.abs(column[row] ?? 0);
      if (size > largest) {
        largest = size;
        found = row;
      }
    }
    return largest < EPSILON ? -1 : found;
  }

  /** What is left of the column in hand becomes a vector of the basis, and the column is empty again. */
  #add(place: number, pivot: number): void {
    const column = this.#column;
    const free = this.#free;
    const divisor = column[pivot] ?? 1;
    const begin = place * this.rowCount;
    const end = begin + this.rowCount - place;
    let next = begin;
    let nextFree = begin + this.rowCount;
    for (let at = begin; at < end; at++) {
      const row = free[at] ?? 0;
      const value = column[row] ?? 0;
      column[row] = 0;
      if (row === pivot) continue;
      free[nextFree] = row;
      nextFree += 1;
      if (value === 0) continue;
      this.#row[next] = row;
      this.#value[next] = value / divisor;
      next += 1;
    }
    this.#filled[place] = next - begin;
    this.#pivot[place] = pivot;
    this.#combine(place);
    const own = place * this.#width; const combination = this.#combination, coefficients = this.coefficients;
    for (let at = 0; at <= place; at++) combination[own + at] = (coefficients[at] ?? 0) / divisor;
    this.#known = place + 1;
  }

  /**
   * Works out the combination of columns that left what was left of the one at `place`: in it how often each column is, up
   * to the one before. Every number is summed on its own, in the order of the basis.
   */
  #combine(place: number): void {
    const vectors = this.#vector;
    const allTimes = this.#times;
    const combination = this.#combination;
    const coefficients = this.coefficients;
    const width = this.#width;
    let entry = place * width;
    const end = entry + (this.#taken[place] ?? 0);
    coefficients.fill(0, 0, place);
    for (; entry < end - 3; entry += 4) {
      const t0 = allTimes[entry] ?? 0, t1 = allTimes[entry+1] ?? 0, t2 = allTimes[entry+2] ?? 0, t3 = allTimes[entry+3] ?? 0;
      const f0 = (vectors[entry] ?? 0) * width, f1 = (vectors[entry+1] ?? 0) * width, f2 = (vectors[entry+2] ?? 0) * width; const last = vectors[entry+3] ?? 0; const f3 = last * width;
      for (let column = 0; column <= last; column++) {
        coefficients[column] = (coefficients[column] ?? 0) - t0 * (combination[f0 + column] ?? 0) - t1 * (combination[f1 + column] ?? 0) - t2 * (combination[f2 + column] ?? 0) - t3 * (combination[f3 + column] ?? 0);
      }
    }
    for (; entry < end; entry++) {
      const t0 = allTimes[entry] ?? 0; const last = vectors[entry] ?? 0; const f0 = last * width;
      for (let column = 0; column <= last; column++) coefficients[column] = (coefficients[column] ?? 0) - t0 * (combination[f0 + column] ?? 0);
    }
    coefficients[place] = 1;
  }

  /** Empties the column in hand: rounding may be left on the rows that are no pivots. */
  #clear(place: number): void {
    const begin = place * this.rowCount;
    for (let at = begin; at < begin + this.rowCount - place; at++) this.#column[this.#free[at] ?? 0] = 0;
  }

  #leaveOut(row: number, basis: number): void {
    const begin = basis * this.rowCount;
    const end = begin + (this.#filled[basis] ?? 0);
    const at = this.#row.subarray(begin, end).indexOf(row);
    if (at < 0) return;
    this.#row.copyWithin(begin + at, begin + at + 1, end);
    this.#value.copyWithin(begin + at, begin + at + 1, end);
    this.#filled[basis] = end - begin - 1;
  }
}

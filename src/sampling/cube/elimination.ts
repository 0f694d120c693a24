/** Below this a number is 0: what is left of a column that depends on others is rounding. */
const EPSILON = 1e-9;
/** Entries of a basis vector that are taken out together: a loop that ends less often is foreseen better. */
const AT_ONCE = 4;

/**
 * Finds the first column of a window that depends linearly on those before it: docs/sampling.md, step 2. Columns are 0/1
 * and sparse, and from one window to the next most of them stay. So the basis is kept up to the first column that changed,
 * and zeros are left out but for a few that fill up a group. No number goes through other operations, or in another order,
 * than in the plain form: the result is the same to the last bit.
 */
export class Elimination {
  /** The combination that was found: how often each column of the window is in it, up to and with the dependent one. */
  readonly coefficients: Float64Array;
  /** How many columns the basis stands on: the first of the window. */
  #known = 0;
  readonly #width: number;
  /** Entries that there is room for in each basis vector. */
  readonly #stride: number;
  readonly #isActive: Uint8Array;
  /** The column in hand. */
  readonly #column: Float64Array;

  // Of each basis vector: the row of its largest entry, which is 1, and the other rows that are not 0 with their values.
  readonly #pivot: Int32Array;
  readonly #filled: Int32Array;
  readonly #row: Int32Array;
  readonly #value: Float64Array;

  // Of each column: the basis vectors that were subtracted from it, in order, and how often.
  readonly #taken: Int32Array;
  readonly #vector: Int32Array;
  readonly #times: Float64Array;

  /** Of each basis vector: the combination of the window's columns that it is. */
  readonly #combination: Float64Array;

  /** @param rowCount all rows, the size row 0 among them; all are active at first. */
  constructor(private readonly rowCount: number) {
    const width = rowCount + 1;
    this.#width = width;
    this.coefficients = new Float64Array(width);
    this.#isActive = new Uint8Array(rowCount).fill(1);
    this.#stride = AT_ONCE * Math.ceil(rowCount / AT_ONCE);
    // One more, which entries that only fill up a group of four write to.
    this.#column = new Float64Array(rowCount + 1);
    this.#pivot = new Int32Array(width);
    this.#filled = new Int32Array(width);
    this.#row = new Int32Array(width * this.#stride);
    this.#value = new Float64Array(width * this.#stride);
    this.#taken = new Int32Array(width);
    this.#vector = new Int32Array(width * width);
    this.#times = new Float64Array(width * width);
    this.#combination = new Float64Array(width * width);
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
      const largest = this.#reduce(columns[place] ?? [], place);
      if (largest < 0) {
        this.#combine(place);
        return place;
      }
      this.#add(place, largest);
    }
    return -1;
  }

  /** Takes the basis out of a column. Answers, as `#gather`, where the first largest entry of what is left is. */
  #reduce(rows: readonly number[], place: number): number {
    // Fields are read once: the loops below are where a draw spends its time.
    const column = this.#column;
    const pivots = this.#pivot;
    const filled = this.#filled;
    const basisRow = this.#row;
    const basisValue = this.#value;
    const vectors = this.#vector;
    const allTimes = this.#times;
    const stride = this.#stride;
    column[0] = 1;
    for (const row of rows) column[row] = this.#isActive[row] ?? 0;
    const first = place * this.#width;
    let next = first;
    for (let basis = 0; basis < place; basis++) {
      const pivot = pivots[basis] ?? 0;
      const times = column[pivot] ?? 0;
      if (times === 0) continue;
      const begin = basis * stride;
      const end = begin + (filled[basis] ?? 0);
      for (let entry = begin; entry < end; entry += 4) {
        const row0 = basisRow[entry] ?? 0;
        const row1 = basisRow[entry + 1] ?? 0;
        const row2 = basisRow[entry + 2] ?? 0;
        const row3 = basisRow[entry + 3] ?? 0;
        const value0 = (column[row0] ?? 0) - times * (basisValue[entry] ?? 0);
        const value1 = (column[row1] ?? 0) - times * (basisValue[entry + 1] ?? 0);
        const value2 = (column[row2] ?? 0) - times * (basisValue[entry + 2] ?? 0);
        const value3 = (column[row3] ?? 0) - times * (basisValue[entry + 3] ?? 0);
        column[row0] = value0;
        column[row1] = value1;
        column[row2] = value2;
        column[row3] = value3;
      }
      column[pivot] = 0;
      vectors[next] = basis;
      allTimes[next] = times;
      next += 1;
    }
    this.#taken[place] = next - first;
    return this.#gather(place);
  }

  /**
   * Moves what is left of the column in hand to its place among the basis vectors. Answers where among their entries the
   * first largest is, -1 where nothing is left.
   */
  #gather(place: number): number {
    const column = this.#column;
    const rows = this.#row;
    const values = this.#value;
    const begin = place * this.#stride;
    let next = begin;
    let largest = 0;
    let found = -1;
    for (let row = 0; row < this.rowCount; row++) {
      const value = column[row] ?? 0;
      if (value === 0) continue;
      column[row] = 0;
      rows[next] = row;
      values[next] = value;
      const size = Math.abs(value);
      if (size > largest) {
        largest = size;
        found = next;
      }
      next += 1;
    }
    this.#filled[place] = next - begin;
    return largest < EPSILON ? -1 : found;
  }

  /** What was gathered becomes a vector of the basis: 1 on its pivot, which is left out. */
  #add(place: number, largest: number): void {
    const rows = this.#row;
    const values = this.#value;
    const divisor = values[largest] ?? 1;
    this.#pivot[place] = rows[largest] ?? 0;
    const begin = place * this.#stride;
    const last = begin + (this.#filled[place] ?? 0) - 1;
    for (let entry = largest; entry < last; entry++) {
      rows[entry] = rows[entry + 1] ?? 0;
      values[entry] = values[entry + 1] ?? 0;
    }
    for (let entry = begin; entry < last; entry++) values[entry] = (values[entry] ?? 0) / divisor;
    let end = last;
    for (; (end - begin) % AT_ONCE !== 0; end++) {
      rows[end] = this.rowCount;
      values[end] = 0;
    }
    this.#filled[place] = end - begin;
    this.#combine(place);
    const own = place * this.#width;
    const combination = this.#combination;
    const coefficients = this.coefficients;
    for (let at = 0; at <= place; at++) combination[own + at] = (coefficients[at] ?? 0) / divisor;
    this.#known = place + 1;
  }

  /**
   * Writes into `coefficients` the combination of columns that left what was left of the one at `place`. Four basis vectors
   * are taken at a time: reading and writing each sum once for the four is what makes it fast.
   */
  #combine(place: number): void {
    const vectors = this.#vector;
    const allTimes = this.#times;
    const combination = this.#combination;
    const sums = this.coefficients;
    const width = this.#width;
    sums.fill(0, 0, place);
    let entry = place * width;
    const end = entry + (this.#taken[place] ?? 0);
    for (; entry + 3 < end; entry += 4) {
      const times0 = allTimes[entry] ?? 0;
      const times1 = allTimes[entry + 1] ?? 0;
      const times2 = allTimes[entry + 2] ?? 0;
      const times3 = allTimes[entry + 3] ?? 0;
      const last = vectors[entry + 3] ?? 0;
      const begin0 = (vectors[entry] ?? 0) * width;
      const begin1 = (vectors[entry + 1] ?? 0) * width;
      const begin2 = (vectors[entry + 2] ?? 0) * width;
      const begin3 = last * width;
      // A vector is made of columns up to its own place: behind it, its combination is 0.
      for (let column = 0; column <= last; column++) {
        sums[column] =
          (sums[column] ?? 0) -
          times0 * (combination[begin0 + column] ?? 0) -
          times1 * (combination[begin1 + column] ?? 0) -
          times2 * (combination[begin2 + column] ?? 0) -
          times3 * (combination[begin3 + column] ?? 0);
      }
    }
    for (; entry < end; entry++) {
      const times = allTimes[entry] ?? 0;
      const last = vectors[entry] ?? 0;
      const begin = last * width;
      for (let column = 0; column <= last; column++) {
        sums[column] = (sums[column] ?? 0) - times * (combination[begin + column] ?? 0);
      }
    }
    sums[place] = 1;
  }

  #leaveOut(row: number, basis: number): void {
    const begin = basis * this.#stride;
    const end = begin + (this.#filled[basis] ?? 0);
    for (let entry = begin; entry < end; entry++) {
      // An entry of 0 changes nothing.
      if (this.#row[entry] === row) this.#value[entry] = 0;
    }
  }
}

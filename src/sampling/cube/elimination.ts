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
  readonly #divisor: Float64Array;
  readonly #filled: Int32Array;
  readonly #row: Int32Array;
  readonly #value: Float64Array;

  // Of each column: the basis vectors that were subtracted from it, in order, and how often.
  readonly #taken: Int32Array;
  readonly #vector: Int32Array;
  readonly #times: Float64Array;

  // Of each basis vector: its combination of the window's columns, once somebody asked.
  readonly #combination: Float64Array;
  readonly #isCombined: Uint8Array;
  readonly #isWanted: Uint8Array;

  /** @param rowCount all rows, the size row 0 among them; all are active at first. */
  constructor(private readonly rowCount: number) {
    const width = rowCount + 1;
    this.#width = width;
    this.coefficients = new Float64Array(width);
    this.#isActive = new Uint8Array(rowCount).fill(1);
    this.#column = new Float64Array(rowCount);
    this.#pivot = new Int32Array(width);
    this.#divisor = new Float64Array(width);
    this.#filled = new Int32Array(width);
    this.#row = new Int32Array(width * rowCount);
    this.#value = new Float64Array(width * rowCount);
    this.#taken = new Int32Array(width);
    this.#vector = new Int32Array(width * width);
    this.#times = new Float64Array(width * width);
    this.#combination = new Float64Array(width * width);
    this.#isCombined = new Uint8Array(width);
    this.#isWanted = new Uint8Array(width);
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
        this.#combineBasisOf(place);
        this.#sum(place, this.coefficients, 0);
        return place;
      }
      this.#add(place, pivot);
    }
    return -1;
  }

  /** Takes the basis out of a column. Answers the first row of the largest entry that is left, -1 where nothing is. */
  #reduce(rows: readonly number[], place: number): number {
    const column = this.#column;
    column.fill(0);
    column[0] = 1;
    for (const row of rows) if (this.#isActive[row] === 1) column[row] = 1;
    const first = place * this.#width;
    let taken = 0;
    for (let basis = 0; basis < place; basis++) {
      const pivot = this.#pivot[basis] ?? 0;
      const times = column[pivot] ?? 0;
      if (times === 0) continue;
      const begin = basis * this.rowCount;
      const end = begin + (this.#filled[basis] ?? 0);
      for (let entry = begin; entry < end; entry++) {
        const row = this.#row[entry] ?? 0;
        column[row] = (column[row] ?? 0) - times * (this.#value[entry] ?? 0);
      }
      column[pivot] = 0;
      this.#vector[first + taken] = basis;
      this.#times[first + taken] = times;
      taken += 1;
    }
    this.#taken[place] = taken;
    return this.#largest();
  }

  #largest(): number {
    let largest = 0;
    let found = -1;
    for (let row = 0; row < this.rowCount; row++) {
      const size = Math.abs(this.#column[row] ?? 0);
      if (size > largest) {
        largest = size;
        found = row;
      }
    }
    return largest < EPSILON ? -1 : found;
  }

  /** What is left of the column in hand becomes a vector of the basis. */
  #add(place: number, pivot: number): void {
    const divisor = this.#column[pivot] ?? 1;
    const begin = place * this.rowCount;
    let filled = 0;
    for (let row = 0; row < this.rowCount; row++) {
      const value = this.#column[row] ?? 0;
      if (value === 0 || row === pivot) continue;
      this.#row[begin + filled] = row;
      this.#value[begin + filled] = value / divisor;
      filled += 1;
    }
    this.#filled[place] = filled;
    this.#pivot[place] = pivot;
    this.#divisor[place] = divisor;
    this.#isCombined[place] = 0;
    this.#known = place + 1;
  }

  /** Works out the combinations of the basis vectors in a column that are not known yet, and of those in them. */
  #combineBasisOf(place: number): void {
    this.#isWanted.fill(0, 0, place);
    this.#wantBasisOf(place);
    for (let basis = place - 1; basis >= 0; basis--) {
      if (this.#isWanted[basis] === 1 && this.#isCombined[basis] === 0) this.#wantBasisOf(basis);
    }
    for (let basis = 0; basis < place; basis++) {
      if (this.#isWanted[basis] === 0 || this.#isCombined[basis] === 1) continue;
      const begin = basis * this.#width;
      this.#sum(basis, this.#combination, begin);
      const divisor = this.#divisor[basis] ?? 1;
      for (let at = begin; at <= begin + basis; at++) this.#combination[at] = (this.#combination[at] ?? 0) / divisor;
      this.#isCombined[basis] = 1;
    }
  }

  #wantBasisOf(place: number): void {
    const first = place * this.#width;
    const end = first + (this.#taken[place] ?? 0);
    for (let entry = first; entry < end; entry++) this.#isWanted[this.#vector[entry] ?? 0] = 1;
  }

  /** Writes the combination of columns that left what was left of the one at `place`. */
  #sum(place: number, into: Float64Array, begin: number): void {
    into.fill(0, begin, begin + place);
    into[begin + place] = 1;
    const first = place * this.#width;
    const end = first + (this.#taken[place] ?? 0);
    for (let entry = first; entry < end; entry++) {
      const basis = this.#vector[entry] ?? 0;
      const times = this.#times[entry] ?? 0;
      const from = basis * this.#width;
      for (let column = 0; column <= basis; column++) {
        const at = begin + column;
        into[at] = (into[at] ?? 0) - times * (this.#combination[from + column] ?? 0);
      }
    }
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

import { at, numberAt } from "./at";

const TIMES = 20;

/**
 * The c of the soft landing, as the page on sampling has it: for all undecided records, in the order of the tickets.
 * @param rowsOfRecord of each record the rows on which it is 1, the size left out: one for each margin, that of its level.
 */
export function softDirection(rowsOfRecord: readonly (readonly number[])[]): Float64Array {
  const k = rowsOfRecord.length;
  const { L, D } = factors(rowsOfRecord);
  const c = Float64Array.from(rowsOfRecord, (_, i) => 1 / (i + 1));
  for (let turn = 0; turn < TIMES; turn++) {
    for (let i = 0; i < k; i++) {
      for (let m = 0; m < i; m++) c[i] = numberAt(c, i) - numberAt(at(L, i), m) * numberAt(c, m);
    }
    for (let i = 0; i < k; i++) c[i] = numberAt(c, i) / numberAt(D, i);
    for (let i = k - 1; i > 0; i--) {
      for (let m = 0; m < i; m++) c[m] = numberAt(c, m) - numberAt(at(L, i), m) * numberAt(c, i);
    }
    const largest = Math.max(...c.map(Math.abs));
    for (let i = 0; i < k; i++) c[i] = numberAt(c, i) / largest;
  }
  const s = c.reduce((sum, entry) => sum + entry) / k;
  return c.map((entry) => entry - s);
}

/** L and D of G = L·D·Lᵀ: L with what stands below its diagonal of ones. */
function factors(rowsOfRecord: readonly (readonly number[])[]): { L: Float64Array[]; D: Float64Array } {
  const L = rowsOfRecord.map(() => new Float64Array(rowsOfRecord.length));
  const D = new Float64Array(rowsOfRecord.length);
  for (const [i, own] of rowsOfRecord.entries()) {
    for (let j = 0; j <= i; j++) {
      const common = own.filter((row) => at(rowsOfRecord, j).includes(row)).length;
      let r = i === j ? 1000 + common + 1e-6 : 1000 + common;
      for (let m = 0; m < j; m++) r -= numberAt(at(L, i), m) * numberAt(D, m) * numberAt(at(L, j), m);
      if (i === j) D[i] = r;
      else at(L, i)[j] = r / numberAt(D, j);
    }
  }
  return { L, D };
}

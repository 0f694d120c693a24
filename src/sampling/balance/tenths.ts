import { countInWords } from "../../returns/wording";

/** A fraction of two whole numbers from 0 up, to the nearest tenth, in tenths, halves upwards: 9 ÷ 4 is 23. */
export function tenthsOf(numerator: number, denominator: number): number {
  return Math.floor((20 * numerator + denominator) / (2 * denominator));
}

/** "12.0", "1,234.5". */
export function oneDecimal(tenths: number): string {
  return `${countInWords(Math.floor(tenths / 10))}.${tenths % 10}`;
}

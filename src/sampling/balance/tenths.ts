/** A fraction of two whole numbers to the nearest tenth, in tenths, halves away from 0: 9 ÷ 4 is 23. */
export function tenthsOf(numerator: number, denominator: number): number {
  const size = Math.floor((20 * Math.abs(numerator) + denominator) / (2 * denominator));
  // Not -0, which some formats show.
  return numerator < 0 && size > 0 ? -size : size;
}

/** "12.0", "1,234.5"; negative numbers with a minus sign, not a hyphen. */
export function oneDecimal(tenths: number): string {
  const size = Math.abs(tenths);
  return `${tenths < 0 ? "−" : ""}${Math.floor(size / 10).toLocaleString("en-GB")}.${size % 10}`;
}

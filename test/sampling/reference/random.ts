/** Numbers from 0 up to, not including, 1, with all 53 bits; the same ones for the same seed. */
export type Random = () => number;

/** C. Doty-Humphrey's small fast counting generator, 32 bits ("sfc32"): good enough for millions of draws. */
export function seededRandom(seed: number): Random {
  let [a, b, c, counter] = [0, seed | 0, (seed / 2 ** 32) | 0, 1];
  const word = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum | 0;
    return sum >>> 0;
  };
  for (let turn = 0; turn < 20; turn++) word();
  return () => ((word() >>> 5) * 2 ** 26 + (word() >>> 6)) / 2 ** 53;
}

/** A whole number from 0 up to, not including, `below`. */
export function wholeNumber(random: Random, below: number): number {
  return Math.floor(random() * below);
}

/** The same values in an order of chance (Fisher and Yates): a new list. */
export function shuffled<T>(values: readonly T[], random: Random): T[] {
  const order = [...values];
  for (let left = order.length - 1; left > 0; left--) {
    const other = wholeNumber(random, left + 1);
    const [a, b] = [order[left], order[other]];
    if (a === undefined || b === undefined) throw new RangeError("a list of values, none undefined");
    [order[left], order[other]] = [b, a];
  }
  return order;
}

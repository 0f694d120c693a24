/** A whole number from 0 to `below` - 1, each equally likely. */
export type RandomInt = (below: number) => number;

const FEWEST_DIGITS = 5;
/** Seven digits and more look like the numbers of other systems. */
const MOST_DIGITS = 6;
/** Of so many numbers, one at most is given to a child. */
const NUMBERS_PER_CHILD = 100;

/**
 * Digits of numbers without order for so many children. Whoever tries numbers at random then hits a child's once in a
 * hundred tries, and knowing some of them says nothing of the others; beyond 9,000 children more often, because
 * longer numbers would be taken for those of other systems.
 */
export function digitsFor(children: number): number {
  for (let digits = FEWEST_DIGITS; digits < MOST_DIGITS; digits++) {
    if (numbersOf(digits) >= children * NUMBERS_PER_CHILD) return digits;
  }
  return MOST_DIGITS;
}

/** How many numbers have so many digits and no zero in front, which Excel might drop. */
function numbersOf(digits: number): number {
  return 9 * 10 ** (digits - 1);
}

/** A number of so many digits, no zero in front. */
export function randomNumber(digits: number, randomInt: RandomInt): string {
  return String(10 ** (digits - 1) + randomInt(numbersOf(digits)));
}

/** Numbers without gaps that were given before. */
export interface GivenSeries {
  /** The highest; 0 where there is none. */
  readonly last: number;
  /** Their digits, zeros in front among them. */
  readonly width: number;
}

export const NO_SERIES: GivenSeries = { last: 0, width: 0 };

/** The `count` numbers after `last` in random order (Fisher and Yates), with zeros in front so that all are of one length. */
export function dealtNumbers(count: number, randomInt: RandomInt, { last: given, width: asGiven }: GivenSeries = NO_SERIES): string[] {
  const width = Math.max(asGiven, String(given + count).length);
  const numbers = Array.from({ length: count }, (_, index) => String(given + index + 1).padStart(width, "0"));
  for (let last = count - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [numbers[last], numbers[other]] = [numbers[other] ?? "", numbers[last] ?? ""];
  }
  return numbers;
}

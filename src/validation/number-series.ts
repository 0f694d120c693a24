import { date } from "../identifiers/date";
import { foldSpaces } from "../returns/folding";
import type { CellValue } from "../returns/layout";
import { isHealthNumber } from "./id-identity";

const FEWEST_NUMBERS = 3;
const NUMBERS_OF_A_BLOCK = 10_000;
/** Numbers of a year and five more digits: those of every year are one block, because a year may have few of them. */
const FIRST_OF_YEARS = 200_000_000;
const LAST_OF_YEARS = 209_999_999;
const YEARS = -1;
/** Of the numbers of years three in four may pass: the chance that all of a few do is small, and of real ones all do. */
const MOST_PASSING_OF_YEARS = 3 / 4;
/** So near to one another stand numbers given one after the other, and not three children born on one day. */
const NEAR = 100;
/** Beyond so many numbers the share of those that pass says enough. */
const MOST_MEASURED = 20;
const LOWEST = 10_000_000;
const LOWEST_OF_NINE_DIGITS = 100_000_000;
const HIGHEST = 9_999_999_999;
const EIGHT_TO_TEN_DIGITS = /^[0-9]{8,10}$/;
const SHORTEST_TEXT = 8;

interface Block {
  readonly name: number;
  /** Rows of each number. */
  readonly rowsOf: Map<number, Set<number>>;
  /** Different numbers that read as a health number with its check digit; of eight digits, as a date. */
  passing: number;
}

/**
 * Which IDs belong to a series of the partnership's own numbers, such as 202400123, 202400124 and so on. By chance about
 * one in five of those that open with a day passes a check digit, while real CHI numbers and NHS numbers of different
 * children rarely share six digits, and pass where they do (twins). So numbers are counted in blocks, all but the last
 * four digits: a block of three different numbers or more of which fewer than half pass is a series, and so is one of
 * numbers near to one another of which not all pass. Numbers of eight digits, such as 20240117, are known in the same way
 * from dates.
 *
 * Adding and removing a row costs the same however long the list is.
 */
export class NumberSeries {
  readonly #blocks = new Map<number, Block>();

  /** Notes the ID of a row. Answers with the block that became a series or stopped being one by it. */
  add(value: CellValue, row: number): number | undefined {
    const number = plainNumber(value);
    if (number === undefined) return undefined;
    const name = blockOf(number);
    const block = this.#blocks.get(name) ?? { name, rowsOf: new Map<number, Set<number>>(), passing: 0 };
    this.#blocks.set(name, block);
    const before = isSeries(block);
    const rows = block.rowsOf.get(number);
    if (rows !== undefined) rows.add(row);
    else {
      block.rowsOf.set(number, new Set([row]));
      if (passes(number)) block.passing += 1;
    }
    return isSeries(block) === before ? undefined : name;
  }

  /** Forgets the ID of a row, which must have been noted. Answers as `add` does. */
  remove(value: CellValue, row: number): number | undefined {
    const number = plainNumber(value);
    if (number === undefined) return undefined;
    const name = blockOf(number);
    const block = this.#blocks.get(name);
    const rows = block?.rowsOf.get(number);
    if (block === undefined || rows === undefined) return undefined;
    const before = isSeries(block);
    rows.delete(row);
    if (rows.size === 0) {
      block.rowsOf.delete(number);
      if (passes(number)) block.passing -= 1;
    }
    if (block.rowsOf.size === 0) this.#blocks.delete(name);
    return isSeries(block) === before ? undefined : name;
  }

  /** Whether a cell of the ID column holds a number of a series. */
  has(value: CellValue): boolean {
    if (this.#blocks.size === 0) return false;
    const number = plainNumber(value);
    const block = number === undefined ? undefined : this.#blocks.get(blockOf(number));
    return block !== undefined && isSeries(block);
  }

  /** Sheet rows of a block's numbers. */
  rowsOf(block: number): number[] {
    return [...(this.#blocks.get(block)?.rowsOf.values() ?? [])].flatMap((rows) => [...rows]);
  }
}

function blockOf(number: number): number {
  return number >= FIRST_OF_YEARS && number <= LAST_OF_YEARS ? YEARS : Math.floor(number / NUMBERS_OF_A_BLOCK);
}

function isSeries(block: Block): boolean {
  const { name, rowsOf, passing } = block;
  const count = rowsOf.size;
  if (count < FEWEST_NUMBERS) return false;
  if (name === YEARS) return passing <= count * MOST_PASSING_OF_YEARS;
  return passing * 2 < count || (passing < count && count <= MOST_MEASURED && areNear(block));
}

/** Days are near to one another too: of dates nearness says nothing. */
function areNear({ rowsOf }: Block): boolean {
  const numbers = [...rowsOf.keys()];
  const first = Math.min(...numbers);
  return first >= LOWEST_OF_NINE_DIGITS && Math.max(...numbers) - first < NEAR * numbers.length;
}

function passes(number: number): boolean {
  return number < LOWEST_OF_NINE_DIGITS ? isDate(String(number)) : isHealthNumber(String(number).padStart(10, "0"));
}

/** The number of a cell that holds eight to ten digits and nothing else; the zero that Excel drops makes no difference. */
function plainNumber(value: CellValue): number | undefined {
  if (typeof value === "number") return Number.isInteger(value) && value >= LOWEST && value <= HIGHEST ? value : undefined;
  if (typeof value === "boolean" || value.length < SHORTEST_TEXT || opensWithLetter(value)) return undefined;
  const text = foldSpaces(value);
  if (!EIGHT_TO_TEN_DIGITS.test(text)) return undefined;
  const number = Number(text);
  // "00001234" is eight digits, and no number that opens with a year or a day.
  return number < LOWEST ? undefined : number;
}

function isDate(digits: string): boolean {
  return date.find(digits).length > 0;
}

/** Most IDs open with a letter: no need to look further. */
function opensWithLetter(text: string): boolean {
  const first = text.charCodeAt(0) | 0x20;
  return first >= 0x61 && first <= 0x7a;
}

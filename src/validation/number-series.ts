import { foldSpaces } from "../returns/folding";
import type { CellValue } from "../returns/layout";
import { isHealthNumber } from "./id-identity";

const FEWEST_NUMBERS = 3;
const NUMBERS_OF_A_BLOCK = 10_000;
const LOWEST = 100_000_000;
const HIGHEST = 9_999_999_999;
const NINE_OR_TEN_DIGITS = /^[0-9]{9,10}$/;
const SHORTEST_TEXT = 9;

interface Block {
  /** Rows of each number. */
  readonly rowsOf: Map<number, Set<number>>;
  /** Different numbers that read as a health number with its check digit. */
  passing: number;
}

/**
 * Which IDs belong to a series of the partnership's own numbers, such as 202400123, 202400124 and so on. By chance about
 * one in five of those that open with a day passes a check digit, while real CHI numbers and NHS numbers of different
 * children rarely share six digits, and pass where they do (twins). So numbers are counted in blocks, all but the last
 * four digits: a block of three different numbers or more of which fewer than half pass is a series.
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
    const block = this.#blocks.get(name) ?? { rowsOf: new Map<number, Set<number>>(), passing: 0 };
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
  return Math.floor(number / NUMBERS_OF_A_BLOCK);
}

function isSeries({ rowsOf, passing }: Block): boolean {
  return rowsOf.size >= FEWEST_NUMBERS && passing * 2 < rowsOf.size;
}

function passes(number: number): boolean {
  return isHealthNumber(String(number).padStart(10, "0"));
}

/** The number of a cell that holds nine or ten digits and nothing else; the zero that Excel drops makes no difference. */
function plainNumber(value: CellValue): number | undefined {
  if (typeof value === "number") return Number.isInteger(value) && value >= LOWEST && value <= HIGHEST ? value : undefined;
  if (typeof value === "boolean" || value.length < SHORTEST_TEXT) return undefined;
  const text = foldSpaces(value);
  return NINE_OR_TEN_DIGITS.test(text) ? Number(text) : undefined;
}

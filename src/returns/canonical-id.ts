import { foldSpaces, isErrorValue } from "./folding";
import type { CellValue } from "./layout";

declare const canonicalId: unique symbol;

/** An ID in the form in which IDs are compared: two children with the same one are the same child twice. */
export type CanonicalId = string & { readonly [canonicalId]: true };

/** Why a cell of the ID column holds no ID. */
export type IdDamage = "error" | "date" | "tooManyDigits" | "decimals" | "exponent" | "boolean";

export interface IdReading {
  readonly raw: CellValue;
  /** Undefined where the cell is empty or damaged. */
  readonly canonical: CanonicalId | undefined;
  readonly damage: IdDamage | undefined;
}

/** Excel keeps 15 digits of a number; what stood behind them is lost. */
const LARGEST_WHOLE_NUMBER = 999_999_999_999_999;
/** As Excel writes powers of ten: one digit in front, a sign, two digits or more. "12E4" may be an ID of one's own. */
const EXPONENT_TEXT = /^[+-]?\d(?:[.,]\d+)?E[+-]\d{2,}$/i;
/** Already canonical, and no error value: most IDs. */
const PLAIN_ID = /^[A-DF-Z0-9-][A-DF-Z0-9_./-]*$/;
const EMPTY: IdReading = { raw: "", canonical: undefined, damage: undefined };

/**
 * Reads a cell of the ID column. Text is folded (no invisible characters, NFC, single spaces, trimmed), upper-cased
 * without regard to locale, and brought to NFC again. A number counts by its value, as its shortest decimal text: 12
 * shown as 00012 is "12".
 * @param isDate whether the cell's number format shows a date: Excel has then turned an ID into one.
 */
export function readId(value: CellValue, isDate: boolean): IdReading {
  if (typeof value === "string") {
    if (PLAIN_ID.test(value)) return { raw: value, canonical: value as CanonicalId, damage: undefined };
    const folded = foldSpaces(value);
    if (folded === "") return EMPTY;
    const canonical = folded.toUpperCase().normalize("NFC");
    // Typed as " #n/a" too: the canonical form of an ID is an ID itself.
    if (isErrorValue(canonical)) return { raw: value, canonical: undefined, damage: "error" };
    if (EXPONENT_TEXT.test(folded)) return { raw: value, canonical: undefined, damage: "exponent" };
    return { raw: value, canonical: canonical as CanonicalId, damage: undefined };
  }
  if (typeof value === "boolean") return { raw: value, canonical: undefined, damage: "boolean" };
  const damage = damageOfNumber(value, isDate);
  return { raw: value, canonical: damage === undefined ? (String(value) as CanonicalId) : undefined, damage };
}

function damageOfNumber(value: number, isDate: boolean): IdDamage | undefined {
  if (isDate) return "date";
  if (Math.abs(value) > LARGEST_WHOLE_NUMBER) return "tooManyDigits";
  return Number.isInteger(value) ? undefined : "decimals";
}

import { foldSpaces, isErrorValue, removeSpaces } from "../folding";
import type { CellValue } from "../layout";
import { MISSING, NOT_IN_LIST } from "./margin";

const DISTRICT = /^[A-Z]{1,2}[0-9][A-Z0-9]?$/;
/** What follows the district in a full postcode that is written without its space. */
const INWARD = /[0-9][A-Z]{2}$/;

/**
 * The postcode district of a cell by its shape alone: folded, in capitals; the first part before a space where that has
 * the shape of a district (EH1 of "EH1 2"), else all of it without spaces, a full postcode without its last three
 * characters. Whether Royal Mail uses the district is not asked: the same text has the same level whatever the edition
 * of the postcode directory. Anything else ("no fixed abode" too) is "Not in list", an empty cell "Missing".
 */
export function postcodeDistrictOf(value: CellValue): string {
  if (typeof value !== "string") return NOT_IN_LIST;
  const folded = foldSpaces(value).normalize("NFKC").toUpperCase();
  if (folded === "") return MISSING;
  if (isErrorValue(value)) return NOT_IN_LIST;
  const first = folded.split(" ")[0] ?? "";
  const packed = removeSpaces(folded);
  const found = [first, packed, packed.replace(INWARD, "")].find((text) => DISTRICT.test(text));
  return found ?? NOT_IN_LIST;
}

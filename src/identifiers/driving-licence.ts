import { daysInMonth } from "../returns/calendar-date";
import { foldCell, recognisedAt } from "./folded-text";
import { matchesIn } from "./matches";
import type { Recogniser } from "./recogniser";

/** Surname, decade, month, day, year, initials, a digit, two check characters; then perhaps the issue number. */
const DRIVER_NUMBER =
  /(?<![A-Z0-9])([A-Z][A-Z9]{4})[^A-Z0-9]{0,2}([0-9])([0156][0-9])([0-3][0-9])([0-9])[^A-Z0-9]{0,2}[A-Z][A-Z9][0-9][^A-Z0-9]{0,2}[A-Z0-9]{2}(?:[ -]?[0-9]{2})?(?![A-Z0-9])/gi;
/** A short surname is filled up with nines. */
const SURNAME = /^[A-Z]+9*$/i;

/**
 * The driver number of Great Britain: 16 characters with the date of birth inside, 50 added to the month for women.
 * Source: DVLA, INF45, "Driver number". The eight digits of Northern Ireland have nothing to tell them by.
 */
export const drivingLicence: Recogniser = {
  kind: "drivingLicence",
  name: "driving licence number",
  mayBeIn: ({ length, digits, letters, isPlain }) => (length >= 16 && digits >= 7 && letters >= 2) || !isPlain,
  find(value) {
    const folded = foldCell(value);
    return matchesIn(folded.text, DRIVER_NUMBER)
      .filter(([, surname = "", decade = "", month = "", day = "", year = ""]) =>
        SURNAME.test(surname) && isDay(Number(decade + year), Number(month) % 50, Number(day)),
      )
      .map(({ index, 0: found }) => recognisedAt(folded, "drivingLicence", "certain", index, index + found.length));
  },
};

/** @param year of either century: 0 to 99. */
function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= Math.max(daysInMonth(1900 + year, month), daysInMonth(2000 + year, month));
}

import type { DateSystem } from "../returns/calendar-date";

/** 1 January 2000 in workbooks that count days from 1904. */
const SERIAL_OF_2000_IN_1904 = 35064;

/**
 * Asks whether the workbook counts its days from 1900 or from 1904. office.js has no property for it; the serial of a
 * day tells it. It marks the question as a write, over which desktop Excel empties the user's undo list: what is known
 * of a workbook should be kept.
 */
export function loadDateSystem(workbook: Excel.Workbook): () => DateSystem {
  const firstOf2000 = workbook.functions.date(2000, 1, 1);
  firstOf2000.load("value");
  return () => (firstOf2000.value === SERIAL_OF_2000_IN_1904 ? "1904" : "1900");
}

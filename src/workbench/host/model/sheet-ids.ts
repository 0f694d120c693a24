/** Sheets that come later get ids that no sheet of any open workbook has had, so that an id never means two sheets. */
let last = 0x1000;

/** A worksheet's id as Excel's API gives it. */
export function sheetId(number: number): string {
  return `{00000000-0001-0000-${number.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
}

export function nextSheetId(): string {
  last += 1;
  return sheetId(last);
}

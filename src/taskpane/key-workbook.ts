/** Widths in characters of the default font. */
const WIDTH = 24;

/** The key as `keyWorkbookBytes` gives it, in base64: the form in which Excel opens a new workbook. */
export async function keyWorkbook(headings: readonly string[], lines: readonly (readonly string[])[]): Promise<string> {
  return base64(await keyWorkbookBytes(headings, lines));
}

/**
 * A new workbook with the key from old to new IDs, bytes of an .xlsx file. Every cell is text: leading zeros stay, and
 * nothing becomes a number, a date or a formula. The .xlsx library is loaded when this is first called.
 * @param headings of the columns.
 * @param lines one for each child, in the order of the headings.
 */
export async function keyWorkbookBytes(
  headings: readonly string[],
  lines: readonly (readonly string[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { Workbook } = await import("@cj-tech-master/excelts");
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("Key", { views: [{ state: "frozen", ySplit: 1 }] });
  [headings, ...lines].forEach((line, row) => {
    line.forEach((text, column) => {
      const cell = sheet.getCell(row + 1, column + 1);
      cell.numFmt = "@";
      cell.value = text;
      if (row === 0) cell.font = { bold: true };
    });
  });
  headings.forEach((_, column) => {
    sheet.getColumn(column + 1).width = WIDTH;
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Bytes at a time: as arguments of one call, more would not fit on the stack. */
const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}

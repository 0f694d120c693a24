/** Resolves when Office has told the pane which workbook it stands beside. */
export async function whenOfficeIsReady(): Promise<void> {
  await Office.onReady();
}

/** Office's key that keeps the storage of add-ins apart; "" where the host gives none. */
export function storagePartition(): string {
  // Typed as always there; hosts without partitioned storage leave it out.
  const key = Office.context.partitionKey as string | undefined;
  return key ?? "";
}

/** Whether the Office theme is a dark one; false where the host does not say. */
export function isOfficeDark(): boolean {
  // Typed as always there; older hosts leave it out.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(theme?.bodyBackgroundColor ?? "");
  if (match === null) return false;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  // Relative luminance weights of ITU-R BT.709; half way between black and white.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

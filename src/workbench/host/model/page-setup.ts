type Marks = Readonly<Record<string, string>>;

/** How a sheet is printed, as its file says it: attributes by their OOXML names. What is not there has Excel's default. */
export interface PageSetup {
  /** Of `pageSetUpPr`: whether pages are fitted, or scaled. */
  readonly fitting: Marks;
  readonly options: Marks;
  /** In inches. All six are there, or none. */
  readonly margins: Marks;
  readonly setup: Marks;
}

export const noPageSetup: PageSetup = { fitting: {}, options: {}, margins: {}, setup: {} };

/** Excel's own for a new sheet, in inches. */
export const defaultMargins: Marks = { left: "0.7", right: "0.7", top: "0.75", bottom: "0.75", header: "0.3", footer: "0.3" };

export function isMarked(marks: Marks, name: string): boolean {
  return /^(1|true)$/.test(marks[name] ?? "");
}

/** The numbers by which files know the sizes of paper (ECMA-376 part 1, 18.3.1.63), under the names of Excel's API. */
export const paperNames: ReadonlyMap<number, string> = new Map([
  [1, "Letter"], [2, "LetterSmall"], [3, "Tabloid"], [4, "Ledger"], [5, "Legal"], [6, "Statement"], [7, "Executive"],
  [8, "A3"], [9, "A4"], [10, "A4Small"], [11, "A5"], [12, "B4"], [13, "B5"],
]);

/** By their names in small letters. */
export const paperSizes: ReadonlyMap<string, number> = new Map([...paperNames].map(([size, name]) => [name.toLowerCase(), size]));

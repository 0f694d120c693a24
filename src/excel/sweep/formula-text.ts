/** A text between quotation marks (doubled inside it), or a number of nine digits or more. */
const TEXT_OR_NUMBER = /"((?:[^"]|"")*)"|(?<![\w.$!])(\d{9,})(?![\w.!(])/g;
/** Identifiers have a digit or an at sign in them: most texts of formulas ("yes", "") have neither. */
const MAY_IDENTIFY = /[\d@]/;

/**
 * What a formula spells out itself: the texts in it and its long numbers, without what its references lead to.
 * @param formula with its =.
 */
export function formulaTexts(formula: string): string[] {
  if (!MAY_IDENTIFY.test(formula)) return [];
  return [...formula.matchAll(TEXT_OR_NUMBER)]
    .map(([, text, number]) => text?.replaceAll('""', '"') ?? number ?? "")
    .filter((text) => MAY_IDENTIFY.test(text));
}

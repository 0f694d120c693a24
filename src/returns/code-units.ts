/** Compares texts by their UTF-16 code units, as `<` does: no language, no locale, the same on every machine. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

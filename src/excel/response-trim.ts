/** As much of office.js as is put right here; none of it is in its types. */
interface OfficeCore {
  readonly CoreUtility?: { trim?: (text: string) => string };
}

/**
 * office.js takes white space from both ends of each answer by an expression that begins anew at each space within it: a
 * cell of 32,767 spaces takes seconds, a dozen of them stop the pane for good. The language's own `trim` gives the same
 * text at once. Where office.js has no such function any more there is nothing to put right.
 * Source: @microsoft/office-js 1.1.110, dist/excel-web-16.00.debug.js, `CoreUtility.trim` and `_parseResponseBody`.
 */
export function trimAnswersAtOnce(): void {
  const { CoreUtility: core } = OfficeExtension as OfficeCore;
  if (typeof core?.trim === "function") core.trim = (text) => text.trim();
}

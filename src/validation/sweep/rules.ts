import type { RuleMeta } from "../rule";

export const identifierElsewhere: RuleMeta = {
  code: "PV1",
  severity: "fix",
  topic: "identifiers",
  title: "Identifier elsewhere in the workbook",
  why: "The whole workbook is sent, not only the list: hidden sheets, notes, headers and properties go with it. A CHI number or an address anywhere in it is a data breach that may have to be reported to the Information Commissioner.",
  guidance: "minimum",
};

export const hiddenText: RuleMeta = {
  code: "PV2",
  severity: "check",
  topic: "return",
  title: "Hidden sheet, note, comment or document property",
  why: "What is not on the screen is sent all the same. Notes and hidden sheets often hold what was meant for colleagues only.",
  guidance: "minimum",
};

/** What is looked for in the whole workbook, besides the rules on the list. */
export const sweepRules: readonly RuleMeta[] = [identifierElsewhere, hiddenText];

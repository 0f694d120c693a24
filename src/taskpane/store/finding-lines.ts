import type { Finding } from "../../validation/finding";
import { placesInWords } from "../../validation/place-words";
import { ruleOf } from "../../validation/rule-of";
import { pastedCell } from "../../validation/pasted-cell";
import type { Validator } from "../../validation/validator";
import { findingsList } from "../words/desks";
import type { Confirmed } from "./confirmed";

/** Every finding as a line of a list, in the order of the pane. Sentences are masked already. */
export function findingLines(validator: Validator, confirmed: Confirmed): string[][] {
  return validator.findings().map((finding) => {
    const reason = confirmed.get(finding.key)?.reason;
    return [
      whatToDo(finding, reason),
      placesInWords(finding, validator.context.layout),
      finding.sentence,
      ruleOf(finding, validator.rules)?.why ?? "",
      reason ?? "",
    ];
  });
}

function whatToDo({ severity }: Finding, reason: string | undefined): string {
  if (severity === "fix") return findingsList.toFix;
  return reason === undefined ? findingsList.toCheck : findingsList.confirmed;
}

/** Lines for the clipboard: cells apart by tabs, so that a sheet takes them apart again, and none as a formula. */
export function asTabbedText(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => line.map((cell) => pastedCell(cell.replace(/[\t\r\n]+/g, " "))).join("\t")).join("\n");
}

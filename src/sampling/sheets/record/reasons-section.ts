import type { PlannedRow } from "../../../returns/planned-sheet";
import type { OverrideTopic } from "../../frame/freeze";
import { headings, row, section, sentences } from "../planned-rows";
import type { ShownSample } from "../shown-sample";

const ABOUT: Readonly<Record<OverrideTopic, string>> = {
  findings: "Findings not put right",
  sizes: "Other sizes",
  margins: "Other characteristics",
  method: "Another method",
};

/** Why something is not as the return foresees it. */
export function reasonsSection({ record: { overrides } }: ShownSample): PlannedRow[] {
  const heading = section("Reasons given");
  if (overrides.length === 0) {
    return [heading, ...sentences("None were needed: nothing was left to put right, and sizes, characteristics and method are those of the return.")];
  }
  return [heading, headings(["About", "Reason"]), ...overrides.map(({ about, reason }) => row(ABOUT[about], reason))];
}

import type { PlannedRow } from "../../../returns/planned-sheet";
import { OVERRIDE_NAMES } from "../../frame/override-names";
import { headings, row, section, sentences } from "../planned-rows";
import type { ShownSample } from "../shown-sample";

/** Why something is not as the return foresees it. */
export function reasonsSection({ record: { overrides } }: ShownSample): PlannedRow[] {
  const heading = section("Reasons given");
  if (overrides.length === 0) {
    return [heading, ...sentences("None were needed: nothing was left to put right, and sizes, characteristics and method are those of the return.")];
  }
  return [heading, headings(["About", "Reason"]), ...overrides.map(({ about, reason }) => row(OVERRIDE_NAMES[about], reason))];
}

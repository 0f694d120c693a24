import type { PlannedKind } from "../../returns/planned-sheet";

/** What the add-in calls its sheets. Excel may give one a number, and people another name. */
export const SHEET_NAMES: Readonly<Record<PlannedKind, string>> = {
  sample: "Sample",
  reserve: "Reserve",
  record: "Sampling record",
  release: "Release list",
  certificate: "Deletion certificate",
};

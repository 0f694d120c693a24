import type { OverrideTopic } from "./freeze";

/** What a reason is about: one name for each topic wherever reasons are listed. */
export const OVERRIDE_NAMES: Readonly<Record<OverrideTopic, string>> = {
  findings: "Findings not put right",
  sizes: "Other sizes",
  margins: "Other characteristics",
  method: "Another method",
};

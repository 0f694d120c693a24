import type { PlannedSheet } from "../../returns/planned-sheet";
import { sentences, title } from "./planned-rows";
import { characteristicsSection } from "./record/characteristics-section";
import { deviationsSections } from "./record/deviations-section";
import { earlierSection } from "./record/earlier-section";
import { listSection } from "./record/list-section";
import { methodSections } from "./record/method-section";
import { proofSections } from "./record/proof-sections";
import { reasonsSection } from "./record/reasons-section";
import { replacementsSections } from "./record/replacements-section";
import { seedSections } from "./record/seed-section";
import { siblingsSection } from "./record/siblings-section";
import { SHEET_NAMES } from "./sheet-names";
import type { ShownSample } from "./shown-sample";

/** Shared by all tables of the sheet: names, words, then figures and short texts. */
const WIDTHS = [34, 48, 18, 28, 12, 20, 28] as const;

/** The record of the draw for people: to read, to print and to check the draw by. */
export function recordSheet(sample: ShownSample): PlannedSheet {
  return {
    kind: "record",
    name: SHEET_NAMES.record,
    rows: [
      title(SHEET_NAMES.record),
      ...sentences(
        "How the sample was drawn from the list of this return, told so that anybody can check it.",
        "It names children by the ID numbers of the list. Keep it as safe as the list.",
      ),
      ...listSection(sample),
      ...methodSections(sample),
      ...characteristicsSection(sample),
      ...seedSections(sample),
      ...reasonsSection(sample),
      ...deviationsSections(sample),
      ...replacementsSections(sample),
      ...siblingsSection(sample),
      ...earlierSection(sample),
      ...proofSections(sample),
    ],
    widths: WIDTHS,
    keyColumn: undefined,
    isLandscape: true,
  };
}

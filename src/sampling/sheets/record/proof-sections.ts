import type { PlannedRow } from "../../../returns/planned-sheet";
import { row, section, sentences } from "../planned-rows";
import type { ShownSample } from "../shown-sample";

/** With what was drawn, the seal, and how to draw again. */
export function proofSections({ record }: ShownSample): PlannedRow[] {
  return [
    section("Versions"),
    row("Add-in", record.appVersion),
    row("Drawn in", record.host),
    row("Format of the record", `${record.format}, version ${record.version}`),
    section("Seal"),
    row("Seal", record.seal),
    ...sentences("The seal shows whether the record was damaged or changed by hand. It is no proof: the proof is to draw again."),
    section("How to verify this record"),
    ...sentences(
      "In this workbook: open the add-in’s pane, go to Sample and choose Verify.",
      "It draws again from the list as it stands, and says “the same” or what differs, row by row.",
      "Without the add-in: draw again from the text of the frozen list and the seed.",
      "The add-in’s page “How the sample is drawn” has the method, exactly enough for that, and a program that does it.",
    ),
  ];
}

import type { CanonicalId } from "../../returns/canonical-id";
import type { PlannedSheet } from "../../returns/planned-sheet";
import { type RowColumn, sheetOfRecords } from "./row-columns";
import { SHEET_NAMES } from "./sheet-names";
import { listColumns, type ShownSample, siblingColumn } from "./shown-sample";
import { inSampleInWords } from "./standing-words";

/** A row for each record that is or was in the sample. Rows never move: people write beside them. */
export function sampleSheet(sample: ShownSample): PlannedSheet {
  const { membership, record, list, shown } = sample;
  const hasFollowUp = list.definition.sample.followUp > 0 || record.drawn.followUp.length > 0;
  const followUp: RowColumn = {
    heading: "Follow-up",
    width: 12,
    cellOf: (id) => (membership.isFollowUp(id) ? "Yes" : ""),
  };
  const status: RowColumn = {
    heading: "Status",
    width: 36,
    cellOf: (id: CanonicalId) => inSampleInWords(membership.standingOf(id), shown),
  };
  return sheetOfRecords({ kind: "sample", name: SHEET_NAMES.sample, above: [] }, membership.everInSample, [
    ...listColumns(sample),
    ...(hasFollowUp ? [followUp] : []),
    siblingColumn(sample),
    status,
  ]);
}

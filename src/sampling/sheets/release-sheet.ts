import { addYears, formatDate, fromIsoDate } from "../../returns/calendar-date";
import type { CanonicalId } from "../../returns/canonical-id";
import type { PlannedRow, PlannedSheet } from "../../returns/planned-sheet";
import { counted, countInWords } from "../../returns/wording";
import { agenciesInWords, capital, hasFollowUpForm } from "./agencies";
import { sentences, title } from "./planned-rows";
import { type RowColumn, sheetOfRecords } from "./row-columns";
import { SHEET_NAMES } from "./sheet-names";
import { idColumn, type ShownSample, siblingColumn } from "./shown-sample";
import { forPartnershipInWords } from "./standing-words";
import { timeInWords } from "./time-in-words";

/**
 * The list that goes to the partnership: IDs, and what is to be prepared for each. Nothing else of the children stands on
 * it: the partnership knows them by their IDs.
 * @param releasedAt ISO 8601, UTC.
 */
export function releaseSheet(sample: ShownSample, releasedAt: string): PlannedSheet {
  const { everInSample, reserve } = sample.membership;
  // Each stays in the place in which it was drawn: a record of the reserve that comes into the sample does not move.
  const ids = [...new Set([...sample.record.drawn.main, ...reserve, ...everInSample])];
  return sheetOfRecords({ kind: "release", name: SHEET_NAMES.release, above: above(sample, releasedAt) }, ids, releaseColumns(sample));
}

function above(sample: ShownSample, releasedAt: string): PlannedRow[] {
  const { definition } = sample.list;
  const { now } = sample.membership;
  const selected = now.main.length;
  const inReserve = now.reserve.length;
  const forms = hasFollowUpForm(definition) ? now.followUp.length : 0;
  const held = inReserve === 0 ? "There is no reserve." : `${counted(inReserve, "is", "are")} in reserve.`;
  return [
    title("Records for the inspection"),
    ...sentences(
      definition.title,
      `${counted(selected, "record is", "records are")} selected. ${held}`,
      "Each record is named by its ID number in the return, and by nothing else.",
      ...agenciesInWords(definition),
      ...(inReserve === 0 ? [] : ["Prepare the records in reserve too: one of them takes the place of a selected record that cannot be used."]),
      ...(forms === 0 ? [] : [`Complete a follow-up form for ${forms === 1 ? "the record" : `each of the ${countInWords(forms)} records`} marked for it.`]),
      windowInWords(sample),
      "The inspection lead agrees with the partnership how and by when the records are uploaded.",
      "Sibling group: write the same number beside the records of brothers and sisters.",
      `This list was written on ${timeInWords(releasedAt)}.`,
    ),
  ];
}

function windowInWords({ list: { definition }, record }: ShownSample): string {
  const years = definition.windowYears;
  const back = `Records are read as far back as ${counted(years, "year")} before the agreed date`;
  const agreed = record.agreedDate === null ? undefined : fromIsoDate(record.agreedDate);
  if (agreed === undefined) return `${back}.`;
  return `${back}, ${formatDate(agreed)}: that is from ${formatDate(addYears(agreed, -years))}.`;
}

function releaseColumns(sample: ShownSample): RowColumn[] {
  const { definition } = sample.list;
  const { standingOf, isInSample, isFollowUp } = sample.membership;
  const isWithdrawn = (id: CanonicalId) => standingOf(id).kind === "withdrawn";
  const ofPartnership = definition.uploads.partnership.map(
    (agency): RowColumn => ({ heading: capital(agency), width: 13, cellOf: (id) => (isWithdrawn(id) ? "" : "Prepare") }),
  );
  const ofOthers = definition.uploads.themselves.map(
    (agency): RowColumn => ({
      heading: capital(agency),
      width: 24,
      cellOf: (id) => (isWithdrawn(id) ? "" : `${capital(agency)} uploads its own`),
    }),
  );
  const form: RowColumn = { heading: "Follow-up form", width: 16, cellOf: (id) => (isFollowUp(id) ? "Complete" : "") };
  return [
    idColumn(sample),
    { heading: "List", width: 10, cellOf: (id) => (isInSample(id) || isWithdrawn(id) ? "Selected" : "Reserve") },
    ...ofPartnership,
    ...ofOthers,
    ...(hasFollowUpForm(definition) ? [form] : []),
    siblingColumn(sample),
    { heading: "Status", width: 22, cellOf: (id) => forPartnershipInWords(standingOf(id), sample.shown) },
  ];
}

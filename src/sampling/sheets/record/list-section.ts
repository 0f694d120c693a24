import { formatDate, fromIsoDate } from "../../../returns/calendar-date";
import { returnDefinition } from "../../../returns/definitions";
import type { PlannedRow } from "../../../returns/planned-sheet";
import { countInWords } from "../../../returns/wording";
import type { RecordAsRead } from "../../record/draw-record";
import { row, rowsOfMany, section, sentences } from "../planned-rows";
import type { ShownSample } from "../shown-sample";

/** Which list the sample was drawn from, and how to know that it is the same. */
export function listSection({ record, list }: ShownSample): PlannedRow[] {
  const { frame } = record;
  const own = record.return.id === list.definition.id ? list.definition : returnDefinition(record.return.id);
  return [
    section("The list"),
    row("Return", own?.title ?? record.return.id),
    row("Edition of the return", record.return.version),
    row("Agreed date", agreedDateInWords(record.agreedDate)),
    row("Children who could be drawn", frame.records),
    ...rowsOfMany("Sheet rows without an ID that can be used", frame.rowsWithoutId.map((number) => `row ${countInWords(number)}`)),
    ...(frame.rowsWithoutId.length === 0 ? [] : sentences("Children in rows without an ID that can be used could not be drawn.")),
    row("Digest of the frozen list", frame.digest),
    ...sentences("The digest is the SHA-256 of the list as it was frozen. A list that differs in anything that decides the draw has another."),
    ...receiptRows(frame.receipt),
  ];
}

function agreedDateInWords(iso: string | null): string {
  const date = iso === null ? undefined : fromIsoDate(iso);
  return date === undefined ? "Could not be read" : formatDate(date);
}

function receiptRows(receipt: RecordAsRead["frame"]["receipt"]): PlannedRow[] {
  const name = "Receipt that came with the return";
  if (receipt === null) return [row(name, "Not compared with the list")];
  return [
    row(name, receipt.isSame ? "The list had the digest of the receipt when it was frozen" : "The list had another digest than the receipt when it was frozen"),
    row("Digest on the receipt", receipt.digest),
  ];
}

import type { CalendarDate } from "../../returns/calendar-date";
import { drawSteps } from "../draw";
import type { Frame, Sizes } from "../frame/frame";
import { finish, type Steps } from "../steps";
import type { RecordAsRead, ReturnEdition } from "./draw-record";
import { listDifference } from "./list-difference";
import { drawnWith, methodDifference } from "./method-difference";
import { resultDifference } from "./result-difference";
import { sealHolds } from "./seal";
import type { Verification } from "./verification";
import { verificationInWords } from "./verification-words";

/** The return as it stands in the workbook. */
export interface ReturnNow {
  readonly definition: ReturnEdition & { readonly sample: Sizes };
  /** Undefined where it cannot be read. */
  readonly agreedDate: CalendarDate | undefined;
  /** Made anew from the sheet, with `choicesOf` the record. */
  readonly frame: Frame;
}

/** Draws again what the record says was drawn, and says what differs: the list, the method, or the result. */
export function verify(record: RecordAsRead, now: ReturnNow): Verification {
  return finish(verifySteps(record, now));
}

/** As `verify`, in steps: drawing from a long list takes a while. */
export function* verifySteps(record: RecordAsRead, { definition, agreedDate, frame }: ReturnNow): Steps<Verification> {
  const settings = yield* drawnWith(record, frame, definition.sample);
  const list = listDifference(record, frame, agreedDate, settings !== undefined);
  const method = methodDifference(record, frame, definition, settings);
  const drawnFrom = { ...frame, ...settings };
  const result =
    settings === undefined ? undefined : resultDifference(record, drawnFrom, yield* drawSteps(drawnFrom, record.seed.text));
  const found = {
    isSame: list === undefined && method === undefined && result === undefined,
    sealHolds: sealHolds(record),
    list,
    method,
    result,
  };
  return { ...found, sentences: verificationInWords(record, found) };
}

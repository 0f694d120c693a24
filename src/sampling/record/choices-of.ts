import type { FrameChoices } from "../frame/choices";
import type { RecordAsRead } from "./draw-record";

/**
 * What the record's frame was made with: on the same list they make the same frame again. A list of another kind of
 * return has not the same margins: look with `otherKind` first.
 */
export function choicesOf({ method, sizes, frame }: RecordAsRead): FrameChoices {
  return { method, sizes, margins: frame.margins.map(({ key, joined }) => ({ key, joined })) };
}

export const OTHER_KIND = "The record belongs to another kind of return than the one in this workbook.";

/** Said where the record cannot be verified with this return's list at all. @param id of the return's definition. */
export function otherKind(record: RecordAsRead, id: string): string | undefined {
  return record.return.id === id ? undefined : OTHER_KIND;
}

import type { FrameChoices } from "../frame/choices";
import type { RecordAsRead } from "./draw-record";

/** What the record's frame was made with: on the same list they make the same frame again. */
export function choicesOf({ method, sizes, frame }: RecordAsRead): FrameChoices {
  return { method, sizes, margins: frame.margins.map(({ key, joined }) => ({ key, joined })) };
}

import type { Frame } from "../frame/frame";
import { readFrameText } from "../frame/frame-text-reading";
import type { RecordAsRead } from "../record/draw-record";
import type { SampleFile } from "./sample-file";

/**
 * The frame that a draw was made from, as the workbook keeps it: what became of the list makes no difference to it.
 * @param record of this draw, or of one before it.
 * @returns undefined where the frame is not kept, or has no single meaning.
 */
export function keptFrame({ frames }: Pick<SampleFile, "frames">, record: RecordAsRead): Frame | undefined {
  const text = frames.get(record.frame.digest);
  if (text === undefined) return undefined;
  const reading = readFrameText(text);
  return reading.kind === "frame" ? reading.frame : undefined;
}

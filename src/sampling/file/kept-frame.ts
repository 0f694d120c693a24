import type { Frame } from "../frame/frame";
import { readFrameText } from "../frame/frame-text-reading";
import type { RecordAsRead } from "../record/draw-record";
import type { SampleFile } from "./sample-file";

/** The frame that was drawn from, as the workbook keeps it; undefined where it was lost. */
export function keptFrame({ record, frames }: SampleFile<RecordAsRead>): Frame | undefined {
  const text = frames.get(record.frame.digest);
  const reading = text === undefined ? undefined : readFrameText(text);
  return reading?.kind === "frame" ? reading.frame : undefined;
}

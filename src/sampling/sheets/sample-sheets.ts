import type { PlannedSheet } from "../../returns/planned-sheet";
import type { SampleFile } from "../file/sample-file";
import type { RecordAsRead } from "../record/draw-record";
import type { ShownList } from "./listed-columns";
import { recordSheet } from "./record-sheet";
import { releaseSheet } from "./release-sheet";
import { reserveSheet } from "./reserve-sheet";
import { sampleSheet } from "./sample-sheet";
import { shownSample } from "./shown-sample";

/**
 * Every sheet that a sample has: the sample, its reserve where anybody is in reserve, the record, and the list for the
 * partnership once it was released. The same file always gives the same sheets.
 * @param list the definition that the file's rows were read by, and how their workbook counts days.
 */
export function sampleSheets(file: SampleFile<RecordAsRead>, list: ShownList): PlannedSheet[] {
  const sample = shownSample(file, list);
  const reserve = reserveSheet(sample);
  return [
    sampleSheet(sample),
    ...(reserve === undefined ? [] : [reserve]),
    recordSheet(sample),
    ...(file.releasedAt === undefined ? [] : [releaseSheet(sample, file.releasedAt)]),
  ];
}

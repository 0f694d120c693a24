import { recordText } from "../record/seal";
import { drawsOf } from "./draws-of";
import type { SampleFile, SampleFileTexts } from "./sample-file";
import { type Doc, FORMAT, FRAMES_FORMAT, type Frames, VERSION } from "./schema";

/**
 * The texts that the workbook keeps; `readSampleFile` is the inverse.
 * @throws Error where the frame of a draw or the row of a drawn record is missing: it could not be read back as sound.
 */
export function sampleFileTexts({ record, frames, rows, releasedAt }: SampleFile): SampleFileTexts {
  if (!drawsOf(record).every(({ frame: { digest } }) => frames.has(digest))) throw new Error("the frame of a draw is missing");
  if (![...record.drawn.main, ...record.drawn.reserve].every((id) => rows.has(id))) throw new Error("the row of a drawn record is missing");
  const doc: Doc = {
    format: FORMAT,
    version: VERSION,
    record: recordText(record),
    rows: [...rows].map(([id, { row, dateMask, cells }]) => [id, row, dateMask, [...cells]]),
    releasedAt: releasedAt ?? null,
  };
  const kept: Frames = { format: FRAMES_FORMAT, version: VERSION, frames: Object.fromEntries(frames) };
  return { doc: JSON.stringify(doc), frames: JSON.stringify(kept) };
}

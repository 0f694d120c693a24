import type { RawRow } from "../../../src/returns/record";
import type { SampleFile } from "../../../src/sampling/file/sample-file";
import type { FrameChoices } from "../../../src/sampling/frame/choices";
import { frameText } from "../../../src/sampling/frame/frame-text";
import { type DrawToRecord, recordOfDraw } from "../../../src/sampling/record/record-of-draw";
import { choicesOf } from "../../../src/sampling/record/choices-of";
import type { CanonicalId } from "../../../src/returns/canonical-id";
import { read } from "../frame/lists";
import { type Cells, drawFrom, listWith } from "../record/draws";

/** What the workbook keeps of a draw from these children. */
export function fileFrom(children: readonly Cells[], choices?: FrameChoices, changes?: Partial<DrawToRecord>): SampleFile {
  const toRecord = drawFrom(children, choices, changes);
  const record = recordOfDraw(toRecord);
  const { rowOf } = read(listWith(children), choicesOf(record));
  const rows = new Map<CanonicalId, RawRow>();
  for (const id of [...record.drawn.main, ...record.drawn.reserve]) {
    const row = rowOf.get(id);
    if (row === undefined) throw new Error("a drawn record has no row");
    rows.set(id, row);
  }
  return { record, frames: new Map([[record.frame.digest, frameText(toRecord.frozen.frame)]]), rows, releasedAt: undefined };
}

/** The file after another draw from the same list. */
export function redrawn(before: SampleFile, children: readonly Cells[], seed: DrawToRecord["seed"], reason = "The police list came late."): SampleFile {
  const drawnAt = "2026-11-23T10:00:00.000Z";
  const toRecord = drawFrom(children, undefined, { drawnAt, earlier: { reason, record: before.record } }, seed);
  const record = recordOfDraw({ ...toRecord, frozenAt: drawnAt });
  const { rowOf } = read(listWith(children), choicesOf(record));
  const frames = new Map([...before.frames, [record.frame.digest, frameText(toRecord.frozen.frame)] as const]);
  return { record, frames, rows: rowOf, releasedAt: undefined };
}

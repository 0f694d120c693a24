import type { CanonicalId } from "../../returns/canonical-id";
import type { RawRow } from "../../returns/record";
import type { DrawRecord, RecordAsRead } from "../record/draw-record";

/** All that the workbook keeps of a sample, for the add-in to read. */
export interface SampleFile<R extends RecordAsRead = DrawRecord> {
  readonly record: R;
  /** From `frameText`, by digest: of this draw and of those before it. A draw can be repeated from it whatever became of the list. */
  readonly frames: ReadonlyMap<string, string>;
  /** The rows of all who were drawn (sample and reserve), as they stood in the list when it was frozen. */
  readonly rows: ReadonlyMap<CanonicalId, RawRow>;
  /** ISO 8601, UTC: when the list for the partnership was last written; undefined while it was not. */
  readonly releasedAt: string | undefined;
}

/** The file as texts: what changes with every replacement, and what stays as long as the draw does. */
export interface SampleFileTexts {
  readonly doc: string;
  readonly frames: string;
}

export type SampleFileReading =
  | { readonly kind: "file"; readonly file: SampleFile }
  /** The record was changed by hand or contradicts itself: it can be looked at and drawn again, but not added to. */
  | { readonly kind: "doubtful"; readonly file: SampleFile<RecordAsRead>; readonly sentences: readonly string[] }
  /** Nothing that can be used; what is wrong, a sentence each, without any ID. */
  | { readonly kind: "problem"; readonly sentences: readonly string[] };

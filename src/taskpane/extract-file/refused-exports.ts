import type { Problem } from "../store/snapshot";
import type { FileKind } from "../files/file-kind";
import { type Refusal, refused, UnreadableFile } from "../files/refusals";
import { exportWhatToDo, exportWords } from "../words/exports";

export type ExportRefusal = keyof typeof exportWords;

export function refusedExport(refusal: ExportRefusal, cause?: unknown): UnreadableFile {
  return new UnreadableFile({ ...exportWords[refusal], canRetry: false } satisfies Problem, { cause });
}

const OTHERWISE: Partial<Record<Refusal, string>> = exportWhatToDo;

export function refusedWorkbook(refusal: Refusal, cause?: unknown): UnreadableFile {
  const whatToDo = OTHERWISE[refusal];
  return refused(refusal, { cause, ...(whatToDo === undefined ? {} : { whatToDo }) });
}

/** Why a file of this kind is not read; undefined where it may be text or a workbook. */
export function refusedKind(kind: FileKind): UnreadableFile | undefined {
  switch (kind) {
    case "zip":
    case "other":
      return undefined;
    case "word":
    case "picture":
      return refusedExport(kind);
    case "ole":
      return refusedExport("noTable");
    case "empty":
    case "locked":
    case "old":
    case "pdf":
      return refusedWorkbook(kind);
  }
}

import type { Problem } from "../store/snapshot";
import { fileWords } from "../words/files";

/** A file that cannot be read; what is wrong, in words for the user. Nothing of what stands in the file is in it. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";

  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(problem.sentence, options);
  }
}

/** Bytes of an .xlsx file at most. */
export const LARGEST_WORKBOOK = 50_000_000;

/** What is refused wherever a workbook is asked for. */
export type Refusal = keyof typeof fileWords;

/** @param whatToDo where something else helps than usually. */
export function refused(refusal: Refusal, { cause, whatToDo = fileWords[refusal].whatToDo }: { readonly cause?: unknown; readonly whatToDo?: string } = {}): UnreadableFile {
  return new UnreadableFile({ sentence: fileWords[refusal].sentence, whatToDo, canRetry: false }, { cause });
}

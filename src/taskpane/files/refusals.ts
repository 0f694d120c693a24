import type { Problem } from "../store/snapshot";

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

const saveAs = "Open it in Excel, save a copy as an Excel Workbook (.xlsx), and choose the copy.";
const chooseXlsx = "Choose a file whose name ends in .xlsx.";
/** What is refused wherever a workbook is asked for. */
const refusals = {
  empty: { sentence: "This file is empty.", whatToDo: "Choose a copy that has something in it." },
  tooLarge: { sentence: "This file is larger than 50 MB.", whatToDo: "Choose a smaller copy, without pictures or other lists." },
  tooMuch: { sentence: "This workbook holds too much to be read here.", whatToDo: "Save a copy with the sheet of the return alone, and choose that." },
  locked: { sentence: "This workbook is locked with a password.", whatToDo: "Open it in Excel, remove the password, save a copy, and choose the copy." },
  old: { sentence: "This is an Excel 97–2003 workbook (.xls).", whatToDo: saveAs },
  binary: { sentence: "This is an Excel binary workbook (.xlsb).", whatToDo: saveAs },
  pdf: { sentence: "This is a PDF, not an Excel workbook.", whatToDo: chooseXlsx },
  other: { sentence: "This file is not an Excel workbook (.xlsx).", whatToDo: chooseXlsx },
  damaged: { sentence: "This file is damaged and cannot be read.", whatToDo: "Open it in Excel, let Excel repair it, save a copy, and choose the copy." },
} as const;

export type Refusal = keyof typeof refusals;

/** @param whatToDo where something else helps than usually. */
export function refused(refusal: Refusal, { cause, whatToDo = refusals[refusal].whatToDo }: { readonly cause?: unknown; readonly whatToDo?: string } = {}): UnreadableFile {
  return new UnreadableFile({ sentence: refusals[refusal].sentence, whatToDo, canRetry: false }, { cause });
}

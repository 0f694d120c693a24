import type { SourceSheet } from "../../extract/table";
import { inSlices, type Slicing } from "../../sampling/slices";
import type { Steps } from "../../sampling/steps";
import { fileKind } from "../files/file-kind";
import { UnreadableFile } from "../files/refusals";
import type { Problem } from "../store/snapshot";
import { readingWords } from "../words/files";
import { LIMITS, type Limits } from "./limits";
import { refusedKind } from "./refused-exports";
import { readTextFile, readTextPieces, type ReadSheets } from "./text/read-text-file";

/** What the surroundings lend to reading: a clock, turns for everything else, who hears of progress, and a way to stop. */
export type ReadingWork = Omit<Slicing, "slice">;

/** The sheets of an export with what is worth saying of how they were read, a sentence each; or why there are none. */
export type ExportReading =
  | { readonly kind: "read"; readonly sheets: readonly SourceSheet[]; readonly remarks: readonly string[] }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "cancelled" };

/**
 * Reads a file of a case system in memory: CSV in whatever encoding and with whatever separator, or a workbook (.xlsx).
 * What it is, its bytes say, not its name. A text is one sheet with the file's name. Whatever the bytes are, it answers.
 * @throws where a library cannot be loaded, and nowhere else.
 */
export async function readExport(fileName: string, bytes: Uint8Array, work: ReadingWork, limits: Limits = LIMITS): Promise<ExportReading> {
  const kind = fileKind(bytes);
  const refusal = refusedKind(kind);
  if (refusal !== undefined) return { kind: "problem", problem: refusal.problem };
  if (kind === "zip") {
    const { readWorkbook } = await import("./xlsx/read-workbook");
    return answered(readWorkbook(bytes, limits), work);
  }
  const { default: papa } = await import("papaparse");
  return answered(readTextFile(papa, fileName, bytes, limits), work);
}

/** Reads a table as it was pasted: from Excel, or the text of a CSV file. */
export async function readPasted(text: string, work: ReadingWork, limits: Limits = LIMITS): Promise<ExportReading> {
  const { default: papa } = await import("papaparse");
  return answered(readTextPieces(papa, readingWords.pastedTable, [text], limits), work);
}

async function answered(steps: Steps<ReadSheets>, work: ReadingWork): Promise<ExportReading> {
  try {
    const sliced = await inSlices(steps, work);
    return sliced.kind === "done" ? { kind: "read", ...sliced.value } : { kind: "cancelled" };
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: "problem", problem: error.problem };
    throw error;
  }
}

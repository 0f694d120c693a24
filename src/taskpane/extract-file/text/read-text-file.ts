import type { SourceSheet } from "../../../extract/table";
import type { Steps } from "../../../sampling/steps";
import { readingWords } from "../../words/files";
import type { Limits } from "../limits";
import { partOf } from "../part-of";
import { refusedExport } from "../refused-exports";
import { decodeText } from "./decode";
import { refusedText } from "./refused-text";
import { readText } from "./read-text";
import type { PapaLibrary } from "./separators";

export interface ReadSheets {
  readonly sheets: readonly SourceSheet[];
  /** What is worth saying of how they were read, a sentence each. */
  readonly remarks: readonly string[];
}

/** Decoding takes about so much of the time that a text takes. */
const DECODING = 0.2;
/** Characters by which a web page and the like is known. */
const HEAD = 1 << 16;

/** @throws UnreadableFile */
export function* readTextFile(papa: PapaLibrary, fileName: string, bytes: Uint8Array, limits: Limits): Steps<ReadSheets> {
  if (bytes.length > limits.textBytes) throw refusedExport("textTooLarge");
  const { pieces, encoding } = yield* partOf(decodeText(bytes), 0, DECODING);
  const refusal = refusedText((pieces[0] ?? "").slice(0, HEAD), fileName);
  if (refusal !== undefined) throw refusal;
  const { sheets, remarks } = yield* partOf(readTextPieces(papa, fileName, pieces, limits), DECODING, 1);
  return { sheets, remarks: encoding === "windows-1252" ? [readingWords.oldEncoding, ...remarks] : remarks };
}

/** @throws UnreadableFile */
export function* readTextPieces(papa: PapaLibrary, name: string, pieces: readonly string[], limits: Limits): Steps<ReadSheets> {
  const { sheet, openQuotes } = yield* readText(papa, name, pieces, limits);
  return { sheets: [sheet], remarks: openQuotes.length === 0 ? [] : [openQuotesRemark(openQuotes)] };
}

function openQuotesRemark([first = 0, ...others]: readonly number[]): string {
  return others.length === 0 ? readingWords.openQuote(first) : readingWords.openQuotes(others.length + 1, first);
}

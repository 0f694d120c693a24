import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { readId } from "../../returns/canonical-id";
import { returnDefinition } from "../../returns/definitions";
import { type FormReading, readStoredForm, type StoredForm } from "../../returns/stored-form";
import { counted } from "../../returns/wording";
import { parsedJson } from "../record/json-text";
import type { RecordAsRead } from "../record/draw-record";
import { readRecord } from "../record/read-record";
import { drawsOf } from "./draws-of";
import type { SampleFile, SampleFileReading, SampleFileTexts } from "./sample-file";
import { type Doc, docForm, framesForm } from "./schema";

/** Characters of the record and of the rows that were drawn. */
const LONGEST_DOC = 12_000_000;
/** Characters of the frames of all draws: a list of 100,000 has some 6 million. */
const LONGEST_FRAMES = 128_000_000;
const DAMAGED = "What the workbook keeps of its sample was changed or damaged, so that it cannot be read. Open an earlier copy of the workbook, or delete the sample and draw it again.";
const NEWER = "The sample in this workbook was written by a newer version of the add-in. Update the add-in to work with it.";
const NO_FRAMES = "The lists that the workbook keeps beside the record of the draw were changed or damaged, so that they cannot be read.";

/**
 * Reads what the workbook keeps of a sample. No sentence names an ID.
 *
 * A frame that is missing or does not have the digest under which it stands makes the file doubtful and is left out: the
 * draw can then be repeated from the list alone. So does a missing row, without which the sheets cannot be written again,
 * and one that is of another record.
 */
export function readSampleFile(texts: SampleFileTexts): SampleFileReading {
  const doc = partOf(texts.doc, docForm, LONGEST_DOC);
  if (doc.kind === "unreadable") return { kind: "problem", sentences: [doc.why === "newer" ? NEWER : DAMAGED] };
  const reading = readRecord(doc.value.record);
  if (reading.kind === "problem") return reading;
  const kept = partOf(texts.frames, framesForm, LONGEST_FRAMES);
  if (kept.kind === "unreadable" && kept.why === "newer") return { kind: "problem", sentences: [NEWER] };
  const frames = new Map(kept.kind === "read" ? Object.entries(kept.value.frames).filter(fits) : []);
  const rows = rowsOf(doc.value);
  const rest = { frames, rows, releasedAt: doc.value.releasedAt ?? undefined };
  const doubts = [
    ...(reading.kind === "doubtful" ? reading.sentences : []),
    ...(kept.kind === "unreadable" ? [NO_FRAMES] : frameDoubts(reading.record, frames)),
    ...rowDoubts(reading.record, doc.value, rows),
  ];
  return reading.kind === "record" && doubts.length === 0
    ? { kind: "file", file: { record: reading.record, ...rest } }
    : { kind: "doubtful", file: { record: reading.record, ...rest }, sentences: doubts };
}

function partOf<T>(text: string, form: StoredForm<T>, longest: number): FormReading<T> {
  return readStoredForm(parsedJson(text, longest), form);
}

function rowsOf({ rows }: Doc): SampleFile["rows"] {
  return new Map(rows.map(([id, row, dateMask, cells]) => [id, { row, dateMask, cells }]));
}

function fits([digest, text]: readonly [string, string]): boolean {
  return bytesToHex(sha256(utf8ToBytes(text))) === digest;
}

function frameDoubts(record: RecordAsRead, frames: ReadonlyMap<string, string>): string[] {
  const [now, ...before] = drawsOf(record).map(({ frame: { digest } }) => frames.has(digest));
  const missing = before.filter((has) => !has).length;
  return [
    ...(now === true ? [] : ["The list as it was frozen is not kept beside the record of the draw, or was changed there."]),
    ...(missing === 0 ? [] : [`The list of ${counted(missing, "earlier draw")} is not kept beside the record, or was changed there.`]),
  ];
}

function rowDoubts(record: RecordAsRead, doc: Doc, rows: SampleFile["rows"]): string[] {
  const { drawn } = record;
  const others = rowsOfOthers(record, rows);
  const missing = new Set([...drawn.main, ...drawn.reserve].filter((id) => !rows.has(id))).size;
  return [
    ...(missing === 0 ? [] : [`The workbook does not keep the ${missing === 1 ? "row" : "rows"} of ${counted(missing, "drawn record")}.`]),
    ...(rows.size === doc.rows.length ? [] : ["The workbook keeps the row of a drawn record more than once."]),
    ...(others === 0 ? [] : [`The workbook keeps ${counted(others, "row")} under the ID of another record.`]),
  ];
}

/** The seal does not cover the rows, and the sheets take the IDs that they show from them. */
function rowsOfOthers({ return: { id: kind } }: RecordAsRead, rows: SampleFile["rows"]): number {
  const order = returnDefinition(kind)?.columns.findIndex((column) => column.kind === "id");
  if (order === undefined) return 0;
  return [...rows].filter(([id, { cells, dateMask }]) => readId(cells[order] ?? "", (dateMask & (1 << order)) !== 0).canonical !== id).length;
}

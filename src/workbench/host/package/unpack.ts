import { archiveParts, type PackedPart } from "../../../excel/archive/directory";
import { unpackedParts } from "../../../excel/archive/unpacked";
import { type ArchiveFault, UnreadableArchive } from "../../../excel/archive/unreadable-archive";
import type { PackageParts } from "../../../workbook/package";
import { UnreadableWorkbook } from "../contract";
import { workbookPath } from "./parts";

const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const sentences = {
  empty: "This file is empty. Choose a copy that has something in it.",
  locked: "This workbook is locked with a password. Open it in Excel, remove the password, and save a copy.",
  old: "This is an Excel 97–2003 workbook (.xls). Open it in Excel and save a copy as an Excel Workbook (.xlsx).",
  notXlsx: "This file is not an Excel workbook (.xlsx). Choose a file whose name ends in .xlsx.",
  tooMuch: "This workbook holds too much to be opened here. Save a copy with fewer sheets or rows, and choose that.",
  damaged: "This file is damaged and cannot be read. Open it in Excel, let Excel repair it, and save a copy.",
  noWorkbook: "This file holds no Excel workbook. Choose a file that was saved by Excel as .xlsx.",
  binary: "This is an Excel binary workbook (.xlsb). Open it in Excel and save a copy as an Excel Workbook (.xlsx).",
} as const;

/** Bytes of all parts when unpacked: a million formatted rows have some 250 MB. */
const largestContent = 500_000_000;
const contentTypes = "[Content_Types].xml";

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Names in an OLE compound file stand in its directory as UTF-16. */
function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat();
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** @throws UnreadableWorkbook with a sentence that says what the file is instead of an .xlsx. */
export function unpack(bytes: Uint8Array): PackageParts {
  if (bytes.length === 0) throw new UnreadableWorkbook(sentences.empty);
  if (startsWith(bytes, oleSignature)) {
    throw new UnreadableWorkbook(holdsUtf16(bytes, "EncryptedPackage") ? sentences.locked : sentences.old);
  }
  if (!startsWith(bytes, [0x50, 0x4b])) throw new UnreadableWorkbook(sentences.notXlsx);
  const parts = opened(bytes);
  if (parts.has("xl/workbook.bin")) throw new UnreadableWorkbook(sentences.binary);
  if (workbookPath(parts) === undefined) throw new UnreadableWorkbook(sentences.noWorkbook);
  return parts;
}

function opened(bytes: Uint8Array): PackageParts {
  try {
    const packed = archiveParts(bytes);
    // A zip archive that can be read but has no content types is something else than a workbook.
    if (!packed.has(contentTypes)) throw new UnreadableWorkbook(sentences.noWorkbook);
    return unpacked(packed.values());
  } catch (cause) {
    if (cause instanceof UnreadableArchive) throw unreadable(cause.fault, cause);
    throw cause;
  }
}

function unpacked(packed: Iterable<PackedPart>): PackageParts {
  const steps = unpackedParts(packed, largestContent);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return new Map(step.value);
  }
}

function unreadable(fault: ArchiveFault, cause: unknown): UnreadableWorkbook {
  return new UnreadableWorkbook(sentences[fault], { cause });
}

export function damaged(cause: unknown): UnreadableWorkbook {
  return unreadable("damaged", cause);
}

export function tooMuch(cause?: unknown): UnreadableWorkbook {
  return unreadable("tooMuch", cause);
}

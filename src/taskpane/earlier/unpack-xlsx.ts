import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Problem } from "../store/snapshot";
import { withoutEmptyCells } from "./sheet-content";

/** The file cannot be read as an earlier copy; what is wrong, in words for the user. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";

  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(problem.sentence, options);
  }
}

const LARGEST_FILE = 50_000_000;
/** Unpacked. A million formatted rows take some 250 MB, and no text can be longer than 536 million characters. */
const LARGEST_CONTENT = 400_000_000;
/** Opens every OLE compound file: .xls, and .xlsx under a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
const PDF = [0x25, 0x50, 0x44, 0x46];
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
/** What cells, number formats, lists and names stand in. Pictures, notes and the rest are not unpacked at all. */
const READ = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/theme\/[^/]+\.xml|xl\/worksheets\/[^/]+\.xml)$/;

const saveAs = "Open it in Excel, save a copy as an Excel Workbook (.xlsx), and choose the copy.";
const problems = {
  empty: { sentence: "This file is empty.", whatToDo: "Choose a copy that has something in it." },
  tooLarge: { sentence: "This file is larger than 50 MB.", whatToDo: "Choose a smaller copy, without pictures or other lists." },
  tooMuch: { sentence: "This workbook holds too much to be read here.", whatToDo: "Save a copy with the sheet of the return alone, and choose that." },
  locked: { sentence: "This workbook is locked with a password.", whatToDo: "Open it in Excel, remove the password, save a copy, and choose the copy." },
  old: { sentence: "This is an Excel 97–2003 workbook (.xls).", whatToDo: saveAs },
  binary: { sentence: "This is an Excel binary workbook (.xlsb).", whatToDo: saveAs },
  pdf: { sentence: "This is a PDF, not an Excel workbook.", whatToDo: "Choose a file whose name ends in .xlsx." },
  other: { sentence: "This file is not an Excel workbook (.xlsx).", whatToDo: "Choose a file whose name ends in .xlsx." },
  damaged: { sentence: "This file is damaged and cannot be read.", whatToDo: "Open it in Excel, let Excel repair it, save a copy, and choose the copy." },
} as const;

function unreadable(kind: keyof typeof problems, cause?: unknown): UnreadableFile {
  return new UnreadableFile({ ...problems[kind], canRetry: false }, { cause });
}

/** For a file that opens as a package and turns out to make no sense. */
export function damagedFile(cause: unknown): UnreadableFile {
  return unreadable("damaged", cause);
}

/**
 * The workbook with nothing in it but what is read: the .xlsx library would make an object of every formatted cell of a
 * sheet that is formatted down to its last row, and stumble over parts that other programs name differently.
 * @returns bytes of an .xlsx file.
 * @throws UnreadableFile
 */
export function unpackXlsx(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) throw unreadable("empty");
  if (bytes.length > LARGEST_FILE) throw unreadable("tooLarge");
  if (startsWith(bytes, OLE)) throw unreadable(holdsUtf16(bytes, "EncryptedPackage") ? "locked" : "old");
  if (startsWith(bytes, PDF)) throw unreadable("pdf");
  if (!startsWith(bytes, ZIP)) throw unreadable("other");
  const parts = unzipped(bytes);
  const bare: Record<string, Uint8Array> = {};
  for (const [path, content] of Object.entries(parts)) {
    bare[path] = SHEET.test(path) ? strToU8(withoutEmptyCells(strFromU8(content))) : content;
  }
  return zipSync(bare, { level: 0 });
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  const names = new Set<string>();
  let size = 0;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.add(name);
        if (!READ.test(name)) return false;
        size += originalSize;
        // What says that it is large is not unpacked at all.
        return size <= LARGEST_CONTENT;
      },
    });
  } catch (cause) {
    throw damagedFile(cause);
  }
  if (size > LARGEST_CONTENT) throw unreadable("tooMuch");
  if (names.has("xl/workbook.bin")) throw unreadable("binary");
  if (!("xl/workbook.xml" in parts)) throw unreadable("other");
  return parts;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Names in the directory of an OLE compound file are UTF-16. */
function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (letter) => [letter.charCodeAt(0), 0]).flat();
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

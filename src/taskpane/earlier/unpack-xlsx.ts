import { strFromU8, strToU8, unzipSync } from "fflate";
import { fileKind } from "../files/file-kind";
import { LARGEST_WORKBOOK, refused } from "../files/refusals";
import { withoutEmptyCells } from "./sheet-content";
import type { Turns } from "./turns";

/** Parts of an .xlsx file by their paths, unpacked. */
export type WorkbookParts = Readonly<Record<string, Uint8Array>>;

/** Unpacked. A million formatted rows take some 250 MB, and no text can be longer than 536 million characters. */
const LARGEST_CONTENT = 400_000_000;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
/** What cells, number formats, lists and names stand in. Pictures, notes and the rest are not unpacked at all. */
const READ = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/theme\/[^/]+\.xml|xl\/worksheets\/[^/]+\.xml)$/;

/** Files of other programs are told apart no further: nobody takes them for an earlier copy. */
const REFUSED_AS = { empty: "empty", locked: "locked", old: "old", ole: "old", pdf: "pdf", word: "other", picture: "other", other: "other" } as const;

/**
 * The parts of a workbook with nothing in them but what is read: the .xlsx library would make an object of every formatted cell of a
 * sheet that is formatted down to its last row, and stumble over parts that other programs name differently.
 * @throws UnreadableFile, GivenUp
 */
export async function unpackXlsx(bytes: Uint8Array, turns: Turns): Promise<WorkbookParts> {
  if (bytes.length > LARGEST_WORKBOOK) throw refused("tooLarge");
  const kind = fileKind(bytes);
  if (kind !== "zip") throw refused(REFUSED_AS[kind]);
  const parts = unzipped(bytes);
  const bare: Record<string, Uint8Array> = {};
  for (const [path, content] of Object.entries(parts)) {
    await turns.next(0);
    bare[path] = SHEET.test(path) ? strToU8(withoutEmptyCells(strFromU8(content))) : content;
  }
  return bare;
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
    throw refused("damaged", { cause });
  }
  if (size > LARGEST_CONTENT) throw refused("tooMuch");
  if (names.has("xl/workbook.bin")) throw refused("binary");
  if (!("xl/workbook.xml" in parts)) throw refused("other");
  return parts;
}

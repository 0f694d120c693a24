import { strFromU8, strToU8 } from "fflate";
import { archiveParts } from "../../excel/archive/directory";
import { unpackedParts } from "../../excel/archive/unpacked";
import { UnreadableArchive } from "../../excel/archive/unreadable-archive";
import { fileKind } from "../files/file-kind";
import { LARGEST_WORKBOOK, refused } from "../files/refusals";
import { withoutEmptyCells } from "./sheet-content";
import type { Turns } from "./turns";

/** Parts of an .xlsx file by their paths, unpacked. */
export type WorkbookParts = Readonly<Record<string, Uint8Array>>;

/** Unpacked. A million formatted rows take some 250 MB, and no text can be longer than 536 million characters. */
const LARGEST_CONTENT = 400_000_000;
/** Of that, what is left for the library without empty cells: it makes some 25 bytes of each. A list of 100,000 children has 40 MB. */
const LARGEST_BARE = 80_000_000;
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
  const bare: Record<string, Uint8Array> = {};
  let size = 0;
  for (const [path, content] of await unpackedOf(bytes, turns)) {
    await turns.next(0);
    const part = SHEET.test(path) ? strToU8(withoutEmptyCells(strFromU8(content))) : content;
    size += part.length;
    if (size > LARGEST_BARE) throw refused("tooMuch");
    bare[path] = part;
  }
  return bare;
}

async function unpackedOf(bytes: Uint8Array, turns: Turns): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    const parts = archiveParts(bytes);
    if (parts.has("xl/workbook.bin")) throw refused("binary");
    if (!parts.has("xl/workbook.xml")) throw refused("other");
    const steps = unpackedParts([...parts.values()].filter(({ name }) => READ.test(name)), LARGEST_CONTENT);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await turns.next(0);
    }
  } catch (cause) {
    if (cause instanceof UnreadableArchive) throw refused(cause.fault, { cause });
    throw cause;
  }
}

import { strFromU8 } from "fflate";
import type { PackedPart } from "../../../excel/archive/directory";
import type { UnreadableFile } from "../../files/refusals";
import { refusedExport, refusedWorkbook } from "../refused-exports";

/** Why an archive is no workbook that can be read, by the names of what is in it. */
export function refusedArchive(parts: ReadonlyMap<string, PackedPart>): UnreadableFile {
  if (parts.has("xl/workbook.bin")) return refusedWorkbook("binary");
  if (parts.has("word/document.xml")) return refusedExport("word");
  if (parts.has("ppt/presentation.xml")) return refusedExport("slides");
  const kind = parts.get("mimetype");
  // By its standard the first file of an OpenDocument, and never packed.
  if (kind !== undefined && strFromU8(kind.packed).includes("opendocument.spreadsheet")) return refusedExport("openDocument");
  if ([...parts.keys()].some((name) => name.startsWith("index/tables/") && name.endsWith(".iwa"))) return refusedExport("numbers");
  return refusedExport("archive");
}

import type { Workbook } from "@cj-tech-master/excelts";
import { refused } from "../files/refusals";
import { GivenUp, type Turns } from "./turns";
import type { WorkbookParts } from "./unpack-xlsx";

/** Characters of XML between which others may have their turn: some milliseconds of work. */
const PIECE = 1 << 16;

/**
 * Fills a new workbook of the .xlsx library from the parts of a file. The library takes XML as a stream, and makes one of
 * a whole part at once: 20,000 rows would hold the pane up for a second. Here the stream is of pieces.
 * @throws UnreadableFile, GivenUp
 */
export async function loadWorkbook(workbook: Workbook, parts: WorkbookParts, turns: Turns): Promise<Workbook> {
  const total = Object.values(parts).reduce((sum, { length }) => sum + length, 1);
  let done = 0;
  const createTextStream = async function* (xml: string): AsyncGenerator<string> {
    for (let at = 0; at < xml.length;) {
      const end = endOfPiece(xml, at);
      yield xml.slice(at, end);
      done += end - at;
      at = end;
      await turns.next(Math.min(1, done / total));
    }
  };
  // Meant to be overridden by subclasses, but the class is not handed out.
  Object.assign(workbook.xlsx, { createTextStream });
  try {
    await workbook.xlsx.loadFromFiles({ ...parts });
  } catch (cause) {
    throw cause instanceof GivenUp ? cause : refused("damaged", { cause });
  }
  return workbook;
}

/** After a tag: nothing that belongs together, such as the two halves of a letter beyond 65,535, is cut apart. */
function endOfPiece(xml: string, from: number): number {
  const tag = xml.indexOf(">", from + PIECE);
  return tag < 0 ? xml.length : tag + 1;
}

import type { TextPlace, WorkbookText } from "../../returns/workbook-text";
import { type Walk, walking } from "./xml-text";

/** Excel keeps a copy of each threaded comment as a note by this author, with a text of its own about newer versions. */
const THREADED = "tc=";

/**
 * Notes of one sheet (ECMA-376 part 1, 18.7) with the cells they stand on, and those who wrote them.
 * @param cell the place of a note by the address of its cell.
 */
export function* notesIn(xml: string, cell: (address: string) => TextPlace, author: (name: string) => WorkbookText): Walk<WorkbookText[]> {
  const authors: string[] = [];
  const texts: WorkbookText[] = [];
  let note: { address: string; isThreaded: boolean; text: string } | undefined;
  yield* walking(xml, {
    start: (name, attributes) => {
      // Notes name their author by number: an empty one counts too.
      if (name === "author") authors.push("");
      if (name !== "comment") return;
      const held = attributes();
      const by = authors[Number(held.get("authorId") ?? "")] ?? "";
      note = { address: held.get("ref") ?? "", isThreaded: by.startsWith(THREADED), text: "" };
    },
    text: (text, element) => {
      if (element === "author") authors.push(`${authors.pop() ?? ""}${text}`);
      else if (element === "t" && note !== undefined) note.text += text;
    },
    end: (name) => {
      if (name !== "comment" || note === undefined) return;
      if (!note.isThreaded && note.text.trim() !== "") texts.push({ place: cell(note.address), value: note.text });
      note = undefined;
    },
  });
  return [...texts, ...authors.filter((name) => name !== "" && !name.startsWith(THREADED)).map(author)];
}

/** Comments and replies of one sheet (MS-XLSX 2.6.203) with the cells they stand on. */
export function* threadedCommentsIn(xml: string, cell: (address: string) => TextPlace): Walk<WorkbookText[]> {
  const texts: WorkbookText[] = [];
  let address = "";
  yield* walking(xml, {
    start: (name, attributes) => {
      if (name === "threadedComment") address = attributes().get("ref") ?? "";
    },
    text: (value, element) => {
      if (element === "text") texts.push({ place: cell(address), value });
    },
  });
  return texts;
}

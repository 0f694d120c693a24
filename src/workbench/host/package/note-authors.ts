import { type PackageParts, partText, relationshipsOf, setPartText } from "../../../workbook/package";
import { escapeXml } from "../../../workbook/xml-tags";
import { elements, replaceElements } from "./xml";

/**
 * The .xlsx library names every note's author "Author", and loses notes on cells that the sheet's part does not have, as
 * blank ones: here authors and texts are read, and authors written back.
 */

/** What the file says of a note. */
export interface FiledNote {
  readonly author: string;
  readonly text: string;
}

function notesPath(parts: PackageParts, sheetPath: string): string | undefined {
  return relationshipsOf(parts, sheetPath).find(({ type }) => type.endsWith("/comments"))?.target;
}

/** The notes of a sheet, by the address of their cells. */
export function readNotes(parts: PackageParts, sheetPath: string): ReadonlyMap<string, FiledNote> {
  const path = notesPath(parts, sheetPath);
  const xml = path === undefined ? "" : partText(parts, path) ?? "";
  const authors = elements(xml, "author").map(({ text }) => text);
  return new Map(elements(xml, "comment").map(({ attributes, inner }) => [
    attributes["ref"] ?? "",
    { author: authors[Number(attributes["authorId"])] ?? "", text: elements(inner, "t").map(({ text }) => text).join("") },
  ]));
}

/** Names the authors in the part that the library wrote. */
export function setNoteAuthors(parts: PackageParts, sheetPath: string, byAddress: ReadonlyMap<string, string>): void {
  const path = notesPath(parts, sheetPath);
  if (path === undefined) return;
  const names = [...new Set(["", ...byAddress.values()])];
  const xml = (partText(parts, path) ?? "").replace(/<comment ref="([A-Z]+\d+)" authorId="\d+"/g, (_, address: string) =>
    `<comment ref="${address}" authorId="${names.indexOf(byAddress.get(address) ?? "")}"`);
  const list = names.map((name) => `<author>${escapeXml(name)}</author>`).join("");
  setPartText(parts, path, replaceElements(xml, "authors", `<authors>${list}</authors>`));
}

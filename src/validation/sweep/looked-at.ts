import { isBlank } from "../../returns/folding";
import type { TextPlace, WorkbookReading } from "../../returns/workbook-text";
import { counted } from "../../returns/wording";

/** What was looked at, in words: "5 sheets, 1,204 cells, 3 notes". What a workbook has none of is left out. */
export function lookedAt({ sheets, cells, texts }: WorkbookReading): string {
  let filled = 0;
  for (const { block } of cells) {
    for (const row of block.values) for (const value of row) if (!isBlank(value)) filled += 1;
  }
  const count = (kind: TextPlace["kind"], keyOf: (place: TextPlace) => string) =>
    new Set(texts.flatMap(({ place }) => (place.kind === kind ? [keyOf(place)] : []))).size;
  const onCell = (place: TextPlace) => ("address" in place ? `${place.sheetName}!${place.address}` : "");
  const onSheet = (place: TextPlace) => ("sheetId" in place ? place.sheetId ?? "" : "");
  const kinds: [number, string, string?][] = [
    [sheets.length, "sheet"],
    [filled, "cell"],
    [count("note", onCell), "note"],
    [count("comment", onCell), "comment"],
    [count("headerOrFooter", onSheet), "header or footer", "headers and footers"],
    [count("definedName", (place) => (place.kind === "definedName" ? place.name : "")), "defined name"],
    [count("property", (place) => (place.kind === "property" ? place.property : "")), "document property", "document properties"],
    [count("customXml", (place) => (place.kind === "customXml" ? place.id : "")), "custom XML part"],
    [count("part", (place) => (place.kind === "part" ? `${place.part}|${place.what}` : "")), "other part of the file", "other parts of the file"],
  ];
  return kinds.flatMap(([number, one, many]) => (number === 0 ? [] : [counted(number, one, many)])).join(", ");
}

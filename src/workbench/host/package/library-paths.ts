import { type PackageParts, partText, relationshipsOf, relationshipsPath, setPartText } from "../../../workbook/package";
import type { SheetPart } from "./parts";

/** The only names under which the .xlsx library finds the parts of a sheet, by the ending of the relationship's type. */
const places: readonly { readonly type: string; readonly path: (number: number) => string }[] = [
  { type: "/comments", path: (number) => `xl/comments${number}.xml` },
  { type: "/vmlDrawing", path: (number) => `xl/drawings/vmlDrawing${number}.vml` },
  { type: "/table", path: (number) => `xl/tables/table${number}.xml` },
];

/**
 * Moves notes and tables to where the library looks for them, and names them as it does: other programs (openpyxl among
 * them) use other names and addresses from the root, which any reader has to follow and this one does not.
 */
export function underKnownPaths(parts: PackageParts, sheets: readonly SheetPart[]): void {
  for (const { path } of sheets) {
    const targets = new Map<string, string>();
    for (const { id, type, target, external } of relationshipsOf(parts, path)) {
      const place = places.find((known) => type.endsWith(known.type));
      if (place !== undefined && !external && parts.has(target)) targets.set(id, moved(parts, target, place.path));
    }
    if (targets.size > 0) retarget(parts, relationshipsPath(path), targets);
  }
  for (const path of parts.keys()) if (/^xl\/comments\d+\.xml$/.test(path)) plainNotesAsRuns(parts, path);
}

/** The library reads the text of a note from its runs alone, and would save a plain one empty. */
function plainNotesAsRuns(parts: PackageParts, path: string): void {
  const xml = partText(parts, path) ?? "";
  setPartText(parts, path, xml.replace(/<text>\s*(<t[\s>][^]*?<\/t>)\s*<\/text>/g, "<text><r>$1</r></text>"));
}

/** The part's path, after it was moved where it had to be. */
function moved(parts: PackageParts, path: string, place: (number: number) => string): string {
  const bytes = parts.get(path);
  if (bytes === undefined || place(Number(/(\d+)\.\w+$/.exec(path)?.[1])) === path) return path;
  let number = 1;
  while (parts.has(place(number))) number += 1;
  parts.set(place(number), bytes);
  parts.delete(path);
  return place(number);
}

function retarget(parts: PackageParts, path: string, targets: ReadonlyMap<string, string>): void {
  const xml = (partText(parts, path) ?? "").replace(/<Relationship\b[^>]*>/g, (element) => {
    const target = targets.get(/\bId="([^"]*)"/.exec(element)?.[1] ?? "");
    return target === undefined ? element : element.replace(/\bTarget="[^"]*"/, `Target="${target.replace(/^xl\//, "../")}"`);
  });
  setPartText(parts, path, xml);
}

import { cellRange, localAddress, parseLocal } from "../model/address";
import { emptyCell, type HostCell } from "../model/cell";
import type { HostComment } from "../model/comments";
import { without } from "../model/without";
import { emptyRow, type HostRow, type Rows } from "../model/rows";
import type { FiledNote } from "./note-authors";
import { shadowAuthor } from "./threaded-comments";

/**
 * The rows with comments in their cells, and with notes and their authors. A comment's shadow, the note for programs that
 * know no comments, goes: Excel shows none either.
 */
export function annotated(rows: Rows, comments: ReadonlyMap<string, HostComment>, notes: ReadonlyMap<string, FiledNote>): Rows {
  const changed = new Map<number, (HostCell | undefined)[]>();
  for (const address of new Set([...comments.keys(), ...notes.keys()])) {
    const place = parseLocal(address);
    if (place === undefined) continue;
    const cells = changed.get(place.row) ?? [...(rows.get(place.row)?.cells ?? [])];
    cells[place.column] = annotatedCell(cells[place.column] ?? emptyCell, comments.get(address), notes.get(address));
    changed.set(place.row, cells);
  }
  return rows.with([...changed].map(([row, cells]): [number, HostRow] => [row, { ...(rows.get(row) ?? emptyRow), cells }]));
}

function annotatedCell(cell: HostCell, comment: HostComment | undefined, filed: FiledNote | undefined): HostCell {
  if (comment !== undefined) return { ...without(cell, "note"), comment };
  if (filed === undefined) return cell;
  const note = cell.note ?? (filed.text === "" ? undefined : filed.text);
  return note === undefined ? cell : { ...cell, note, noteAuthor: filed.author };
}

/** Who is to be named as the author of each note, and of each comment's shadow, by the address of its cell. */
export function noteAuthorsOf(rows: Rows): ReadonlyMap<string, string> {
  const authors = new Map<string, string>();
  for (const [row, held] of rows.entries()) {
    for (const [column, cell] of held.cells.entries()) {
      const author = cell?.comment === undefined ? cell?.noteAuthor : shadowAuthor(cell.comment);
      if (author !== undefined) authors.set(localAddress(cellRange(row, column)), author);
    }
  }
  return authors;
}

import type { BookState } from "./book";
import type { HostCell } from "./cell";
import { freeId } from "./free-id";
import type { HostRow, Rows } from "./rows";

export interface CommentAuthor {
  /** {GUID} */
  readonly id: string;
  readonly name: string;
  readonly userId: string;
  readonly providerId: string;
}

export interface HostReply {
  /** {GUID} */
  readonly id: string;
  readonly author: CommentAuthor;
  /** UTC, as 2024-03-12T09:30:00.00 */
  readonly createdAt: string;
  readonly text: string;
  /** Who is mentioned, as the file writes it; gone once the text is written anew. */
  readonly mentions?: string;
}

/** A comment with its thread. (Notes, Excel's older kind, are something else.) */
export interface HostComment extends HostReply {
  readonly isResolved: boolean;
  readonly replies: readonly HostReply[];
}

export interface PlacedComment {
  readonly row: number;
  readonly column: number;
  readonly comment: HostComment;
}

const found = new WeakMap<Rows, readonly PlacedComment[]>();

/** The comments of a sheet, row by row. */
export function commentsIn(rows: Rows): readonly PlacedComment[] {
  const known = found.get(rows);
  if (known !== undefined) return known;
  const placed: PlacedComment[] = [];
  for (const [row, held] of rows.entries()) {
    for (const [column, cell] of held.cells.entries()) {
      if (cell?.comment !== undefined) placed.push({ row, column, comment: cell.comment });
    }
  }
  found.set(rows, placed);
  return placed;
}

/** Ids of every comment and reply of the workbook. */
export function commentIds(book: BookState): { readonly id: string }[] {
  return book.sheets.flatMap(({ rows }) => commentsIn(rows)).flatMap(({ comment }) => [comment, ...comment.replies]);
}

/** The rows with other cells in the places of their comments. */
function withCommented(rows: Rows, change: (cell: HostCell, comment: HostComment) => HostCell): Rows {
  const changed = new Map<number, (HostCell | undefined)[]>();
  for (const { row, column, comment } of commentsIn(rows)) {
    const cells = changed.get(row) ?? [...(rows.get(row)?.cells ?? [])];
    const cell = cells[column];
    if (cell !== undefined) cells[column] = change(cell, comment);
    changed.set(row, cells);
  }
  return rows.with([...changed].map(([row, cells]): [number, HostRow] => [row, { ...rows.get(row), cells }]));
}

/** The rows with new ids for their comments: those of a copied sheet are comments of their own. */
export function withOwnComments(rows: Rows, book: BookState): Rows {
  const taken = commentIds(book);
  const fresh = <T extends HostReply>(entry: T): T => {
    const next = { ...entry, id: freeId(taken) };
    taken.push(next);
    return next;
  };
  return withCommented(rows, (cell, comment) => ({
    ...cell, comment: { ...fresh(comment), replies: comment.replies.map(fresh) },
  }));
}

import { cellRange } from "../model/address";
import { replaceSheet, sheetById } from "../model/book";
import { emptyCell, type HostCell, isNothing } from "../model/cell";
import { type CommentAuthor, commentIds, commentsIn, type HostComment, type HostReply, type PlacedComment } from "../model/comments";
import { editCells } from "../model/edit-cells";
import { freeId } from "../model/free-id";
import { without } from "../model/without";
import { type ApiContext, perform, requireAllowed } from "./api-context";
import { invalidArgument, itemNotFound } from "./errors";
import { RangeTarget } from "./range-target";

export interface CommentsTarget {
  readonly context: ApiContext;
  /** Comments of one sheet; undefined for those of the workbook. */
  readonly sheetId?: string;
}

export interface CommentTarget extends CommentsTarget {
  readonly id: string;
}

export interface Located extends PlacedComment {
  readonly sheetId: string;
}

/** Who writes through the add-in. */
const localAuthor: CommentAuthor = { id: "{0000A001-0000-4000-8000-000000000000}", name: "Workbench user", userId: "workbench", providerId: "None" };

export function listed({ context, sheetId }: CommentsTarget): Located[] {
  return context.live.state.sheets
    .filter(({ id }) => sheetId === undefined || id === sheetId)
    .flatMap(({ id, rows }) => commentsIn(rows).map((placed) => ({ ...placed, sheetId: id })));
}

export function located(target: CommentTarget): Located {
  const found = listed(target).find(({ comment }) => comment.id === target.id);
  if (found === undefined) throw itemNotFound();
  return found;
}

export function placeOf({ context }: CommentsTarget, { sheetId, row, column }: Located): RangeTarget {
  return new RangeTarget(context, sheetId, cellRange(row, column));
}

/** A comment or reply as it would be written now. @throws InvalidArgument for an empty text. */
export function written(context: ApiContext, text: string): HostReply {
  if (text === "") throw invalidArgument();
  const createdAt = context.live.now.toISOString().replace("Z", "");
  return { id: freeId(commentIds(context.live.state)), author: localAuthor, createdAt, text };
}

/**
 * Puts a comment in a cell, or takes it away. Comments tell of themselves by events of their own, not as changed cells.
 * @throws AccessDenied on a protected sheet, unless its objects may be edited.
 */
export function setComment(context: ApiContext, { sheetId, row, column }: Omit<Located, "comment">, comment: HostComment | undefined): void {
  requireAllowed(context, sheetId, "allowEditObjects");
  const change = (cell: HostCell = emptyCell): HostCell | undefined => {
    const next = comment === undefined ? without(cell, "comment") : { ...cell, comment };
    return isNothing(next) ? undefined : next;
  };
  perform(context, (book) => {
    const sheet = sheetById(book, sheetId);
    return { book: sheet === undefined ? book : replaceSheet(book, editCells(sheet, cellRange(row, column), change)), changes: [] };
  });
}

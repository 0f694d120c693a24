import { without } from "../model/without";
import { sheetOf } from "./api-context";
import { type Args, asFlag, asText } from "./args";
import { type CommentsTarget, type CommentTarget, listed, type Located, located, placeOf, setComment, written } from "./comment-target";
import { repliesObject, replyScalars } from "./comment-replies";
import { ApiError, apiNotFound, invalidArgument } from "./errors";
import { bind, type HostObject, required, type Shape } from "./host-object";
import { rangeAt, RangeTarget } from "./range-target";

const itemShape: Shape<CommentTarget> = {
  type: "Comment",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    ...replyScalars<CommentTarget>(
      (target) => located(target).comment,
      (target, text) => {
        const place = located(target);
        setComment(target.context, place, { ...without(place.comment, "mentions"), text });
      },
    ),
    Resolved: {
      get: (target) => located(target).comment.isResolved,
      set: (target, value) => {
        const place = located(target);
        setComment(target.context, place, { ...place.comment, isResolved: asFlag(value) });
      },
    },
  },
  children: { Replies: repliesObject },
  methods: {
    GetLocation: (target) => placeOf(target, located(target)).object(),
    Delete: (target) => {
      setComment(target.context, located(target), undefined);
    },
  },
};

function item(target: CommentsTarget, found: Located | undefined): HostObject | null {
  return found === undefined ? null : bind(itemShape, { ...target, id: found.comment.id });
}

/** A cell by its range, or by its address with the sheet's name. @throws InvalidArgument for several cells. */
function cellOf(target: CommentsTarget, args: Args): RangeTarget {
  const given = args.object(0)?.keep;
  const { context } = target;
  const cell = given instanceof RangeTarget ? given : rangeAt(context, sheetOf(context, target.sheetId ?? context.live.activeSheetId), args.text(0));
  if (cell.range.rowCount !== 1 || cell.range.columnCount !== 1) throw invalidArgument();
  return cell;
}

function at(target: CommentsTarget, cell: RangeTarget): Located | undefined {
  return listed(target).find(({ sheetId, row, column }) => sheetId === cell.sheetId && row === cell.range.row && column === cell.range.column);
}

function add(target: CommentsTarget, args: Args): HostObject {
  if ((args.optionalText(2) ?? "Plain") !== "Plain") throw apiNotFound("CommentCollection.add with mentions");
  const cell = cellOf(target, args);
  if (at(target, cell) !== undefined) throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  const comment = { ...written(target.context, asText(args.raw(1))), isResolved: false, replies: [] };
  setComment(target.context, { sheetId: cell.sheetId, row: cell.range.row, column: cell.range.column }, comment);
  return bind(itemShape, { ...target, id: comment.id });
}

const shape: Shape<CommentsTarget> = {
  type: "CommentCollection",
  items: (target) => listed(target).map(({ comment }) => bind(itemShape, { ...target, id: comment.id })),
  indexer: (target, args) => required(item(target, listed(target).find(({ comment }) => comment.id === args.text(0)))),
  methods: {
    Add: add,
    GetCount: (target) => listed(target).length,
    GetItemAt: (target, args) => required(item(target, listed(target)[args.integer(0)])),
    GetItemByCell: (target, args) => required(item(target, at(target, cellOf(target, args)))),
    GetItemByReplyId: (target, args) => required(item(target, listed(target).find(({ comment }) =>
      comment.replies.some(({ id }) => id === args.text(0))))),
    GetItemOrNullObject: (target, args) => item(target, listed(target).find(({ comment }) => comment.id === args.text(0))),
  },
};

/** Comments of the workbook, or of one sheet. Notes are not among them: this office.js does not know notes. */
export function commentsObject(target: CommentsTarget): HostObject {
  return bind(shape, target);
}

import type { HostReply } from "../model/comments";
import { without } from "../model/without";
import { apiNotFound, itemNotFound } from "./errors";
import { type Args, asText } from "./args";
import { type CommentTarget, located, placeOf, setComment, written } from "./comment-target";
import { bind, type HostObject, required, type Scalar, type Shape } from "./host-object";

interface ReplyTarget extends CommentTarget {
  readonly replyId: string;
}

/** What comments and replies have in common. */
export function replyScalars<T>(read: (target: T) => HostReply, rewrite: (target: T, text: string) => void): Readonly<Record<string, Scalar<T>>> {
  const content: Scalar<T> = {
    get: (target) => read(target).text,
    set: (target, value) => {
      rewrite(target, asText(value));
    },
  };
  return {
    Id: { get: (target) => read(target).id },
    Content: content,
    RichContent: { get: (target) => read(target).text },
    ContentType: { get: (target) => (read(target).mentions === undefined ? "Plain" : "Mention") },
    AuthorName: { get: (target) => read(target).author.name },
    // Excel keeps the address inside the user's id: S::name@place::number.
    AuthorEmail: { get: (target) => /^S::([^:]+)::/.exec(read(target).author.userId)?.[1] ?? "" },
    CreationDate: { get: (target) => `${read(target).createdAt}Z` },
  };
}

function held(target: ReplyTarget): HostReply {
  const reply = located(target).comment.replies.find(({ id }) => id === target.replyId);
  if (reply === undefined) throw itemNotFound();
  return reply;
}

function change(target: ReplyTarget, next: (reply: HostReply) => HostReply | undefined): void {
  const reply = held(target);
  const place = located(target);
  const replies = place.comment.replies.flatMap((other) => (other === reply ? next(other) ?? [] : [other]));
  setComment(target.context, place, { ...place.comment, replies });
}

const replyShape: Shape<ReplyTarget> = {
  type: "CommentReply",
  identity: ({ replyId }) => ({ Id: replyId }),
  scalars: {
    ...replyScalars<ReplyTarget>(held, (target, text) => {
      change(target, (reply) => ({ ...without(reply, "mentions"), text }));
    }),
    Resolved: { get: (target) => located(target).comment.isResolved },
  },
  methods: {
    GetLocation: (target) => placeOf(target, located(target)).object(),
    Delete: (target) => {
      change(target, () => undefined);
    },
  },
};

function find(target: CommentTarget, replyId: string | undefined): HostObject | null {
  const isThere = located(target).comment.replies.some(({ id }) => id === replyId);
  return replyId === undefined || !isThere ? null : bind(replyShape, { ...target, replyId });
}

function add(target: CommentTarget, args: Args): HostObject {
  if ((args.optionalText(1) ?? "Plain") !== "Plain") throw apiNotFound("CommentReplyCollection.add with mentions");
  const place = located(target);
  const reply = written(target.context, asText(args.raw(0)));
  setComment(target.context, place, { ...place.comment, replies: [...place.comment.replies, reply] });
  return bind(replyShape, { ...target, replyId: reply.id });
}

const shape: Shape<CommentTarget> = {
  type: "CommentReplyCollection",
  items: (target) => located(target).comment.replies.map(({ id }) => bind(replyShape, { ...target, replyId: id })),
  indexer: (target, args) => required(find(target, args.text(0))),
  methods: {
    Add: add,
    GetCount: (target) => located(target).comment.replies.length,
    GetItemAt: (target, args) => required(find(target, located(target).comment.replies[args.integer(0)]?.id)),
    GetItemOrNullObject: (target, args) => find(target, args.text(0)),
  },
};

export function repliesObject(target: CommentTarget): HostObject {
  return bind(shape, target);
}

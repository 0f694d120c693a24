import { Conversation, type IsAwaited } from "./conversation";
import { toHostError } from "./host-error";

/** One step of Excel's undo list for each sync, or one for the whole conversation. */
export type UndoSteps = "each" | "merged";

/** How a conversation is held. */
export interface Manner {
  /** "merged" only where `canMergeUndo` says that Excel can; "each" unless it is said. */
  readonly undo?: UndoSteps;
  /** Of readings that nobody may be waiting for. */
  readonly isAwaited?: IsAwaited | undefined;
}

/** Whether Excel can make one undo step of a whole conversation. */
export function canMergeUndo(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.20");
}

/**
 * Runs one conversation with Excel. While a cell is being edited, Excel holds the conversation back until editing ends:
 * there is no time limit, because what was asked is then done all the same. The user may give it up.
 * @throws HostError with a sentence for the user; never a raw error. Kind `unanswered` where it was given up: what was
 * asked may then have been done, or may still be.
 */
export async function run<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  { undo, isAwaited }: Manner = {},
): Promise<T> {
  try {
    return await Conversation.of(
      (conversation) =>
        Excel.run({ delayForCellEdit: true, ...(undo === "merged" ? { mergeUndoGroup: true } : {}) }, (context) => {
          askingThrough(conversation, context);
          return work(context);
        }),
      isAwaited,
    );
  } catch (error) {
    throw toHostError(error);
  }
}

/** Every request of the context, the one with which office.js itself ends the conversation among them. */
function askingThrough(conversation: Conversation, context: Excel.RequestContext): void {
  const sync = context.sync.bind(context);
  context.sync = <T>(passed?: T) => conversation.ask<T>(() => sync<T>(passed));
}

/**
 * A block of cells that lives for this batch only. Excel would otherwise keep a reference to it and office.js would
 * send a second request to release it, so every read would cost two round trips.
 */
export function passing<T extends { untrack(): unknown }>(range: T): T {
  range.untrack();
  return range;
}

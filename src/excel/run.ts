import { toHostError } from "./host-error";

/** Longer than Excel takes for one request as a rule: it is likely that a cell is being edited. Milliseconds. */
const SLOW = 3000;

/** Conversations that Excel has not answered for so long. */
const heldBack = new Set<object>();
const listeners = new Set<(isHeldBack: boolean) => void>();

/**
 * Tells when Excel begins and ends to keep the pane waiting: while a cell is being edited it holds every request back,
 * for as long as the user likes, and nothing can be asked about it.
 * @returns how to stop.
 */
export function whenHeldBack(listener: (isHeldBack: boolean) => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

/** One step of Excel's undo list for each sync, or one for the whole conversation. */
export type UndoSteps = "each" | "merged";

/** Whether Excel can make one undo step of a whole conversation. */
export function canMergeUndo(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.20");
}

/**
 * Runs one conversation with Excel. While a cell is being edited, Excel holds the conversation back until editing ends:
 * there is no time limit, because what was asked is then done all the same.
 * @param undo "merged" only where `canMergeUndo` says that Excel can.
 * @throws HostError with a sentence for the user; never a raw error.
 */
export async function run<T>(work: (context: Excel.RequestContext) => Promise<T>, undo: UndoSteps = "each"): Promise<T> {
  const conversation = {};
  const timer = setTimeout(() => { hold(conversation); }, SLOW);
  try {
    return await Excel.run({ delayForCellEdit: true, ...(undo === "merged" ? { mergeUndoGroup: true } : {}) }, work);
  } catch (error) {
    throw toHostError(error);
  } finally {
    clearTimeout(timer);
    release(conversation);
  }
}

function hold(conversation: object): void {
  heldBack.add(conversation);
  if (heldBack.size === 1) tell(true);
}

function release(conversation: object): void {
  if (heldBack.delete(conversation) && heldBack.size === 0) tell(false);
}

function tell(isHeldBack: boolean): void {
  for (const listener of [...listeners]) listener(isHeldBack);
}

/**
 * A block of cells that lives for this batch only. Excel would otherwise keep a reference to it and office.js would
 * send a second request to release it, so every read would cost two round trips.
 */
export function passing<T extends { untrack(): unknown }>(range: T): T {
  range.untrack();
  return range;
}

import { HostError, toHostError } from "./host-error";

/** A host that has not answered by then is taken as hung: the pane says so and goes on. Milliseconds. */
const PATIENCE = 120_000;

/**
 * Runs one conversation with Excel. While a cell is being edited, Excel holds the conversation back until editing ends.
 * @throws HostError with a sentence for the user; never a raw error.
 */
export async function run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await withPatience(Excel.run({ delayForCellEdit: true }, work));
  } catch (error) {
    throw toHostError(error);
  }
}

async function withPatience<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => { reject(new HostError("busy", "Timeout")); }, PATIENCE);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * A block of cells that lives for this batch only. Excel would otherwise keep a reference to it and office.js would
 * send a second request to release it, so every read would cost two round trips.
 */
export function passing<T extends { untrack(): unknown }>(range: T): T {
  range.untrack();
  return range;
}

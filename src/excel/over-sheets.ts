import { inHalves } from "./in-halves";

/**
 * Asks something of many sheets at once, and leaves out chart and macro sheets, which Excel lets nobody read.
 * @param ask asks it of some of the sheets, in as few round trips as it can.
 * @throws HostError
 */
export function overSheets<S, T>(sheets: readonly S[], ask: (some: readonly S[]) => Promise<readonly T[]>): Promise<T[]> {
  return inHalves(sheets, ask, ({ code }) => code === "UnsupportedSheet");
}

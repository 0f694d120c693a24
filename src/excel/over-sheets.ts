import { HostError } from "./host-error";

/**
 * Asks something of many sheets at once, and leaves out chart and macro sheets, which Excel lets nobody read.
 * @param ask asks it of some of the sheets, in as few round trips as it can.
 * @throws HostError
 */
export async function overSheets<S, T>(sheets: readonly S[], ask: (some: readonly S[]) => Promise<readonly T[]>): Promise<T[]> {
  try {
    return [...(await ask(sheets))];
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== "UnsupportedSheet") throw error;
    if (sheets.length === 1) return [];
    const half = Math.ceil(sheets.length / 2);
    return [...(await overSheets(sheets.slice(0, half), ask)), ...(await overSheets(sheets.slice(half), ask))];
  }
}

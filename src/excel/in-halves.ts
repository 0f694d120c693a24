import { HostError } from "./host-error";

/**
 * Asks something of many things at once, and leaves out those of which Excel gives no answer: one of them would otherwise
 * have the answers of all refused.
 * @param ask asks it of some of the things, in as few round trips as it can.
 * @param isTheirs whether an error comes from one of the things themselves; any other is thrown on.
 * @throws HostError
 */
export async function inHalves<S, T>(
  things: readonly S[],
  ask: (some: readonly S[]) => Promise<readonly T[]>,
  isTheirs: (error: HostError) => boolean,
): Promise<T[]> {
  try {
    return [...(await ask(things))];
  } catch (error) {
    if (!(error instanceof HostError) || !isTheirs(error)) throw error;
    if (things.length === 1) return [];
    const half = Math.ceil(things.length / 2);
    return [...(await inHalves(things.slice(0, half), ask, isTheirs)), ...(await inHalves(things.slice(half), ask, isTheirs))];
  }
}

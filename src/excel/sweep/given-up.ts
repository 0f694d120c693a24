/** Whoever asked for the reading has given it up. */
export class GivenUp extends Error {
  override readonly name = "GivenUp";
}

/** @throws GivenUp */
export function requireWanted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new GivenUp();
}

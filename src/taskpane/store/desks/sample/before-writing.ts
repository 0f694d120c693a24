import { toHostError, withOutcome } from "../../../../excel/host-error";

/**
 * Reads what a writing rests on. Where that fails, the user is told that nothing came of it.
 * @param nothing "Nothing was drawn."
 * @throws HostError
 */
export async function beforeWriting<T>(nothing: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const cause = toHostError(error);
    // It says so itself.
    if (cause.kind === "protected") throw cause;
    throw withOutcome(cause, nothing);
  }
}

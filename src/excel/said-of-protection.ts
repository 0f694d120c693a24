import { HostError } from "./host-error";

/**
 * Does what changes the workbook; where it takes no changes, the error says in these words what was not done.
 * @param sentence what was not done, and why.
 * @throws HostError
 */
export async function saidOfProtection(work: () => Promise<void>, sentence: string, whatToDo: string): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof HostError) || error.kind !== "protected") throw error;
    throw new HostError("protected", error.code, sentence, whatToDo, { cause: error });
  }
}

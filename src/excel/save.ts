import { HostError } from "./host-error";
import { run } from "./run";

/**
 * Saves the workbook under its own name; where it has none yet, Excel gives it one in its usual folder.
 * @throws HostError; kind `protected` where the workbook is open for reading only.
 */
export async function saveWorkbook(): Promise<void> {
  try {
    await run(async (context) => {
      context.workbook.save(Excel.SaveBehavior.save);
      await context.sync();
    });
  } catch (error) {
    if (!(error instanceof HostError) || error.kind !== "protected") throw error;
    throw new HostError(
      "protected",
      error.code,
      "The workbook is open for reading only, so it was not saved.",
      "Save it under another name under File, Save As.",
      { cause: error },
    );
  }
}

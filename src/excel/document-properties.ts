import type { ClearableProperty } from "../returns/workbook-text";
import { run } from "./run";
import { saidOfProtection } from "./said-of-protection";

/**
 * Empties document properties: one round trip. Excel cannot undo it.
 * @throws HostError; kind `protected` where the workbook takes no changes.
 */
export async function clearProperties(names: readonly ClearableProperty[]): Promise<void> {
  if (names.length === 0) return;
  await saidOfProtection(
    () => run(async (context) => {
      const { properties } = context.workbook;
      for (const name of names) properties[name] = "";
      await context.sync();
    }),
    "The workbook is protected or open for reading only, so its properties were not cleared.",
    "Open the workbook for editing, then try again.",
  );
}

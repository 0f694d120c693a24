import { HostError } from "./host-error";
import { run } from "./run";

/**
 * The error for the user where the protection of the workbook's structure is in the way, so that no sheet can be added,
 * removed or renamed; undefined where something else is. Excel refuses that by one code here and another there: where its
 * code says nothing, the workbook is asked.
 * @param sentence what did not come about.
 */
export async function structureRefusal(sentence: string, cause: HostError): Promise<HostError | undefined> {
  const isProtected = cause.kind === "protected" || (cause.kind === "unknown" && (await isStructureProtected()));
  if (!isProtected) return undefined;
  return new HostError(
    "protected",
    cause.code,
    sentence,
    "Take the protection off under Review, Protect Workbook, then try again.",
    { cause },
  );
}

async function isStructureProtected(): Promise<boolean> {
  try {
    return await run(async (context) => {
      const { protection } = context.workbook;
      protection.load("protected");
      await context.sync();
      return protection.protected;
    });
  } catch (error) {
    // Nobody knows then: the error that came first is told.
    if (error instanceof HostError) return false;
    throw error;
  }
}

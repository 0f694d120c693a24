import { HostError, withOutcome } from "../host-error";
import { structureRefusal } from "../protected-workbook";
import type { ToGo } from "./deletion-goal";
import type { DeletionReading } from "./deletion-reading";

const STRUCTURE = "The workbook is protected, so nothing was deleted.";

/** @throws HostError where protection is known to be in the way, before anything is sent. */
export function requireDeletable({ isReadOnly, isStructureProtected, sheets }: DeletionReading, { formats }: ToGo): void {
  if (isReadOnly) {
    throw new HostError(
      "protected",
      "ReadOnly",
      "The workbook is open for reading only, so nothing was deleted.",
      "Open the workbook for editing, then try again.",
    );
  }
  if (isStructureProtected) {
    throw new HostError("protected", "StructureProtected", STRUCTURE, "Take the protection off under Review, Protect Workbook, then try again.");
  }
  const held = sheets.find(({ id, isProtected }) => isProtected && formats.some(({ sheetId }) => sheetId === id));
  if (held === undefined) return;
  throw new HostError(
    "protected",
    "AccessDenied",
    `Cells are marked on the sheet “${held.name}”, which is protected, so nothing was deleted.`,
    "Take the protection off under Review, Unprotect Sheet, then try again.",
  );
}

/** The same error, in words that say that nothing was deleted. */
export async function nothingDeleted(cause: HostError): Promise<HostError> {
  const refusal = await structureRefusal(STRUCTURE, cause);
  return refusal ?? withOutcome(cause, "Nothing was deleted.");
}

/** @param isKnown false where Excel does not even tell any more what is there. */
export function deletedInPart(cause: HostError, isKnown: boolean): HostError {
  const sentence = isKnown
    ? "Excel stopped part-way. Some of what was to be deleted is still there."
    : "Excel stopped answering. Some of what was to be deleted may still be there.";
  const again = isKnown
    ? "pen this part of the pane again: it finishes the deleting."
    : "pen this part of the pane again: it finishes the deleting, or shows that nothing was deleted.";
  const whatToDo = cause.kind === "protected" ? `Take the protection of the workbook and its sheets off under Review, then o${again}` : `O${again}`;
  return new HostError(cause.kind, "LeftHalf", sentence, whatToDo, { cause });
}

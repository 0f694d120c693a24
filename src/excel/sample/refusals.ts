import { SAMPLE_DATA_SHEET } from "../../returns/stored-settings";
import { HostError, withOutcome } from "../host-error";
import { structureRefusal } from "../protected-workbook";
import { protectedSheet } from "../standing-cells";
import type { Looked } from "./look";
import type { SheetWork } from "./sheet-work";

const STRUCTURE = "The workbook is protected, so nothing was changed.";

/** Somebody else wrote the sample since it was looked at. */
export function changedMeanwhile(): HostError {
  return new HostError(
    "changed",
    "SampleChanged",
    "The sample was changed meanwhile, in another pane or by a colleague. Nothing was written.",
    "Look at how it stands now, then try again.",
  );
}

/** Nobody knows what was done and what was not. */
export function leftHalf(cause: HostError): HostError {
  return new HostError(
    cause.kind,
    "LeftHalf",
    "Excel stopped part-way. The sheets of the sample may be incomplete.",
    "Open this part of the pane again: it puts them right.",
    { cause },
  );
}

/** The same error, in words that say that nothing was changed. */
export async function nothingChanged(cause: HostError): Promise<HostError> {
  const refusal = await structureRefusal(STRUCTURE, cause);
  return refusal ?? withOutcome(cause, "Nothing was changed.");
}

/** @throws HostError where the hidden sheet cannot be added, because a sheet of somebody else has its name. */
export function requireDataName({ data, sheets }: Looked): void {
  if (data !== undefined || !sheets.some(({ name }) => name.toLowerCase() === SAMPLE_DATA_SHEET.toLowerCase())) return;
  throw new HostError(
    "unsupported",
    "DataNameTaken",
    `A sheet that the add-in did not write is called “${SAMPLE_DATA_SHEET}”, the name under which it keeps the record of the sample. Nothing was changed.`,
    "Give that sheet another name, then try again. If you do not see it, right-click a sheet tab and choose Unhide.",
  );
}

/** @throws HostError where protection is known to be in the way, before anything is sent. */
export function requireUnprotected(looked: Looked, { added, updated, setAside, removed, renamed }: SheetWork, movesData: boolean): void {
  if (looked.isReadOnly) {
    throw new HostError(
      "protected",
      "ReadOnly",
      "The workbook is open for reading only, so nothing was changed.",
      "Open the workbook for editing, or save it under another name, then try again.",
    );
  }
  const changesSheets = movesData || added.length + setAside.length + removed.length + renamed.length > 0;
  if (looked.isStructureProtected && changesSheets) {
    throw new HostError("protected", "StructureProtected", STRUCTURE, "Take the protection off under Review, Protect Workbook, then try again.");
  }
  const held = updated.find(({ sheet: { id } }) => looked.cells.get(id)?.isProtected === true);
  if (held !== undefined) throw protectedSheet({ sheetId: held.sheet.id, sheetName: held.sheet.name });
}

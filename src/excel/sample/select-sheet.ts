import type { PlannedKind } from "../../returns/planned-sheet";
import { HostError } from "../host-error";
import { run } from "../run";
import { lookForSample } from "./look";
import type { Stamp } from "./sample-sheets";

const IN_WORDS: Readonly<Record<PlannedKind, string>> = {
  sample: "The sheet with the sample",
  reserve: "The sheet with the reserve",
  record: "The sheet with the record of the draw",
  release: "The sheet with the list for the partnership",
  certificate: "The certificate",
};

/** Brings a sheet of the sample to the front. @throws HostError; kind `gone` where it is not there. */
export async function selectOwnSheet(kind: PlannedKind, stamp: Stamp): Promise<void> {
  const { sheets } = await lookForSample();
  const sheet = sheets.find(({ own }) => own?.kind === kind && own.stamp === stamp);
  if (sheet === undefined) {
    throw new HostError(
      "gone",
      "SheetGone",
      `${IN_WORDS[kind]} is no longer in the workbook.`,
      "Have the sheets written again.",
    );
  }
  if (!sheet.isVisible) {
    throw new HostError(
      "unsupported",
      "HiddenSheet",
      `The sheet “${sheet.name}” is hidden.`,
      "Right-click a sheet tab, choose Unhide, then try again.",
    );
  }
  await run(async (context) => {
    context.workbook.worksheets.getItem(sheet.id).activate();
    await context.sync();
  });
}

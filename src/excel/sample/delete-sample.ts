import type { PlannedSheet } from "../../returns/planned-sheet";
import { HostError, toHostError } from "../host-error";
import type { SheetTarget } from "../standing-cells";
import { carryOutDeletion, takeBack } from "./carry-out-deletion";
import { type Deletion, hasBegun, isDone, stillToGo } from "./deletion-goal";
import { inWords } from "./deletion-note";
import { type DeletionReading, readForDeleting } from "./deletion-reading";
import { deletedInPart, nothingDeleted, requireDeletable } from "./deletion-refusals";
import { forgetAttempt, rememberOwnSheets } from "./known-sheets";
import type { Stamp } from "./sample-sheets";

/** How often it is tried to put right what was left half-way, before the user is told of it. */
const TRIES = 2;

/**
 * Deletes all that the add-in has put into the workbook, its own sheets whatever people did with them, and leaves a
 * certificate beside those of earlier deletions: four round trips at most as a rule. All or nothing: where Excel stops
 * part-way, what was begun is finished, or taken back where nothing has gone yet. Excel cannot undo it.
 * @param of.settings names of what the workbook keeps for the add-in.
 * @param of.list its own sheet, where it is to go too.
 * @throws HostError; nothing was deleted then, but for code `LeftHalf`.
 */
export async function deleteSample(of: {
  readonly certificate: PlannedSheet;
  readonly settings: readonly string[];
  readonly list: SheetTarget | undefined;
}): Promise<void> {
  const before = await lookBefore();
  const deletion: Deletion = {
    note: { stamp: nextStamp(before), certificate: inWords(of.certificate), settings: of.settings, list: of.list },
    list: of.list,
  };
  requireDeletable(before, stillToGo(before, deletion));
  try {
    await carryOutDeletion(before, deletion);
  } catch (error) {
    await settle(before, deletion, toHostError(error));
  }
  forgetSheets();
}

/** How a deletion ended that had been interrupted. */
export interface Finished {
  /**
   * It was not to go, it is gone, or nobody knows which sheet it was: then none was deleted for it. The certificate bears a
   * remark in that case.
   */
  readonly list: "stays" | "gone" | "unknown";
  /** Its lines. Undefined where none was left. */
  readonly certificate: readonly string[] | undefined;
}

/**
 * Finishes a deletion that was interrupted, as it was begun, in as many round trips as one from the beginning. Where none is
 * under way, nothing is done.
 * @param remark what the certificate says at its end where it is not known which sheet the list was.
 * @throws HostError; code `LeftHalf` where something is still there.
 */
export async function finishDeleting(remark: string): Promise<Finished> {
  let failure: HostError | undefined;
  let isKnown = false;
  let finished: Finished = { list: "stays", certificate: undefined };
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      const now = await readForDeleting();
      isKnown = true;
      if (now.data?.status.kind !== "deleting") return finished;
      const { note } = now.data;
      const { list, became } = listOf(now);
      const deletion: Deletion = { note, list, ...(became === "unknown" && { remark }) };
      requireDeletable(now, stillToGo(now, deletion));
      finished = { list: became, certificate: note && linesOf(note.certificate) };
      await carryOutDeletion(now, deletion);
      forgetSheets();
      return finished;
    } catch (error) {
      failure = toHostError(error);
    }
  }
  throw deletedInPart(failure ?? new HostError("unknown", "NotTried"), isKnown);
}

async function lookBefore(): Promise<DeletionReading> {
  try {
    return await readForDeleting();
  } catch (error) {
    throw await nothingDeleted(toHostError(error));
  }
}

/**
 * The list with which a deletion was begun. Other programs may give sheets other ids, and people other names: what is not
 * the same in both is not known to be the list, and Excel could not bring it back.
 */
function listOf({ sheets, data }: DeletionReading): { readonly list: SheetTarget | undefined; readonly became: Finished["list"] } {
  if (data?.status.kind !== "deleting" || !data.status.withList) return { list: undefined, became: "stays" };
  const list = data.note?.list;
  if (list === undefined) return { list, became: "unknown" };
  const alike = sheets.filter(({ id, name }) => id === list.sheetId || name === list.sheetName);
  if (alike.length === 0) return { list: undefined, became: "gone" };
  const isSame = alike.length === 1 && alike[0]?.id === list.sheetId && alike[0].name === list.sheetName;
  return isSame ? { list, became: "gone" } : { list: undefined, became: "unknown" };
}

/** Days are words in it by now. */
function linesOf({ rows }: PlannedSheet): string[] {
  return rows.map(({ cells }) => cells.filter((cell) => typeof cell !== "object").join(": "));
}

/** Goes on to the end where something has gone, and back otherwise. @throws HostError unless all is deleted. */
async function settle(before: DeletionReading, deletion: Deletion, cause: HostError): Promise<void> {
  let failure = cause;
  let isKnown = false;
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      const now = await readForDeleting();
      isKnown = true;
      const toGo = stillToGo(now, deletion);
      if (isDone(toGo)) return;
      if (before.data?.status.kind === "deleting" || hasBegun(stillToGo(before, deletion), toGo)) {
        await carryOutDeletion(now, deletion);
        return;
      }
      await takeBack(before, now);
    } catch (error) {
      failure = toHostError(error);
      continue;
    }
    forgetAttempt();
    throw await nothingDeleted(cause);
  }
  throw deletedInPart(failure, isKnown);
}

/** Another than those of the certificates that stand. */
function nextStamp({ sheets }: DeletionReading): Stamp {
  const numbers = sheets.map(({ own }) => (own?.kind === "certificate" ? Number(own.stamp) : 0)).filter(Number.isFinite);
  return String(Math.max(0, ...numbers) + 1);
}

function forgetSheets(): void {
  forgetAttempt();
  rememberOwnSheets([]);
}

import type { CellChange } from "../returns/cell-change";
import { cellNames } from "./cell-names";
import { type CellWrite, writeOfChange, writeOfReturn } from "./cell-write";
import { HostError, toHostError, withOutcome } from "./host-error";
import { canMergeUndo, type UndoSteps } from "./run";
import { protectedSheet, readStanding, type SheetTarget, type StandingCell } from "./standing-cells";
import type { CellPlace } from "./stretches";
import { NOT_AS_WRITTEN, type Overwritten, writeCells } from "./write-cells";
import { countInWords } from "../returns/wording";

/** Code of the error where some of the cells may hold the new values and others the old ones. */
const LEFT_CHANGED = "LeftChanged";

/** Whether new values may stand in the sheet although writing them failed: what belongs to them must not be let go of. */
export function mayStandInSheet(error: unknown): boolean {
  return error instanceof HostError && error.code === LEFT_CHANGED;
}

/**
 * Writes proposed changes, all or nothing: two round trips, and one more for every further 4 MB. One step of the undo
 * list where Excel can merge them.
 * @param changes no two of the same cell.
 * @throws HostError; nothing was changed then, unless the sentence names cells. Kind `changed` when a cell no longer
 * holds what was seen, or holds a formula; `protected` when the sheet or the workbook takes no changes.
 */
export async function applyChanges(target: SheetTarget, changes: readonly CellChange[]): Promise<void> {
  if (changes.length === 0) return;
  const standing = await readBefore(target, changes);
  requireSeen(changes, standing);
  const writes = new Map(changes.map((change) => [change, writeOfChange(change, held(standing, change))]));
  const ways: readonly UndoSteps[] = canMergeUndo() ? ["merged", "each"] : ["each"];
  for (const undo of ways) {
    const { refusal, overwritten } = await attempt(target, [...writes.values()], undo);
    if (refusal === undefined) return;
    await putBack(target, changes, asItStood(writes, standing, overwritten), refusal);
    if (undo === "each" || !mayBeUndo(refusal)) throw untouched(target, refusal);
  }
}

/** Cells as they were before they were written: some may have become other than was seen. */
function asItStood(
  writes: ReadonlyMap<CellChange, CellWrite>,
  standing: ReadonlyMap<CellChange, StandingCell>,
  overwritten: readonly Overwritten[],
): ReadonlyMap<CellChange, StandingCell> {
  const other = new Map(overwritten.map(({ write, stood }) => [write, stood]));
  return new Map(Array.from(writes, ([change, write]) => [change, other.get(write) ?? held(standing, change)]));
}

async function readBefore(target: SheetTarget, changes: readonly CellChange[]): Promise<ReadonlyMap<CellChange, StandingCell>> {
  try {
    const { cells, refusal } = await readStanding(target, changes);
    if (refusal !== undefined) throw refusal;
    return cells;
  } catch (error) {
    throw untouched(target, toHostError(error));
  }
}

/** Why the cells are not written as they were to be, and which of them had become other than was seen. */
interface Attempt {
  readonly refusal: HostError | undefined;
  readonly overwritten: readonly Overwritten[];
}

async function attempt({ sheetId }: SheetTarget, writes: readonly CellWrite[], undo: UndoSteps): Promise<Attempt> {
  try {
    const overwritten = await writeCells(sheetId, writes, undo);
    return { refusal: overwritten.length === 0 ? undefined : changedCells(overwritten.map(({ write }) => write)), overwritten };
  } catch (error) {
    return { refusal: toHostError(error), overwritten: [] };
  }
}

/** Merged undo steps are young: Excel refuses some of them by name, and has been seen to fail on others without one. */
function mayBeUndo({ kind, code }: HostError): boolean {
  return kind === "unsupported" || (kind === "unknown" && code !== NOT_AS_WRITTEN);
}

function requireSeen(changes: readonly CellChange[], standing: ReadonlyMap<CellChange, StandingCell>): void {
  const formulas = changes.filter((change) => held(standing, change).isFormula);
  if (formulas.length > 0) {
    throw new HostError(
      "changed",
      "HoldsFormula",
      `${cellNames(formulas)} ${formulas.length === 1 ? "holds a formula" : "hold formulas"}, so nothing was written.`,
      "Put the value in place of the formula, then look at the preview again.",
    );
  }
  const changed = changes.filter((change) => held(standing, change).value !== change.before);
  if (changed.length > 0) throw changedCells(changed);
}

function changedCells(cells: readonly CellPlace[]): HostError {
  const count = cells.length === 1 ? "1 cell has" : `${countInWords(cells.length)} cells have`;
  return new HostError("changed", "ChangedCells", `${count} changed since the preview, so nothing was written: ${cellNames(cells)}.`);
}

/**
 * Brings every cell that was written back to what it was. Where neither that nor what was to be written stands, somebody
 * else was there since, and it stays.
 * @throws HostError that names the cells, where that fails too, and where some were left as they are.
 */
async function putBack(
  target: SheetTarget,
  changes: readonly CellChange[],
  before: ReadonlyMap<CellChange, StandingCell>,
  refusal: HostError,
): Promise<void> {
  // A sheet that was deleted meanwhile holds nothing to be put back.
  if (refusal.kind === "gone") return;
  let written = changes;
  let others: readonly CellChange[];
  try {
    const { cells: now } = await readStanding(target, changes);
    const changed = changes.filter((change) => !isSame(held(before, change), held(now, change)));
    others = refusal.code === NOT_AS_WRITTEN ? [] : changed.filter((change) => !isOurs(change, held(before, change), held(now, change)));
    const left = new Set(others);
    written = changed.filter((change) => !left.has(change));
    if (written.length > 0) {
      await writeCells(target.sheetId, written.map((change) => writeOfReturn(change, held(before, change), held(now, change))), "each");
    }
  } catch (cause) {
    throw leftChanged(written, toHostError(cause));
  }
  if (others.length > 0) throw leftToOthers(others, refusal);
}

/** Excel may have stopped between the format and the value. */
function isOurs({ after }: CellChange, before: StandingCell, now: StandingCell): boolean {
  return !now.isFormula && (now.value === after || now.value === before.value);
}

function leftToOthers(cells: readonly CellChange[], cause: HostError): HostError {
  return new HostError(
    cause.kind,
    LEFT_CHANGED,
    `These cells became something else while they were being written, so they were left as they are: ${cellNames(cells)}. Nothing else was changed.`,
    "Check these cells, then look again at what is still to change.",
    { cause },
  );
}

function isSame(before: StandingCell, now: StandingCell): boolean {
  return before.value === now.value && before.numberFormat === now.numberFormat && before.isFormula === now.isFormula;
}

function leftChanged(cells: readonly CellChange[], cause: HostError): HostError {
  return new HostError(
    cause.kind,
    LEFT_CHANGED,
    `Excel stopped part-way. These cells may have been changed: ${cellNames(cells)}.`,
    "Use Undo in Excel, then check these cells.",
    { cause },
  );
}

/** The same error, in words that say that nothing was changed. */
function untouched(target: SheetTarget, cause: HostError): HostError {
  if (cause.code === "AccessDenied") return protectedSheet(target, { cause });
  // These say so already.
  if (cause.kind === "protected" || cause.kind === "changed") return cause;
  if (cause.kind !== "gone") return withOutcome(cause, "Nothing was changed.");
  const sentence = `The sheet “${target.sheetName}” is no longer in the workbook. Nothing was changed.`;
  return new HostError(cause.kind, cause.code, sentence, cause.whatToDo, { cause });
}

function held(standing: ReadonlyMap<CellChange, StandingCell>, change: CellChange): StandingCell {
  const cell = standing.get(change);
  if (cell === undefined) throw new Error("every change has its cell");
  return cell;
}

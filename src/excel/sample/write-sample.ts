import type { PlannedSheet } from "../../returns/planned-sheet";
import { HostError, toHostError } from "../host-error";
import { carryOut, isAsPlanned } from "./carry-out";
import { lookAtSheets, type Looked } from "./look";
import { bothLoose, type LooseRows, looseRows, NO_LOOSE_ROWS } from "./loose-rows";
import { changedMeanwhile, leftHalf, nothingChanged, requireDataName, requireUnprotected } from "./refusals";
import type { SamplePlan, SampleSheets, Stamp, Written } from "./sample-sheets";
import { type Goal, isNothing, type SheetWork, workTo } from "./sheet-work";

/** How often it is tried to put right what was left half-way, before the user is told of it. */
const TRIES = 2;

/**
 * Writes the sample as planned, all or nothing: three round trips, one more for sheets of the sample that this pane has
 * not seen yet, and one more for every further 4 MB. Where Excel stops part-way, the workbook is brought to what counts:
 * to the plan, and then this ends well, or back to what it was.
 * @param before what the workbook holds; undefined where it is to hold no sample yet.
 * @throws HostError; nothing was changed then, but for code `LeftHalf`. Code `SampleChanged` where the workbook does not
 * hold what it is thought to hold.
 */
export async function writeSample(plan: SamplePlan, before: SamplePlan | undefined): Promise<Written> {
  const loose = before?.stamp === plan.stamp ? looseRows(before.sheets, plan.sheets) : NO_LOOSE_ROWS;
  const { looked, goal, work } = await prepare(plan, before, loose);
  try {
    await carryOut(looked, goal, work);
    return written(work);
  } catch (error) {
    const cause = toHostError(error);
    const also = await putRight(plan, before, loose, cause);
    return { setAside: [...new Set([...written(work).setAside, ...also])] };
  }
}

/**
 * Brings the sheets to the record that the workbook holds: where a writing was interrupted, and where people have changed
 * the sheets. As many round trips as `writeSample`.
 * @param seen what the plan was made from.
 * @param plan of the record; undefined where none is stored: what an interrupted writing left is removed.
 * @throws HostError; code `SampleChanged` where the workbook holds another record by now.
 */
export async function repairSample(seen: SampleSheets, plan: SamplePlan | undefined): Promise<Written> {
  const setAside: string[] = [];
  let cause: HostError | undefined;
  for (let tries = 0; tries < TRIES; tries++) {
    const looked = await lookAtSheets();
    const doc = looked.stored?.texts?.doc;
    if (doc !== plan?.texts.doc || doc !== seen.stored?.texts?.doc) throw changedMeanwhile();
    const goal = goalOfStored(looked, plan, NO_LOOSE_ROWS, undefined, []);
    try {
      setAside.push(...(await bring(looked, goal)));
      return { setAside: [...new Set(setAside)] };
    } catch (error) {
      cause = toHostError(error);
      if (cause.kind === "protected") throw cause;
    }
  }
  throw leftHalf(cause ?? new HostError("unknown", "NotTried"));
}

/** Looks, and refuses what cannot come about before anything is sent. */
async function prepare(plan: SamplePlan, before: SamplePlan | undefined, loose: LooseRows) {
  const looked = await lookBefore();
  if (looked.stored?.texts?.doc !== before?.texts.doc) throw changedMeanwhile();
  requireDataName(looked);
  const goal = goalOfNew(looked, plan, before, loose);
  const work = workTo(looked, goal);
  requireUnprotected(looked, work, looked.data === undefined);
  return { looked, goal, work };
}

async function lookBefore(): Promise<Looked> {
  try {
    return await lookAtSheets();
  } catch (error) {
    throw await nothingChanged(toHostError(error));
  }
}

/**
 * Brings the workbook to what counts after Excel stopped: the texts say which.
 * @returns names of sheets that were set aside, where it is the new plan that counts.
 * @throws HostError where it is not.
 */
async function putRight(plan: SamplePlan, before: SamplePlan | undefined, loose: LooseRows, cause: HostError): Promise<readonly string[]> {
  let failure = cause;
  for (let tries = 0; tries < TRIES; tries++) {
    let isNew: boolean;
    try {
      const looked = await lookAtSheets();
      const doc = looked.stored?.texts?.doc;
      isNew = doc === plan.texts.doc;
      if (!isNew && doc !== before?.texts.doc) throw looked.stored?.status.kind === "ready" ? changedMeanwhile() : leftHalf(cause);
      const hasBegun = looked.stored?.status.kind !== "ready";
      const setAside = isNew || hasBegun ? await bring(looked, goalOfStored(looked, isNew ? plan : before, loose, plan.stamp, (isNew ? before : plan)?.sheets ?? [])) : [];
      if (isNew) return setAside;
    } catch (error) {
      failure = toHostError(error);
      if (failure.code === "SampleChanged" || failure.code === "LeftHalf") throw failure;
      continue;
    }
    throw await nothingChanged(cause);
  }
  throw leftHalf(failure);
}

/** @returns names of sheets that were set aside. */
async function bring(looked: Looked, goal: Goal): Promise<readonly string[]> {
  const work = workTo(looked, goal);
  if (isNothing(work) && isAsPlanned(looked, goal)) return [];
  requireUnprotected(looked, work, looked.data === undefined || goal.plan === undefined);
  await carryOut(looked, goal, work);
  return written(work).setAside;
}

function goalOfNew(looked: Looked, plan: SamplePlan, before: SamplePlan | undefined, loose: LooseRows): Goal {
  const held = new Map(plan.earlier);
  if (before !== undefined) held.set(before.stamp, before.sheets);
  return {
    plan,
    writesTexts: true,
    underWay: plan.stamp,
    discarded: without([interrupted(looked)], [plan.stamp, before?.stamp]),
    held,
    before: before?.sheets ?? [],
    loose: bothLoose(loose, looked.data?.loose ?? NO_LOOSE_ROWS),
  };
}

/**
 * @param tried the draw whose writing has just failed.
 * @param before what may stand on the sheets of it.
 */
function goalOfStored(
  looked: Looked,
  plan: SamplePlan | undefined,
  loose: LooseRows,
  tried: Stamp | undefined,
  before: readonly PlannedSheet[],
): Goal {
  return {
    plan,
    writesTexts: false,
    underWay: interrupted(looked) ?? tried ?? plan?.stamp ?? "",
    discarded: without([interrupted(looked), tried], [plan?.stamp]),
    held: new Map(plan?.earlier),
    before,
    loose: bothLoose(loose, looked.data?.loose ?? NO_LOOSE_ROWS),
  };
}

function interrupted({ stored }: Looked): Stamp | undefined {
  return stored?.status.kind === "writing" ? stored.status.stamp : undefined;
}

function without(stamps: readonly (Stamp | undefined)[], others: readonly (Stamp | undefined)[]): Set<Stamp> {
  return new Set(stamps.filter((stamp) => stamp !== undefined && !others.includes(stamp)) as Stamp[]);
}

function written({ setAside }: SheetWork): Written {
  return { setAside: setAside.map(({ name }) => name) };
}

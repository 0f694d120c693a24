import { SAMPLE_DATA_SHEET } from "../../returns/stored-settings";
import { deleteSheet } from "../delete-sheet";
import { HostError } from "../host-error";
import { run } from "../run";
import { BYTES_AT_ONCE, requireAsWritten } from "../write-cells";
import { type Contents, queueClearing, queueContents, queueHead, queueTexts, staleColumns } from "./data-sheet";
import { forgetAttempt, rememberAttempt, rememberOwnSheets } from "./known-sheets";
import type { Looked } from "./look";
import { NO_LOOSE_ROWS } from "./loose-rows";
import { pageSetUp } from "./page-set-up";
import type { OwnKind, SamplePlan } from "./sample-sheets";
import type { Goal, SheetWork } from "./sheet-work";
import { addSheet, type Check, tagSheet, takeOffRows, updateSheet } from "./write-sheet";

/** Excel added no sheet, because of its name: one of that name is somebody else's. */
const NAME_REFUSED = ["ItemAlreadyExists", "InvalidArgument"];

/**
 * Does the work in one round trip, and one more for every further 4 MB. That it is under way is written first; then come
 * the sheets of the plan, the texts that make it count, the sheets that go, and that it has ended.
 * @throws HostError; anything may then be done and anything left undone.
 */
export async function carryOut(looked: Looked, goal: Goal, work: SheetWork): Promise<void> {
  rememberAttempt(looked.sheets.map(({ id }) => id), namesToAdd(looked, goal, work));
  try {
    rememberOwnSheets([...looked.cells.keys(), ...(await send(looked, goal, work))]);
    forgetAttempt();
  } catch (error) {
    if (error instanceof HostError && NAME_REFUSED.includes(error.code)) forgetAttempt();
    throw error;
  }
}

/** @returns ids of the sheets that were added. */
function send(looked: Looked, goal: Goal, work: SheetWork): Promise<string[]> {
  return run(async (context) => {
    const checks: Check[] = [];
    const sheets: Excel.Worksheet[] = [];
    const { plan } = goal;
    const parts = plan === undefined ? removeAll(context, looked, work) : bringTo(context, looked, { ...goal, plan }, work, checks, sheets);
    let bytes = 0;
    for (const next of parts) {
      if (bytes > 0 && bytes + next > BYTES_AT_ONCE) {
        await context.sync();
        bytes = 0;
      }
      bytes += next;
    }
    await context.sync();
    requireAsWritten(checks.flatMap((check) => check()));
    return sheets.map(({ id }) => id);
  });
}

/** Whether the workbook is as the goal has it already. */
export function isAsPlanned({ data, stored }: Looked, { plan, writesTexts }: Goal): boolean {
  if (plan === undefined) return data === undefined;
  return !writesTexts && stored?.status.kind === "ready" && data !== undefined && staleColumns(data, data.contents).length === 0;
}

function namesToAdd({ data }: Looked, { plan }: Goal, { added }: SheetWork): Map<string, OwnKind> {
  const names = new Map(added.map(({ planned, name }): [string, OwnKind] => [name.toLowerCase(), planned.kind]));
  if (data === undefined && plan !== undefined) names.set(SAMPLE_DATA_SHEET.toLowerCase(), "data");
  return names;
}

/** The hidden sheet goes last: as long as it is there, what is left can be found. */
function* removeAll(context: Excel.RequestContext, { data, sheets }: Looked, { removed }: SheetWork): Generator<number> {
  yield 0;
  for (const sheet of [...removed, ...sheets.filter(({ id }) => id === data?.sheetId)]) deleteSheet(context, sheet);
}

function* bringTo(
  context: Excel.RequestContext,
  looked: Looked,
  { plan, loose, writesTexts, underWay }: Goal & { readonly plan: SamplePlan },
  work: SheetWork,
  checks: Check[],
  sheets: Excel.Worksheet[],
): Generator<number> {
  const { worksheets } = context.workbook;
  const system = plan.dateSystem;
  const data = looked.data === undefined ? addDataSheet(context, plan) : worksheets.getItem(looked.data.sheetId);
  queueHead(data, { kind: "writing", stamp: underWay }, looked.data?.contents, loose);
  if (looked.data === undefined || isVisible(looked, looked.data.sheetId)) data.visibility = Excel.SheetVisibility.veryHidden;
  for (const { planned, name } of work.added) sheets.push(yield* addSheet(context, { planned, name, stamp: plan.stamp, system }, checks));
  const changes = work.updated.map(({ sheet: { id }, planned, update }) => ({
    sheet: worksheets.getItem(id),
    change: { planned, update, system, isAmongHidden: looked.cells.get(id)?.isAmongHidden === true },
  }));
  for (const { sheet, change } of changes) yield* updateSheet(sheet, change, checks);
  let contents: Contents = looked.data?.contents;
  if (writesTexts) {
    contents = yield* queueTexts(data, plan.texts, looked.data);
    // From here on the new texts count.
    queueContents(data, contents);
  }
  for (const { sheet, change } of changes) yield* takeOffRows(sheet, change, checks);
  for (const sheet of work.removed) deleteSheet(context, sheet);
  for (const { sheet: { id }, name } of work.setAside) {
    const sheet = worksheets.getItem(id);
    sheet.name = name;
    tagSheet(sheet, "aside", plan.stamp);
  }
  for (const { sheet: { id }, name } of work.renamed) worksheets.getItem(id).name = name;
  work.added.forEach(({ name, lastName }, index) => {
    const sheet = sheets[index];
    if (sheet !== undefined && name !== lastName) sheet.name = lastName;
  });
  const heights = looked.data?.heights ?? [];
  for (const column of staleColumns({ heights }, contents)) queueClearing(data, column, heights[column] ?? 0);
  queueHead(data, { kind: "ready" }, contents, NO_LOOSE_ROWS);
  // After everything that counts: without a printer Excel may refuse it.
  work.added.forEach(({ planned }, index) => {
    const sheet = sheets[index];
    if (sheet !== undefined) pageSetUp(sheet, planned);
  });
}

function isVisible({ sheets }: Looked, sheetId: string): boolean {
  return sheets.some(({ id, isVisible }) => id === sheetId && isVisible);
}

function addDataSheet(context: Excel.RequestContext, { stamp }: SamplePlan): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(SAMPLE_DATA_SHEET);
  tagSheet(sheet, "data", stamp);
  return sheet;
}

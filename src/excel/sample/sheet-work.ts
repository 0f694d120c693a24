import type { PlannedSheet } from "../../returns/planned-sheet";
import { freeName, isNumbered, keptName, namesTaken } from "../sheet-names";
import { type Looked, UNFINISHED } from "./look";
import type { LooseRows } from "./loose-rows";
import { holdsNothingElse } from "./nothing-else";
import type { SamplePlan, SheetSeen, Stamp } from "./sample-sheets";
import { type SheetUpdate, updateOf } from "./sheet-update";

/** What the workbook is to become. */
export interface Goal {
  /** Undefined: nothing of the sample is to be left. */
  readonly plan: SamplePlan | undefined;
  readonly writesTexts: boolean;
  /** Of which draw the writing is, until it has ended. */
  readonly underWay: Stamp;
  /** Draws whose sheets go whatever stands on them: their writing was interrupted. */
  readonly discarded: ReadonlySet<Stamp>;
  /** What sheets held that are not planned any more, by draw. */
  readonly held: ReadonlyMap<Stamp, readonly PlannedSheet[]>;
  /** What was planned for the sheets before; empty where nobody knows. */
  readonly before: readonly PlannedSheet[];
  readonly loose: LooseRows;
}

/** What is to be done with the sheets so that they are as planned. */
export interface SheetWork {
  /** Under a name that is free before the others go, and the one that it keeps. */
  readonly added: readonly { readonly planned: PlannedSheet; readonly name: string; readonly lastName: string }[];
  readonly updated: readonly { readonly sheet: SheetSeen; readonly planned: PlannedSheet; readonly update: SheetUpdate }[];
  readonly setAside: readonly { readonly sheet: SheetSeen; readonly name: string }[];
  readonly removed: readonly SheetSeen[];
  readonly renamed: readonly { readonly sheet: SheetSeen; readonly name: string }[];
}

/** Only sheets with the add-in's tag are worked on. Certificates of what was deleted and sheets set aside are let be. */
export function workTo(looked: Looked, goal: Goal): SheetWork {
  const { missing, standing } = placedSheets(looked, goal.plan);
  const updates = [...standing].map(([sheet, planned]) => ({ sheet, planned, update: updateFor(looked, goal, sheet, planned) }));
  const unusable = updates.filter(({ update }) => update.kind === "unusable");
  const { kept, removed } = retired(looked, goal, new Set(standing.keys()));
  const names = new Map(looked.sheets.map(({ id, name }) => [id, name]));
  const setAside = [...kept, ...unusable.map(({ sheet }) => sheet)].map((sheet) => {
    const name = keptName(sheet.name, namesTaken(names.values()));
    names.set(sheet.id, name);
    return { sheet, name };
  });
  for (const { id } of removed) names.delete(id);
  const renamed = numberedNames(looked, standing, names);
  const before = namesTaken(looked.sheets.map(({ name }) => name));
  const after = namesTaken(names.values());
  const added = [...missing, ...unusable.map(({ planned }) => planned)].map((planned) => {
    const name = freeName(planned.name, new Set([...before, ...after]));
    const lastName = freeName(planned.name, after);
    before.add(name.toLowerCase());
    after.add(lastName.toLowerCase());
    return { planned, name, lastName };
  });
  const updated = updates.filter(({ update: { kind } }) => kind !== "none" && kind !== "unusable");
  return { added, updated, setAside, removed, renamed };
}

export function isNothing({ added, updated, setAside, removed, renamed }: SheetWork): boolean {
  return added.length + updated.length + setAside.length + removed.length + renamed.length === 0;
}

/** The sheet of each planned one, the first of copies, and what is planned and not there. */
function placedSheets({ sheets }: Looked, plan: SamplePlan | undefined) {
  const standing = new Map<SheetSeen, PlannedSheet>();
  const missing: PlannedSheet[] = [];
  for (const planned of plan?.sheets ?? []) {
    const sheet = sheets.find(({ own }) => own?.kind === planned.kind && own.stamp === plan?.stamp);
    if (sheet === undefined) missing.push(planned);
    else standing.set(sheet, planned);
  }
  return { standing, missing };
}

function updateFor({ cells }: Looked, { plan, loose, before }: Goal, { id }: SheetSeen, planned: PlannedSheet): SheetUpdate {
  const standing = cells.get(id);
  if (plan === undefined || standing === undefined) throw new Error("what stands on a sheet of the sample was read");
  return updateOf(standing, planned, plan.dateSystem, loose.get(planned.kind) ?? new Set(), before.find(({ kind }) => kind === planned.kind));
}

/** Sheets that are not of the plan: those that hold nothing but what the add-in wrote go, others are kept. */
function retired({ sheets, cells, stored }: Looked, { plan, discarded, held }: Goal, standing: ReadonlySet<SheetSeen>) {
  const kept: SheetSeen[] = [];
  const removed: SheetSeen[] = [];
  for (const sheet of sheets) {
    const { own } = sheet;
    if (own === undefined || own.kind === "data" || own.kind === "aside" || standing.has(sheet)) continue;
    if (own.stamp === UNFINISHED || discarded.has(own.stamp)) {
      removed.push(sheet);
      continue;
    }
    if (plan === undefined || own.kind === "certificate") continue;
    const isOfPlan = own.stamp === plan.stamp;
    // A copy that somebody made of a sheet is theirs.
    if (isOfPlan && plan.sheets.some(({ kind }) => kind === own.kind)) continue;
    const planned = held.get(own.stamp)?.find(({ kind }) => kind === own.kind);
    const there = cells.get(sheet.id);
    const isOurs = planned !== undefined && there !== undefined && holdsNothingElse(there, planned, plan.dateSystem);
    const isInterrupted = isOfPlan && stored?.status.kind === "writing";
    (isOurs || isInterrupted ? removed : kept).push(sheet);
  }
  return { kept, removed };
}

/** Names with a number that an interrupted writing gave, while a sheet that is gone had the name itself. */
function numberedNames({ stored }: Looked, standing: ReadonlyMap<SheetSeen, PlannedSheet>, names: Map<string, string>) {
  if (stored?.status.kind !== "writing") return [];
  const renamed: { sheet: SheetSeen; name: string }[] = [];
  for (const [sheet, planned] of standing) {
    if (!isNumbered(sheet.name, planned.name)) continue;
    names.delete(sheet.id);
    const name = freeName(planned.name, namesTaken(names.values()));
    names.set(sheet.id, name);
    if (name !== sheet.name) renamed.push({ sheet, name });
  }
  return renamed;
}

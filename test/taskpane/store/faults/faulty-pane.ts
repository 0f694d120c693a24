import { HostError } from "../../../../src/excel/host-error";
import { stopWaiting } from "../../../../src/excel/conversation";
import type { Finding } from "../../../../src/validation/finding";
import { Tampering } from "../../../excel/tampering";
import { returnA, settled } from "../../../excel/sheets";
import { closePanes, openPane, openPaneBeside, type OpenPane } from "../open-pane";

/** The pane, with what can go wrong between it and the workbook. */
export interface FaultyPane {
  readonly pane: OpenPane;
  readonly tampering: Tampering;
  /** Error codes that the pane took note of. */
  readonly codes: string[];
}

/** Longer than changes are gathered for. Milliseconds. */
const TURN = 8;
const QUIET_TURNS = 4;
/** Nothing that is tested here is under way for so many turns without asking anything of Excel. */
const MOST_TURNS = 400;

/** Waits until nothing more is asked of Excel: what is not answered may still be under way. */
export function quiet(host: OpenPane["host"]): Promise<void> {
  return settled(host, QUIET_TURNS, TURN);
}

/** Waits until the pane is not at work either. @throws Error where it never comes to an end. */
export async function idle({ host, store }: OpenPane): Promise<void> {
  for (let turns = 0; turns < MOST_TURNS; turns++) {
    await quiet(host);
    if (!isAtWork(store)) return;
  }
  throw new Error(`the pane is at work for ever: ${AT_WORK.exec(asText(store.getState()))?.[0] ?? ""}`);
}

export async function openFaulty(bytes: Uint8Array): Promise<FaultyPane> {
  const tampering = new Tampering();
  const opened = await openPane(bytes, {}, tampering.through);
  const pane: OpenPane = {
    ...opened,
    after: async (act) => {
      await act();
      await idle(pane);
    },
  };
  const codes: string[] = [];
  Object.assign(pane.store.surroundings, { logCode: (code: string) => { codes.push(code); } });
  await idle(pane);
  return { pane, tampering, codes };
}

export async function closeFaulty(): Promise<void> {
  // Requests that were never answered are nothing to the next pane.
  stopWaiting();
  await closePanes();
}

const AT_WORK = /"(?:isBusy|isApplying|isSaving|isWriting|isRunning|isReading|isAdding|isFreezing|isClearing|isLooking)":true|"phase":"(?:running|reading|looking|drawing|writing|opening)"|"name":"opening"|"underWay":"/;

export function isAtWork(store: OpenPane["store"]): boolean {
  return AT_WORK.test(asText(store.getState()));
}

function asText(state: unknown): string {
  return JSON.stringify(state, (name, value: unknown) => (["groups", "distributions", "rows"].includes(name) ? undefined : value));
}

/** All that the pane says of trouble, wherever it says it. */
export function problemsOf({ store }: OpenPane): { readonly sentence: string; readonly whatToDo?: string }[] {
  const found: { sentence: string; whatToDo?: string }[] = [];
  const look = (value: unknown, isProblem: boolean): void => {
    if (typeof value !== "object" || value === null) return;
    if (isProblem && "canRetry" in value && "sentence" in value) found.push(value as { sentence: string });
    for (const [name, inner] of Object.entries(value)) look(inner, name === "problem" || name === "notice" || name === "doubts");
  };
  look(store.getState(), false);
  return found;
}

/** The look through the workbook names what it could not look at. */
export function saysWhatIsMissing({ store }: OpenPane): boolean {
  return asText(store.getState()).includes("which Excel did not give");
}

const NOT_PLAIN = /\b(?:please|sorry|oops|invalid|illegal|error|exception|fail(?:ed|ure)?|undefined|null|NaN|stack|object Object)\b|^\s|\s$| {2}/i;
const CODE = /\b[A-Z][a-z]+(?:[A-Z][a-z]+)+\b/;

/** What is wrong with the words; undefined where a person can make something of them. */
export function unplain({ sentence, whatToDo }: { readonly sentence: string; readonly whatToDo?: string }): string | undefined {
  const text = whatToDo === undefined ? sentence : `${sentence} ${whatToDo}`;
  if (NOT_PLAIN.test(text) || CODE.test(text)) return `not plain: ${text}`;
  if (!/^[A-Z“].*[.]$/.test(text)) return `not a sentence: ${text}`;
  if (whatToDo === undefined || whatToDo === "") return `does not say what to do: ${text}`;
  return undefined;
}

/** What a fresh pane would find has to be what this one says. */
export async function requireAsFresh(pane: OpenPane): Promise<void> {
  const { actions, store } = pane;
  const state = store.getState();
  if (state.phase === "failed") await pane.after(() => { actions.retry(); });
  const filter = state.phase === "checking" ? state.filter : undefined;
  actions.setFilter({ severity: "all", column: "" });
  const fresh = await openPaneBeside(pane.open);
  const isBehind = JSON.stringify(found(pane)) !== JSON.stringify(found(fresh));
  // Where it may be behind, it says so, and how to come to what is.
  const problem = state.phase === "checking" ? state.notice : state.phase === "noReturn" ? state.problem : undefined;
  if (isBehind && problem?.canRetry === true) await pane.after(() => { actions.retry(); });
  expect(found(pane)).toEqual(found(fresh));
  await fresh.store.stop();
  if (filter !== undefined) actions.setFilter(filter);
}

function found({ store }: OpenPane) {
  const state = store.getState();
  if (state.phase !== "checking") return { phase: state.phase };
  const { counts, groups, dates, sheetName, columns } = state;
  return { counts, dates, sheetName, columns, groups: groups.map(({ code, findings }) => [code, [...findings].filter(({ isFixed }) => isFixed !== true).map(({ key }) => key)]) };
}

const AGE = 2;

/** An age that is none is found, and gone again with the age that was there. */
export async function requireNoticesEdits(pane: OpenPane): Promise<void> {
  if (pane.store.getState().phase !== "checking") return;
  const list = pane.list();
  const row = firstRow(pane);
  const was = list.cell(row, AGE).value;
  const before = pane.checking().counts.fix;
  pane.host.person.paste(list.id, row, AGE, [["40 yrs"]]);
  await until(pane, () => pane.checking().counts.fix > before, "the pane notices an edit");
  pane.host.person.paste(list.id, row, AGE, [[was]]);
  await until(pane, () => pane.checking().counts.fix === before, "the pane notices that an edit was taken back");
}

/** Of the children, from 0. */
function firstRow(pane: OpenPane): number {
  const list = pane.list();
  const heading = returnA().columns[AGE]?.heading;
  for (let row = 0; row <= list.lastRow; row++) {
    if (list.cell(row, AGE).value === heading) return row + 1;
  }
  throw new Error("no list");
}

/** Waits, however busy the machine is. */
async function until(pane: OpenPane, holds: () => boolean, what: string): Promise<void> {
  for (let turns = 0; !holds(); turns++) {
    if (turns === MOST_TURNS) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, TURN));
  }
  await idle(pane);
}

/** What the pane shows, without what is news only at the moment. */
export function shownBy({ store }: OpenPane): unknown {
  const state = store.getState();
  if (state.phase !== "checking") return state.phase === "welcome" ? state : { phase: state.phase };
  const { counts, screen, notice, groups } = state;
  const shown = asText({ counts, screen, notice, codes: groups.map(({ code, count }) => [code, count]) });
  // New numbers are chance.
  return JSON.parse(shown.replaceAll(/"\d{5}"/g, '"#####"')) as unknown;
}

export function keyOf(pane: OpenPane, code: string): string {
  const cards: readonly Pick<Finding, "key" | "code">[] = pane.checking().groups.flatMap(({ findings }) => [...findings]);
  const card = cards.find((one) => one.code === code);
  if (card === undefined) throw new HostError("unknown", `no card ${code}`);
  return card.key;
}

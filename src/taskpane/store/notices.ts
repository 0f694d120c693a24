import { toHostError } from "../../excel/host-error";
import { CopyRefused } from "../browser-files";
import { noticeWords } from "../words/notices";
import type { PaneState, Problem } from "./snapshot";

const WAITING: Problem = { sentence: noticeWords.heldBack, whatToDo: noticeWords.endEditing, canRetry: true };

const COPY_REFUSED: Problem = {
  sentence: noticeWords.copyRefused,
  whatToDo: noticeWords.copyRefusedWhatToDo,
  canRetry: false,
};

/** Longer than Excel takes to tell of what the pane itself has written. Milliseconds. */
export const ECHOES_WITHIN = 3_000;

export const OPENING: PaneState = { phase: "opening", sentence: noticeWords.opening };
export const OPENING_HELD_BACK: PaneState = { phase: "opening", sentence: `${noticeWords.heldBack} ${noticeWords.endEditing}` };

/** What is said above the findings: trouble that passes, and what went well. */
export class Notices {
  #notice: Problem | undefined;
  #done: { readonly sentence: string; readonly at: number; changes: number } | undefined;

  /** @param logCode takes note of an error code, for whoever helps the user. */
  constructor(readonly logCode: (code: string) => void) {}

  get notice(): Problem | undefined {
    return this.#notice;
  }

  get done(): string | undefined {
    return this.#done?.sentence;
  }

  /** @param changes how often the workbook has changed so far. */
  say(sentence: string, changes: number): void {
    this.#done = { sentence, changes, at: Date.now() };
  }

  /** What was said went well is no news once something else is begun. */
  sayNoMore(): void {
    this.#done = undefined;
  }

  /** What the user changes later on, or undoes, makes what was said untrue; the echo of our own writing does not. */
  onChanges(changes: number): void {
    if (this.#done === undefined || this.#done.changes === changes) return;
    if (Date.now() - this.#done.at > ECHOES_WITHIN) this.#done = undefined;
    else this.#done.changes = changes;
  }

  warn(problem: Problem | undefined): void {
    this.#notice = problem;
  }

  /** Says that Excel keeps the pane waiting, and takes it back when it answers. */
  wait(isHeldBack: boolean): void {
    if (isHeldBack) this.#notice = WAITING;
    else if (this.#notice === WAITING) this.#notice = undefined;
  }

  /** Any error in words for the user; its code is noted. */
  problemOf(error: unknown): Problem {
    if (error instanceof CopyRefused) return COPY_REFUSED;
    const { kind, code, sentence, whatToDo } = toHostError(error);
    // Somebody worked in the sheet meanwhile: nothing is at fault.
    if (kind !== "changed") this.logCode(code);
    return { sentence, whatToDo, canRetry: true };
  }
}

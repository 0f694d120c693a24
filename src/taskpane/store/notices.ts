import type { Waiting } from "../../excel/conversation";
import { toHostError } from "../../excel/host-error";
import { CopyRefused } from "../browser-files";
import { noticeWords } from "../words/notices";
import type { PaneState, Problem } from "./snapshot";

const WAITING: Readonly<Record<Waiting, Problem | undefined>> = {
  no: undefined,
  // Excel goes on by itself: to ask once more would only wait as well.
  slow: { sentence: noticeWords.heldBack, whatToDo: noticeWords.endEditing, canRetry: false, waiting: "slow" },
  long: { sentence: noticeWords.heldBack, whatToDo: noticeWords.endEditing, canRetry: false, waiting: "long" },
};

const NOT_READ: Problem = { sentence: noticeWords.notRead, whatToDo: noticeWords.notReadWhatToDo, canRetry: true };

const COPY_REFUSED: Problem = {
  sentence: noticeWords.copyRefused,
  whatToDo: noticeWords.copyRefusedWhatToDo,
  canRetry: false,
};

/** Longer than Excel takes to tell of what the pane itself has written. Milliseconds. */
export const ECHOES_WITHIN = 3_000;

const HELD_BACK = `${noticeWords.heldBack} ${noticeWords.endEditing}`;

/** What shows while the workbook is read for the first time. */
export const OPENING: Readonly<Record<Waiting, PaneState>> = {
  no: { phase: "opening", sentence: noticeWords.opening },
  slow: { phase: "opening", sentence: HELD_BACK },
  long: { phase: "opening", sentence: HELD_BACK, canStop: true },
};

/** What is said above the findings: trouble that passes, and what went well. */
export class Notices {
  /** Of what the user asked for: said until it is read, or something else is begun, however well the list is read meanwhile. */
  #trouble: Problem | undefined;
  /** What shows may be behind. Over as soon as the list is read again. */
  #notRead: Problem | undefined;
  /** As told last. What is said of it stands before other trouble, which is there again when Excel answers. */
  waiting: Waiting = "no";
  /** The user has closed what is said of it. */
  #isClosed = false;
  #done: { readonly sentence: string; readonly at: number; changes: number } | undefined;

  /** @param logCode takes note of an error code, for whoever helps the user. */
  constructor(readonly logCode: (code: string) => void) {}

  get notice(): Problem | undefined {
    return this.#ofWaiting ?? this.#trouble ?? this.#notRead;
  }

  get #ofWaiting(): Problem | undefined {
    return this.#isClosed ? undefined : WAITING[this.waiting];
  }

  get done(): string | undefined {
    return this.#done?.sentence;
  }

  /** @param changes how often the workbook has changed so far. */
  say(sentence: string, changes: number): void {
    this.#trouble = undefined;
    this.#done = { sentence, changes, at: performance.now() };
  }

  dismissDone(): void {
    this.#done = undefined;
  }

  /**
   * What was said of the last thing that was asked for is no news once something else is begun. That has to wait as well
   * where Excel still does not answer.
   */
  sayNoMore(): void {
    this.#isClosed = false;
    this.#done = undefined;
    this.#trouble = undefined;
  }

  /** What the user changes later on, or undoes, makes what was said untrue; the echo of our own writing does not. */
  onChanges(changes: number): void {
    if (this.#done === undefined || this.#done.changes === changes) return;
    if (performance.now() - this.#done.at > ECHOES_WITHIN) this.#done = undefined;
    else this.#done.changes = changes;
  }

  warn(problem: Problem): void {
    this.#trouble = problem;
  }

  /** The user has read what shows, or tries again. */
  dismiss(): void {
    if (this.#ofWaiting !== undefined) this.#isClosed = true;
    else if (this.#trouble !== undefined) this.#trouble = undefined;
    else this.#notRead = undefined;
  }

  /** Excel has done what was asked. */
  allWell(): void {
    this.#trouble = undefined;
  }

  /** @param error why the list was not read; undefined where it was. */
  read(error?: unknown): void {
    this.#notRead = error === undefined ? undefined : this.whyNotRead(error);
  }

  /** Says that Excel keeps the pane waiting, and takes it back when it answers. */
  wait(waiting: Waiting): void {
    this.waiting = waiting;
    this.#isClosed = false;
  }

  /** Why the workbook was not read. */
  whyNotRead(error: unknown): Problem {
    const problem = this.problemOf(error);
    return toHostError(error).kind === "unanswered" ? NOT_READ : problem;
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

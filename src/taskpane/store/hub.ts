import type { CalendarDate } from "../../returns/calendar-date";
import type { Preferences } from "../preferences";
import type { Slicing } from "../../sampling/slices";
import type { Finding } from "../../validation/finding";
import type { Confirmed } from "./confirmed";
import type { OpenReturn } from "./open-list";
import type { MainPlace, Problem } from "./snapshot";

/** What the pane gets from outside: the clock, chance, files, the clipboard. */
export interface PaneSurroundings {
  /** Today in Scotland. */
  today(): CalendarDate;
  /** The .xlsx of a blank return, as base64. */
  loadBlankReturn(definitionId: string): Promise<string>;
  /** Now, as ISO 8601 in UTC: "2026-11-22T19:05:00.000Z". */
  timestamp(): string;
  /** For long work: a clock that never goes back, and how to let everything else that waits have its turn. */
  readonly pace: Pick<Slicing, "now" | "breathe">;
  /** Waits so many milliseconds. */
  pause(milliseconds: number): Promise<void>;
  /** A whole number from 0 up to, not including, `below`, which nobody can foresee. */
  randomInt(below: number): number;
  /** Where the pane was asked to open; left out where nothing was asked. */
  readonly startAt?: MainPlace;
  /** The add-in's version: "1.0.0". */
  readonly version: string;
  /**
   * Puts text on the clipboard. Browsers allow that in answer to a press: to be called before anything is waited for, with a
   * promise where the text is yet to come. Rejects with `CopyRefused` where the system refuses, or with what `text` does.
   */
  copy(text: string | Promise<string>): Promise<void>;
  /** Hands a file to the user's downloads. */
  download(fileName: string, bytes: Uint8Array<ArrayBuffer>): void;
  /**
   * What is kept on this computer for next time, never anything from the workbook. Rejects where the library behind it
   * cannot be loaded.
   */
  preferences(): Promise<Pick<Preferences, "read" | "write">>;
  /** Takes note of an error code, for whoever helps the user. */
  logCode?(code: string): void;
}

/** What a desk sees of the store: the open return, and how to say something. */
export interface Hub {
  readonly surroundings: PaneSurroundings;
  /** The return in hand; undefined while none is open. */
  readonly open: OpenReturn | undefined;
  /** The last reading failed: what is known may be behind. The pane says so. */
  readonly isStale: boolean;
  /** Grows whenever anything in the workbook may have changed. */
  readonly changes: number;
  /** The same without what the add-in itself wrote on other sheets. */
  readonly edits: number;
  /** Checks that are confirmed just now. */
  readonly confirmed: Confirmed;
  /** Findings as the pane lists them, those beyond the cards too. */
  findingOf(key: string): Finding | undefined;
  /** Draws the picture anew. */
  show(): void;
  /** Says that something went well. */
  say(sentence: string): void;
  /** What was said is no news any more: something else is begun. */
  sayNoMore(): void;
  /** Trouble in words; its code is noted for whoever helps. */
  problemOf(error: unknown): Problem;
  notify(problem: Problem): void;
  /** Resolves when every edit so far has been read. @returns false where the user gave up waiting for it. */
  settled(): Promise<boolean>;
  /**
   * The return as it stands in the workbook at this moment, for what is about to be written or vouched for: Excel does not
   * tell of every edit. @throws HostError
   */
  upToDate(): Promise<OpenReturn>;
  /** Does work that adds or deletes sheets of ours: that is no reason to read the list again. */
  withOwnSheets<T>(work: () => Promise<T>): Promise<T>;
  /** Looks, without a word, whether the list and what the workbook keeps are still as they are known. */
  lookAgain(): void;
  /** Reads the whole list again, whatever is known of it. @throws HostError where the user gave up waiting for it. */
  readAgain(): Promise<void>;
  /** The same after work that went well: where the user gives up waiting, the work is done all the same. */
  readAfterwards(): Promise<void>;
}

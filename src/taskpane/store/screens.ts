import type { Distribution } from "../../validation/summary";
import type { HelpState } from "../help/help-topics";
import type { ExtractState } from "./extract-screens";
import type { SampleState } from "./sample-screens";
import type { Place, Problem } from "./snapshot";

/** One cell before and after, as the pane may show it. */
export interface ChangeLine {
  readonly address: string;
  /** "Postcode". */
  readonly column: string;
  /** Masked where it reads as an identifier; "" where empty. */
  readonly before: string;
  readonly after: string;
}

/** What would be written, before it is. */
export interface ChangePreview {
  /** "Keep the first part of the postcode". */
  readonly title: string;
  /** The first few hundred. */
  readonly lines: readonly ChangeLine[];
  readonly count: number;
  readonly isApplying: boolean;
  /** Why nothing was written. */
  readonly problem: Problem | undefined;
}

export interface NewIdsWish {
  /** `random`: numbers without order, of so many digits that nobody guesses one from another. `gapFree`: 1 to the number of children, dealt out in random order. */
  readonly style: "random" | "gapFree";
  /** "" for none. */
  readonly prefix: string;
  /** Every child, or only the rows whose ID has a finding. */
  readonly scope: "all" | "flagged";
}

export interface NewIdsState {
  readonly wish: NewIdsWish;
  readonly children: number;
  readonly flagged: number;
  readonly preview: ChangePreview | undefined;
  /** Said beside the prefix: "Use letters, digits and hyphens only." */
  readonly prefixProblem: string | undefined;
  /** Given once new IDs were written and the key is in memory. */
  readonly key: KeyState | undefined;
}

/** The key from old to new IDs, in the pane's memory alone. */
export interface KeyState {
  readonly count: number;
  readonly canOpenWorkbook: boolean;
  readonly canDownload: boolean;
  /** What is being done with it just now: "Making the file". */
  readonly underWay?: string;
  /** "Copied.", "Opened in a new workbook." */
  readonly done: string | undefined;
  readonly problem: Problem | undefined;
}

export interface SweepFind {
  readonly key: string;
  readonly code: string;
  readonly severity: "fix" | "check";
  /** What is wrong and how to put it right; masked. */
  readonly sentence: string;
  /** "Sheet “Notes”, B4". */
  readonly place: string;
  /** False where nothing in Excel can be selected for it. */
  readonly canJump: boolean;
  readonly confirmed: { readonly reason: string; readonly on: string } | undefined;
}

export type SweepState =
  | { readonly phase: "notDone" }
  /** `share`: how much is looked through, from 0 to 1. `isClearing`: document properties are being emptied first. */
  | { readonly phase: "running"; readonly share?: number; readonly isClearing?: true }
  | { readonly phase: "failed"; readonly problem: Problem }
  | {
      readonly phase: "done";
      /** The first few hundred. */
      readonly finds: readonly SweepFind[];
      readonly fix: number;
      readonly check: number;
      /** "5 sheets, 1,204 cells, 3 notes". */
      readonly lookedAt: string;
      /** What could not be looked at, one a line. */
      readonly notLookedAt: readonly string[];
      /** Document properties that one click clears. */
      readonly clearable: number;
      /** The workbook has changed since. */
      readonly isOutOfDate: boolean;
    };

export interface SendState {
  readonly fix: number;
  readonly check: number;
  readonly sweep: SweepState;
  /** Confirmed checks, drawn together by rule and reason. */
  readonly confirmed: readonly {
    readonly key: string;
    readonly title: string;
    readonly reason: string;
    readonly on: string;
    readonly count: number;
  }[];
  readonly distributions: readonly Distribution[];
  readonly keyDates: readonly { readonly name: string; readonly when: string; readonly isIndicative: boolean; readonly isPast: boolean }[];
  /** Given when nothing is in the way any more: nothing to fix, every check confirmed, the sweep done and clear. */
  readonly receipt: string | undefined;
  readonly isHighlighting: boolean;
  readonly hasFindingsSheet: boolean;
  readonly finish: { readonly phase: "idle" | "running" | "done" } | { readonly phase: "failed"; readonly problem: Problem };
  readonly isCopied: boolean;
  /** It was too late for the first press: another one copies it at once. */
  readonly isReadyToCopy: boolean;
}

export interface ToolsState {
  /** The key of new IDs stands in the pane, and is gone when the pane is closed. */
  readonly holdsKey: boolean;
  readonly isHighlighting: boolean;
  readonly hasFindingsSheet: boolean;
  /** A tool is at work. */
  readonly isBusy: boolean;
  /** What it does: "Colouring the cells". */
  readonly underWay?: string;
  readonly isCopied: boolean;
  /** It was too late for the first press: another one copies it at once. */
  readonly isReadyToCopy: boolean;
}

export interface PartnershipState {
  /** "" while none is set. */
  readonly council: string;
  readonly councils: readonly string[];
  readonly patterns: readonly { readonly example: string; readonly inWords: string; readonly hits: number }[];
  readonly refusal:
    | {
        readonly example: string;
        readonly sentence: string;
        readonly whatToDo: string;
        /** Cells of the IDs that it would hit, the first few. */
        readonly hits: readonly string[];
        /** May be added all the same. */
        readonly canInsist: boolean;
      }
    | undefined;
  /** What of the settings in the workbook could not be read, in a sentence; nothing is written until they are replaced. */
  readonly unreadable: Problem | undefined;
}

export interface CompareChange {
  /** Cell in this workbook. */
  readonly address: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

export type CompareState =
  | { readonly phase: "choose" }
  /** `share`: how much of the file is read, from 0 to 1. */
  | { readonly phase: "reading"; readonly fileName: string; readonly share?: number }
  | { readonly phase: "failed"; readonly fileName: string; readonly problem: Problem }
  | {
      readonly phase: "done";
      readonly fileName: string;
      readonly childrenBefore: number;
      readonly childrenNow: number;
      /** Children in this list only: row and masked ID. The first few hundred; `addedCount` counts all. */
      readonly added: readonly { readonly address: string; readonly id: string }[];
      readonly addedCount: number;
      /** Children in the earlier list only. */
      readonly gone: readonly { readonly row: number; readonly id: string }[];
      readonly goneCount: number;
      readonly changes: readonly CompareChange[];
      readonly changedCells: number;
      readonly changedChildren: number;
      /** Rows of either list that could not be told apart by an ID. */
      readonly withoutId: { readonly before: number; readonly now: number };
      /** Counts that moved more than chance would have it. */
      readonly moved: readonly { readonly column: string; readonly label: string; readonly before: number; readonly now: number }[];
      /** "The agreed date was 14 August 2026 and is 17 August 2026." */
      readonly notes: readonly string[];
    };

export interface ConfirmState {
  /** The rule's title. */
  readonly title: string;
  readonly sentences: readonly string[];
  readonly places: readonly string[];
  readonly count: number;
  /** Why it was not kept: "A reason must not hold a CHI number." */
  readonly problem: Problem | undefined;
  readonly isSaving: boolean;
}

export type ScreenState =
  | { readonly name: "findings" }
  | { readonly name: "preview"; readonly preview: ChangePreview }
  | { readonly name: "confirm"; readonly confirm: ConfirmState }
  | { readonly name: "send"; readonly send: SendState }
  | { readonly name: "tools"; readonly tools: ToolsState }
  | { readonly name: "newIds"; readonly newIds: NewIdsState }
  | { readonly name: "compare"; readonly compare: CompareState }
  | { readonly name: "partnership"; readonly partnership: PartnershipState }
  | { readonly name: "sample"; readonly sample: SampleState }
  | { readonly name: "extract"; readonly extract: ExtractState }
  | { readonly name: "help"; readonly help: HelpState }
  /** What stands behind a part is being loaded. */
  | { readonly name: "opening"; readonly place: Place };

import type { Severity } from "../../validation/finding";

/** Something that went wrong or stands in the way, in words for the user. */
export interface Problem {
  /** What is wrong. */
  readonly sentence: string;
  /** What the user can do about it. */
  readonly whatToDo?: string;
  readonly canRetry: boolean;
}

/** One finding as the pane shows it: identifiers already masked. */
export interface FindingCard {
  readonly key: string;
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong and how to put it right, the same words everywhere. */
  readonly sentence: string;
  readonly why: string;
  /** "Age, C14", or "ID Number, A14 and A20". */
  readonly place: string;
  /** Every place that one can jump to, the first being where a click leads. */
  readonly places: readonly { readonly label: string; readonly address: string }[];
}

/** Findings of one rule together. */
export interface FindingGroup {
  readonly topic: string;
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly count: number;
  readonly findings: readonly FindingCard[];
}

export type SeverityFilter = "all" | Severity;

export interface FindingFilter {
  readonly severity: SeverityFilter;
  /** Column key, or "" for all. */
  readonly column: string;
}

/** The row that is selected in the sheet, with its headings. */
export interface RowInHand {
  /** As the sheet numbers it, from 1. */
  readonly rowNumber: number;
  readonly fields: readonly {
    readonly key: string;
    readonly name: string;
    readonly address: string;
    /** Masked where it reads as an identifier; "" where empty. */
    readonly value: string;
    readonly severity?: Severity;
    readonly sentences: readonly string[];
  }[];
}

export interface DatesPanel {
  /** "14 August 2026", or undefined when there is no readable agreed date. */
  readonly agreedDate: string | undefined;
  /** ISO form for the date field, "" when there is none. */
  readonly agreedDateIso: string;
  /** Cell of the agreed date, "C8"; undefined when the sheet has no place for it. */
  readonly agreedDateAddress: string | undefined;
  readonly notificationDate: string | undefined;
  readonly notificationDateIso: string;
  /** In words: "12 days before the notification". Undefined until both dates are known. */
  readonly distance: string | undefined;
  /** The worst of them. */
  readonly severity: Severity | undefined;
  /** The findings on the dates. */
  readonly sentences: readonly { readonly sentence: string; readonly severity: Severity }[];
}

export interface CheckingState {
  readonly phase: "checking";
  readonly returnTitle: string;
  readonly sheetName: string;
  readonly counts: { readonly fix: number; readonly check: number; readonly children: number };
  /** "3 to fix, 2 to check, 180 children". */
  readonly statusLine: string;
  readonly filter: FindingFilter;
  readonly columns: readonly { readonly key: string; readonly name: string; readonly count: number }[];
  readonly groups: readonly FindingGroup[];
  /** Findings that the filter lets through. */
  readonly shown: number;
  /** The finding in hand. */
  readonly selectedKey: string | undefined;
  /** Its place in the filtered list, from 1; 0 when none is in hand. */
  readonly position: number;
  readonly row: RowInHand | undefined;
  readonly dates: DatesPanel;
  /** A passing trouble: the pane goes on, with what it knew last. */
  readonly notice: Problem | undefined;
  /** Reading again after a change that touched the whole list. */
  readonly isReading: boolean;
}

export type PaneState =
  | { readonly phase: "opening"; readonly sentence: string }
  | {
      readonly phase: "noReturn";
      /** Says which headings are missing where a table looks like a return. */
      readonly problem: Problem;
      readonly offers: readonly { readonly id: string; readonly title: string }[];
      readonly isAdding: boolean;
    }
  | { readonly phase: "failed"; readonly problem: Problem }
  | CheckingState;

/** What the pane can ask for. None of these throws: trouble comes back as a state or a notice. */
export interface PaneActions {
  retry(): void;
  /** Selects the cell of a finding in the sheet; `place` counts from 0. */
  jumpTo(key: string, place?: number): void;
  jumpToAddress(address: string): void;
  next(): void;
  previous(): void;
  setFilter(filter: FindingFilter): void;
  /** ISO date, or "" to take it away. */
  setNotificationDate(iso: string): void;
  /** Writes the agreed date into its cell. ISO date. */
  setAgreedDate(iso: string): void;
  addBlankReturn(definitionId: string): void;
  dismissNotice(): void;
}

/** What the components see of the store; fits React's `useSyncExternalStore`. */
export interface PaneStore {
  getState(): PaneState;
  subscribe(listener: () => void): () => void;
  readonly actions: PaneActions;
}

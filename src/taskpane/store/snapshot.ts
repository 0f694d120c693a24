import type { GuidanceSource } from "../../returns/guidance";
import type { Severity } from "../../validation/finding";
import type { HelpState } from "../help/help-topics";
import type { ExtractAsk } from "./extract-screens";
import type { SampleAsk } from "./sample-screens";
import type { NewIdsWish, ScreenState } from "./screens";

/** Something that went wrong or stands in the way, in words for the user. */
export interface Problem {
  /** What is wrong. */
  readonly sentence: string;
  /** What the user can do about it. */
  readonly whatToDo?: string;
  readonly canRetry: boolean;
  /** Excel keeps the pane waiting. After long one may stop waiting. */
  readonly waiting?: "slow" | "long";
}

/** One finding as the pane shows it: identifiers already masked. */
export interface FindingCard {
  readonly key: string;
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong and how to put it right, the same words everywhere. */
  readonly sentence: string;
  /** "Age, C14", or "ID Number, A14 and A20". */
  readonly place: string;
  /** Every place that one can jump to, the first being where a click leads. */
  readonly places: readonly { readonly label: string; readonly address: string }[];
  /** What a quick fix would write, as it is shown: one safe answer, or several to choose from. */
  readonly fix?: { readonly kind: "one"; readonly after: string } | { readonly kind: "choice"; readonly options: readonly string[] };
  /** Given where the partnership has confirmed that it is right. */
  readonly confirmed?: { readonly reason: string; readonly on: string };
  /** It has just been put right, and shows as such for a moment. Nothing can be done with it but look. */
  readonly isFixed?: true;
}

/** Cards in their order, each made when it is first looked at: a list may hold thousands. A plain array is one. */
export interface CardList extends Iterable<FindingCard> {
  readonly length: number;
  at(index: number): FindingCard | undefined;
  /** The key of a card without making it; a plain array has its cards made already. */
  keyAt?(index: number): string | undefined;
}

/** Findings of one rule together. */
export interface FindingGroup {
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  /** Why the rule matters. */
  readonly why: string;
  /** What of the guidance it rests on. */
  readonly source?: GuidanceSource;
  /** Topic of the help on what it is about: the column, as a rule. */
  readonly topic?: string;
  /** Those of the filter; what has just been put right is not among them. */
  readonly count: number;
  /** All of them, and what has just been put right in its old place. */
  readonly findings: CardList;
  /** Findings of the group that one safe answer puts right. */
  readonly fixable: number;
}

/** "all" is what still has to be put right or checked; what was confirmed shows by itself. */
export type SeverityFilter = "all" | Severity | "confirmed";

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
  /** `check` leaves out what was confirmed. */
  readonly counts: { readonly fix: number; readonly check: number; readonly confirmed: number; readonly children: number };
  /** "3 to fix, 2 to check, 180 children". */
  readonly statusLine: string;
  readonly filter: FindingFilter;
  readonly columns: readonly { readonly key: string; readonly name: string; readonly count: number }[];
  readonly groups: readonly FindingGroup[];
  /** Findings that the filter lets through. */
  readonly shown: number;
  /** The finding in hand. */
  readonly selectedKey: string | undefined;
  /** Where its card stands: which group, and which card of it, both from 0. */
  readonly selectedAt: { readonly group: number; readonly card: number } | undefined;
  /** Its place in the filtered list, from 1; 0 when none is in hand. */
  readonly position: number;
  readonly row: RowInHand | undefined;
  readonly dates: DatesPanel;
  /** A passing trouble: the pane goes on, with what it knew last. */
  readonly notice: Problem | undefined;
  /** Reading again after a change that touched the whole list. */
  readonly isReading: boolean;
  /** What stands in the pane, under the header. */
  readonly screen: ScreenState;
  /** Where the header leads, in its order. The sample is there for analysts, and for others once one was drawn. */
  readonly places: readonly MainPlace[];
  /** What the last edit brought, for screen readers: "New: Enter the age. Age, C14." Undefined when nothing is new. */
  readonly news: string | undefined;
  /** The row, as the sheet numbers it, that somebody is just filling in: what is still empty in it is said once they leave it. */
  readonly rowBeingFilled: number | undefined;
  /** Something that went well and may be said: "3 cells changed." Undo is Excel's own. */
  readonly done: string | undefined;
}

/** What somebody uses the pane for. */
export type Role = "partnership" | "analyst";

/** Before anything else, the first time: what the user is here for, and then three pages of a tour. */
export interface WelcomeState {
  readonly phase: "welcome";
  readonly step:
    | { readonly name: "role" }
    /** `page` counts from 1 to 3. `isAgain`: asked for from the help, and it leads back there. */
    | { readonly name: "tour"; readonly role: Role; readonly page: number; readonly isAgain: boolean };
}

export type PaneState =
  | WelcomeState
  /** `canStop`: Excel has kept the pane waiting for so long that one may stop waiting. */
  | { readonly phase: "opening"; readonly sentence: string; readonly canStop?: true }
  | {
      readonly phase: "noReturn";
      /** Says which headings are missing where a table looks like a return. */
      readonly problem: Problem;
      readonly offers: readonly { readonly id: string; readonly title: string }[];
      readonly isAdding: boolean;
      /** Trouble that passes, such as that Excel keeps the pane waiting. */
      readonly notice?: Problem;
      /** Said where the list itself has just been deleted: what was removed. */
      readonly removed?: readonly string[];
      /** The help stands open over it. */
      readonly help?: HelpState;
    }
  | { readonly phase: "failed"; readonly problem: Problem }
  | CheckingState;

/** The parts of the pane that its header leads to. */
export type MainPlace = "findings" | "send" | "tools" | "sample";

/** Screens that the user goes to; the others are steps that end with apply or cancel. */
export type Place = "findings" | "send" | "tools" | "newIds" | "compare" | "partnership" | "sample" | "extract" | "help";

/** What the pane can ask for. None of these throws: trouble comes back as a state or a notice. */
export interface PaneActions {
  retry(): void;
  /** Gives up all that Excel has not answered, and looks how the workbook stands. */
  stopWaiting(): void;
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
  dismissDone(): void;

  goTo(place: Place): void;
  /** Shows what the quick fix of a finding would do; `option` counts from 0 where there are several. */
  previewFix(key: string, option?: number): void;
  /** The same for every finding of a rule that has one safe answer. */
  previewFixAll(code: string): void;
  /** Writes what the preview shows. */
  applyPreview(): void;
  /** Works out anew what the preview shows, from what the cells hold now: the way on after it was refused. */
  previewAgain(): void;
  /** Leaves the preview or the confirmation; nothing is written. */
  cancel(): void;
  /** Opens the confirmation of one check, or of every check of a rule. */
  askConfirmation(of: { readonly key: string } | { readonly code: string }): void;
  /** Confirms what was asked about. */
  confirm(reason: string): void;
  /** Takes a confirmation back. */
  unconfirm(key: string): void;

  /** Shows what new IDs would look like; nothing is written. */
  previewNewIds(wish: NewIdsWish): void;
  copyKey(): void;
  openKeyWorkbook(): void;
  downloadKey(): void;
  /** Forgets the key for good. */
  discardKey(): void;

  setHighlighting(isOn: boolean): void;
  writeFindingsSheet(): void;
  removeFindingsSheet(): void;
  copyFindings(): void;

  /** Looks through the whole workbook. */
  sweep(): void;
  jumpToFind(key: string): void;
  clearProperties(): void;
  copyReceipt(): void;
  /** Takes highlights and the sheet of findings out, selects the first cell and saves. */
  finish(): void;

  /** @param bytes an .xlsx file that the user chose. */
  compareWith(fileName: string, bytes: Uint8Array): void;

  /** "" for none. */
  setCouncil(council: string): void;
  /** @param isSure adds it although it hits every ID of the list. */
  addPattern(example: string, isSure: boolean): void;
  removePattern(example: string): void;
  /** Lets go of settings that could not be read. */
  replaceStored(): void;

  /** Kept on this computer; the first time it leads into the tour. */
  chooseRole(role: Role): void;
  /** Moves through the tour, or leaves it. */
  tour(to: "next" | "back" | "leave"): void;
  /** The tour once more. */
  showTour(): void;
  /** Opens the help, at a topic where one is named. */
  openHelp(topic?: string): void;
  /** Back to where the help was opened. */
  closeHelp(): void;
  /** Gives up looking through the workbook; nothing was changed. */
  stopSweep(): void;
  /** Gives up reading the earlier list. */
  stopComparing(): void;

  /** Whatever the sample's screens ask for. */
  sample(ask: SampleAsk): void;
  /** Whatever the screens of the extract ask for. */
  extract(ask: ExtractAsk): void;
}

/** What the components see of the store; fits React's `useSyncExternalStore`. */
export interface PaneStore {
  getState(): PaneState;
  subscribe(listener: () => void): () => void;
  readonly actions: PaneActions;
}

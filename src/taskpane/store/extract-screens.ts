import type { DateOrder } from "../../extract/plan";
import type { Role } from "../../extract/roles";
import type { Severity } from "../../validation/finding";
import type { CompareState, KeyState, NewIdsWish } from "./screens";
import type { Problem } from "./snapshot";

/** Steps from a file of the case system to rows of the return, in their order. */
export const EXTRACT_STEPS = ["columns", "words", "children", "preview"] as const;
export type ExtractStep = (typeof EXTRACT_STEPS)[number];

/** A column of the export as the pane shows it: nothing of any child stands in it unmasked. */
export interface ExtractColumn {
  /** In the export, from 0. */
  readonly index: number;
  /** Masked where it reads as an identifier: the wrong row may have been taken for the headings. */
  readonly heading: string;
  /** A few values: words that many rows share as they are, everything else masked; dates without their year. */
  readonly samples: readonly string[];
  /** "1,204 of 1,310 rows filled in". */
  readonly filled: string;
  readonly role: Role | undefined;
  /** Its dates can be read two ways: asked once, for the column. */
  readonly question:
    | {
        /** "03/04/••••". */
        readonly example: string;
        /** "3 April". */
        readonly dayFirst: string;
        /** "4 March". */
        readonly monthFirst: string;
        readonly chosen: DateOrder | undefined;
      }
    | undefined;
  /** "Dates are read month first, because one of them can be read no other way." */
  readonly note: string | undefined;
}

export interface ColumnsStep {
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  /** Of `sheets`, from 0. */
  readonly sheet: number;
  /** Row of the headings as the file numbers it, from 1; undefined where the rows begin at once. */
  readonly headingRow: number | undefined;
  readonly rows: number;
  readonly columns: readonly ExtractColumn[];
  readonly roles: readonly { readonly role: Role; readonly name: string; readonly meaning: string }[];
  /** What has to be settled before it goes on, a sentence each: "Choose the column with the number of the child." */
  readonly missing: readonly string[];
  /** What will be empty or unknown, a sentence each: "No column for Disability: it is left empty." */
  readonly notes: readonly string[];
  /** Headings of the columns that are left out: "Not brought in: Name, CHI, Address line 1". */
  readonly notBroughtIn: readonly string[];
  /** Columns whose content is turned into something else and not brought in itself: "Date of birth". */
  readonly onlyRead: readonly string[];
  /** "Matched as you kept it on 3 September 2026.", where that was so. */
  readonly keptNote: string | undefined;
}

export interface WordLine {
  /** Stands for the word in what is asked. */
  readonly key: string;
  /** As the export has it; masked where it reads as an identifier. */
  readonly text: string;
  /** Rows that have it. */
  readonly count: number;
  /** What it becomes; "" leaves the cell empty, undefined is not settled. */
  readonly becomes: string | undefined;
  /** It can hardly have meant anything else; shown all the same. */
  readonly isSure: boolean;
  /** The likeliest entries, where there are several. */
  readonly likely: readonly string[];
}

export interface WordTableView {
  readonly role: Role;
  /** "Ethnicity". */
  readonly name: string;
  /** What a word may become. */
  readonly entries: readonly string[];
  /** An empty cell is a choice. */
  readonly mayBeEmpty: boolean;
  /** Who is in scope hangs on these words: the children cannot be looked at before every one has a meaning. */
  readonly mustBeSettled: boolean;
  /** Those to be settled first. */
  readonly lines: readonly WordLine[];
  readonly toSettle: number;
  /** Given where the words are too many for a list: the column is hardly the right one. */
  readonly problem: string | undefined;
}

export interface WordsStep {
  readonly tables: readonly WordTableView[];
  readonly toSettle: number;
  /** Where a child had several: which counts first. Empty where the return has no such column. */
  readonly precedence: readonly string[];
  /** "Category". */
  readonly precedenceName: string;
}

/** A child of the export as the pane shows it. */
export interface ShownChild {
  /** The number in the case system, masked. */
  readonly number: string;
  /** "row 12", "rows 12 and 40" of the file. */
  readonly rows: string;
  /** A sentence each. */
  readonly details: readonly string[];
}

export interface ChildrenStep {
  readonly rows: number;
  readonly children: number;
  readonly inScope: number;
  /** By reason, in the order of the reasons; the first few hundred children of each. */
  readonly leftOut: readonly { readonly reason: string; readonly count: number; readonly children: readonly ShownChild[] }[];
  /** Children with several rows, and how these became one. */
  readonly joined: { readonly count: number; readonly children: readonly ShownChild[] };
  /** Children about whom something could not be told. */
  readonly doubtful: { readonly count: number; readonly children: readonly ShownChild[] };
  /** Numbers that may be one child. */
  readonly doubles: readonly { readonly key: string; readonly first: ShownChild; readonly second: ShownChild; readonly why: string; readonly isOne: boolean }[];
  /** Undefined where there is nothing to join: no child has two orders that touch. */
  readonly joinsContinuations: boolean | undefined;
  /** "Orders that begin on the day on which another ends, or the day after, count as one order." */
  readonly continuationSentence: string;
  /** "12 postcodes could not be read and are left empty." */
  readonly notes: readonly string[];
  readonly remarks: readonly string[];
}

/** What takes a while within a step. */
export type ExtractWorkingOut = "columns" | "children" | "rows";

export type ExtractMode = "replace" | "append";

/** One row as it will stand. */
export interface PreviewRow {
  /** Row of the sheet, from 1. */
  readonly rowNumber: number;
  /** In the order of `columns`; dates in words. */
  readonly cells: readonly { readonly text: string; readonly severity: Severity | undefined }[];
}

export interface ExtractPreview {
  readonly wish: Pick<NewIdsWish, "style" | "prefix">;
  readonly prefixProblem: string | undefined;
  /** The key of an earlier extract. `known` children of the file are in it. */
  readonly key: { readonly fileName: string; readonly numbers: number; readonly known: number } | undefined;
  readonly keyProblem: Problem | undefined;
  readonly isReadingKey: boolean;
  readonly mode: ExtractMode;
  /** Children in the list now. */
  readonly inList: number;
  /** Children that would be written. */
  readonly children: number;
  readonly columns: readonly string[];
  /** The first few hundred. */
  readonly rows: readonly PreviewRow[];
  readonly fix: number;
  readonly check: number;
  /** Findings on the new rows by rule. */
  readonly groups: readonly { readonly code: string; readonly severity: Severity; readonly title: string; readonly count: number; readonly sentence: string }[];
  /** Against the list as it stands; undefined where that is empty or the rows are added to it. */
  readonly comparison: Extract<CompareState, { readonly phase: "done" }> | undefined;
  /** What to know before: "Columns beside the table stay where they are and would stand beside other children." */
  readonly warnings: readonly string[];
  /** Why the rows cannot be written. */
  readonly obstacle: Problem | undefined;
  /** "180 children are put in place of the 175 in the list." */
  readonly summary: string;
  readonly isWriting: boolean;
  /** Why nothing was written. */
  readonly problem: Problem | undefined;
}

export interface ExtractWork {
  readonly step: ExtractStep;
  /** Masked. */
  readonly fileName: string;
  /** Steps that can be gone to. */
  readonly reachable: readonly ExtractStep[];
  readonly columns: ColumnsStep;
  /** Undefined until the columns are settled. */
  readonly words: WordsStep | undefined;
  readonly children: ChildrenStep | undefined;
  readonly preview: ExtractPreview | undefined;
  /** Something is being worked out or written. */
  readonly isBusy: boolean;
  /** What is being worked out, and how much of it is done, from 0 to 1, where that can be told. */
  readonly workingOut?: { readonly what: ExtractWorkingOut; readonly share?: number } | undefined;
  /** A matching is kept on this computer for this return. */
  readonly isKept: boolean;
  /** A later version has kept one that cannot be read here: it stays until somebody asks to replace it. */
  readonly isNewerKept: boolean;
  /** What keeping said last: "Kept on this computer.", or why nothing was kept. */
  readonly keepNote: string | undefined;
}

export type ExtractState =
  /** The agreed date is asked for first: ages and scope are reckoned from it. */
  | { readonly phase: "agreedDate"; readonly canBeSet: boolean }
  | { readonly phase: "choose"; readonly problem: Problem | undefined; readonly isKept: boolean }
  | { readonly phase: "reading"; readonly fileName: string; /** From 0 to 1; undefined where it cannot be told. */ readonly share: number | undefined }
  | { readonly phase: "working"; readonly work: ExtractWork }
  /** The rows are in the list. The key exists in the pane alone until it is kept. */
  | {
      readonly phase: "written";
      readonly sentence: string;
      /** The children do not stand in the list any more: writing was undone, or they were taken out. */
      readonly isTakenBack: boolean;
      readonly key: KeyState | undefined;
    };

/** What the screens of the extract ask of the store. */
export type ExtractAsk =
  | { readonly ask: "agreedDate"; readonly iso: string }
  | { readonly ask: "file"; readonly fileName: string; readonly bytes: Uint8Array }
  | { readonly ask: "paste"; readonly text: string }
  | { readonly ask: "stopReading" }
  /** Lets go of the file and all that was read of it. */
  | { readonly ask: "startOver" }
  | { readonly ask: "sheet"; readonly sheet: number }
  /** @param row as the file numbers it, from 1; undefined where the rows have no headings. */
  | { readonly ask: "headingRow"; readonly row: number | undefined }
  | { readonly ask: "role"; readonly column: number; readonly role: Role | undefined }
  | { readonly ask: "dateOrder"; readonly column: number; readonly order: DateOrder }
  | { readonly ask: "step"; readonly step: ExtractStep }
  | { readonly ask: "word"; readonly role: Role; readonly key: string; readonly becomes: string | undefined }
  | { readonly ask: "precedence"; readonly entries: readonly string[] }
  | { readonly ask: "continuations"; readonly areOne: boolean }
  | { readonly ask: "double"; readonly key: string; readonly isOne: boolean }
  /** Keeps the matching on this computer, or forgets it. */
  | { readonly ask: "keep"; readonly isKept: boolean; readonly isReplacing?: boolean }
  | { readonly ask: "wish"; readonly wish: Pick<NewIdsWish, "style" | "prefix"> }
  | { readonly ask: "key"; readonly fileName: string; readonly bytes: Uint8Array }
  | { readonly ask: "forgetKey" }
  | { readonly ask: "mode"; readonly mode: ExtractMode }
  /** Works the preview out anew from the list as it is now. */
  | { readonly ask: "lookAgain" }
  | { readonly ask: "write" };

import type { MarginChoice } from "../../sampling/frame/choices";
import type { Method, Sizes } from "../../sampling/frame/frame";
import type { OverrideTopic } from "../../sampling/frame/freeze";
import type { Role } from "../../sampling/record/draw-record";
import type { Stage } from "../../sampling/seed/stages";
import type { Problem } from "./snapshot";

/** Steps to a sample, in their order. */
export const SAMPLE_STEPS = ["list", "size", "margins", "freeze", "seed"] as const;
export type SampleStep = (typeof SAMPLE_STEPS)[number];

/** What can be done with a sample that was drawn. */
export const SAMPLE_VIEWS = ["result", "replace", "siblings", "verify", "release", "delete"] as const;
export type SampleView = (typeof SAMPLE_VIEWS)[number];

/** A reason that a step asks for: why something is not as the return foresees it. */
export interface ReasonField {
  readonly about: OverrideTopic;
  /** "There are 3 findings to put right." */
  readonly why: string;
  /** As it was last given. */
  readonly reason: string;
  readonly problem: string | undefined;
}

export interface ListStep {
  /** Rows with a child, and how many of them can be drawn. */
  readonly children: number;
  readonly inFrame: number;
  /** "Rows 14 and 20 have no ID number that can be used…"; a sentence each. */
  readonly notes: readonly string[];
  /** What stands against drawing at all, such as two rows with one ID. */
  readonly problems: readonly string[];
  readonly toFix: number;
  readonly toCheck: number;
  /** "14 August 2026"; undefined where it cannot be read. */
  readonly agreedDate: string | undefined;
  readonly reason: ReasonField | undefined;
}

/** How exactly a finding that holds for half of the records is known when so many are read. */
export interface ChartPoint {
  readonly n: number;
  /** Percentage points either way. */
  readonly points: number;
}

export interface SizeStep {
  readonly sizes: Sizes;
  /** Of the guidance. */
  readonly defaults: Sizes;
  readonly problems: readonly string[];
  readonly advice: readonly string[];
  readonly inFrame: number;
  /** Empty where there is nothing to show: everybody is drawn. */
  readonly chart: readonly ChartPoint[];
  readonly reason: ReasonField | undefined;
}

export interface MarginItem {
  readonly key: string;
  /** "Age band". */
  readonly name: string;
  /** In the order of the levels; a joined one has the names of its parts. */
  readonly levels: readonly { readonly name: string; readonly parts: readonly string[]; readonly count: number; readonly share: number }[];
}

export interface MarginsStep {
  readonly method: Method;
  /** In the order of priority. */
  readonly chosen: readonly MarginItem[];
  readonly leftOut: readonly MarginItem[];
  readonly problems: readonly string[];
  readonly notes: readonly string[];
  readonly reasons: readonly ReasonField[];
  /** Differs from what the return foresees. */
  readonly isChanged: boolean;
}

export interface FreezeStep {
  /** What the freeze would rest on, a line each: "180 children", "60 records, 15 in reserve, 15 for follow-up". */
  readonly summary: readonly string[];
  readonly problems: readonly string[];
  readonly isFreezing: boolean;
  readonly problem: Problem | undefined;
  /** What the workbook holds of an earlier freeze cannot be read: to freeze is to put the new one in its place. */
  readonly unreadable: Problem | undefined;
  readonly frozen:
    | {
        /** 64 hexadecimal digits. */
        readonly digest: string;
        /** "22 November 2026 at 19:05". */
        readonly at: string;
        /** What has changed on the list since; the draw waits until the list is as it was or was frozen anew. */
        readonly changes: readonly string[];
        /** Said where cells were changed that decide nothing. */
        readonly aside: string | undefined;
      }
    | undefined;
  readonly receipt: {
    readonly outcome: "none" | "same" | "other" | "unreadable";
    /** "The list is the one that the receipt was written for." */
    readonly sentence: string | undefined;
  };
  readonly isCopied: boolean;
}

export interface SeedStep {
  readonly source: "typed" | "public" | "generated";
  /** As it was last given or generated. */
  readonly text: string;
  readonly note: string;
  readonly problem: string | undefined;
  readonly noteProblem: string | undefined;
  readonly role: Role;
  readonly roles: readonly Role[];
  readonly digest: string;
  /** Why it cannot be drawn just now: the list has changed. */
  readonly blocked: readonly string[];
  readonly draw:
    | { readonly phase: "ready" }
    /** Share from 0 to 1. */
    | { readonly phase: "drawing"; readonly share: number }
    | { readonly phase: "writing" }
    | { readonly phase: "failed"; readonly problem: Problem };
}

export interface PrepareState {
  readonly step: SampleStep;
  /** The last step that can be gone to: every one before it is settled. */
  readonly furthest: SampleStep;
  /** Given where a sample was drawn before: why it is drawn again. */
  readonly again: { readonly reason: string } | undefined;
  readonly list: ListStep;
  readonly size: SizeStep;
  readonly margins: MarginsStep;
  readonly freeze: FreezeStep;
  readonly seed: SeedStep;
}

export interface LevelLine {
  readonly level: string;
  readonly inPool: number;
  readonly drawn: number;
  /** "2.4". */
  readonly due: string;
  /** "+1.6", "0", "−0.4". */
  readonly difference: string;
  /** More than one record from its due. */
  readonly isFar: boolean;
  /** 0 to 1. */
  readonly poolShare: number;
  readonly drawnShare: number;
}

export interface StageResult {
  /** "main", "reserve", "followUp", or "now" for the sample as replacements have left it. */
  readonly key: Stage | "now";
  /** "Main sample", "Sample as it stands". */
  readonly name: string;
  readonly drawn: number;
  readonly poolSize: number;
  /** The worst difference and how many levels are near their due, in words. */
  readonly sentences: readonly string[];
  readonly margins: readonly {
    readonly key: string;
    readonly name: string;
    readonly sentence: string | undefined;
    readonly levels: readonly LevelLine[];
  }[];
}

export interface ResultState {
  readonly stages: readonly StageResult[];
  /** What the draw rests on, as pairs of words: "Digest of the list", "Seed", "Method", "Drawn by". */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly overrides: readonly { readonly about: string; readonly reason: string }[];
  /** Draws that this one took the place of, the latest first. */
  readonly earlier: readonly { readonly drawnOn: string; readonly seed: string; readonly reason: string }[];
  /** Drawn rows are marked in the list. */
  readonly isMarked: boolean;
  /** "The record was copied." */
  readonly done: string | undefined;
  readonly canDownload: boolean;
  readonly redrawProblem: string | undefined;
}

/** A record of the sample, as the pane names it. */
export interface SampleMember {
  /** What the pane asks with; never shown. */
  readonly id: string;
  /** Masked where it reads as an identifier. */
  readonly shown: string;
  /** "12, Female, White Scottish, DD1". */
  readonly about: string;
  readonly isFollowUp: boolean;
  /** Number of its sibling group, from 1. */
  readonly siblings: number | undefined;
}

export interface CandidateLine extends SampleMember {
  /** "0.12". */
  readonly distance: string;
  /** "Age 3 and 5; gender the same". */
  readonly why: string;
}

export interface ReplaceState {
  readonly members: readonly SampleMember[];
  readonly reserveLeft: number;
  /** What is being replaced, with the reasons; empty while nothing was chosen. */
  readonly withdrawals: readonly { readonly member: SampleMember; readonly reason: string; readonly problem: string | undefined }[];
  /** The whole ranking, for one withdrawal. */
  readonly ranking: { readonly candidates: readonly CandidateLine[]; readonly note: string | undefined; readonly choiceProblem: string | undefined } | undefined;
  /** The assignment, for several. */
  readonly pairs: readonly { readonly withdrawn: SampleMember; readonly replacement: CandidateLine; readonly note: string | undefined }[] | undefined;
  readonly weights: readonly { readonly column: string; readonly name: string; readonly weight: string; readonly problem: string | undefined }[];
  readonly weightsProblem: string | undefined;
  readonly isUsualWeights: boolean;
  /** Why nothing can be ranked, or was written. */
  readonly problem: Problem | undefined;
  /** Replacements made, the latest first. */
  readonly made: readonly {
    readonly withdrawn: string;
    readonly replacement: string;
    readonly reason: string;
    /** "The nearest, distance 0.12", "The lead's choice: …". */
    readonly how: string;
    readonly on: string;
  }[];
  readonly takenBack: number;
}

export interface SiblingsState {
  /** Groups as they stand, one a line. */
  readonly text: string;
  readonly groups: readonly { readonly number: number; readonly members: readonly string[] }[];
  /** "12 of the 60 records belong to 5 groups." */
  readonly sentence: string;
  /** What is wrong with what was typed, a sentence each; nothing was kept then. */
  readonly problems: readonly string[];
  readonly problem: Problem | undefined;
}

export interface VerifyLine {
  /** "Row 14", "Main sample", "Sheet “Sample”". */
  readonly place: string;
  readonly sentence: string;
  /** Cell to go to; undefined where there is none. */
  readonly address: string | undefined;
}

export type VerifyState =
  | { readonly phase: "idle" }
  | { readonly phase: "running"; readonly share: number }
  | { readonly phase: "failed"; readonly problem: Problem }
  | {
      readonly phase: "done";
      readonly isSame: boolean;
      readonly sentences: readonly string[];
      /** Row by row; the first few hundred. */
      readonly lines: readonly VerifyLine[];
      readonly lineCount: number;
      /** What the sheets say other than the record; they can be written again from it. */
      readonly sheets: readonly string[];
      /** The workbook has changed since. */
      readonly isOutOfDate: boolean;
      /** The list has changed, but drawing from the list as it was frozen gives the same. */
      readonly isSameFromFrozen: boolean | undefined;
    };

export interface SignState {
  readonly drew: Role;
  readonly checks: readonly { readonly role: Role; readonly on: string }[];
  readonly roles: readonly Role[];
  /** A check can be signed once verifying has said "the same". */
  readonly canSign: boolean;
  readonly problem: Problem | undefined;
}

export interface ReleaseState {
  readonly selected: number;
  readonly reserve: number;
  readonly followUp: number;
  /** Who prepares what, a sentence each. */
  readonly agencies: readonly string[];
  /** Said where IDs of the list read as identifiers: they would be given on. */
  readonly warning: string | undefined;
  /** "22 November 2026 at 19:05"; undefined while it was not written. */
  readonly writtenOn: string | undefined;
  readonly canOpenWorkbook: boolean;
  readonly canDownload: boolean;
  readonly done: string | undefined;
  readonly problem: Problem | undefined;
}

export interface DeleteState {
  readonly withList: boolean;
  /** It is not known yet which sheets would go: nobody can agree to that. */
  readonly isLooking: boolean;
  /** What will be removed, a line each. */
  readonly willRemove: readonly string[];
  /** Names of sheets that are called as ours are and are not known as ours: they stay. */
  readonly willStay: readonly string[];
  readonly isRunning: boolean;
  readonly problem: Problem | undefined;
}

export interface DrawnState {
  readonly view: SampleView;
  /** "60 records, 15 in reserve, drawn on 22 November 2026". */
  readonly headline: string;
  /** The record was changed by hand or disagrees with itself: nothing can be added to it. */
  readonly doubts: readonly string[];
  /** Writing is under way. */
  readonly isBusy: boolean;
  readonly result: ResultState;
  readonly replace: ReplaceState;
  readonly siblings: SiblingsState;
  readonly verify: VerifyState;
  readonly sign: SignState;
  readonly release: ReleaseState;
  readonly remove: DeleteState;
}

export type SampleState =
  | { readonly phase: "looking" }
  | {
      readonly phase: "failed";
      readonly problem: Problem;
      /** Given where what the workbook keeps cannot be used, and can be deleted. */
      readonly remove?: DeleteState & { readonly isBusy: boolean };
    }
  | { readonly phase: "prepare"; readonly prepare: PrepareState }
  | { readonly phase: "drawn"; readonly drawn: DrawnState }
  /** The sample and all that belonged to it were deleted, the list was kept. */
  | { readonly phase: "deleted"; readonly removed: readonly string[]; readonly certificate: readonly string[] };

/** What the sample's screens ask of the store. */
export type SampleAsk =
  | { readonly ask: "lookAgain" }
  | { readonly ask: "step"; readonly step: SampleStep }
  /** Settles a step and goes on to the next where nothing is wrong. */
  | { readonly ask: "settle"; readonly step: "list" | "size" | "margins"; readonly reasons: Readonly<Partial<Record<OverrideTopic, string>>> }
  | { readonly ask: "sizes"; readonly sizes: Sizes }
  | { readonly ask: "margins"; readonly margins: readonly MarginChoice[] }
  | { readonly ask: "method"; readonly method: Method }
  /** Sizes or margins as the return has them. */
  | { readonly ask: "usual"; readonly step: "size" | "margins" }
  /** @see FreezeStep.unreadable for what may be replaced */
  | { readonly ask: "freeze"; readonly isReplacing?: boolean }
  /** Lets go of what was frozen. */
  | { readonly ask: "thaw" }
  | { readonly ask: "copyDigest" }
  | { readonly ask: "receipt"; readonly text: string }
  | { readonly ask: "seedSource"; readonly source: SeedStep["source"] }
  | { readonly ask: "draw"; readonly text: string; readonly note: string; readonly role: Role }
  | { readonly ask: "stopDrawing" }
  | { readonly ask: "redraw"; readonly reason: string }
  /** Leaves the preparation of another draw; the sample stays as it is. */
  | { readonly ask: "keepSample" }
  | { readonly ask: "view"; readonly view: SampleView }
  | { readonly ask: "goToSheet"; readonly sheet: "sample" | "reserve" | "record" | "release" }
  | { readonly ask: "mark"; readonly isOn: boolean }
  | { readonly ask: "copyRecord" }
  | { readonly ask: "downloadRecord" }
  | { readonly ask: "withdraw"; readonly withdrawals: readonly { readonly id: string; readonly reason: string }[] }
  | { readonly ask: "weights"; readonly weights: Readonly<Record<string, string>> }
  | { readonly ask: "usualWeights" }
  /** Makes the replacement that is shown. @param chosen for one withdrawal: who takes its place, and why if not the nearest. */
  | { readonly ask: "replace"; readonly chosen: { readonly id: string; readonly reason: string } | undefined }
  | { readonly ask: "cancelReplace" }
  | { readonly ask: "takeBack" }
  | { readonly ask: "siblings"; readonly text: string }
  | { readonly ask: "verify" }
  | { readonly ask: "stopVerifying" }
  | { readonly ask: "rewriteSheets" }
  | { readonly ask: "sign"; readonly role: Role }
  | { readonly ask: "release" }
  | { readonly ask: "openRelease" }
  | { readonly ask: "downloadRelease" }
  | { readonly ask: "withList"; readonly withList: boolean }
  | { readonly ask: "delete" };

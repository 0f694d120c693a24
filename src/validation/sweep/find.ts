import type { ClearableProperty, TextPlace } from "../../returns/workbook-text";
import type { Finding, Severity } from "../finding";
import type { JumpTarget } from "./place-words";

/** Something that the sweep found. One find may stand for several places of a kind: `place` is the first. */
export interface Find {
  /** Code, place and, for checks, a digest of what stands there: a confirmation ends when the text changes. */
  readonly key: string;
  readonly code: "PV1" | "PV2";
  readonly severity: Severity;
  /** What is wrong and how to put it right; masked. */
  readonly sentence: string;
  readonly place: TextPlace;
  /** "Sheet “Notes”, B4"; masked. */
  readonly placeInWords: string;
  /** The document property that one click empties. */
  readonly clearable: ClearableProperty | undefined;
  /** What Excel can select; undefined where nothing can be. */
  readonly jump: JumpTarget | undefined;
}

/** A find as the pane shows it, but for its confirmation. */
export interface FindDescription {
  readonly key: string;
  readonly code: string;
  readonly severity: Severity;
  readonly sentence: string;
  readonly place: string;
  readonly canJump: boolean;
}

export function describeFind({ key, code, severity, sentence, placeInWords, jump }: Find): FindDescription {
  return { key, code, severity, sentence, place: placeInWords, canJump: jump !== undefined };
}

/** A find as a finding without a place in the list: so it is confirmed as other checks are. */
export function findingOf({ key, code, severity, sentence }: Find): Finding {
  return { key, code, severity, sentence, places: [] };
}

import type { WorkbookReading } from "../../returns/workbook-text";
import type { Find } from "./find";
import { hiddenFinds } from "./hidden-finds";
import { identifierFinds } from "./identifier-finds";
import { IdentifierLook } from "./identifier-look";
import { lookedAt } from "./looked-at";
import { OwnText, textsOfDefinition } from "./own-text";
import { PlaceWords } from "./place-words";
import type { SweptList } from "./swept-list";

export { describeFind, type Find, type FindDescription, findingOf } from "./find";
export type { JumpTarget } from "./place-words";
export { sweepRules } from "./rules";
export type { SweptList } from "./swept-list";

export interface SweepResult {
  /** What must be put right first. */
  readonly finds: readonly Find[];
  /** "5 sheets, 1,204 cells, 3 notes". */
  readonly lookedAt: string;
  /** What could not be looked at, one a line. */
  readonly notLookedAt: readonly string[];
}

/** Looks through everything that was read of a workbook (rules PV1 and PV2), at once. Never throws, whatever the texts are. */
export function sweep(reading: WorkbookReading, list: SweptList): SweepResult {
  const steps = sweepSteps(reading, list);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, to be run in slices: yields how much is looked at, from 0 to 1. */
export function* sweepSteps(reading: WorkbookReading, list: SweptList): Generator<number, SweepResult, void> {
  const words = new PlaceWords(reading.sheets, list);
  const own = new OwnText([...textsOfDefinition(list.layout.definition), ...(list.ownTexts ?? [])]);
  return {
    finds: [
      ...(yield* identifierFinds(reading, list, new IdentifierLook(list.patterns, own), words)),
      ...hiddenFinds(reading, list, words),
    ],
    lookedAt: lookedAt(reading),
    notLookedAt: [
      ...reading.withoutCells.map(({ name }) => `the sheet ${words.quoted(name)}, of which Excel gives no cells`),
      ...reading.notLookedAt,
    ],
  };
}

import type { CalendarDate, DateSystem } from "../../returns/calendar-date";
import type { CanonicalId } from "../../returns/canonical-id";
import type { ReturnDefinition } from "../../returns/definition";
import type { RawRow, Vocabularies } from "../../returns/record";
import type { MarginChoice } from "./choices";
import type { Frame } from "./frame";

/** The list as the sheet holds it. */
export interface ListToDraw {
  readonly definition: ReturnDefinition;
  readonly vocabularies: Vocabularies;
  /** Undefined where it cannot be read. */
  readonly agreedDate: CalendarDate | undefined;
  readonly dateSystem: DateSystem;
  /** In any order; blank rows do not count. */
  readonly rows: readonly RawRow[];
}

/** What may be other than the return foresees. */
export type Departure = "sizes" | "margins" | "method";

/** A margin as it was chosen, with what people call it: "Age band". */
export interface NamedChoice extends MarginChoice {
  readonly name: string;
}

export interface FrameFromList {
  readonly kind: "frame";
  readonly frame: Frame;
  readonly rowOf: ReadonlyMap<CanonicalId, RawRow>;
  /** Sheet rows from 0, ascending, that have no ID which can be used: never drawn. */
  readonly withoutId: readonly number[];
  /** What was chosen of each of the frame's margins, in the same order. */
  readonly margins: readonly NamedChoice[];
  /** Where the choices differ from those of the return's definition. */
  readonly departures: readonly Departure[];
  /** What the analyst may want to know before the draw, a sentence each. */
  readonly notes: readonly string[];
}

export interface FrameProblems {
  readonly kind: "problems";
  /** What is wrong and how to put it right, a sentence or two each; no ID is named. */
  readonly problems: readonly string[];
}

export type FrameReading = FrameFromList | FrameProblems;

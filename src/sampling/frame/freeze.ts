import { counted } from "../../returns/wording";
import type { Frame } from "./frame";
import { frameDigest } from "./frame-text";
import type { FrameProblems, FrameReading, NamedChoice } from "./reading";

/** What somebody may decide against, and has to give a reason for. */
export const OVERRIDES = ["findings", "sizes", "margins", "method"] as const;
export type OverrideTopic = (typeof OVERRIDES)[number];

export interface Override {
  readonly about: OverrideTopic;
  /** As written, without spaces at the ends. */
  readonly reason: string;
}

/** Everything that decides the draw but the seed, settled. Plain data: it can be kept as JSON as it is. */
export interface Frozen {
  readonly frame: Frame;
  /** From `frameDigest`. */
  readonly digest: string;
  /** What was chosen of each of its margins: with this it can be made again from the list. */
  readonly margins: readonly NamedChoice[];
  /** In the order of OVERRIDES. */
  readonly overrides: readonly Override[];
  /** Sheet rows from 0 of children who could not be drawn. */
  readonly withoutId: readonly number[];
}

export interface FreezeReasons {
  /** Findings on the list of severity Fix. */
  readonly toFix: number;
  /** As typed. A reason for what needs none is left out. */
  readonly reasons: Readonly<Partial<Record<OverrideTopic, string | undefined>>>;
}

export type Freezing = { readonly kind: "frozen"; readonly frozen: Frozen } | FrameProblems;

/**
 * Freezes a frame: after this only the seed is asked for. A list with findings to put right needs a written reason, and so
 * do sizes, margins or a method other than the return's own.
 */
export function freeze(reading: FrameReading, { toFix, reasons }: FreezeReasons): Freezing {
  if (reading.kind === "problems") return reading;
  const { frame, margins, withoutId, departures } = reading;
  const needed = OVERRIDES.filter((about) => (about === "findings" ? toFix > 0 : departures.includes(about)));
  const overrides = needed.map((about) => ({ about, reason: (reasons[about] ?? "").trim() }));
  const problems = overrides.filter(({ reason }) => reason === "").map(({ about }) => wanted(about, toFix));
  if (problems.length > 0) return { kind: "problems", problems };
  return { kind: "frozen", frozen: { frame, digest: frameDigest(frame), margins, overrides, withoutId } };
}

function wanted(about: OverrideTopic, toFix: number): string {
  switch (about) {
    case "findings": {
      const are = toFix === 1 ? "is" : "are";
      return `There ${are} ${counted(toFix, "finding")} to put right. Put that right first, or write why the sample is drawn from the list as it stands.`;
    }
    case "sizes":
      return "The sizes are not those of the return. Write why they were changed.";
    case "margins":
      return "The characteristics are not those of the return. Write why they were changed.";
    case "method":
      return "The method is not the one that the return foresees. Write why it was changed.";
  }
}

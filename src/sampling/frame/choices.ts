import type { Method, Sizes } from "./frame";

/** What an analyst settles before the list is frozen. */
export interface FrameChoices {
  readonly method: Method;
  readonly sizes: Sizes;
  /** Which margins count, the most important first. */
  readonly margins: readonly MarginChoice[];
}

/** One characteristic that the draw is to balance. */
export interface MarginChoice {
  /** As in the return's own margins: "age". */
  readonly key: string;
  /** Levels that count as one: each group has two or more, and no level is in two groups. */
  readonly joined: readonly (readonly string[])[];
}

import type { Stage } from "../seed/stages";

/** What the stages are called inside a sentence. */
export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  main: "the main sample",
  reserve: "the reserve",
  followUp: "the follow-up",
};

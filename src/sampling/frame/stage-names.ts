import type { Stage } from "../seed/stages";

/** What the stages are called inside a sentence. */
export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  main: "the main sample",
  reserve: "the reserve",
  followUp: "the follow-up",
};

/** The same where a sentence begins: "The main sample". */
export function stageFirst(stage: Stage): string {
  const name = STAGE_NAMES[stage];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

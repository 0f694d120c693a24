/** The stages of a draw, in the order in which they are drawn. */
export const STAGES = ["main", "reserve", "followUp"] as const;
export type Stage = (typeof STAGES)[number];

/** What stands behind the seed in each stage's own seed. */
const SUFFIX: Record<Stage, string> = { main: "main", reserve: "reserve", followUp: "follow-up" };

/** The seed of one stage: "01382438112797316654/main". Each stage has randomness of its own. */
export function stageSeed(seed: string, stage: Stage): string {
  return `${seed}/${SUFFIX[stage]}`;
}

import type { CanonicalId } from "../../src/returns/canonical-id";
import { softestDirection } from "../../src/sampling/cube/softest-direction";
import type { Drawn } from "../../src/sampling/draw";
import type { Frame } from "../../src/sampling/frame/frame";
import { frameDigest } from "../../src/sampling/frame/frame-text";
import { uniformsFor } from "../../src/sampling/seed/uniforms";
import { EXAMPLE_FRAME, exampleCube, levelsOf, listed, STAGE_SEED, stepText } from "./docs-example";
import { type PlainStep, plainStep } from "./docs-plain-cube";

export const SOFT_FRAME: Frame = { ...EXAMPLE_FRAME, method: "cube-soft" };

export interface SoftExample {
  readonly steps: readonly PlainStep[];
  /** In ticket order. */
  readonly drawn: readonly CanonicalId[];
}

/** The worked example from its landing on, which is soft here. */
export function softExample(): SoftExample {
  const { events } = exampleCube();
  const flight = events.slice(0, events.findIndex(({ kind }) => kind === "landing"));
  const uniform = uniformsFor(STAGE_SEED);
  const chances = new Map<CanonicalId, number>();
  for (const event of flight) {
    if (event.kind !== "step") continue;
    uniform();
    for (const { id, after } of event.moved) chances.set(id, after);
  }
  const landing = events[flight.length];
  const { main } = SOFT_FRAME.sizes;
  for (const id of landing?.window ?? []) if (!chances.has(id)) chances.set(id, main / SOFT_FRAME.records.length);
  const steps: PlainStep[] = [];
  let undecided = [...(landing?.window ?? [])];
  while (undecided.length > 1) {
    const c = softestDirection(undecided.map(rowsOf));
    const step = plainStep(undecided.map((id, at) => ({ id, c: c[at] ?? 0, before: chances.get(id) ?? 0 })), uniform());
    for (const { id, after } of step.moved) chances.set(id, after);
    steps.push(step);
    undecided = undecided.filter((id) => (chances.get(id) ?? 0) > 0 && (chances.get(id) ?? 0) < 1);
  }
  return { steps, drawn: [...chances].filter(([, chance]) => chance === 1).map(([id]) => id) };
}

/** What the page has to show of it, block by block, as Markdown. */
export function softBlocks(drawn: Drawn): Readonly<Record<string, string>> {
  const { steps } = softExample();
  return {
    digest: `\`\`\`text\n${frameDigest(SOFT_FRAME)}\n\`\`\``,
    ...Object.fromEntries(steps.map((step, at) => [`step ${at + 1}`, stepText(step)])),
    drawn: `The sample is ${listed(drawn.main)}, the reserve ${listed(drawn.reserve)}, the follow-up ${listed(drawn.followUp)}.`,
  };
}

/** The rows of a record's levels, the size being row 0. */
function rowsOf(id: CanonicalId): number[] {
  let before = 1;
  return levelsOf(id).map((level, margin) => {
    const row = before + level;
    before += SOFT_FRAME.margins[margin]?.levels.length ?? 0;
    return row;
  });
}

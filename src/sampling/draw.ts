import type { CanonicalId } from "../returns/canonical-id";
import { at } from "./at";
import { balanceRows } from "./cube/balance-rows";
import { cube } from "./cube/cube";
import type { Frame, FrameRecord } from "./frame/frame";
import type { Seed } from "./seed/seed";
import { type Stage, stageSeed } from "./seed/stages";
import { ticketOrder } from "./seed/tickets";
import { type Uniforms, uniformsFor } from "./seed/uniforms";
import { finish, type Steps } from "./steps";
import { systematic } from "./systematic";

/** The records drawn in each stage, in the order of their tickets of that stage. */
export type Drawn = Readonly<Record<Stage, readonly CanonicalId[]>>;

/** Ordering a pool by ticket takes about a third of the time of a stage. */
const SHARE_OF_TICKETS = 0.3;

/** Draws the main sample, the reserve from what it leaves, and the follow-up from the main sample itself. */
export function draw(frame: Frame, seed: Seed): Drawn {
  return finish(drawSteps(frame, seed));
}

/** As `draw`, in steps: for a long list, between which other things can go on. */
export function* drawSteps(frame: Frame, seed: Seed): Steps<Drawn> {
  const { records } = frame;
  const main = yield* within(0, 0.5, drawStage(frame, "main", records, seed));
  const isDrawn = new Set(main);
  const rest = records.filter((record) => !isDrawn.has(record));
  const reserve = yield* within(0.5, 1, drawStage(frame, "reserve", rest, seed));
  const followUp = yield* within(1, 1, drawStage(frame, "followUp", records.filter((record) => isDrawn.has(record)), seed));
  return { main: idsOf(main), reserve: idsOf(reserve), followUp: idsOf(followUp) };
}

/** The records a stage is drawn from, when the whole draw is known. */
export function poolOf(stage: Stage, frame: Frame, drawn: Drawn): FrameRecord[] {
  if (stage === "main") return [...frame.records];
  const main = new Set(drawn.main);
  return frame.records.filter(({ id }) => main.has(id) === (stage === "followUp"));
}

/** @param pool in any order. @returns as many records as the stage is asked for, or all; in the order of their tickets. */
function* drawStage(frame: Frame, stage: Stage, pool: readonly FrameRecord[], seed: Seed): Steps<FrameRecord[]> {
  const n = frame.sizes[stage];
  if (n === 0) return [];
  const ownSeed = stageSeed(seed, stage);
  const order = yield* within(0, SHARE_OF_TICKETS, ticketOrder(ownSeed, idsOf(pool)));
  const byTicket = order.map((place) => at(pool, place));
  if (n >= byTicket.length) return byTicket;
  const levels = byTicket.map((record) => record.levels);
  yield SHARE_OF_TICKETS;
  const places = yield* within(SHARE_OF_TICKETS, 1, placesDrawn(frame, levels, n, uniformsFor(ownSeed)));
  return places.map((place) => at(byTicket, place));
}

/** @param levels of each record of the pool, in the order of the tickets. */
function* placesDrawn({ method, margins }: Frame, levels: readonly (readonly number[])[], n: number, uniform: Uniforms): Steps<number[]> {
  if (method === "systematic") return systematic(levels, n, uniform);
  const rows = balanceRows(margins, levels);
  yield 0;
  return yield* cube(rows, n, uniform, method === "cube" ? "by row" : "soft");
}

/** The steps of a part of the work, from one share of the whole to another. */
function* within<T>(from: number, to: number, part: Steps<T>): Steps<T> {
  for (;;) {
    const step = part.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * step.value;
  }
}

function idsOf(records: readonly FrameRecord[]): CanonicalId[] {
  return records.map(({ id }) => id);
}

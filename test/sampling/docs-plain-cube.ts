import type { CanonicalId } from "../../src/returns/canonical-id";
import type { Uniforms } from "../../src/sampling/seed/uniforms";

/** The cube as the page tells it, in the plainest form, with everything that an auditor would write down on the way. */
export type CubeEvent =
  | (PlainStep & { readonly kind: "step"; readonly window: readonly CanonicalId[]; readonly activeRows: readonly string[] })
  | {
      readonly kind: "landing";
      readonly window: readonly CanonicalId[];
      readonly activeRows: readonly string[];
      /** Undecided records on each active row but the size row. */
      readonly undecided: readonly number[];
      readonly dropped: string;
    };

export interface PlainStep {
  /** Only the records that the direction moves, in ticket order. */
  readonly moved: readonly { readonly id: CanonicalId; readonly c: number; readonly before: number; readonly after: number }[];
  readonly up: number;
  readonly down: number;
  readonly u: number;
  readonly length: number;
}

export interface PlainRow {
  readonly name: string;
  /** 0 or 1 for each record, in ticket order. */
  readonly values: readonly number[];
}

export interface PlainCube {
  readonly events: readonly CubeEvent[];
  /** In ticket order. */
  readonly drawn: readonly CanonicalId[];
}

const EPSILON = 1e-9;
const NEGLIGIBLE = 1e-11;

/** @param ids in ticket order. @param rows the size row first. */
export function plainCube(ids: readonly CanonicalId[], rows: readonly PlainRow[], n: number, uniform: Uniforms): PlainCube {
  const p = ids.map(() => n / ids.length);
  const chance = (place: number): number => p[place] ?? 0;
  const idAt = (place: number): CanonicalId => ids[place] ?? ("" as CanonicalId);
  const events: CubeEvent[] = [];
  let active = [...rows];
  let undecided = ids.map((_, place) => place);
  while (undecided.length > 0) {
    const taken = undecided.slice(0, active.length + 1);
    const window = taken.map(idAt);
    const activeRows = active.map(({ name }) => name);
    const c = firstDependency(taken.map((place) => active.map(({ values }) => values[place] ?? 0)));
    if (c !== undefined) {
      const step = plainStep(taken.map((place, at) => ({ id: idAt(place), c: c[at] ?? 0, before: chance(place) })), uniform());
      for (const { id, after } of step.moved) p[ids.indexOf(id)] = after;
      events.push({ kind: "step", window, activeRows, ...step });
      undecided = undecided.filter((place) => chance(place) > 0 && chance(place) < 1);
    } else if (active.length > 1) {
      const counts = active.slice(1).map(({ values }) => undecided.filter((place) => values[place] === 1).length);
      const fewest = counts.lastIndexOf(Math.min(...counts)) + 1;
      events.push({ kind: "landing", window, activeRows, undecided: counts, dropped: active[fewest]?.name ?? "" });
      active = active.filter((_, at) => at !== fewest);
    } else {
      for (const place of undecided) p[place] = chance(place) >= 0.5 ? 1 : 0;
      undecided = [];
    }
  }
  return { events, drawn: ids.filter((_, place) => p[place] === 1) };
}

/** @param along of each record how far it goes, and its chance. */
export function plainStep(along: readonly { readonly id: CanonicalId; readonly c: number; readonly before: number }[], u: number): PlainStep {
  const by = along.filter(({ c }) => Math.abs(c) > NEGLIGIBLE);
  const up = Math.min(...by.map(({ c, before }) => (c > 0 ? (1 - before) / c : before / -c)));
  const down = Math.min(...by.map(({ c, before }) => (c > 0 ? before / c : (1 - before) / -c)));
  const length = u * (up + down) < down ? up : -down;
  return { moved: by.map((one) => ({ ...one, after: settled(one.before + length * one.c) })), up, down, u, length };
}

function settled(p: number): number {
  if (p < EPSILON) return 0;
  return p > 1 - EPSILON ? 1 : p;
}

function firstDependency(columns: readonly (readonly number[])[]): number[] | undefined {
  const basis: { pivot: number; v: number[]; c: number[] }[] = [];
  for (const [j, column] of columns.entries()) {
    let v = [...column];
    let c: number[] = columns.map((_, at) => (at === j ? 1 : 0));
    for (const b of basis) {
      const t = v[b.pivot] ?? 0;
      if (t === 0) continue;
      v = v.map((value, row) => (row === b.pivot ? 0 : value - t * (b.v[row] ?? 0)));
      c = c.map((value, at) => value - t * (b.c[at] ?? 0));
    }
    const largest = Math.max(...v.map(Math.abs));
    if (largest < EPSILON) return c;
    const pivot = v.findIndex((value) => Math.abs(value) === largest);
    const divisor = v[pivot] ?? 1;
    basis.push({ pivot, v: v.map((value) => value / divisor), c: c.map((value) => value / divisor) });
  }
  return undefined;
}

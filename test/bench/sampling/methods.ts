import { balanceRows } from "../../../src/sampling/cube/balance-rows";
import { cube } from "../../../src/sampling/cube/cube";
import type { FrameMargin } from "../../../src/sampling/frame/frame";
import type { Uniforms } from "../../../src/sampling/seed/uniforms";
import { finish } from "../../../src/sampling/steps";
import { systematic } from "../../../src/sampling/systematic";

/** A pool in the order of its tickets, to draw n of. */
export interface Pool {
  readonly margins: readonly FrameMargin[];
  /** Of each record its level on every margin. */
  readonly levels: readonly (readonly number[])[];
}

/** Draws n of a pool; answers places in it. */
export interface DrawingMethod {
  readonly name: string;
  readonly draw: (pool: Pool, n: number, uniform: Uniforms) => readonly number[];
}

const CUBE: DrawingMethod = {
  name: "cube",
  draw: ({ margins, levels }, n, uniform) => finish(cube(balanceRows(margins, levels), n, uniform, "by row")),
};

const SOFT_CUBE: DrawingMethod = {
  name: "cube, soft landing",
  draw: ({ margins, levels }, n, uniform) => finish(cube(balanceRows(margins, levels), n, uniform, "soft")),
};

const SYSTEMATIC: DrawingMethod = { name: "systematic", draw: ({ levels }, n, uniform) => systematic(levels, n, uniform) };

const SIMPLE_RANDOM: DrawingMethod = { name: "simple random", draw: (_, n) => Array.from({ length: n }, (_place, k) => k) };

/**
 * What spreadsheets do: as many from each category and age band as is their share, rounded so that the sum is right. It is
 * here to be compared with, and is no way to draw: small cells never have their turn.
 */
const LARGEST_REMAINDER: DrawingMethod = {
  name: "category × age strata",
  draw: ({ levels }, n) => {
    const strata = new Map<string, number[]>();
    for (const [place, [category, age]] of levels.entries()) {
      const key = `${category} ${age}`;
      const places = strata.get(key);
      if (places === undefined) strata.set(key, [place]);
      else places.push(place);
    }
    const shares = [...strata.entries()].map(([key, places]) => ({ key, places, due: (n * places.length) / levels.length }));
    // Of equal remainders the first by name: nothing random, as in a spreadsheet.
    const byRemainder = shares.toSorted((a, b) => (b.due % 1) - (a.due % 1) || (a.key < b.key ? -1 : 1));
    const missing = n - shares.reduce((sum, { due }) => sum + Math.floor(due), 0);
    return byRemainder.flatMap(({ places, due }, rank) => places.slice(0, Math.floor(due) + (rank < missing ? 1 : 0)));
  },
};

/** Ours, the default first. */
export const CUBES: readonly DrawingMethod[] = [CUBE, SOFT_CUBE];

/** Ours first, then what they are measured against. */
export const DRAWING_METHODS: readonly DrawingMethod[] = [...CUBES, SYSTEMATIC, LARGEST_REMAINDER, SIMPLE_RANDOM];

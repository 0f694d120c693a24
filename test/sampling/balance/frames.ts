import type { CanonicalId } from "../../../src/returns/canonical-id";
import type { Frame, FrameRecord, Sizes } from "../../../src/sampling/frame/frame";

export const NAMES = [
  { key: "age", name: "Age band" },
  { key: "gender", name: "Gender" },
];

const MARGINS = [
  { key: "age", levels: ["0–4", "5–9", "10–12"] },
  { key: "gender", levels: ["Female", "Male"] },
];

export const id = (place: number): CanonicalId => `C-${String(place).padStart(4, "0")}` as CanonicalId;
export const ids = (...places: number[]): CanonicalId[] => places.map(id);

/** Children C-0000, C-0001 and so on, each with an age and a gender level. */
export function frameOf(levels: readonly (readonly [number, number])[], sizes: Sizes = { main: 4, reserve: 2, followUp: 1 }): Frame {
  const records: FrameRecord[] = levels.map((own, place) => ({ id: id(place), levels: own }));
  return { method: "cube", sizes, margins: MARGINS, records };
}

/** Ten children: six of 0–4 (four girls), four of 10–12 (one girl); nobody of 5–9. */
export const TEN = frameOf([[0, 0], [0, 0], [0, 0], [0, 0], [0, 1], [0, 1], [2, 0], [2, 1], [2, 1], [2, 1]]);

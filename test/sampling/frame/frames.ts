import fc from "fast-check";
import { type CanonicalId, readId } from "../../../src/returns/canonical-id";
import { byCodeUnits } from "../../../src/returns/code-units";
import { type Frame, METHODS } from "../../../src/sampling/frame/frame";
import { isWritable } from "../../../src/sampling/frame/writable";

const anyId = fc
  .oneof(fc.constantFrom("A-1", "A-2", "B-1", "12"), fc.string({ unit: "binary", minLength: 1, maxLength: 6 }), fc.integer())
  .map((value) => readId(value, false).canonical)
  .filter((id): id is CanonicalId => id !== undefined && isWritable(id));
const anyName = fc.oneof(fc.constantFrom("DD1", "DD2", "Male", "Missing"), fc.string({ unit: "grapheme", minLength: 1, maxLength: 4 }).filter(isWritable));
const anySize = fc.nat(5);

/** Frames of a few records, levels and margins, alike often enough to be compared. */
export const anyFrame: fc.Arbitrary<Frame> = fc
  .record({
    method: fc.constantFrom(...METHODS),
    sizes: fc.record({ main: anySize, reserve: anySize, followUp: anySize }),
    margins: fc.uniqueArray(fc.record({ key: anyName, levels: fc.uniqueArray(anyName, { minLength: 1, maxLength: 4 }) }), { maxLength: 3, selector: ({ key }) => key }),
    ids: fc.uniqueArray(anyId, { minLength: 1, maxLength: 5 }),
    picks: fc.array(fc.nat(), { minLength: 15, maxLength: 15 }),
  })
  .map(({ method, sizes, margins, ids, picks }) => ({
    method,
    sizes,
    margins,
    records: ids.sort(byCodeUnits).map((id, record) => ({
      id,
      levels: margins.map(({ levels }, margin) => (picks[record * 3 + margin] ?? 0) % levels.length),
    })),
  }));

/** A frame and one that differs from it in one thing, or in nothing. */
export const anyPair: fc.Arbitrary<[Frame, Frame]> = fc.tuple(anyFrame, anyFrame, fc.nat(7)).map(([one, other, change]) => [one, changed(one, other, change)]);

function changed(frame: Frame, other: Frame, change: number): Frame {
  const { margins, records } = frame;
  switch (change) {
    case 0: return structuredClone(frame);
    case 1: return other;
    case 2: return { ...frame, method: other.method };
    case 3: return { ...frame, sizes: other.sizes };
    case 4: return { ...frame, records: records.slice(1) };
    // As a list whose levels stand in another order, each record where it was by place, or where it was by name.
    case 5: return { ...frame, margins: margins.map(({ key, levels }) => ({ key, levels: levels.toReversed() })) };
    case 6: return {
      ...frame,
      margins: margins.map(({ key, levels }) => ({ key, levels: levels.toReversed() })),
      records: records.map(({ id, levels }) => ({ id, levels: levels.map((level, margin) => (margins[margin]?.levels.length ?? 0) - 1 - level) })),
    };
    default: return { ...frame, margins: margins.toReversed(), records: records.map(({ id, levels }) => ({ id, levels: levels.toReversed() })) };
  }
}

import type { Recogniser } from "./recogniser";
import type { TextShape } from "./text-shape";

const LONGEST_REMEMBERED = 64;
/** More than a count in a text that is remembered. */
const COUNTS = 128;

/**
 * Which of some recognisers are to be asked of a text of a shape. The texts of one list have few different shapes: it is
 * settled once for each.
 */
export function askedByShape(recognisers: readonly Recogniser[]): (shape: TextShape) => readonly Recogniser[] {
  const known = new Map<number, readonly Recogniser[]>();
  return (shape) => {
    const { length, digits, letters, isPlain, hasAt } = shape;
    if (!isPlain || length > LONGEST_REMEMBERED) return recognisers.filter((recogniser) => recogniser.mayBeIn(shape));
    const key = ((length * COUNTS + digits) * COUNTS + letters) * 2 + (hasAt ? 1 : 0);
    let asked = known.get(key);
    if (asked === undefined) {
      asked = recognisers.filter((recogniser) => recogniser.mayBeIn(shape));
      known.set(key, asked);
    }
    return asked;
  };
}

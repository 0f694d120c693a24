import fc from "fast-check";
import { maskIdentifiers, recognise, recognisers } from "../../src/identifiers";
import { showable } from "../../src/returns/unseen";
import { hidingText, hostileCell } from "./hostile-cells";
import { requireCleanPrototypes } from "./prototypes";
import { target } from "./rounds";

afterEach(requireCleanPrototypes);

/** Shorter ones are hidden whole. */
const SHORTEST_PARTLY_SHOWN = 6;
/** Looking for thousands of stretches in a long text takes longer than all the rest. */
const LONGEST_COMPARED = 1_000;

describe("identifiers in anything", () => {
  target("recognisers", 1200, hostileCell, (value) => {
    const text = String(value);
    for (const recogniser of recognisers) {
      let before = 0;
      for (const { kind, start, end } of recogniser.find(value)) {
        // Thousands of these in a long text: an expectation for each would take longer than all the rest.
        if (kind !== recogniser.kind || start < before || end <= start || end > text.length) throw new Error(`${kind} from ${start} to ${end} of ${text.length}`);
        before = start;
      }
    }
    expect(recognise(value)).toEqual(recognise(value));
  });

  target("masking", 1200, fc.oneof(hidingText, hostileCell.map(String)), (text) => {
    const masked = maskIdentifiers(text);
    // No stretch that was found can be read in what is shown, but where the same letters stand in something else too.
    const found = text.length > LONGEST_COMPARED ? [] : recognise(text);
    const rest = showable(found.reduceRight((left, { start, end }) => `${left.slice(0, start)}•${left.slice(Math.min(end, left.length))}`, text));
    for (const { kind, start, end } of found) {
      const shown = showable(text.slice(start, end)).trim();
      if (Array.from(shown).length < SHORTEST_PARTLY_SHOWN) continue;
      expect([kind, masked.split(shown).length]).toEqual([kind, rest.split(shown).length]);
    }
    // Masked again it is the same, or less is to be seen: of two identifiers without a gap the second stands alone only then.
    const again = Array.from(maskIdentifiers(masked));
    const seen = Array.from(masked);
    expect(again).toHaveLength(seen.length);
    expect(again.every((character, index) => character === seen[index] || character === "•")).toBe(true);
  });
});

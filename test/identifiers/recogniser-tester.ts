import type { Certainty, Recogniser } from "../../src/identifiers/recogniser";
import { shapeOf } from "../../src/identifiers/text-shape";
import type { CellValue } from "../../src/returns/layout";

/** A cell, the parts of its text that are to be found, and how sure. */
export type Found = readonly [value: CellValue, certainty: Certainty, ...parts: string[]];

/** Two lists, as for every recogniser: what it finds and where, and what it passes over. */
export function testRecogniser(recogniser: Recogniser, { finds, passes }: { finds: readonly Found[]; passes: readonly CellValue[] }): void {
  describe(recogniser.name, () => {
    it.each(finds.map(([value, certainty, ...parts]) => ({ value, certainty, parts: parts.length > 0 ? parts : [String(value)] })))(
      "$value is $certainty",
      ({ value, certainty, parts }) => {
        const found = recogniser.find(value);
        expect(found.map(({ start, end }) => String(value).slice(start, end))).toEqual(parts);
        expect(found.map((part) => part.certainty)).toEqual(parts.map(() => certainty));
        expect(recogniser.mayBeIn(shapeOf(value))).toBe(true);
      },
    );

    it.each(passes)("%j is none", (value) => {
      expect(recogniser.find(value)).toEqual([]);
    });
  });
}

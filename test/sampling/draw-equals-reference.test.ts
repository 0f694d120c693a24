import fc from "fast-check";
import { draw } from "../../src/sampling/draw";
import { METHODS } from "../../src/sampling/frame/frame";
import { referenceDraw } from "./reference/draw";
import { frameOf, randomProfiles, seedOf, SIX_MARGINS } from "./reference/frames";
import { seededRandom } from "./reference/random";

const SEED = 20261122;

const printable = fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 100 }).filter((text) => text.trim() !== "");
/** IDs of all kinds: serial numbers, letters beyond ASCII, numbers that are no text, spaces inside. */
const ID_FORMS: readonly ((record: number) => string)[] = [
  (record) => `R-${String(record).padStart(4, "0")}`,
  (record) => String(record + 1),
  (record) => `É ${record} ß`,
  (record) => `児童${record % 7}/${record}`,
  (record) => `${record % 3 === 0 ? "😀" : "\uffee"}${record}`,
];

describe.each(METHODS)("from seed and frame to IDs, method %s: what the plain draw makes of them", (method) => {
  it("lists of chance, all sizes", () => {
    const size = fc.integer({ min: 0, max: 90 });
    const list = fc.record({
      count: fc.integer({ min: 1, max: 120 }),
      levelCounts: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
      sizes: fc.record({ main: size, reserve: size, followUp: size }),
      idForm: fc.constantFrom(...ID_FORMS),
      chance: fc.nat(),
      seed: printable,
    });
    fc.assert(
      fc.property(list, ({ count, levelCounts, sizes, idForm, chance, seed }) => {
        const profiles = randomProfiles(count, levelCounts, 2, seededRandom(chance), 4);
        const frame = frameOf(profiles, { method, sizes, ids: profiles.map((_, record) => idForm(record)) });
        expect(draw(frame, seedOf(seed))).toEqual(referenceDraw(frame, seed.trim()));
      }),
      // The cube has more runs of its own with either landing.
      { seed: SEED, numRuns: method === "cube-soft" ? 40 : 80 },
    );
  });

  it.each([40, 60, 61, 74, 75, 76, 300, 1000])("60, 15 and 15 of %i", (count) => {
    const frame = frameOf(randomProfiles(count, SIX_MARGINS, 2, seededRandom(count)), { method });
    const seed = "01382438112797316654";
    expect(draw(frame, seedOf(seed))).toEqual(referenceDraw(frame, seed));
  });
});

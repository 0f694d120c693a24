import { at } from "./reference/at";
import { countsByLevel, drawPlaces, frameOf, placesOf, randomProfiles, SIX_MARGINS } from "./reference/frames";
import { seededRandom, shuffled } from "./reference/random";

const TO_DRAW = 60;

/** For each draw |drawn − due| of every level. */
function deviations(size: number, draws: number, method: "cube" | "simple random"): number[][] {
  const frame = frameOf(randomProfiles(size, SIX_MARGINS, 2, seededRandom(size)));
  const all = placesOf(frame);
  const due = countsByLevel(frame, all).map((counts) => counts.map((count) => (count * TO_DRAW) / size));
  const random = seededRandom(20261122);
  return Array.from({ length: draws }, () => {
    const drawn = method === "cube" ? drawPlaces(frame, all, TO_DRAW, random) : shuffled(all, random).slice(0, TO_DRAW);
    expect(new Set(drawn).size).toBe(TO_DRAW);
    return countsByLevel(frame, drawn).flatMap((counts, margin) => counts.map((count, level) => Math.abs(count - at(at(due, margin), level))));
  });
}

const meanWorst = (draws: readonly (readonly number[])[]): number =>
  draws.reduce((sum, levels) => sum + Math.max(...levels), 0) / draws.length;

describe("balance: six margins of 41 levels, 60 drawn", () => {
  it.each([
    { size: 80, draws: 200 },
    { size: 300, draws: 120 },
    { size: 1000, draws: 60 },
    { size: 5000, draws: 20 },
  ])("N = $size", ({ size, draws }) => {
    const drawn = deviations(size, draws, "cube");
    const levels = drawn.flat();
    // About 1.2 on lists that are like children's; levels of pure chance, as here, are somewhat harder: about 1.3.
    expect(meanWorst(drawn)).toBeGreaterThan(1);
    expect(meanWorst(drawn)).toBeLessThan(1.45);
    expect(Math.max(...levels)).toBeLessThanOrEqual(3);
    expect(levels.filter((deviation) => deviation <= 1).length / levels.length).toBeGreaterThanOrEqual(0.91);
    // What it is for: a simple random sample of the same list is twice as far off.
    expect(meanWorst(drawn)).toBeLessThan(meanWorst(deviations(size, 60, "simple random")) / 2);
  });
});

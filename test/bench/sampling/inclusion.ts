import { pseudoRandom } from "../synthetic-list";
import { printTable, type Target } from "../measure";
import { syntheticFrame } from "./frames";
import { CUBES, DRAWING_METHODS } from "./methods";

const SIZE = 300;
const DRAWS = 3_000;
/** Standard errors that no record of an honest draw should be off by: one list in fifty has one that is. */
const MOST_ERRORS = 4;

/** How often each record of a list is drawn: every child is to have the same chance. */
export function benchInclusion(): Target[] {
  const frame = syntheticFrame(SIZE, "as in practice", 0);
  const n = frame.sizes.main;
  const due = n / SIZE;
  console.log(`Equal chances: how often each of ${SIZE} records is among the ${n}, ${DRAWS.toLocaleString("en-GB")} draws, ${due} due`);
  const random = pseudoRandom(SIZE);
  const times = DRAWING_METHODS.map(() => new Float64Array(SIZE));
  for (let draw = 0; draw < DRAWS; draw++) {
    const order = shuffled(SIZE, random);
    const levels = order.map((place) => frame.records[place]?.levels ?? []);
    DRAWING_METHODS.forEach((method, index) => {
      const own = times[index] ?? new Float64Array();
      for (const place of method.draw({ margins: frame.margins, levels }, n, random)) {
        const record = order[place] ?? -1;
        own[record] = (own[record] ?? 0) + 1;
      }
    });
  }
  const standardError = Math.sqrt((due * (1 - due)) / DRAWS);
  const results = DRAWING_METHODS.map((method, index) => {
    const shares = Array.from(times[index] ?? [], (count) => count / DRAWS);
    const errors = Math.max(...shares.map((share) => Math.abs(share - due) / standardError));
    return { method, least: Math.min(...shares), most: Math.max(...shares), errors };
  });
  printTable(
    ["method", "least often", "most often", "furthest off, in standard errors"],
    results.map(({ method, least, most, errors }) => [method.name, least.toFixed(3), most.toFixed(3), errors.toFixed(1)]),
  );
  return results
    .filter(({ method }) => CUBES.includes(method))
    .map(({ method, least, most, errors }) => ({
      name: `${method.name}: every record as likely as any other: within ${MOST_ERRORS} standard errors of ${due}`,
      measured: `${errors.toFixed(1)}, from ${least.toFixed(3)} to ${most.toFixed(3)}`,
      isReached: errors <= MOST_ERRORS,
    }));
}

/** Fisher and Yates. */
function shuffled(size: number, random: () => number): number[] {
  const order = Array.from({ length: size }, (_, place) => place);
  for (let at = size - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? at, order[at] ?? other];
  }
  return order;
}

import { type Footprint, footprints } from "./live-memory";

const BETWEEN = 400;
/** The local host remembers the ranges of the last 2,000 events: until it does, it grows by itself. */
const FLAT = [2_000, 2_400, 2_800, 3_200];
/** Something that leaks does so from the first edit on. */
const LEAKING = [400, 800, 1_200, 1_600];
/** What may come and go between two looks that lie 400 edits apart. Bytes. */
const BOUND = 300_000;

/** Of the stretches between two looks, the middle one: what leaks grows in each, what comes and goes does not. */
function growth(found: readonly Footprint[]): { readonly bytes: number; readonly references: number } {
  const stretches = found.slice(1).map(({ bytes }, index) => bytes - (found[index]?.bytes ?? Number.NaN)).sort((a, b) => a - b);
  const bytes = stretches[stretches.length >> 1] ?? Number.NaN;
  const references = (found.at(-1)?.references ?? Number.NaN) - (found[0]?.references ?? Number.NaN);
  const all = stretches.map((stretch) => `${(stretch / 1000).toFixed(0)} kB`).join(", ");
  process.stdout.write(`up to ${found.at(-1)?.edits ?? 0} edits, each ${BETWEEN}: ${all}; ${references} references more\n`);
  return { bytes, references };
}

test("a pane that is open all day takes up no more with every edit", async () => {
  const { bytes, references } = growth(await footprints(FLAT));
  expect(bytes).toBeLessThan(BOUND);
  expect(references).toBeLessThanOrEqual(0);
});

test("something that grows with every edit would be seen", async () => {
  const events: unknown[] = [];
  const found = await footprints(LEAKING, () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        events.push({ event, range: event.getRange(context) });
        return Promise.resolve();
      });
      await context.sync();
    }));
  expect(growth(found).bytes).toBeGreaterThan(BOUND);
  // Held till here.
  expect(events.length).toBeGreaterThan(1_000);
});

test("a range that is kept in Excel would be seen", async () => {
  const found = await footprints([8, 16], async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        context.trackedObjects.add(event.getRange(context));
        await context.sync();
      });
      await context.sync();
    });
  });
  expect(growth(found).references).toBeGreaterThan(0);
});

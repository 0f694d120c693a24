import { adversarialTexts, LONGEST_CELL } from "./adversarial-texts";
import { TEXT_READERS } from "./text-readers";

/*
 * Four times the text may take four times the time, and a little more for what is not in the processor's cache. A reader
 * whose time grows with the square takes sixteen times. `npm run bench -- hostile` measures the time itself.
 */
const SHORT = LONGEST_CELL >> 2;
const MOST_TIMES = 8;
/** Milliseconds that a busy machine may take besides. What grows with the square and stays below does no harm. */
const SLACK = 60;
const TRIES = 4;

/** The processor's time for one piece of work, in milliseconds: other programs do not count. */
function timeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

it.each([...TEXT_READERS])("%s takes a time that grows with the text", (_, read) => {
  const short = adversarialTexts(SHORT);
  const slow: string[] = [];
  for (const [name, text] of adversarialTexts(LONGEST_CELL)) {
    let [quickest, quickestOfShort] = [Infinity, Infinity];
    // Tried again only where it looks slow: something else may have been cleared away just then.
    for (let turn = 0; turn < TRIES; turn++) {
      read("é");
      quickestOfShort = Math.min(quickestOfShort, timeOf(() => read(short.get(name) ?? "")));
      read("é");
      quickest = Math.min(quickest, timeOf(() => read(text)));
      if (quickest <= MOST_TIMES * quickestOfShort + SLACK) break;
    }
    if (quickest > MOST_TIMES * quickestOfShort + SLACK) slow.push(`${name}: ${quickest.toFixed(0)} ms, a quarter of it ${quickestOfShort.toFixed(0)} ms`);
  }
  expect(slow).toEqual([]);
});

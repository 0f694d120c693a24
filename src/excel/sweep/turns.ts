/** Milliseconds of work before everything else that waits has its turn. */
const SLICE = 50;

/** Lets a click, a key, the next picture have their turn, where it has worked for long; to be awaited between pieces of work. */
export function takingTurns(): () => Promise<void> {
  let until = performance.now() + SLICE;
  return async () => {
    if (performance.now() < until) return;
    await new Promise((resolve) => { setTimeout(resolve, 0); });
    until = performance.now() + SLICE;
  };
}

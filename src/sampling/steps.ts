/**
 * Work that can be laid down and taken up again: it yields now and then how much is done, from 0 to 1, and returns its
 * result. Whether it runs through at once or in slices makes no difference to the result.
 */
export type Steps<T> = Generator<number, T, void>;

/** Runs the work through at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

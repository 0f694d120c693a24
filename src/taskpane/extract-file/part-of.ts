import type { Steps } from "../../sampling/steps";

/** Steps that are a part of longer work: their progress goes from one share of it to another. */
export function* partOf<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + step.value * (to - from);
  }
}

const RANGE = 2 ** 32;

/** A whole number from 0 up to, not including, `below` (at most 2^32), each as likely as the others, from the system's own source. */
export function randomInt(below: number): number {
  // What is left over at the top would make low numbers likelier: draw again.
  const limit = RANGE - (RANGE % below);
  const draw = new Uint32Array(1);
  for (;;) {
    crypto.getRandomValues(draw);
    const number = draw[0] ?? RANGE;
    if (number < limit) return number % below;
  }
}

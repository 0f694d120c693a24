import { createHash } from "node:crypto";
import { uniformsFor } from "../../src/sampling/seed/uniforms";
import { referenceUniform } from "./reference/draw";

const DICE = "12345678901234567890";

describe("uniforms", () => {
  it("the first of a seed is the first 53 bits of the hash of the seed, a comma and 1", () => {
    const hash = createHash("sha256").update(`${DICE},1`).digest("hex");
    expect(hash).toMatch(/^4da594a8[0-9a-f]{50}d11fd1$/);
    const bits = BigInt(`0x${hash}`).toString(2).padStart(256, "0").slice(0, 53);
    expect(uniformsFor(DICE)()).toBe(Number(BigInt(`0b${bits}`)) / 2 ** 53);
    // The same number in decimals, worked out in Python.
    expect(uniformsFor(DICE)()).toBe(0.3033078109541534);
  });

  it("follow one another as the hashes of 1, 2, 3 and so on do", () => {
    for (const seed of [`${DICE}/main`, "a/reserve", `${"x".repeat(100)}/follow-up`]) {
      const uniform = uniformsFor(seed);
      for (let k = 1; k <= 1100; k++) expect(uniform()).toBe(referenceUniform(seed, k));
    }
  });

  it("two that run at the same time do not disturb one another", () => {
    const [one, other] = [uniformsFor("1/main"), uniformsFor("2/main")];
    for (let k = 1; k <= 5; k++) {
      expect([one(), other()]).toEqual([referenceUniform("1/main", k), referenceUniform("2/main", k)]);
    }
  });
});

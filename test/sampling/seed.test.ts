import { generateSeed, LONGEST_SEED, readPublicNote, readSeed } from "../../src/sampling/seed/seed";
import { seededRandom, wholeNumber } from "./reference/random";

describe("a seed is read", () => {
  it.each([
    ["twenty rolls of a die", "01382438112797316654", "01382438112797316654"],
    ["one character", "7", "7"],
    ["spaces at the ends", "  314159 \n", "314159"],
    ["spaces inside", "3 14 159", "3 14 159"],
    ["letters and signs, as they are", "Draw of 21/11: ~!", "Draw of 21/11: ~!"],
    ["as long as can be", "9".repeat(100), "9".repeat(100)],
    ["as long as can be, and spaces at the ends", ` ${"9".repeat(100)}\t`, "9".repeat(100)],
  ])("%s", (_, text, seed) => {
    expect(readSeed(text)).toEqual({ kind: "seed", seed });
  });
});

describe("what is no seed", () => {
  it.each([
    ["nothing", "", /^Enter a seed/],
    ["spaces alone", " \t\n ", /^Enter a seed/],
    ["one character too long", "9".repeat(101), new RegExp(`101 characters long.*no more than ${LONGEST_SEED}\\.$`)],
    ["an accent", "café", /without accents/],
    ["a tab inside", "12\t34", /^Use only/],
    ["a line break inside", "12\n34", /^Use only/],
    ["a control character", "12\u007f34", /^Use only/],
    ["a space that does not break", "12\u00a034", /^Use only/],
    ["a character that is not seen", "12\u200b34", /^Use only/],
    ["digits of another script", "١٢٣", /^Use only/],
  ])("%s", (_, text, sentence) => {
    expect(readSeed(text)).toEqual({ kind: "problem", sentence: expect.stringMatching(sentence) as unknown });
  });
});

describe("a generated seed", () => {
  it("is twenty digits, each asked for by itself, zeros in front too", () => {
    const asked: number[] = [];
    const digits = Array.from("00000000001234567890", Number);
    const seed = generateSeed((below) => {
      asked.push(below);
      return digits[asked.length - 1] ?? 0;
    });
    expect(seed).toBe("00000000001234567890");
    expect(asked).toEqual(Array.from({ length: 20 }, () => 10));
  });

  it("can be read as one", () => {
    const random = seededRandom(20261122);
    for (let turn = 0; turn < 50; turn++) {
      const seed = generateSeed((below) => wholeNumber(random, below));
      expect(readSeed(seed)).toEqual({ kind: "seed", seed });
    }
  });
});

describe("a seed from a public source", () => {
  it("keeps the note on where it can be looked up", () => {
    expect(readPublicNote("  National Lottery, 21 November 2026 ")).toEqual({
      kind: "source",
      source: { kind: "public", note: "National Lottery, 21 November 2026" },
    });
  });

  it("needs one", () => {
    expect(readPublicNote(" ")).toEqual({
      kind: "problem",
      sentence: "Say where everybody can look the seed up, for example the draw of a lottery and its date.",
    });
  });
});

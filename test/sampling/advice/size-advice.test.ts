import fc from "fast-check";
import { halfWidthInWords, largestUnseenInWords, sizeAdvice } from "../../../src/sampling/advice/size-advice";

const SIZES = { main: 60, reserve: 15, followUp: 15 };

describe("a half-width in words", () => {
  it.each([
    [
      300, 60,
      "With 60 of 300 records, a finding that holds for half of them is known to within 11.4 percentage points either way " +
        "(95% confidence).",
    ],
    [
      5000, 60,
      "With 60 of 5,000 records, a finding that holds for half of them is known to within 12.7 percentage points either way " +
        "(95% confidence).",
    ],
    [
      5000, 4999,
      "With 4,999 of 5,000 records, a finding that holds for half of them is known to within less than 0.1 percentage points either way " +
        "(95% confidence).",
    ],
    [48, 48, "All records are in the sample: how common a finding is, is known exactly."],
    [300, 1, "1 of 300 records is too few to say how common a finding is."],
    [300, 4, "4 of 300 records are too few to say how common a finding is."],
  ])("%d, %d", (N, n, sentence) => {
    expect(halfWidthInWords(N, n)).toBe(sentence);
  });
});

describe("what goes unseen in words", () => {
  it.each([
    [300, 60, "A finding seen in none of the 60 records may still hold for up to 13 of the 300 children (95% confidence)."],
    [1000, 60, "A finding seen in none of the 60 records may still hold for up to 47 of the 1,000 children (95% confidence)."],
    [62, 57, "A finding seen in none of the 57 records may still hold for 1 of the 62 children (95% confidence)."],
    [62, 60, "A finding seen in none of the 60 records holds for none of the 62 children (95% confidence)."],
    [2, 1, "A finding not seen in the 1 record may still hold for 1 of the 2 children (95% confidence)."],
    [48, 48, "All records are in the sample: a finding seen in none of them holds for no child in the list."],
  ])("%d, %d", (N, n, sentence) => {
    expect(largestUnseenInWords(N, n)).toBe(sentence);
  });

  it("needs a sample", () => {
    expect(() => largestUnseenInWords(300, 0)).toThrow(RangeError);
    expect(() => halfWidthInWords(0, 0)).toThrow(RangeError);
    expect(() => halfWidthInWords(10, 11)).toThrow(RangeError);
  });
});

describe("advice on sizes", () => {
  it("reads everybody in small areas", () => {
    expect(sizeAdvice(48, SIZES)).toEqual([
      "All 48 children are in the sample.",
      "There is no reserve: nobody is left to draw it from.",
      "Of the sample, 15 records are marked for follow-up.",
    ]);
    expect(sizeAdvice(60, SIZES)[0]).toBe("All 60 children are in the sample.");
  });

  it.each([
    [61, "The reserve is the only other child, fewer than the 15 asked for."],
    [74, "The reserve is the 14 other children, fewer than the 15 asked for."],
    [75, "The reserve is the 15 other children."],
    [76, "The reserve is 15 of the 16 other children."],
  ])("the reserve of %d", (N, sentence) => {
    expect(sizeAdvice(N, SIZES).slice(0, 2)).toEqual([`The sample is 60 of the ${N} children in the list.`, sentence]);
  });

  it("says what 60 of 300 tell", () => {
    expect(sizeAdvice(300, SIZES)).toEqual([
      "The sample is 60 of the 300 children in the list.",
      "The reserve is 15 of the 240 other children.",
      "Of the sample, 15 records are marked for follow-up.",
      "With 60 of 300 records, a finding that holds for half of them is known to within 11.4 percentage points either way " +
        "(95% confidence).",
      "To know how common any finding is to within 10 percentage points either way, 73 records would have to be read.",
      "A finding seen in none of the 60 records may still hold for up to 13 of the 300 children (95% confidence).",
      "These figures are those of a simple random sample. For a balanced sample they are cautious.",
    ]);
  });

  it("names the size for 10 points only where it is larger, and the length of the list only where it hardly matters", () => {
    expect(sizeAdvice(100, SIZES).join(" ")).not.toContain("10 percentage points");
    const hardly = "In a list as long as this, it is the number of records read that decides, hardly the number of children in the list.";
    expect(sizeAdvice(5000, SIZES)).toContain(hardly);
    expect(sizeAdvice(999, SIZES)).not.toContain(hardly);
    expect(sizeAdvice(1000, { ...SIZES, main: 900 })).not.toContain(hardly);
  });

  it.each([
    [0, SIZES, ["There are no children in the list to draw from."]],
    [300, { ...SIZES, main: 0 }, ["The size of the main sample is 0: no records will be read."]],
    [
      1, SIZES,
      [
        "The only child in the list is in the sample.",
        "There is no reserve: nobody is left to draw it from.",
        "The record is marked for follow-up.",
      ],
    ],
    [
      2, { ...SIZES, followUp: 1 },
      [
        "Both children are in the sample.",
        "There is no reserve: nobody is left to draw it from.",
        "Of the sample, 1 record is marked for follow-up.",
      ],
    ],
    [12, { ...SIZES, followUp: 0 }, ["All 12 children are in the sample.", "There is no reserve: nobody is left to draw it from."]],
  ])("%d children", (N, sizes, sentences) => {
    expect(sizeAdvice(N, sizes)).toEqual(sentences);
  });

  it("says that a reserve of 0 is none", () => {
    expect(sizeAdvice(300, { ...SIZES, reserve: 0 })[1]).toBe("There is no reserve: its size is 0.");
  });

  it("speaks plainly whatever the sizes", () => {
    const sizes = fc.record({ main: fc.nat(90), reserve: fc.nat(30), followUp: fc.nat(90) });
    fc.assert(
      fc.property(fc.nat(20_000), sizes, (N, chosen) => {
        for (const sentence of sizeAdvice(N, chosen)) {
          expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
          expect(sentence).not.toMatch(/NaN|Infinity|undefined|\b1 (?:records|children)\b| {2}/);
        }
      }),
    );
  });
});

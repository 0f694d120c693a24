import fc from "fast-check";
import { readId } from "../../src/returns/canonical-id";

describe("the canonical ID", () => {
  it.each([
    [12, "12"],
    ["12", "12"],
    [0, "0"],
    [-0, "0"],
    [999999999999999, "999999999999999"],
    ["00012", "00012"],
    ["ab-1", "AB-1"],
    ["  ab \t 1 ", "AB 1"],
    ["a\u200Bb\uFEFF1", "AB1"],
    ["a\u00A0\u20031", "A 1"],
    ["Zoe\u03081", "ZO\u00CB1"],
    ["stra\u00DFe", "STRASSE"],
    ["i", "I"],
    ["ı", "I"],
    ["EDN-7", "EDN-7"],
    ["12E4", "12E4"],
    ["1E5", "1E5"],
    ["12E-03", "12E-03"],
    ["E+12", "E+12"],
    ["#12", "#12"],
    ["12345678901234567890", "12345678901234567890"],
    ["1.5", "1.5"],
  ])("%j is %s", (value, canonical) => {
    expect(readId(value, false)).toEqual({ raw: value, canonical, damage: undefined });
  });

  it("is missing where nothing is to be seen", () => {
    for (const blank of ["", " ", "\u00A0\u200B"]) {
      expect(readId(blank, false)).toEqual({ raw: "", canonical: undefined, damage: undefined });
    }
  });

  it.each([
    ["#N/A", false, "error"],
    [" #n/a", false, "error"],
    [45000, true, "date"],
    [12.5, true, "date"],
    [1e15, false, "tooManyDigits"],
    [-1e15, false, "tooManyDigits"],
    [1.2e21, false, "tooManyDigits"],
    [12.5, false, "decimals"],
    ["1.2E+09", false, "exponent"],
    ["1,2e+09", false, "exponent"],
    ["1E+15", false, "exponent"],
    [" 1.23457E+11 ", false, "exponent"],
    [true, false, "boolean"],
  ] as const)("%j (date: %j) is damaged: %s", (value, isDate, damage) => {
    expect(readId(value, isDate)).toEqual({ raw: value, canonical: undefined, damage });
  });

  it("is the same for a whole number and its digits as text", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (number) => {
        expect(readId(number, false).canonical).toBe(readId(String(number), false).canonical);
      }),
    );
  });

  it("stays what it is when it is read again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        const { canonical } = readId(text, false);
        if (canonical !== undefined) expect(readId(canonical, false).canonical).toBe(canonical);
      }),
    );
  });
});

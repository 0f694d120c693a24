import fc from "fast-check";
import { foldHeading, foldSpaces, isBlank, isErrorValue, removeSpaces } from "../../src/returns/folding";

/** Unicode White_Space (PropList.txt), by code point. */
const WHITE_SPACE = [
  0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006,
  0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
];
const INVISIBLE = [0x200b, 0x200c, 0x200d, 0x2060, 0xfeff];
const inHex = (code: number) => code.toString(16).padStart(4, "0");

describe("foldSpaces", () => {
  it.each(WHITE_SPACE.map(inHex))("U+%s is white space", (hex) => {
    const space = String.fromCodePoint(parseInt(hex, 16));
    expect(foldSpaces(`${space}a${space}${space}b${space}`)).toBe("a b");
    expect(removeSpaces(`a${space}b`)).toBe("ab");
    expect(isBlank(space)).toBe(true);
  });

  it.each(INVISIBLE.map(inHex))("U+%s cannot be seen", (hex) => {
    const hidden = String.fromCodePoint(parseInt(hex, 16));
    expect(foldSpaces(`${hidden}a${hidden}b`)).toBe("ab");
    expect(isBlank(hidden)).toBe(true);
  });

  it("leaves everything else alone, U+180E and U+200E among it", () => {
    expect(foldSpaces("a\u180Eb\u200Ec")).toBe("a\u180Eb\u200Ec");
  });

  it("composes letters and accents", () => {
    expect(foldSpaces("Zoe\u0308")).toBe("Zo\u00EB");
  });

  it("changes nothing when done twice, and leaves no white space at the ends", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const folded = foldSpaces(text);
        expect(foldSpaces(folded)).toBe(folded);
        expect(folded).toBe(folded.trim());
        expect(removeSpaces(folded)).toBe(removeSpaces(text));
        expect(isBlank(text)).toBe(folded === "");
      }),
    );
  });
});

describe("foldHeading", () => {
  it.each([
    ["Home  Address\nPostcode (please use …)", "home address postcode please use"],
    ["ID Number*", "id number"],
    ["Child’s  age", "child s age"],
    ["ＡＧＥ", "age"],
    ["—", ""],
  ])("%j", (heading, folded) => {
    expect(foldHeading(heading)).toBe(folded);
  });
});

describe("what a cell is not", () => {
  it.each([0, false, "0", "-", "a ", " a", "\u200Ba"])("%j is not blank", (value) => {
    expect(isBlank(value)).toBe(false);
  });

  it.each(["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA"])(
    "%s is an error value",
    (value) => {
      expect(isErrorValue(value)).toBe(true);
    },
  );

  it.each(["N/A", "#1", "#", "#N/A?", " #N/A", "", 12, true])("%j is none", (value) => {
    expect(isErrorValue(value)).toBe(false);
  });
});

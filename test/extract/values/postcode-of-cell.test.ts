import fc from "fast-check";
import { NO_ADDRESS_WORDS, outwardOf, type PostcodeOutcome } from "../../../src/extract/values/postcode-of-cell";
import type { SourceCell } from "../../../src/extract/table";
import { isOutwardCode, readPostcode } from "../../../src/identifiers/postcode";
import { day } from "../../returns/days";

describe("an outward code", () => {
  it.each([
    ["DD1 4NY", "DD1"], ["dd14ny", "DD1"], ["DD1-4NY", "DD1"], ["DD1", "DD1"], [" dd 1 ", "DD1"], ["DD1 4", "DD1"], ["EH1 2", "EH1"], ["DD1\u00a04NY", "DD1"],
    // Inside an address.
    ["Flat 2, 12 Test Street, Dundee DD1 4NY", "DD1"], ["Flat 2, Dundee, DD14NY", "DD1"], ["12 Test Street\nEdinburgh\nEH1 1AA\nScotland", "EH1"], ["Homeless accommodation, Dundee DD1 4NY", "DD1"],
    // A flat that looks like a postcode stands beside one that is one; two of one district say the same.
    ["Flat EH11AA, Dundee DD1 4NY", "DD1"], ["DD1 4NY, before DD1 3AA", "DD1"],
  ])("%j: %s", (text, outward) => {
    expect(outwardOf(text)).toEqual({ kind: "outward", outward });
  });
});

describe("no outward code", () => {
  const not = (words: (typeof NO_ADDRESS_WORDS)[number]): PostcodeOutcome => ({ kind: "noAddress", words });
  it.each<[SourceCell, PostcodeOutcome]>([
    ["", { kind: "missing" }], ["  ", { kind: "missing" }], ["NULL", { kind: "missing" }], ["-", { kind: "missing" }],
    ["No fixed abode", not("No fixed abode")], ["NFA", not("No fixed abode")], ["Homeless", not("No fixed abode")], ["ZZ99 3VZ", not("No fixed abode")], ["zz993vz", not("No fixed abode")],
    ["No fixed abode, was DD1 4NY", not("No fixed abode")], ["In homeless accommodation", not("No fixed abode")],
    ["ZZ99 3WZ", not("Not known")], ["unknown", not("Not known")], ["Not recorded", not("Not known")], ["Withheld", not("Not known")], ["n/a", not("Not known")],
    ["DD1 4NY or EH1 1AA", { kind: "unreadable" }], ["QQ1 1AA", { kind: "unreadable" }], ["12 Test Street, Dundee", { kind: "unreadable" }], ["DD1 4NYX", { kind: "unreadable" }],
    [12, { kind: "unreadable" }], [true, { kind: "unreadable" }], ["#N/A", { kind: "unreadable" }], [{ day: day("2014-03-12") }, { kind: "unreadable" }], ["0101011237", { kind: "unreadable" }],
    ["Test Childone", { kind: "unreadable" }],
  ])("%j", (cell, outcome) => {
    expect(outwardOf(cell)).toEqual(outcome);
  });

  it("the words for it are those that the rules know as such", () => {
    for (const words of NO_ADDRESS_WORDS) expect(readPostcode(words)).toEqual({ kind: "noAddress" });
  });
});

it("whatever a cell holds, nothing comes out but an outward code that exists or one of the fixed words", () => {
  const pieces = fc.constantFrom("DD1", "4NY", "dd1 4ny", "EH1 1AA", "ZZ99 3VZ", "12 Test Street", "NFA", "unknown", ",", "AB12CD", "\n", "0101011237", "QQ1");
  const texts = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.array(pieces, { maxLength: 6 }).map((some) => some.join(" ")), fc.stringMatching(/^[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9]?[A-Z]{0,2}$/));
  fc.assert(
    fc.property(texts, (text) => {
      const outcome = outwardOf(text);
      if (outcome.kind === "outward") {
        expect(Object.keys(outcome)).toEqual(["kind", "outward"]);
        expect(isOutwardCode(outcome.outward)).toBe(true);
      } else if (outcome.kind === "noAddress") {
        expect(NO_ADDRESS_WORDS).toContain(outcome.words);
      } else {
        expect(Object.keys(outcome)).toEqual(["kind"]);
      }
    }),
    { numRuns: 500 },
  );
});

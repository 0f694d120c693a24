import fc from "fast-check";
import { isOutwardCode, readPostcode } from "../../src/identifiers/postcode";
import type { CellValue } from "../../src/returns/layout";

const outward = (code: string) => ({ kind: "outward", outward: code });
const spelling = (code: string) => ({ kind: "spelling", outward: code });
const full = (code?: string) => ({ kind: "full", outward: code });
const sector = (code?: string) => ({ kind: "sector", outward: code });

describe("cells of the postcode column", () => {
  it.each<[CellValue, unknown]>([
    ["DD1", outward("DD1")],
    ["EH12", outward("EH12")],
    ["G1", outward("G1")],
    ["EC1A", outward("EC1A")],
    ["dd1", spelling("DD1")],
    ["eh12 ", spelling("EH12")],
    ["EH 12", spelling("EH12")],
    ["\u00A0DD1", spelling("DD1")],
    ["D\u200BD1", spelling("DD1")],
    ["ＤＤ１", spelling("DD1")],
    ["DD1 4NY", full("DD1")],
    ["dd14ny", full("DD1")],
    ["DD1  4NY ", full("DD1")],
    ["EH 1 2AB", full("EH1")],
    ["EH12 2AB", full("EH12")],
    ["EC1A 1BB", full("EC1A")],
    ["QQ9 9QQ", full()],
    ["GIR 0AA", full("GIR")],
    ["DD1-4NY", full("DD1")],
    ["DD1, 4NY", full("DD1")],
    ["Flat 2, 11 Riverside Drive, Dundee DD1 4NY", full()],
    ["NFA (was DD1 4NY)", full()],
    ["EH1 2", sector("EH1")],
    ["EH 1 2", sector("EH1")],
    ["dd1  4", sector("DD1")],
    ["QQ9 9", sector()],
    ["", { kind: "missing" }],
    [" ", { kind: "missing" }],
    ["No fixed abode", { kind: "noAddress" }],
    ["no fixed abode.", { kind: "noAddress" }],
    ["NFA", { kind: "noAddress" }],
    ["N.F.A.", { kind: "noAddress" }],
    ["ZZ99", { kind: "noAddress" }],
    ["zz99 3vz", { kind: "noAddress" }],
    ["ZZ993CZ", { kind: "noAddress" }],
    ["not known", { kind: "noAddress" }],
    ["Not recorded/Unknown", { kind: "noAddress" }],
    ["Not recorded / Unknown", { kind: "noAddress" }],
    ["Unknown", { kind: "noAddress" }],
    ["DD99", { kind: "unknown" }],
    ["DD14", { kind: "unknown" }],
    ["Dundee", { kind: "unknown" }],
    ["DD", { kind: "unknown" }],
    ["4NY", { kind: "unknown" }],
    ["DD1 4N", { kind: "unknown" }],
    [12, { kind: "unknown" }],
    [true, { kind: "unknown" }],
    ["#N/A", { kind: "error" }],
  ])("%j", (value, reading) => {
    expect(readPostcode(value)).toEqual(reading);
  });

  it("offers an outward code only where it exists, whatever the cell holds", () => {
    const pieces = fc.array(fc.constantFrom("DD1", "EH12", "4NY", " ", "4", "2AB", "g", "-", "ZZ99", "QQ", "\u00A0", "1"), { maxLength: 5 });
    fc.assert(
      fc.property(fc.oneof(pieces.map((parts) => parts.join("")), fc.string({ unit: "binary" })), (text) => {
        const reading = readPostcode(text);
        if ("outward" in reading && reading.outward !== undefined) {
          expect(isOutwardCode(reading.outward)).toBe(true);
          expect(readPostcode(reading.outward)).toEqual(outward(reading.outward));
        }
      }),
    );
  });
});

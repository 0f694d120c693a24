import fc from "fast-check";
import { foldCell } from "../../src/identifiers/folded-text";
import type { CellValue } from "../../src/returns/layout";

describe("folding", () => {
  it.each<[CellValue, string]>([
    ["A-12", "A-12"],
    ["１２", "12"],
    ["1\u20132", "1-2"],
    ["1\u22122", "1-2"],
    ["1\u00A02", "1 2"],
    ["1\t2", "1 2"],
    ["1\u200B2", "12"],
    ["\u202D12\u202C", "12"],
    ["1\u00AD2", "12"],
    ["⑫", "12"],
    ["Ciarán", "Ciaran"],
    ["Ciara\u0301n", "Ciaran"],
    ["O\u2019Neill", "O'Neill"],
    ["1\u20442", "1/2"],
    ["\uD83E", "\uD83E"],
    [12, "12"],
    [0, "0"],
    [-12, ""],
    [1.5, ""],
    [1e21, "1e+21"],
    [Number.NaN, ""],
    [true, ""],
  ])("%j is %j", (value, folded) => {
    expect(foldCell(value).text).toBe(folded);
  });

  it("knows where each part came from", () => {
    const pieces = fc.constantFrom("1", "a", "２", "\u200B", "\u2013", "⑫", "é", "e\u0301", "\u{1F9D2}", "\uD83E", "\u00A0", "\n", "ﬁ");
    fc.assert(
      fc.property(fc.array(pieces), fc.nat(), fc.nat(), (parts, one, other) => {
        const value = parts.join("");
        const folded = foldCell(value);
        const length = folded.text.length;
        if (length === 0) return;
        const start = Math.min(one % length, other % length);
        const end = Math.max(one % length, other % length) + 1;
        const original = folded.original(start, end);
        expect(original.start).toBeLessThan(original.end);
        expect(foldCell(value.slice(original.start, original.end)).text).toContain(folded.text.slice(start, end));
        expect(folded.original(0, length).end).toBeLessThanOrEqual(value.length);
      }),
    );
  });
});

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
    [-12, "12"],
    [-1904851231.5, "1904851231"],
    [Number.NEGATIVE_INFINITY, ""],
    ["1 \u200B\n  2", "1 2"],
    ["\u0967\u0660\u{1D7D9}", "101"],
    ["❶⓿\u3007", "100"],
    ["ЕН12", "EH12"],
    ["1\u00B72\u203F3", "1.2_3"],
    ["1\u31642\u{E0031}3", "123"],
    ["_x0031__x0032__x003_", "12_x003_"], ["_x0031_", "_x0031_"],
    ["1 9-0,4.8", "1 9-0,4.8"],
    ["1 9-0,4.8/5", "190485"],
    ["1.904851231E+09", "1904851231"],
    ["1.9E+09", "1.9E+09"],
    ["\uFDFA", "\uFDFA"],
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

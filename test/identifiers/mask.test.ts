import fc from "fast-check";
import { maskIdentifier } from "../../src/identifiers/mask";

describe("masks", () => {
  it.each([
    ["1204567894", "12•••••••4"],
    [" 0101011237 ", "01•••••••7"],
    ["DD1 4NY", "DD••••Y"],
    ["123456", "12•••6"],
    ["12345", "•••••"],
    ["1", "•"],
    ["", ""],
  ])("%j is %j", (text, masked) => {
    expect(maskIdentifier(text)).toBe(masked);
  });

  it("keep the length and show three characters at most", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const characters = Array.from(text.trim());
        const masked = Array.from(maskIdentifier(text));
        expect(masked).toHaveLength(characters.length);
        const shown = masked.filter((character, place) => character !== "•" && character === characters[place]);
        expect(shown.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

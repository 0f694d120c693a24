import fc from "fast-check";
import { maskIdentifiers, recognise, recognisers, recognisersFor } from "../../src/identifiers";
import { shapeOf } from "../../src/identifiers/text-shape";
import type { CellValue } from "../../src/returns/layout";
import numbers from "../vectors/identifier-numbers.json";
import { hasUnseen } from "../../src/returns/unseen";

/** Texts in which identifiers are likely: their pieces in any order, with what may hide or part them. */
const likely = fc
  .array(
    fc.constantFrom(
      ...numbers.nhs.holds, ...numbers.candidateNumber.madeUpByTheRule, ...numbers.telephone.certain, ...numbers.nationalInsurance.madeUpByTheRule,
      "1904851231", "190485", "1231", "DD1", "4NY", "4", "AB12", "CDE", "MORGA753116SM9IJ", "906700123456", "john", "Smith", "J", "12", "03", "2014", "March",
      "12032014", "passport", "@", "example.org", " ", "-", "/", ".", ",", "\u200B", "\u00A0", "\u2013", "１", "２", "É", "\uD83E", "\n", "0", "+", "(",
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));
const anything = fc.oneof(likely, fc.string({ unit: "binary" }), fc.string(), fc.double(), fc.maxSafeNat(), fc.boolean());

describe("every recogniser", () => {
  it.each(recognisers.map((recogniser) => [recogniser.name, recogniser] as const))("%s: answers for any value, with places in its text", (_, recogniser) => {
    fc.assert(
      fc.property(anything, (value: CellValue) => {
        const found = recogniser.find(value);
        let before = 0;
        for (const { kind, start, end } of found) {
          expect(kind).toBe(recogniser.kind);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(String(value).length);
          before = start;
        }
        if (found.length > 0) {
          expect(recogniser.mayBeIn(shapeOf(value))).toBe(true);
          expect(recognisersFor(shapeOf(value))).toContain(recogniser);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("has a kind and a name of its own", () => {
    expect(new Set(recognisers.map(({ kind }) => kind)).size).toBe(recognisers.length);
    expect(new Set(recognisers.map(({ name }) => name)).size).toBe(recognisers.length);
  });

  // Where a search goes back over what it has seen, these would not come to an end.
  it.each([
    "1", "0", "a", "A", " ", ".", "-", "@", "+", "(", "1 ", "0 ", "01 ", "0-", "1.", "a.", "a@", "A.", "A1", "Ab", "John ", "J ", "12/", "1/", "a-", "a'", "1a ",
    "0131 ", "passport ", "\u200B", "１", "é", "\uD83E", "DD1 ", "190485 ", "9 9 9\u2013",
  ])("comes to an end with 100,000 characters of %j", (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(recognise(text).every(({ end }) => end <= text.length)).toBe(true);
    expect(recognise(`${text}x`).every(({ end }) => end <= text.length + 1)).toBe(true);
  });
});

describe("everything in a text", () => {
  const read = (value: CellValue) => recognise(value).map(({ kind, certainty, start, end }) => [kind, certainty, String(value).slice(start, end)]);

  it("stands in the order of the text", () => {
    expect(read("John Smith, CHI 190485 1231, NHS 943 476 5919, DD1 4NY, 12/03/2014, someone@example.org")).toEqual([
      ["name", "certain", "John Smith"],
      ["chi", "certain", "190485 1231"],
      ["nhs", "certain", "943 476 5919"],
      ["postcode", "certain", "DD1 4NY"],
      ["date", "certain", "12/03/2014"],
      ["email", "certain", "someone@example.org"],
    ]);
  });

  it("leaves out what is only possible inside what is certain", () => {
    expect(read("john@example.org")).toEqual([["email", "certain", "john@example.org"]]);
    expect(read("0101011237")).toEqual([["chi", "certain", "0101011237"]]);
  });

  it("does not look into a hash, but where it may be letters beside a number", () => {
    expect(read("5f4dcc3b9434765919a765d61d8327de")).toEqual([]);
    expect(read("a1b2c9434765919d")).toEqual([]);
    expect(read("abcdef9434765919")).toEqual([["nhs", "certain", "9434765919"]]);
    expect(read("ABC9434765919DEF")).toEqual([["nhs", "certain", "9434765919"]]);
  });

  it("does not look into a UUID, but behind what only looks like one", () => {
    expect(read("12345678-1904-4851-8231-190485123112, 943 476 5919")).toEqual([["nhs", "certain", "943 476 5919"]]);
    expect(read("00000000-0000-0000-0000-ab1904851231")).toEqual([["chi", "certain", "1904851231"]]);
  });

  it.each<CellValue>(["A-0001", 12, "000123", "A-000123", "K2-0471", "SW/2024/0117", "Child 12", "SW-24-0117", "3f2504e0-4f89-41d3-9a0c-0305e82c3301", "", true])(
    "is nothing for %j",
    (value) => {
      expect(recognise(value)).toEqual([]);
    },
  );
});

describe("masks in a text", () => {
  it.each([
    ["CHI 190485 1231 of DD1 4NY", "CHI 19••••••••1 of DD••••Y"],
    ["Give the child a number of your own.", "Give the child a number of your own."],
    ["９４３ 476\u20135919", "９４•••••••••9"],
    ["", ""],
  ])("%j is %j", (text, masked) => {
    expect(maskIdentifiers(text)).toBe(masked);
  });

  it("leave the rest as it is", () => {
    fc.assert(
      fc.property(likely.filter((text) => !hasUnseen(text)), (text) => {
        const masked = maskIdentifiers(text);
        expect(masked).toHaveLength(text.length);
        const inside = new Set(recognise(text).flatMap(({ start, end }) => Array.from({ length: end - start }, (_, place) => start + place)));
        for (let place = 0; place < text.length; place++) if (!inside.has(place)) expect(masked[place]).toBe(text[place]);
      }),
    );
  });
});

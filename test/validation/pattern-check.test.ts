import fc from "fast-check";
import { neutralExample, patternOf } from "../../src/validation/id-pattern";
import { judgePattern } from "../../src/validation/pattern-check";
import { child, FIRST_ROW } from "./example-return";

function rows(...ids: (string | number)[]) {
  return ids.map((id, index) => child("orders", { id }, FIRST_ROW + index));
}

describe("an example of a system's numbers", () => {
  test.each([
    ["P1234567", "P, then 7 digits", ["P7654321", "p0000001", "case P7654321 (closed)"], ["P765432", "P76543210", "Q7654321", "XP7654321"]],
    ["SW/123-A", "SW/, then 3 digits, then -, then 1 letter", ["SW/999-Z", "sw/000-b"], ["SW-999-Z", "SW/999-9", "SW/9999-Z"]],
    ["123456", "6 digits", ["000000"], ["12345", "1234567", "12345A"]],
    ["a.b*1234", "a.b*, then 4 digits", [], ["aXb1234", "a.bbb1234"]],
  ])("%s reads as %s", (example, inWords, hits, misses) => {
    const pattern = patternOf(example);
    expect(pattern.inWords).toBe(inWords);
    for (const text of hits) expect([text, pattern.matches(text)]).toEqual([text, true]);
    for (const text of misses) expect([text, pattern.matches(text)]).toEqual([text, false]);
  });

  test("whatever is typed, its own example matches once it is accepted, and nothing throws", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (example) => {
        const judgement = judgePattern(example, rows("A-1", "A-2"), 0);
        if (judgement.kind === "good") expect(judgement.pattern.matches(example)).toBe(true);
        else expect(judgement.sentence).toMatch(/^This example|^This is not/);
      }),
    );
  });
});

describe("what is kept of an example", () => {
  it.each([
    ["P7654329", "P1234567"],
    [" sw/04471x ", "sw/12345A"],
    ["998877665544", "123456789012"],
    ["12-ab-3", "12-AB-3"],
    ["P-", "P-"],
  ])("%j is kept as %j", (example, kept) => {
    expect(neutralExample(example)).toBe(kept);
  });

  it("matches what the example matches", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{1,12}$/), fc.stringMatching(/^[ -~]{1,12}$/), (example, text) => {
        const [whole, kept] = [patternOf(example), patternOf(neutralExample(example))];
        expect(kept.inWords).toBe(whole.inWords);
        for (const each of [text, example, neutralExample(example)]) expect(kept.matches(each)).toBe(whole.matches(each));
      }),
    );
  });
});

describe("refused", () => {
  test.each([
    ["1", [0, 2]],
    ["12", [1]],
    ["A-1", [2]],
    ["1234", [3]],
  ])("%s says nothing, and the IDs that it would hit are named", (example, hits) => {
    const judgement = judgePattern(example, rows("1", "12", "A-1", 1234, "other"), 0);
    expect(judgement).toMatchObject({ kind: "refused", canInsist: false, hits: hits.map((index) => FIRST_ROW + index) });
  });

  test.each(["", "  ", "ABCDEF", "x".repeat(41), "Ä1234567"])("%p is no example", (example) => {
    expect(judgePattern(example, rows("A-1"), 0)).toMatchObject({ kind: "refused", canInsist: false });
  });

  test("one that hits every ID is refused with them, and may be insisted on", () => {
    const judgement = judgePattern("P1234567", rows("P0000001", "P0000002", "P0000003"), 0);
    expect(judgement).toMatchObject({ kind: "refused", canInsist: true, hits: [FIRST_ROW, FIRST_ROW + 1, FIRST_ROW + 2] });
  });

  test("one that hits some of the IDs is taken, with their rows", () => {
    expect(judgePattern("P1234567", rows("P0000001", "A-2", "A-3"), 0)).toMatchObject({ kind: "good", hits: [FIRST_ROW] });
  });
});

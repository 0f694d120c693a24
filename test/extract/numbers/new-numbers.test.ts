import fc from "fast-check";
import { readId } from "../../../src/returns/canonical-id";
import { keyInHand } from "../../../src/extract/numbers/known-numbers";
import { newNumbers } from "../../../src/extract/numbers/new-numbers";
import { isAboutIds } from "../../../src/validation/new-ids/trial";
import { likeness } from "../../../src/validation/new-ids/likeness";
import { patternOf } from "../../../src/validation/id-pattern";
import { Validator } from "../../../src/validation/validator";
import { child, contextFor, FIRST_ROW } from "../../validation/example-return";
import { derived, derivedAll, numbered, request, seeded } from "./derived";

const known = (lines: Readonly<Record<string, string>>) => keyInHand(Object.entries(lines).map(([before, after]) => ({ before, after })));
const problemOf = (...of: Parameters<typeof request>) => {
  const numbers = newNumbers(request(...of));
  return numbers.kind === "problem" ? [numbers.about, numbers.sentence] : undefined;
};

describe("numbers of an extract", () => {
  it("are new for every child, and the key says which", () => {
    const { ids, key, kept, fresh, notes } = numbered(derivedAll(["P-1", "P-2", "p-3"]));
    expect(ids.filter((id) => /^[1-9]\d{4}$/.test(id))).toHaveLength(3);
    expect(key).toEqual(["P-1", "P-2", "p-3"].map((before, index) => ({ before, after: ids[index] })));
    expect([kept, fresh, notes]).toEqual([0, 3, []]);
  });

  it("stay those of the key, and children who are gone keep their line", () => {
    const { ids, key, kept, fresh } = numbered(derivedAll(["P-2", "p-1"]), { known: known({ "P-1": "101", "P-9": "C-9", "": "C-8" }) });
    expect(ids).toEqual([expect.stringMatching(/^\d{5}$/), "101"]);
    expect(key).toEqual([{ before: "P-2", after: ids[0] }, { before: "p-1", after: "101" }, { before: "P-9", after: "C-9" }, { before: "", after: "C-8" }]);
    expect([kept, fresh]).toEqual([1, 1]);
  });

  it("are like no number of the key, the list or the case system", () => {
    // The draws in turn, with no prefix and five digits: 10000 and so on.
    let drawn = 0;
    const { ids } = numbered(derivedAll(["10000", "P-2"]), {
      known: known({ "P-2": "2-00-02", "P-8": "10-001", "10002": "C-1" }),
      leftOut: [{ number: "010003" }],
      standing: [child("orders", { id: "10004" })],
      replaced: [child("orders", { id: 10005 })],
      alsoGiven: [{ before: "10006", after: "100-07" }],
      randomInt: () => drawn++,
    });
    expect(ids).toEqual(["10008", "2-00-02"]);
  });

  it("go on after those of a key that is still to be kept, where they are to have no gaps", () => {
    const { ids } = numbered(derivedAll(["P-1", "P-2"]), { style: "gapFree", alsoGiven: [{ before: "P-1", after: "1" }, { before: "P-9", after: "2" }] });
    expect([...ids].sort()).toEqual(["3", "4"]);
  });

  it("stay where a spreadsheet dropped zeros of the key", () => {
    const { ids, notes, key } = numbered(derivedAll(["00471", "0012", "12", "P-01"]), { known: known({ "471": "101", "012": "102", "P-1": "103" }) });
    expect(ids[0]).toBe("101");
    expect(ids.slice(1)).not.toContain("102");
    expect(ids[3]).not.toBe("103");
    expect(notes).toEqual(["1 child is known by a number that the key has with other zeros in front."]);
    expect(key).toContainEqual({ before: "00471", after: "101" });
    expect(key).not.toContainEqual({ before: "471", after: "101" });
  });

  it("are said to be those of the case system too, where it has come to give them", () => {
    expect(numbered(derivedAll(["P-1", "12345"]), { known: known({ "P-1": "12345" }) }).notes).toEqual([
      "1 number of the key is also given by your system, perhaps to another child. The children keep it.",
    ]);
  });

  it("are those of a key in which the case system's numbers are new numbers too", () => {
    const children = derivedAll(["P-1", "12345", "67890"]);
    const { ids, key } = numbered(children, { known: keyInHand([{ before: "12345", after: "67890" }, { before: "P-1", after: "12345" }]) });
    expect(ids.slice(0, 2)).toEqual(["12345", "67890"]);
    expect(numbered(children, { known: keyInHand(key) }).ids).toEqual(ids);
  });
});

describe("numbers without gaps", () => {
  const gapFree = { style: "gapFree", prefix: "C-" } as const;

  it("run from 1", () => {
    expect([...numbered(derivedAll(["a", "b", "c"]), gapFree).ids].sort()).toEqual(["C-1", "C-2", "C-3"]);
  });

  it("go on after the highest that was given, though its child is gone", () => {
    const key = known({ a: "C-02", b: "C-01", gone: "C-03" });
    const { ids, notes } = numbered(derivedAll(["a", "b", "c", "d"]), { ...gapFree, known: key });
    expect(ids.slice(0, 2)).toEqual(["C-02", "C-01"]);
    expect(ids.slice(2).sort()).toEqual(["C-04", "C-05"]);
    expect(notes).toEqual([expect.stringMatching(/^The numbers have gaps/)]);
  });

  it("go on without gaps where nobody is gone, in the list to which they are added too", () => {
    const standing = [child("orders", { id: "c-1" }), child("orders", { id: "C-2" }, FIRST_ROW + 1)];
    const { ids, notes } = numbered(derivedAll(["x", "y"]), { ...gapFree, standing });
    expect([...ids].sort()).toEqual(["C-3", "C-4"]);
    expect(notes).toEqual([]);
  });

  it("do not go on after numbers without order", () => {
    expect(numbered(derivedAll(["a", "b"]), { style: "gapFree", known: known({ a: "48213", x: "91734" }) }).ids[1]).toBe("1");
    expect(numbered(derivedAll(["b"]), { style: "gapFree", known: known({ a: "1", x: "2", y: "48213" }) }).ids).toEqual(["3"]);
  });

  it("are refused where they are numbers of the list that goes or of the case system", () => {
    const [about, sentence] = problemOf(derivedAll(["a"]), { style: "gapFree", replaced: [child("orders", { id: 1 })] }) ?? [];
    expect([about, sentence]).toEqual(["wish", "Some of these numbers are in use already, in your system or in an earlier list. Add a prefix, for example C-, so that they cannot be mixed up."]);
    expect(problemOf(derivedAll(["2", "1"]), { style: "gapFree" })?.[0]).toBe("wish");
  });
});

describe("no numbers", () => {
  it("with a prefix that cannot stand, unless nobody needs it", () => {
    expect(problemOf(derivedAll(["a"]), { prefix: "Ä" })).toEqual(["wish", "Use letters, digits and hyphens only."]);
    expect(numbered(derivedAll(["a"]), { prefix: "Ä", known: known({ a: "101" }) }).ids).toEqual(["101"]);
  });

  it.each([["0101011237"], ["9000000009"], ["a.child@example.org"]])("where the key has what must not be sent: %s", (number) => {
    expect(problemOf(derivedAll(["a", "b"]), { known: known({ a: number }) })).toEqual(["key", expect.stringMatching(/^1 new number of the key reads as a number of another system/)]);
  });

  it("where the key has numbers of the partnership's own systems", () => {
    const context = contextFor("orders", { patterns: [patternOf("P12345")] });
    expect(problemOf(derivedAll(["a"]), { context, known: known({ a: "P99999" }) })?.[0]).toBe("key");
  });

  it("where the list has no column for them", () => {
    const context = contextFor("orders");
    const columns = new Map([...context.layout.columns].filter(([key]) => key !== "id"));
    expect(problemOf(derivedAll(["a"]), { context: { ...context, layout: { ...context.layout, columns, missing: ["id"] } } })?.[0]).toBe("list");
  });

  it("for nobody", () => {
    expect(numbered([], { known: known({ a: "101" }) })).toMatchObject({ ids: [], key: [{ before: "a", after: "101" }], kept: 0, fresh: 0 });
  });
});

describe("whatever the children and the key", () => {
  const number = fc.oneof(fc.integer({ min: 1, max: 30 }).map(String), fc.integer({ min: 10000, max: 10040 }).map(String), fc.stringMatching(/^[PQ]-[0-9]{1,2}$/));
  const numbers = fc.uniqueArray(number, { selector: (text) => readId(text, false).canonical, maxLength: 15 });
  const prefix = fc.constantFrom("", "C-", "K");
  const style = fc.constantFrom("random" as const, "gapFree" as const);

  it("each keeps its number, all differ, no rule on IDs speaks of a fresh one, and a second extract is the first", () => {
    let given = 0;
    fc.assert(
      fc.property(numbers, numbers, prefix, prefix, style, style, fc.integer(), (before, now, front, then, how, later, seed) => {
        const first = newNumbers(request(derivedAll(before), { style: how, prefix: front, randomInt: seeded(seed) }));
        if (first.kind === "problem") return;
        const key = keyInHand(first.key);
        const second = newNumbers(request(derivedAll(now), { style: later, prefix: then, known: key, randomInt: seeded(seed + 1) }));
        if (second.kind === "problem") {
          expect([second.about, second.sentence]).toEqual(["wish", expect.stringMatching(/^[A-Z].*\.$/)]);
          return;
        }
        given += 1;
        const likenesses = second.key.map(({ after }) => likeness(after));
        expect(new Set(likenesses).size).toBe(likenesses.length);
        expect(second.keyGrew).toBe(second.fresh > 0);
        const keptOf = new Map(first.key.map(({ before: old, after }) => [old, after]));
        now.forEach((old, index) => {
          const id = second.ids[index] ?? "";
          if (keptOf.has(old)) expect(id).toBe(keptOf.get(old));
          else expect(key.given.has(likeness(id)) || [...now, ...before].some((other) => likeness(other) === likeness(id))).toBe(false);
        });
        expect(second.kept + second.fresh).toBe(now.length);
        const rows = now.map((_, index) => child("orders", { id: second.ids[index] ?? "" }, FIRST_ROW + index));
        expect(new Validator(contextFor("orders"), rows).findings().filter(({ code }) => isAboutIds(code))).toEqual([]);
        const third = numbered(derivedAll(now), { known: keyInHand(second.key), style: how, prefix: front });
        expect(third.ids).toEqual(second.ids);
        expect(keyInHand(third.key).byChild).toEqual(keyInHand(second.key).byChild);
      }),
      { numRuns: 80 },
    );
    expect(given).toBeGreaterThan(25);
  });

  it("the order of the children says nothing of their numbers", () => {
    const { ids } = numbered(derivedAll(Array.from({ length: 40 }, (_, index) => `P-${index}`)), { style: "gapFree", prefix: "C-" });
    expect(ids).not.toEqual([...ids].sort());
  });
});

it("a return without dates of orders has numbers as well", () => {
  const children = [derived("P-1", 0, {}, "harm"), derived("P-2", 1, { age: "Unborn" }, "harm")];
  expect(numbered(children, { context: contextFor("harm") }).ids).toHaveLength(2);
});

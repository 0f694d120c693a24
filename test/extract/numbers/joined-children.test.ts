import fc from "fast-check";
import { type CanonicalId, readId } from "../../../src/returns/canonical-id";
import { keyInHand } from "../../../src/extract/numbers/known-numbers";
import { newNumbers } from "../../../src/extract/numbers/new-numbers";
import { readKey } from "../../../src/extract/numbers/read-key";
import { likeness } from "../../../src/validation/new-ids/likeness";
import { derived, derivedAll, joined, numbered, request, seeded } from "./derived";

const known = (...lines: readonly (readonly [string, string])[]) => keyInHand(lines.map(([before, after]) => ({ before, after })));

describe("a child who was joined of several numbers", () => {
  const first = numbered([joined(["p-1", "Q-9"]), derived("P-2", 1)]);
  const [one = "", two = ""] = first.ids;
  const key = keyInHand(first.key);

  it("is in the key by each of them, and counts once", () => {
    expect(first.key).toEqual([{ before: "p-1", after: one }, { before: "Q-9", after: one }, { before: "P-2", after: two }]);
    expect([first.fresh, first.keyGrew, key.count]).toEqual([2, true, 2]);
  });

  it("keeps the number where joined again, and where one of them is there alone", () => {
    const again = numbered([joined(["P-1", "Q-9"])], { known: key });
    expect(again).toMatchObject({ ids: [one], kept: 1, fresh: 0, keyGrew: false, notes: [] });
    for (const number of ["P-1", "q-9"]) {
      const alone = numbered(derivedAll([number]), { known: key });
      expect(alone).toMatchObject({ ids: [one], kept: 1, fresh: 0, keyGrew: false, notes: [] });
      expect(keyInHand(alone.key).byChild).toEqual(new Map([["P-1", one], ["Q-9", one], ["P-2", two]]));
    }
  });

  it("is two where both are there and kept apart: who stands first in the key keeps the number", () => {
    const parted = numbered(derivedAll(["Q-9", "P-1"]), { known: key });
    expect(parted).toMatchObject({ kept: 1, fresh: 1, keyGrew: true });
    expect(parted.ids[1]).toBe(one);
    expect([one, two]).not.toContain(parted.ids[0]);
    expect(parted.notes).toEqual(["2 children share a number in the key, because they were taken for one child. The second gets a number of its own."]);
    expect(numbered(derivedAll(["Q-9", "P-1"]), { known: keyInHand(parted.key) })).toMatchObject({ ids: parted.ids, notes: [] });
  });

  it("is found by a number that the key lacks, once that was joined, and the key is to be kept then", () => {
    const more = numbered([joined(["A-1", "Q-9"])], { known: key });
    expect(more).toMatchObject({ ids: [one], fresh: 0, keyGrew: true });
    expect(numbered(derivedAll(["A-1"]), { known: keyInHand(more.key) }).ids).toEqual([one]);
  });

  it("keeps the first number where the key has several, and nobody gets the other", () => {
    const both = numbered([joined(["P-1", "Q-9"])], { known: known(["Q-9", "101"], ["P-1", "102"]) });
    expect(both).toMatchObject({ ids: ["101"], keyGrew: true });
    expect(both.key).toEqual([{ before: "P-1", after: "101" }, { before: "Q-9", after: "101" }, { before: "", after: "102" }]);
  });

  it("keeps another number of the key where the first goes to somebody before", () => {
    const lines = known(["B-1", "101"], ["A-1", "101"], ["Z-1", "102"]);
    expect(numbered([joined(["A-1", "Z-1"]), derived("B-1", 1)], { known: lines })).toMatchObject({ ids: ["102", "101"], notes: [] });
  });

  it("is known though zeros were dropped, of any of the numbers", () => {
    const lines = known(["471", "101"], ["0471", "101"], ["Q-9", "101"]);
    expect(numbered([joined(["00471", "A-1"])], { known: lines }).ids).toEqual(["101"]);
    const parted = numbered([derived("00471"), derived("Q-9", 1)], { known: lines });
    expect(parted.ids[1]).toBe("101");
    expect(parted.ids[0]).not.toBe("101");
    expect(parted.notes).toEqual([expect.stringMatching(/^2 children share a number/)]);
  });
});

it.each<[string, readonly string[], string]>([
  ["three of one", ["A-1", "A-2", "A-3"], "3 children share a number in the key, because they were taken for one child. The first keeps it, the others get numbers of their own."],
  ["two of two each", ["A-1", "A-2", "B-1", "B-2"], "4 children share 2 numbers in the key, because they were taken for 2 children. The first of each keeps the number, the others get numbers of their own."],
])("children who were taken for one are counted: %s", (_, numbers, note) => {
  const lines = known(["A-1", "101"], ["A-2", "101"], ["A-3", "101"], ["B-1", "102"], ["B-2", "102"]);
  expect(numbered(derivedAll(numbers), { known: lines }).notes).toEqual([note]);
});

describe("whatever is joined or parted between two extracts", () => {
  // Digits are what the case system and new numbers may share.
  const number = fc.oneof(fc.stringMatching(/^[PQ]-[0-4]$/), fc.integer({ min: 1, max: 6 }).map(String));
  const groups = fc
    .uniqueArray(fc.tuple(number, fc.nat({ max: 4 })), { selector: ([text]) => readId(text, false).canonical, minLength: 2, maxLength: 14, size: "max" })
    .map((pairs) => [...new Set(pairs.map(([, group]) => group))].map((one) => pairs.flatMap(([text, group]) => (group === one ? [text] : []))));
  const style = fc.constantFrom("random" as const, "gapFree" as const);
  const prefix = fc.constantFrom("", "C-");
  const of = (export_: readonly (readonly string[])[]) => export_.map((numbers, order) => joined(numbers, order));

  it("all numbers differ, and whom the key has keep theirs unless another of the same line came first", () => {
    let [given, parted] = [0, 0];
    fc.assert(
      fc.property(fc.array(groups, { minLength: 2, maxLength: 4 }), style, prefix, fc.integer(), (exports, how, front, seed) => {
        let key = keyInHand([]);
        exports.forEach((now, turn) => {
          const numbers = newNumbers(request(of(now), { known: key, style: how, prefix: front, randomInt: seeded(seed + turn) }));
          if (numbers.kind === "problem") return;
          given += 1;
          const { ids } = numbers;
          expect(new Set(ids.map((id) => readId(id, false).canonical)).size).toBe(now.length);
          const inKey = [...key.byChild];
          const placeOf = (own: readonly string[], id: string) => inKey.findIndex(([old, fresh]) => fresh === id && own.some((text) => text === old));
          now.forEach((own, order) => {
            const had = inKey.filter(([old]) => own.some((text) => text === old)).map(([, fresh]) => fresh);
            const id = ids[order] ?? "";
            if (had.length > 0 && !had.includes(id)) {
              parted += 1;
              for (const lost of had) {
                const holder = now[ids.indexOf(lost)] ?? [];
                expect(placeOf(holder, lost)).toBeGreaterThanOrEqual(0);
                expect(placeOf(holder, lost)).toBeLessThan(placeOf(own, lost));
              }
            }
            if (!had.includes(id)) expect(key.lines.map(({ after }) => after)).not.toContain(id);
          });
          const next = keyInHand(numbers.key);
          const everybody = new Set([...key.given, ...ids.map(likeness)]);
          for (const like of everybody) expect(next.given).toContain(like);
          now.forEach((own, order) => {
            // But for a number that is also the new one of somebody else, each of a child's numbers is in the key.
            for (const text of own) if (!key.lines.some(({ after }) => after === text)) expect(next.byChild.get(text as CanonicalId)).toBe(ids[order]);
          });
          expect(numbered(of(now), { known: next, prefix: front }).ids).toEqual(ids);
          key = next;
        });
      }),
      { numRuns: 100 },
    );
    expect(given).toBeGreaterThan(50);
    expect(parted).toBeGreaterThan(10);
  });

  it("the key is read as it was in hand", () => {
    fc.assert(
      fc.property(groups, groups, fc.integer(), (before, now, seed) => {
        const wish = { prefix: "C-", randomInt: seeded(seed) };
        const { key } = numbered(of(now), { ...wish, known: keyInHand(numbered(of(before), wish).key) });
        const reading = readKey([{ name: "Key", rows: [["Old ID", "New ID"], ...key.map(({ before: old, after }) => [old, after])], dateSystem: "1900" }]);
        if (key.length === 0) return;
        expect(reading).toMatchObject({ kind: "key", key: { byChild: keyInHand(key).byChild, count: keyInHand(key).count } });
      }),
      { numRuns: 40 },
    );
  });
});

import fc from "fast-check";
import { type CanonicalId, readId } from "../../src/returns/canonical-id";
import { partedIdHash, partedIdKey, plainIdHash, plainIdKey, sameIdKey } from "../../src/validation/id-keys";
import { RowsByHash } from "../../src/validation/rows-by-hash";

describe("rows by their hash", () => {
  it("know the rows that share one, whatever was added and removed", () => {
    const hash = fc.constantFrom(0, -1, 1, 2 ** 31 - 1, -(2 ** 31), 77);
    const steps = fc.array(fc.record({ row: fc.integer({ min: 0, max: 12 }), hash: fc.option(hash) }), { maxLength: 60 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 3000 }), (list, others) => {
        const table = new RowsByHash(0);
        // Enough of other hashes for the table to grow.
        for (let row = 0; row < others; row++) table.add(1000 + row, 5000 + row);
        const hashes = new Map<number, number>();
        for (const { row, hash: next } of list) {
          const before = hashes.get(row);
          if (before !== undefined) table.remove(before, row);
          hashes.delete(row);
          if (next === null) continue;
          table.add(next, row);
          hashes.set(row, next);
        }
        const byHash = new Map<number, number[]>();
        for (const [row, value] of hashes) byHash.set(value, [...(byHash.get(value) ?? []), row]);
        const shared = [...byHash].filter(([, rows]) => rows.length > 1);
        expect(table.sharedHashes().sort()).toEqual(shared.map(([value]) => value).sort());
        for (const [value, rows] of byHash) {
          const known = table.sharing(value);
          expect(known === undefined ? undefined : [...known].sort()).toEqual(rows.length > 1 ? [...rows].sort() : undefined);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("keys of IDs", () => {
  const id = fc.stringMatching(/^[AB01. -]{1,7}$/).map((text) => readId(text, false).canonical).filter((text) => text !== undefined);
  /** The plain key by its definition. */
  const plain = (text: CanonicalId) => text.replace(/[^A-Z0-9]/g, "").replace(/(?<![0-9])0+(?=[0-9])/g, "");

  it("go with their hashes, and the plain one is as it is defined", () => {
    fc.assert(
      fc.property(id, id, (a, b) => {
        expect(plainIdKey(a)).toBe(plain(a));
        if (plainIdKey(a) === plainIdKey(b)) expect(plainIdHash(a)).toBe(plainIdHash(b));
        if (sameIdKey(a) === sameIdKey(b)) expect(plainIdKey(a)).toBe(plainIdKey(b));
        if (partedIdKey(a) === partedIdKey(b)) expect(partedIdHash(a)).toBe(partedIdHash(b));
        expect(partedIdHash(a) === undefined).toBe(partedIdKey(a) === undefined);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([["2024-1", "2024-1"], ["2024-001", "2024-1"], ["2024 / 01", "2024-1"], ["A-01-02", "A1-2"], ["00-0", "0-0"], ["A-1", undefined], ["2024001", undefined]])(
    "%s in parts: %s",
    (text, key) => {
      expect(partedIdKey(text as CanonicalId)).toBe(key);
    },
  );
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { CanonicalId } from "../../../src/returns/canonical-id";
import { METHODS } from "../../../src/sampling/frame/frame";
import { currentSample } from "../../../src/sampling/match/current-sample";
import { type DrawRecord, type RecordAsRead, ROLES } from "../../../src/sampling/record/draw-record";
import { readRecord } from "../../../src/sampling/record/read-record";
import { addCheck, addReplacement, type DrawToRecord, recordOfDraw, takeBackLast, withSiblings } from "../../../src/sampling/record/record-of-draw";
import { recordText } from "../../../src/sampling/record/seal";
import type { Seed } from "../../../src/sampling/seed/seed";
import { replacement } from "../match/samples";
import { choicesWith, drawFrom, recordFrom, someChildren } from "./draws";

const hundred = recordFrom(someChildren(100));

describe("the record in version-1.json", () => {
  const stored = readFileSync(join(__dirname, "version-1.json"), "utf8");
  const small = recordFrom(
    someChildren(6),
    choicesWith({ sizes: { main: 2, reserve: 1, followUp: 0 }, margins: [{ key: "gender", joined: [["Other", "Male"]] }] }),
  );

  it("is written to the byte as it was", () => {
    expect(recordText(small)).toBe(stored);
  });

  it("is read", () => {
    expect(readRecord(stored)).toEqual({ kind: "record", record: small });
  });
});

it("has its fields in the same order always, two spaces a level, and ends with a line break", () => {
  const text = recordText(hundred);
  expect(Object.keys(JSON.parse(text) as object)).toEqual([
    "format", "version", "return", "agreedDate", "frame", "sizes", "method", "seed", "times", "host", "appVersion",
    "overrides", "people", "drawn", "balance", "replacements", "takenBack", "siblings", "earlier", "seal",
  ]);
  expect(text).toMatch(/^\{\n {2}"format": "pir-draw",\n {2}"version": 1,\n/);
  expect(text).toMatch(/,\n {2}"seal": "[0-9a-f]{64}"\n\}\n$/);
});

it("is the same to the byte for the same draw, and another for another host", () => {
  expect(recordText(recordFrom(someChildren(100)))).toBe(recordText(hundred));
  expect(recordText(recordOfDraw(drawFrom(someChildren(100), undefined, { host: "Excel on the web" })))).not.toBe(recordText(hundred));
});

it("is sealed over its text without the line of the seal", () => {
  const without = recordText(hundred).replace(/,\n {2}"seal": "[0-9a-f]{64}"\n\}\n$/, "\n}\n");
  expect(hundred.seal).toBe(bytesToHex(sha256(utf8ToBytes(without))));
});

it("numbers rows without an ID as the sheet does", () => {
  const record = recordFrom([...someChildren(3), { age: 3, gender: "Male" }]);
  // The list's first row is row 12 of the sheet.
  expect(record.frame.rowsWithoutId).toEqual([15]);
  expect(record.frame.records).toBe(3);
});

it("has no balance for a stage in which nobody was drawn", () => {
  const record = recordFrom(someChildren(50));
  expect(record.balance.main).toMatchObject({ poolSize: 50, drawn: 50 });
  expect(record.balance.reserve).toBeNull();
  expect(record.balance.followUp).toMatchObject({ poolSize: 50, drawn: 15 });
});

it("comes back from its text as it was", () => {
  const anyText = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => text.trim() !== "");
  const anyDraw = fc.record({
    count: fc.integer({ min: 1, max: 40 }),
    sizes: fc.record({ main: fc.integer({ min: 1, max: 30 }), reserve: fc.nat(9), followUp: fc.nat(9) }),
    method: fc.constantFrom(...METHODS),
    margins: fc.subarray(["age", "gender", "ethnicity", "disability", "postcode"]),
    seed: fc.stringMatching(/^[!-~]{1,100}$/).map((text) => text as Seed),
    note: anyText,
    host: anyText,
    role: fc.constantFrom(...ROLES),
    hasDate: fc.boolean(),
  });
  fc.assert(
    fc.property(anyDraw, ({ count, sizes, method, margins, seed, note, host, role, hasDate }) => {
      const choices = choicesWith({ sizes, method, margins: margins.map((key) => ({ key, joined: [] })) });
      const record = recordOfDraw(
        drawFrom(someChildren(count), choices, { seedSource: { kind: "public", note }, host, drewBy: role, ...(hasDate ? {} : { agreedDate: undefined }) }, seed),
      );
      expect(readRecord(recordText(record))).toEqual({ kind: "record", record });
    }),
    { numRuns: 60 },
  );
});

describe("a draw in place of another", () => {
  const reason = "The police list came late.";
  const earlierAt = "2026-11-22T09:21:30.250Z";
  function redraw(before: DrawRecord, changes: Partial<DrawToRecord> = {}): DrawRecord {
    return recordOfDraw(drawFrom(someChildren(20), undefined, { earlier: { reason, record: before }, ...changes }));
  }
  const before = recordFrom(someChildren(20));

  it("holds the record of the other whole, seal and all, and so on back to the first", () => {
    const second = redraw(before);
    const third = redraw(second);
    expect(third.earlier?.record.earlier).toEqual({ reason, record: before });
    const reading = readRecord(recordText(third));
    expect(reading).toEqual({ kind: "record", record: third });
    expect(third.times.drawn).toBe(earlierAt);
  });

  it("says what the receipt was compared with", () => {
    const receipt = { digest: "0f".repeat(32), isSame: true };
    const record = redraw(before, { receipt });
    expect(record.frame.receipt).toEqual(receipt);
    expect(readRecord(recordText(record))).toEqual({ kind: "record", record });
  });

  it("is not recorded without a reason, before the other, or after more than 20", () => {
    expect(() => redraw(before, { earlier: { reason: " ", record: before } })).toThrow();
    const sooner = { frozenAt: "2026-11-22T09:00:00.000Z", drawnAt: "2026-11-22T09:01:00.000Z" };
    expect(() => redraw(before, sooner)).toThrow("The draw before this one was drawn after it.");
    expect(() => redraw(before, { earlier: { reason, record: { ...before, host: "Excel, Mac" } } })).toThrow("was changed after it was written");
    const first: RecordAsRead = before;
    const many = Array.from({ length: 20 }, () => reason).reduce<RecordAsRead>((record, why) => ({ ...before, earlier: { reason: why, record } }), first);
    expect(() => redraw(before, { earlier: { reason, record: many } })).toThrow("there are more than 20 draws");
  });
});

it("does not hold what could not be read back", () => {
  const draw = drawFrom(someChildren(100));
  expect(() => recordOfDraw({ ...draw, drawn: { ...draw.drawn, reserve: draw.drawn.reserve.slice(1) } })).toThrow("the sizes and the list make it 15");
  expect(() => recordOfDraw({ ...draw, drawn: { ...draw.drawn, reserve: draw.drawn.main.slice(0, 15) } })).toThrow();
  expect(() => recordOfDraw({ ...draw, drawnAt: "2026-11-22T09:14:59.999Z" })).toThrow("before the list was frozen");
  expect(() => recordOfDraw({ ...draw, frozenAt: "22 November 2026" })).toThrow();
});

describe("what is added later", () => {
  const at = "2026-12-01T10:00:00.000Z";

  it("makes a new record and leaves the one before it alone", () => {
    const before = recordText(hundred);
    const [out, next] = hundred.drawn.main;
    const [by] = hundred.drawn.reserve;
    const made = { ...replacement(out ?? "", by ?? ""), followUp: hundred.drawn.followUp.includes(out ?? ("" as CanonicalId)) };
    const replaced = addReplacement(hundred, made, at);
    const checked = addCheck(replaced, "second analyst", at);
    expect(recordText(hundred)).toBe(before);
    expect(replaced.replacements).toEqual([{ at, ...made }]);
    expect(checked.people).toEqual({ drew: "analyst", checks: [{ role: "second analyst", at }] });
    expect(new Set([hundred.seal, replaced.seal, checked.seal]).size).toBe(3);
    expect(readRecord(recordText(checked))).toEqual({ kind: "record", record: checked });
    expect(() => addReplacement(replaced, replacement(next ?? "", by ?? ""), at)).toThrow("Replacement 2");
  });

  it("takes the last replacement back, so that its record is free again", () => {
    const [out = "", next = ""] = hundred.drawn.main.filter((id) => !hundred.drawn.followUp.includes(id));
    const [by = "", spare = ""] = hundred.drawn.reserve;
    const [first, second] = [replacement(out, by), replacement(next, spare)];
    const both = addReplacement(addReplacement(hundred, first, at), second, at);
    const later = "2026-12-01T10:05:00.000Z";
    const back = takeBackLast(both, later);
    expect(back.replacements).toEqual([{ at, ...first }]);
    expect(back.takenBack).toEqual([{ at, ...second, takenBackAt: later }]);
    expect(currentSample(back.drawn, back.replacements)).toEqual(currentSample(hundred.drawn, [first]));
    expect(readRecord(recordText(back))).toEqual({ kind: "record", record: back });
    const none = takeBackLast(back, later);
    expect(none.takenBack.map(({ withdrawn }) => withdrawn)).toEqual([next, out]);
    expect(() => takeBackLast(none, later)).toThrow("there is no replacement to take back");
    // What was taken back can be brought in again, for another record too.
    expect(addReplacement(none, replacement(next, by), later).replacements).toHaveLength(1);
  });

  it("names the sibling groups in place of those before", () => {
    const [one, two, three] = hundred.drawn.main as [CanonicalId, CanonicalId, CanonicalId];
    const grouped = withSiblings(withSiblings(hundred, [[one, two]]), [[three, two]]);
    expect(grouped.siblings).toEqual([[three, two]]);
    expect(readRecord(recordText(grouped))).toEqual({ kind: "record", record: grouped });
    expect(recordText(withSiblings(grouped, []))).toBe(recordText(hundred));
    expect(() => withSiblings(hundred, [[one]])).toThrow();
    expect(() => withSiblings(hundred, [[one, two], [one, three]])).toThrow("more than once in the sibling groups");
    expect(() => withSiblings(hundred, [[one, ...hundred.drawn.reserve.slice(0, 1)]])).toThrow("never was in the sample");
  });

  it("keeps who came later and went again in a group", () => {
    const [out = "", other] = hundred.drawn.main.filter((id) => !hundred.drawn.followUp.includes(id));
    const [by = ""] = hundred.drawn.reserve;
    const groups = [[by, other]] as CanonicalId[][];
    const grouped = withSiblings(addReplacement(hundred, replacement(out, by), at), groups);
    expect(takeBackLast(grouped, at).siblings).toEqual(groups);
  });

  it("uses the reserve up, one record at a time, also for a record that came from it", () => {
    const reserve = hundred.drawn.reserve;
    let record = hundred;
    reserve.forEach((by, place) => {
      const sample = currentSample(record.drawn, record.replacements);
      if (sample.kind === "problem") throw new Error(sample.sentence);
      // Every third time the record that came last goes again; else one that was drawn.
      const last = record.replacements.at(-1)?.replacement;
      const out = (place % 3 === 2 ? last : hundred.drawn.main[place]) ?? "";
      const followUp = sample.followUp.some((id) => id === out);
      record = addReplacement(record, { ...replacement(out, by), followUp }, at);
    });
    expect(record.replacements).toHaveLength(15);
    const reading = readRecord(recordText(record));
    expect(reading).toEqual({ kind: "record", record });
    const sample = currentSample(record.drawn, record.replacements);
    expect(sample).toMatchObject({ kind: "sample", reserve: [] });
    expect(sample.kind === "sample" && [new Set(sample.main).size, sample.followUp.length]).toEqual([60, 15]);
  });
});

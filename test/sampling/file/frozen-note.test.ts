import fc from "fast-check";
import { type FrozenNote, frozenText, readFrozenText } from "../../../src/sampling/file/frozen-note";
import { METHODS } from "../../../src/sampling/frame/frame";
import { freeze } from "../../../src/sampling/frame/freeze";
import { read } from "../frame/lists";
import { choicesWith, listWith, someChildren } from "../record/draws";

const list = listWith(someChildren(40));
const choices = choicesWith({ method: "systematic", margins: [{ key: "gender", joined: [["Male", "Other"]] }] });
const reasons = { findings: "Police list arrived late.", margins: "Advised.", method: "By eye." };
const digest = digestNow();
const note: FrozenNote = {
  digest,
  at: "2026-11-22T09:15:00.000Z",
  choices,
  overrides: [{ about: "findings", reason: "Police list arrived late." }, { about: "margins", reason: "Advised." }, { about: "method", reason: "By eye." }],
  agreedDate: "2026-08-14",
  listDigest: "cd".repeat(32),
  receipt: { digest: "ab".repeat(32), isSame: false },
  withoutId: 2,
};

function digestNow(of = { list, choices }): string {
  const freezing = freeze(read(of.list, of.choices), { toFix: 2, reasons });
  if (freezing.kind === "problems") throw new Error(freezing.problems.join(" "));
  return freezing.frozen.digest;
}

it("comes back from its text, and from what a host makes of the text", () => {
  for (const one of [note, { ...note, agreedDate: null, receipt: null, overrides: [] }]) {
    expect(readFrozenText(frozenText(one))).toEqual({ kind: "read", value: one });
    expect(readFrozenText(JSON.parse(frozenText(one)))).toEqual({ kind: "read", value: one });
  }
});

it("is enough to freeze the same list again, and to see that another is another", () => {
  const reading = readFrozenText(frozenText(note));
  if (reading.kind !== "read") throw new Error("the note does not read");
  const kept = reading.value;
  expect(digestNow({ list, choices: kept.choices })).toBe(kept.digest);
  expect(digestNow({ list: listWith(someChildren(41)), choices: kept.choices })).not.toBe(kept.digest);
});

it("keeps nothing of a child", () => {
  expect(frozenText(note)).not.toMatch(/C-[0-9]/);
});

it.each<[string, unknown]>([
  ["nothing", undefined],
  ["no JSON", "frozen"],
  ["another setting", '{"cd":1}'],
  ["a digest that is none", frozenText({ ...note, digest: "12" })],
  ["a method that nobody knows", frozenText(note).replace('"systematic"', '"pivotal"')],
  ["something more", frozenText(note).replace('{"format"', '{"id":"C-001","format"')],
])("is not read from %s", (_, stored) => {
  expect(readFrozenText(stored)).toEqual({ kind: "unreadable", why: "broken" });
});

it("is known for a later version’s", () => {
  expect(readFrozenText(frozenText(note).replace('"version":1', '"version":2'))).toEqual({ kind: "unreadable", why: "newer" });
});

it("reads or does not read anything whatever, without throwing", () => {
  const anyNote = fc.record({ sizes: fc.record({ main: fc.nat(), reserve: fc.nat(), followUp: fc.nat() }), method: fc.constantFrom(...METHODS), withoutId: fc.integer() });
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.json(), fc.string()), (stored) => {
      expect(readFrozenText(stored).kind).toBe("unreadable");
    }),
  );
  fc.assert(
    fc.property(anyNote, ({ sizes, method, withoutId }) => {
      const one = { ...note, choices: { ...choices, sizes, method }, withoutId };
      const isNote = sizes.main > 0 && withoutId >= 0;
      expect(readFrozenText(frozenText(one))).toEqual(isNote ? { kind: "read", value: one } : { kind: "unreadable", why: "broken" });
    }),
  );
});

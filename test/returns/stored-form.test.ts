import * as z from "zod/mini";
import { currentVersion, readStoredForm, type StoredForm, upgradeFrom } from "../../src/returns/stored-form";

/** A form that has changed twice: one name, then several, then several with the day on which they were kept. */
const form: StoredForm<{ version: 3; names: string[]; on: string | null }> = {
  schema: z.strictObject({ version: z.literal(3), names: z.array(z.string()), on: z.nullable(z.string()) }),
  upgrades: [
    upgradeFrom(z.strictObject({ version: z.literal(1), name: z.string() }), ({ name }) => ({ version: 2, names: [name] })),
    upgradeFrom(z.strictObject({ version: z.literal(2), names: z.array(z.string()) }), ({ names }) => ({ version: 3, names, on: null })),
  ],
};

describe("readStoredForm", () => {
  it("writes the version after the last upgrade", () => {
    expect(currentVersion(form)).toBe(3);
    expect(currentVersion({ upgrades: [] })).toBe(1);
  });

  it.each([
    ["today's", { version: 3, names: ["a"], on: "2026-09-01" }, { version: 3, names: ["a"], on: "2026-09-01" }],
    ["the one before", { version: 2, names: ["a", "b"] }, { version: 3, names: ["a", "b"], on: null }],
    ["the first", { version: 1, name: "a" }, { version: 3, names: ["a"], on: null }],
  ])("reads %s", (_, stored, value) => {
    expect(readStoredForm(stored, form)).toEqual({ kind: "read", value });
  });

  it.each([4, 5, Number.MAX_SAFE_INTEGER])("knows that version %p is of a newer add-in", (version) => {
    expect(readStoredForm({ version, names: [] }, form)).toEqual({ kind: "unreadable", why: "newer" });
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a text", "version"],
    ["a list", [1]],
    ["no version", { names: [] }],
    ["version 0", { version: 0, name: "a" }],
    ["a half version", { version: 1.5, name: "a" }],
    ["a version as text", { version: "1", name: "a" }],
    ["a version without end", { version: Infinity }],
    ["a version that only its prototype has", Object.create({ version: 3, names: [], on: null })],
    ["an old version that holds what that version never wrote", { version: 1, names: ["a"] }],
    ["an old version with today's parts", { version: 2, names: [], on: null }],
    ["today's version with the parts of an old one", { version: 3, name: "a" }],
  ])("takes %s for broken", (_, stored: unknown) => {
    expect(readStoredForm(stored, form)).toEqual({ kind: "unreadable", why: "broken" });
  });
});

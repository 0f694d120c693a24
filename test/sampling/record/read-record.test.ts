import type { CanonicalId } from "../../../src/returns/canonical-id";
import type { RecordAsRead } from "../../../src/sampling/record/draw-record";
import { readRecord } from "../../../src/sampling/record/read-record";
import { addReplacement, recordOfDraw, takeBackLast, withSiblings } from "../../../src/sampling/record/record-of-draw";
import { CHANGED, recordText } from "../../../src/sampling/record/seal";
import { replacement } from "../match/samples";
import { doubtful, drawFrom, type Editable, forged, recordFrom, someChildren } from "./draws";

const drawn = recordFrom(someChildren(100));
const [out = ""] = drawn.drawn.main.filter((id) => !drawn.drawn.followUp.includes(id));
const [first, second = first, third = ""] = drawn.drawn.reserve;
const AT = "2026-12-01T10:00:00.000Z";
const receipt = { digest: "ab".repeat(32), isSame: false };
const again = recordOfDraw(drawFrom(someChildren(100), undefined, { receipt, earlier: { reason: "A list came late.", record: drawn } }));
/** Drawn again, with a replacement that was taken back, another one and a sibling group. */
const record = withSiblings(
  addReplacement(takeBackLast(addReplacement(again, replacement(out, third), AT), AT), replacement(out, first ?? ""), AT),
  [drawn.drawn.main.slice(0, 2)],
);
const text = recordText(record);

function sentences(file: string): readonly string[] {
  const reading = readRecord(file);
  return reading.kind === "record" ? [] : reading.sentences;
}

describe("other files", () => {
  const notARecord = ["This file is not the record of a draw. Choose the file that the add-in saved when the sample was drawn."];
  it.each(["", "ID,Age\nC-1,3", "[]", "null", "12", '{"format":"pir-frame","version":1}', text.slice(0, 500)])("%#", (file) => {
    expect(readRecord(file)).toEqual({ kind: "problem", sentences: notARecord });
  });
});

it("says when the record is newer than the add-in", () => {
  expect(readRecord(text.replace('"version": 1', '"version": 2'))).toEqual({
    kind: "problem",
    sentences: ["This record was written by a newer version of the add-in (version 2 of the record). Update the add-in to read it."],
  });
  const never = ["This record does not say which version it has, or one that never was. Use the file as the add-in saved it."];
  for (const version of ["0", "-1", "1.5", '"1"', "null"]) expect(sentences(text.replace('"version": 1', `"version": ${version}`))).toEqual(never);
});

it("does not mind how the file is spaced, nor a byte order mark, escapes and the order of its parts", () => {
  const { seal, ...rest } = JSON.parse(text) as RecordAsRead;
  const escaped = text.replace(/[^\0-~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
  for (const same of [`\uFEFF${text}`, text.replaceAll("\n", "\r\n"), JSON.stringify(JSON.parse(text)), escaped, JSON.stringify({ seal, ...rest })]) {
    expect(readRecord(same)).toEqual({ kind: "record", record });
  }
});

describe("parts that are missing or have another form", () => {
  const missing = (part: string) => [`A part of the record is missing or not in the form in which the add-in writes it: ${part}. Use the file as the add-in saved it.`];
  const strange = (part: string) => [`The record holds something that does not belong there, in this part: ${part}. Use the file as the add-in saved it.`];
  const cases: [string, (file: Editable<RecordAsRead>) => void, string[]][] = [
    ["a size", (file) => (file.sizes.main = -1), missing("the sizes")],
    ["a time", (file) => (file.times.drawn = "yesterday"), missing("the times")],
    ["a day that never was", (file) => (file.agreedDate = "2026-02-30"), missing("the agreed date")],
    ["a role", (file) => (file.people.drew = "Morag" as "analyst"), missing("the people who drew and checked")],
    ["a seed", (file) => Object.assign(file.seed, { text: " 12" }), missing("the seed")],
    ["a source of a seed", (file) => Object.assign(file.seed, { source: { kind: "public" } }), missing("the source of the seed")],
    ["an ID", (file) => Object.assign(file.drawn, { followUp: [12] }), missing("the IDs marked for follow-up")],
    ["an ID in small letters", (file) => Object.assign(file.drawn.main, { 0: out.toLowerCase() }), missing("the IDs of the main sample")],
    ["an ID of a replacement with a space behind it", (file) => Object.assign(file.replacements[0] ?? {}, { withdrawn: `${out} ` }), missing("the replacements")],
    ["an ID that is an error of Excel", (file) => Object.assign(file.drawn.reserve, { 0: "#N/A" }), missing("the IDs of the reserve")],
    ["a digest", (file) => (file.frame.digest = "none"), missing("the digest of the frozen list")],
    ["the digest on a receipt", (file) => Object.assign(file.frame.receipt ?? {}, { digest: "AB".repeat(32) }), missing("the digest on the receipt")],
    ["no word on a receipt", (file) => Reflect.deleteProperty(file.frame, "receipt"), missing("the digest on the receipt")],
    ["a replacement that was taken back at no time", (file) => Reflect.deleteProperty(file.takenBack[0] ?? {}, "takenBackAt"), missing("the replacements that were taken back")],
    ["a group of one", (file) => file.siblings[0]?.pop(), missing("the sibling groups")],
    ["an ID of a group in small letters", (file) => Object.assign(file.siblings[0] ?? [], { 0: " c-1" }), missing("the sibling groups")],
    ["no word on an earlier draw", (file) => Reflect.deleteProperty(file, "earlier"), missing("the draw before this one")],
    ["an earlier draw without a reason", (file) => Object.assign(file.earlier ?? {}, { reason: " " }), missing("the draw before this one")],
    ["a part of an earlier draw", (file) => Object.assign(file.earlier?.record ?? {}, { method: "pivotal" }), missing("the draw before this one")],
    ["something more in an earlier draw", (file) => Object.assign(file.earlier?.record.drawn ?? {}, { "0101011237": 1 }), strange("the draw before this one")],
    ["no seal", (file) => Reflect.deleteProperty(file, "seal"), missing("the seal")],
    ["something more", (file) => Object.assign(file, { "0101011237": 1 }), strange("the record as a whole")],
    ["something more in a part", (file) => Object.assign(file.drawn, { "0101011237": 1 }), strange("the drawn IDs")],
    ["a method", (file) => Object.assign(file, { method: "pivotal" }), [
      "The sample was drawn with a method that this version of the add-in does not know. Update the add-in to read the record.",
    ]],
  ];
  it.each(cases)("%s", (_, change, expected) => {
    expect(readRecord(forged(record, change))).toEqual({ kind: "problem", sentences: expected });
  });

  it("says each part once", () => {
    const both = forged(record, (file) => {
      Object.assign(file, { sizes: { main: "60" }, host: "" });
    });
    expect(sentences(both)).toEqual([...missing("the sizes"), ...missing("the program that the sample was drawn in")]);
  });

  it("a part that stands there twice", () => {
    const twice = text.replace('"host":', '"host": "Excel, Mac",\n  "host":');
    expect(sentences(twice)).toEqual(["This record names one of its parts twice, so that it has no single meaning. Use the file as the add-in saved it."]);
  });
});

it("notices when any value is changed by hand", () => {
  const all = leavesOf(JSON.parse(text));
  // The draw before has the same parts once more: some of them are enough.
  const earlier = all.filter(([part]) => part === "earlier");
  const paths = [...all.filter(([part]) => part !== "earlier"), ...earlier.filter((_, place) => place % 10 === 0)];
  expect(paths.length).toBeGreaterThan(500);
  for (const path of paths) {
    const file = JSON.parse(text) as RecordAsRead;
    edit(file, path);
    const reading = readRecord(JSON.stringify(file));
    const problem = { path, kind: reading.kind };
    expect(problem).not.toEqual({ path, kind: "record" });
    if (reading.kind === "doubtful") expect({ path, isChanged: reading.isChanged }).toEqual({ path, isChanged: true });
  }
});

it("notices what is taken out of a list", () => {
  for (const change of [
    (file: Editable<RecordAsRead>) => file.replacements.pop(),
    (file: Editable<RecordAsRead>) => file.overrides.pop(),
    (file: Editable<RecordAsRead>) => file.takenBack.pop(),
    (file: Editable<RecordAsRead>) => file.siblings.pop(),
    (file: Editable<RecordAsRead>) => (file.earlier = null),
    (file: Editable<RecordAsRead>) => file.drawn.main.reverse(),
  ]) {
    expect(doubtful(forged(record, change)).sentences[0]).toBe(CHANGED);
  }
});

describe("parts that disagree", () => {
  const [inMain, nextInMain] = record.drawn.main;
  const cases: [string, (file: Editable<RecordAsRead>) => void, string][] = [
    ["counts of levels", (file) => ((file.frame.margins[1]?.levels[0] ?? { records: 0 }).records += 2), "The counts of the levels of characteristic 2 add up to 102 records, but the list had 100."],
    ["a level twice", (file) => ((file.frame.margins[1]?.levels[1] ?? { level: "" }).level = file.frame.margins[1]?.levels[0]?.level ?? ""), "Characteristic 2 has a level more than once."],
    ["a characteristic twice", (file) => ((file.frame.margins[1] ?? { key: "" }).key = "age"), "A characteristic stands in the record more than once."],
    ["an ID twice", (file) => Object.assign(file.drawn.main, { 0: nextInMain }), "An ID stands more than once in the main sample."],
    ["stages that overlap", (file) => Object.assign(file.drawn.reserve, { 3: inMain }), "1 ID is both in the main sample and in the reserve."],
    ["follow-up outside the sample", (file) => Object.assign(file.drawn.followUp, { 0: "C-X", 1: "C-Y" }), "2 IDs are marked for follow-up but not in the main sample."],
    ["sizes", (file) => (file.sizes.reserve = 12), "There are 15 IDs in the reserve, but the sizes and the list make it 12."],
    ["balance", (file) => (file.balance.reserve = null), "The balance figures of the reserve do not fit the rest of the record."],
    ["a replacement from nowhere", (file) => Object.assign(file.replacements[0] ?? {}, { withdrawn: "C-X" }), "Replacement 1 takes out a record that is not in the sample as it then was."],
    ["a replacement by a stranger", (file) => Object.assign(file.replacements[0] ?? {}, { replacement: "C-X" }), "Replacement 1 brings in a record that was not left in the reserve."],
    ["a stranger who was taken back", (file) => Object.assign(file.takenBack[0] ?? {}, { withdrawn: "C-X" }), "Replacement 1 of those that were taken back took out a record that was not in the sample."],
    ["one taken back for itself", (file) => Object.assign(file.takenBack[0] ?? {}, { withdrawn: third }), "Replacement 1 of those that were taken back took out a record that was not in the sample."],
    ["a stranger who had come and was taken back", (file) => Object.assign(file.takenBack[0] ?? {}, { replacement: "C-X" }), "Replacement 1 of those that were taken back brought in a record that was not in the reserve."],
    ["a sibling twice", (file) => file.siblings.push([...(file.siblings[0] ?? [])]), "An ID stands more than once in the sibling groups."],
    ["a sibling who never was in the sample", (file) => Object.assign(file.siblings[0] ?? [], { 2: second }), "1 ID in the sibling groups never was in the sample."],
    ["siblings who never were in the sample", (file) => file.siblings.push(["C-X", "C-Y"] as CanonicalId[]), "2 IDs in the sibling groups never were in the sample."],
    ["an earlier draw that was changed", (file) => Object.assign(file.earlier?.record ?? {}, { host: "Excel, Mac" }), "The record of the draw before this one was changed after it was written."],
    ["an earlier draw that disagrees", (file) => ((file.earlier?.record.sizes ?? { reserve: 0 }).reserve = 12), "The record of the draw before this one contradicts itself."],
    ["an earlier draw that is later", (file) => ((file.earlier?.record.times ?? { drawn: "" }).drawn = "2026-11-23T00:00:00.000Z"), "The draw before this one was drawn after it."],
    ["a mark that was not there", (file) => Object.assign(file.replacements[0] ?? {}, { followUp: true }), "Replacement 1 and the sample disagree on whether the record was marked for follow-up."],
  ];
  it.each(cases)("%s", (_, change, sentence) => {
    const byHand = doubtful(forged(record, change));
    expect(byHand.isChanged).toBe(true);
    expect(byHand.sentences).toEqual(expect.arrayContaining([CHANGED, sentence]));
    const sealedAgain = doubtful(forged(record, change, true));
    expect(sealedAgain.isChanged).toBe(false);
    expect(sealedAgain.sentences).toContain(sentence);
    expect(sealedAgain.sentences).not.toContain(CHANGED);
    expect([...byHand.sentences, ...sealedAgain.sentences].join()).not.toMatch(/C-[0-9XY]/);
  });
});

type Path = readonly (string | number)[];

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, part]) => leavesOf(part, [...path, key]));
}

/** Makes the value at a path another of its kind: one more, the opposite, one character more. */
function edit(file: object, path: Path): void {
  const parent = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key) as object, file);
  const key = path.at(-1) ?? "";
  const before: unknown = Reflect.get(parent, key);
  const after =
    typeof before === "number" ? before + 1 : typeof before === "boolean" ? !before : typeof before === "string" ? nextText(before) : "";
  Reflect.set(parent, key, after);
}

/** A hash or a time stays one; any other text has another last character. */
function nextText(before: string): string {
  return before.replace(/[0-9](?=\D*$)|.$/u, (last) => (last === "1" ? "2" : "1"));
}

it("stands files that are nested deeper than any record", () => {
  const deep = `{"format": "pir-draw", "version": 1, "more": ${"[".repeat(20_000)}${"]".repeat(20_000)}}`;
  const reading = readRecord(deep);
  expect(reading.kind).toBe("problem");
  const bottomless = `${'{"format":"pir-draw","version":1,"earlier":{"record":'.repeat(20_000)}null${"}}".repeat(20_000)}`;
  expect(readRecord(bottomless)).toEqual({
    kind: "problem",
    sentences: ["This record tells of more than 20 draws, which the add-in does not write. Use the file as the add-in saved it."],
  });
});

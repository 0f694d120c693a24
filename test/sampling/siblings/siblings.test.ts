import fc from "fast-check";
import { type CanonicalId, readId } from "../../../src/returns/canonical-id";
import { type CurrentSample, currentSample } from "../../../src/sampling/match/current-sample";
import type { DrawRecord } from "../../../src/sampling/record/draw-record";
import { addReplacement, recordOfDraw, withSiblings } from "../../../src/sampling/record/record-of-draw";
import { readSiblings } from "../../../src/sampling/siblings/read-siblings";
import { siblingNumbers, siblingsInWords, siblingsText } from "../../../src/sampling/siblings/sibling-groups";
import { replacement } from "../match/samples";
import { type Cells, child, choicesWith, drawFrom } from "../record/draws";

const AT = "2026-12-01T10:00:00.000Z";
const NAMES = ["A-01", "A 2", "mother and child 3", "D,4", "E and E", "E", "0101011237", "H8", "I9", "J10"];

/** A draw of everybody but two from children with these IDs: the two are the reserve. */
function recordOfNamed(names: readonly string[]): DrawRecord {
  const children = names.map((id, number): Cells => ({ ...child(number), id }));
  return recordOfDraw(drawFrom(children, choicesWith({ sizes: { main: names.length - 2, reserve: 2, followUp: 0 } })));
}

function now({ drawn, replacements }: DrawRecord): CurrentSample {
  const sample = currentSample(drawn, replacements);
  if (sample.kind === "problem") throw new Error(sample.sentence);
  return sample;
}

const record = recordOfNamed(NAMES.map((name) => name));
const { main, reserve } = record.drawn;
const [one, two, three, four] = main as [CanonicalId, CanonicalId, CanonicalId, CanonicalId];
const [spare, other] = reserve as [CanonicalId, CanonicalId];

function read(text: string, of = record) {
  return readSiblings(text, now(of), of);
}

describe("groups are read", () => {
  const plain = recordOfNamed(Array.from({ length: 20 }, (_, number) => `A-${number + 10}`));
  const [a = "", b = "", c = "", d = "", e = ""] = plain.drawn.main;
  const groups = (...expected: string[][]) => ({ kind: "groups", groups: expected });

  it.each([
    ["commas", `${a}, ${b},${c}`, [[a, b, c]]],
    ["semicolons, tabs and a word", `${a};${b}\t${c} and ${d} AND ${e}`, [[a, b, c, d, e]]],
    ["lines of any system", `${a},${b}\r\n\r\n${c},${d}\r`, [[a, b], [c, d]]],
    ["empty entries and blank lines", ` \n,${a},, ${b} ,\n\t`, [[a, b]]],
    ["small letters, spaces at the ends and characters that cannot be seen", `\u00A0${a.toLowerCase()}\u200B , ${b} `, [[a, b]]],
    ["nothing", "", []],
  ])("with %s", (_, text, expected) => {
    expect(read(text, plain)).toEqual(groups(...expected));
  });

  it("with IDs that hold what stands between IDs elsewhere", () => {
    const odd = recordOfNamed([...NAMES, "K11", "L12"]);
    const names = odd.drawn.main;
    expect(read(names.join(", "), odd)).toEqual({ kind: "groups", groups: [names] });
    expect(read(names.join(" and "), odd)).toEqual({ kind: "groups", groups: [names] });
  });
});

describe("what is wrong is said with its line and without an ID", () => {
  it.each<[string, string, [string, string | undefined][]]>([
    ["a stranger", `${one}, X-99`, [["Line 1: an ID number is not in this sample. Check it against the sheet of the sample.", "X-99"]]],
    ["a stranger with a word in it", `\n${one}, Anne and Tom`, [["Line 2: an ID number is not in this sample. Check it against the sheet of the sample.", "ANNE AND TOM"]]],
    ["two strangers", "X-98 and X-99", [
      ["Line 1: an ID number is not in this sample. Check it against the sheet of the sample.", "X-98 AND X-99"],
      ["Line 1: a sibling group needs two records or more. Add the others, or take the line out.", "X-98 AND X-99"],
    ]],
    ["one of the reserve", `${one}, ${spare}`, [["Line 1: a record is in the reserve only. Name records of the sample.", spare]]],
    ["one alone", `${one}\n${two}, ${three}`, [["Line 1: a sibling group needs two records or more. Add the others, or take the line out.", one]]],
    ["one twice in a line", `${one}, ${two}, ${one}`, [["Line 1: the same record stands there twice. Name it once.", one]]],
    ["one in two lines", `${one}, ${two}\n\n${three}, ${two}`, [["Line 3: a record stands in line 1 already. Put it into one group only.", two]]],
    ["no ID at all", `${one}, #N/A`, [["Line 1: an entry cannot be an ID number. Check it.", undefined]]],
  ])("%s", (_, text, expected) => {
    const problems = expected.map(([sentence, about]) => (about === undefined ? { sentence } : { sentence, about }));
    expect(read(text)).toEqual({ kind: "problems", problems });
  });

  it("a record that was withdrawn, unless it stood in a group already", () => {
    const replaced = addReplacement(record, replacement(one, spare), AT);
    const grouped = addReplacement(withSiblings(record, [[one, two]]), replacement(one, spare), AT);
    const sentence = "Line 1: a record was withdrawn from the sample. Name records that are in it now.";
    expect(read(`${one}, ${two}`, replaced)).toEqual({ kind: "problems", problems: [{ sentence, about: one }] });
    expect(read(`${one}, ${two}`, grouped)).toEqual({ kind: "groups", groups: [[one, two]] });
    expect(read(`${spare}, ${two}`, replaced)).toEqual({ kind: "groups", groups: [[spare, two]] });
  });
});

it("reads what it has written, whatever the IDs", () => {
  const anyName = fc
    .oneof(fc.constantFrom("a and b", "x,y", "p;q", "B", "A"), fc.string({ unit: "grapheme", minLength: 1, maxLength: 5 }))
    .map((name) => readId(name, false).canonical)
    // Of two IDs with a comma between them and one ID that looks the same nobody could tell which is meant.
    .filter((id): id is CanonicalId => id !== undefined && !/^[,;\s]|[,;\s]$|, /.test(id) && !/\p{Cs}/u.test(id));
  fc.assert(
    fc.property(fc.uniqueArray(anyName, { minLength: 6, maxLength: 12 }), (names) => {
      const any = recordOfNamed(names);
      const groups = [any.drawn.main.slice(0, 2), any.drawn.main.slice(2)];
      expect(read(siblingsText(groups, (id) => id), any)).toEqual({ kind: "groups", groups });
      expect(withSiblings(any, groups).siblings).toEqual(groups);
    }),
    { numRuns: 60 },
  );
});

it("answers whatever is pasted, and what it takes the record can keep", () => {
  const piece = fc.oneof(fc.constantFrom(...main, ...reserve, ",", " and ", "\n", "\t"), fc.string({ unit: "binary", maxLength: 4 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const reading = read(pieces.join(""));
      if (reading.kind === "groups") expect(withSiblings(record, reading.groups).siblings).toEqual(reading.groups);
      else for (const { sentence } of reading.problems) expect(sentence).toMatch(/^Line \d+: an? [A-Za-z ]+\.|^Line \d+: the same record/);
    }),
  );
});

describe("groups in the sample as it stands", () => {
  const groups = [[one, two], [three, four]];
  const before = now(record);
  const after = now(addReplacement(record, replacement(one, other), AT));

  it("are numbered by their place, without those that have lost all but one", () => {
    expect([...siblingNumbers(groups, before)]).toEqual([[one, 1], [two, 1], [three, 2], [four, 2]]);
    expect([...siblingNumbers(groups, after)]).toEqual([[three, 2], [four, 2]]);
  });

  it("are counted in words", () => {
    expect(siblingsInWords(before, groups)).toBe("4 of the 8 records belong to 2 sibling groups.");
    expect(siblingsInWords(after, groups)).toBe("2 of the 8 records belong to 1 sibling group. 1 group has fewer than two records left in the sample.");
    expect(siblingsInWords(before, [])).toBe("None of the 8 records belongs to a sibling group.");
  });

  it("are written one a line, as the IDs are shown", () => {
    expect(siblingsText(groups, (id) => `<${id}>`)).toBe(`<${one}>, <${two}>\n<${three}>, <${four}>`);
  });
});

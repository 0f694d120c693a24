import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readPackage } from "../../src/excel/sweep/read-package";
import { dateFromParts } from "../../src/returns/calendar-date";
import { returnDefinitions } from "../../src/returns/definitions";
import { readEarlier } from "../../src/taskpane/earlier/read-earlier";
import { readExport } from "../../src/taskpane/extract-file/read-export";
import { pace } from "../../src/taskpane/pace";
import { checkWorkbook } from "../../src/workbench/check-file";
import { openLocalHost, UnreadableWorkbook } from "../../src/workbench/host";
import { returnA, returnBytes, row } from "../excel/sheets";
import { eager } from "../taskpane/extract-file/reading";
import { requireCleanPrototypes } from "./prototypes";
import { target } from "./rounds";

afterEach(requireCleanPrototypes);

type Parts = Readonly<Record<string, string>>;

/** A small return with a note, a table, a rule, a name and a property; XML by path. */
let specimen: Promise<Parts> | undefined;
function parts(): Promise<Parts> {
  specimen ??= returnBytes([row("A-1"), row("A-2")], (workbook, list) => {
    list.getCell("A5").note = "Ask about this one";
    list.getCell("D6").value = { richText: [{ text: "Fe" }, { text: "male" }] };
    workbook.addWorksheet("Lists").getCell("A1").value = "White Scottish";
    workbook.addWorksheet("Hidden", { state: "hidden" }).getCell("B2").value = { formula: "1+1", result: 2 };
  }).then((bytes) => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)])));
  return specimen;
}

/** fflate packs no part of the name for which this stands. */
const STAND_IN = "__prot0__";

function withRealNames(zipped: Uint8Array): Uint8Array {
  const buffer = Buffer.from(zipped);
  for (let at = buffer.indexOf(STAND_IN); at >= 0; at = buffer.indexOf(STAND_IN, at + 1)) buffer.write("__proto__", at);
  return new Uint8Array(buffer);
}

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const ENTITIES = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join("");
/** Pieces that an XML reader may fall over: entities that grow or lead out, tags and attributes without an end, what is no character. */
const NASTY_XML = [
  `<!DOCTYPE x [<!ENTITY l0 "lol">${ENTITIES}]>`, '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '<!DOCTYPE x SYSTEM "http://example.org/x.dtd">', "&l9;", "&e;", "&#x110000;", "&#xD800;", "&#0;", "&constructor;", "&__proto__;",
  "&#99999999999999999999;", "<![CDATA[", "]]>", "<!--", "-->", "<?x", "?>", "\u0000", "\uffff", "\ud800", "<", ">", '"', "'", "/>", "</", "<c ", "<row ", "<f>1+1</f>", '<c r="XFE1048577">', '<c r="A0">', '<c r="-1">', '<row r="1e9">',
  ' r="A1:XFD1048576"', ' r="__proto__"', ' s="-1"', ' s="99999999"', ' t="s"', ' t="e"', ' t="d"', "<v>1e400</v>", "<v>-0</v>", "<v>NaN</v>", "<v>99999999</v>", '<mergeCell ref="A1:XFD1048576"/>', '<col min="1" max="16384" width="NaN"/>',
  "<g>".repeat(400), "<is><t>".repeat(50), ' a="b"'.repeat(200), ` ${"a".repeat(20_000)}`, "<c ".repeat(5_000), `<c ${'"'.repeat(5_000)}`, "<v>".repeat(3_000), " ".repeat(20_000),
];
const PATHS = ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels", "[Content_Types].xml", "xl/comments1.xml", "xl/worksheets/_rels/sheet1.xml.rels", "docProps/core.xml"];

type Change = (parts: Parts) => Parts;
const inPart = (change: fc.Arbitrary<(xml: string) => string>): fc.Arbitrary<Change> =>
  fc.tuple(fc.constantFrom(...PATHS), change).map(([path, turn]): Change => (all) => (all[path] === undefined ? all : { ...all, [path]: turn(all[path]) }));

const change: fc.Arbitrary<Change> = fc.oneof(
  inPart(fc.tuple(place, fc.constantFrom(...NASTY_XML)).map(([at, piece]) => (xml) => xml.slice(0, Math.floor(at * xml.length)) + piece + xml.slice(Math.floor(at * xml.length)))),
  inPart(fc.tuple(place, fc.constantFrom(...NASTY_XML)).map(([at, piece]) => (xml) => {
    const tags = [...xml.matchAll(/<[^<>]*>/g)];
    const tag = tags[Math.floor(at * tags.length)];
    return tag === undefined ? xml : xml.slice(0, tag.index) + piece + xml.slice(tag.index);
  })),
  inPart(fc.tuple(place, fc.constantFrom("", "0", "-1", "1e9", "NaN", "__proto__", "../../x", "xl/workbook.xml", "A1:XFD1048576", "<", "&amp;", "😀")).map(([at, value]) => (xml) => {
    const values = [...xml.matchAll(/"([^"<>]*)"/g)];
    const chosen = values[Math.floor(at * values.length)];
    return chosen === undefined ? xml : `${xml.slice(0, chosen.index)}"${value}"${xml.slice(chosen.index + chosen[0].length)}`;
  })),
  inPart(fc.tuple(place, fc.nat(60)).map(([at, length]) => (xml) => xml.slice(0, Math.floor(at * xml.length)) + xml.slice(Math.floor(at * xml.length) + length))),
  inPart(place.map((at) => (xml) => xml.slice(0, Math.floor(at * xml.length)))),
  fc.tuple(fc.constantFrom(...PATHS), fc.constantFrom("", "/xl/x.xml", "../x.xml", "xl\\workbook.xml", STAND_IN, "constructor", "xl/worksheets/sheet2.xml")).map(([path, name]): Change => (all) => {
    const { [path]: content, ...rest } = all;
    return content === undefined || name === "" ? rest : { ...rest, [name]: content };
  }),
);
const bytesChange = fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 3 });

interface Mutation {
  readonly changes: readonly Change[];
  readonly bytes: readonly (readonly [number, number])[];
  readonly cut: number;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({ changes: fc.array(change, { minLength: 1, maxLength: 3 }), bytes: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: bytesChange }), cut: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: place }) });

async function mutated({ changes, bytes, cut }: Mutation): Promise<Uint8Array> {
  const all = changes.reduce((so, next) => next(so), await parts());
  const zipped = withRealNames(zipSync(Object.fromEntries(Object.entries(all).map(([path, xml]) => [path, strToU8(xml)])), { level: 1 }));
  for (const [at, byte] of bytes) zipped[Math.floor(at * zipped.length)] = byte;
  return zipped.slice(0, Math.ceil(cut * zipped.length));
}

const SENTENCE = /^[A-Z“].*[.]$/s;
/** What parsers say of themselves, and of what they read. */
const RAW = /undefined|\bNaN\b|\[object|TypeError|RangeError|Unexpected|saxes|etc\/passwd|lollol/;

function requireSaid(sentence: string): void {
  expect(sentence).toMatch(SENTENCE);
  expect(sentence).not.toMatch(RAW);
}

describe("workbooks that were changed", () => {
  target("export as .xlsx", 120, mutation, async (how) => {
    const answer = await readExport("list.xlsx", await mutated(how), eager());
    if (answer.kind === "problem") requireSaid(answer.problem.sentence);
    else if (answer.kind === "read") expect(JSON.stringify(answer.sheets)).not.toContain("lollollol");
  });

  target("earlier copy", 60, mutation, async (how) => {
    const answer = await readEarlier(await mutated(how), returnDefinitions, pace);
    if (answer === undefined) throw new Error("nobody gave it up");
    if ("problem" in answer) requireSaid(answer.problem.sentence);
    else expect(JSON.stringify(answer.list.rows)).not.toContain("lollollol");
  });

  target("whole file in the sweep", 120, mutation, async (how) => {
    const bytes = await mutated(how);
    try {
      const reading = await readPackage(bytes, []);
      expect(JSON.stringify(reading.texts)).not.toContain("lollollol");
    } catch (error) {
      // The sweep says that the file could not be read.
      expect(error).toBeInstanceOf(Error);
      expect(error).not.toBeInstanceOf(TypeError);
      expect(error).not.toBeInstanceOf(RangeError);
    }
  });

  target("workbench", 60, mutation, async (how) => {
    let host;
    try {
      host = await openLocalHost(await mutated(how));
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableWorkbook);
      requireSaid(error instanceof Error ? error.message : "");
      return;
    }
    expect(host.sheets.length).toBeGreaterThan(0);
    // What could be opened can be saved, and opened again.
    await openLocalHost(await host.save());
  });

  target("npm run check", 25, mutation, async (how) => {
    const today = dateFromParts(2026, 9, 1);
    if (today === undefined) throw new Error("no such day");
    const report = await checkWorkbook(await mutated(how), { today });
    if (report.kind === "notChecked") requireSaid(report.problem);
    else expect(report.returnId).toBe(returnA().id);
  });
});

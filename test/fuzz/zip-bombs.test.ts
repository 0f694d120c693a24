import { readPackage } from "../../src/excel/sweep/read-package";
import { returnDefinitions } from "../../src/returns/definitions";
import { fromIsoDate } from "../../src/returns/calendar-date";
import { readEarlier } from "../../src/taskpane/earlier/read-earlier";
import { readExport } from "../../src/taskpane/extract-file/read-export";
import { checkWorkbook } from "../../src/workbench/check-file";
import { openLocalHost, UnreadableWorkbook } from "../../src/workbench/host";
import { crafted, type CraftedEntry, deflated, fileWith, workbookEntries, zipOf } from "./archives";

/** Bytes that a reader may come to hold while it refuses a bomb, above what it held before. */
const MOST_MEMORY = 700_000_000;
/** Milliseconds without a turn for anything else, on a busy machine. */
const LONGEST_SLICE = 2_000;

/** A clock that knows how long others had to wait. */
class Turns {
  longest = 0;
  peak = 0;
  private last = performance.now();
  private readonly started = memory();
  readonly now = (): number => performance.now();
  readonly breathe = async (): Promise<void> => {
    this.look();
    await new Promise((resolve) => { setImmediate(resolve); });
    this.last = performance.now();
  };

  look(): void {
    this.longest = Math.max(this.longest, performance.now() - this.last);
    this.peak = Math.max(this.peak, memory() - this.started);
  }
}

function memory(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** How each way of reading a workbook answers: a sentence, or what was left out. */
type Reader = (bytes: Uint8Array, turns: Turns) => Promise<string>;

const READERS: Readonly<Record<"extract" | "earlier" | "workbench" | "check", Reader>> = {
  extract: async (bytes, turns) => {
    const answer = await readExport("list.xlsx", bytes, turns);
    return answer.kind === "problem" ? answer.problem.sentence : answer.kind;
  },
  earlier: async (bytes, turns) => {
    const answer = await readEarlier(bytes, returnDefinitions, turns);
    return answer !== undefined && "problem" in answer ? answer.problem.sentence : "read";
  },
  workbench: async (bytes) => {
    try {
      await openLocalHost(bytes);
      return "read";
    } catch (error) {
      if (error instanceof UnreadableWorkbook) return error.message;
      throw error;
    }
  },
  check: async (bytes) => {
    const today = fromIsoDate("2026-09-01");
    if (today === undefined) throw new Error("no such day");
    const report = await checkWorkbook(bytes, { today });
    return report.kind === "notChecked" ? report.problem : "read";
  },
};

const SHEET = "xl/worksheets/sheet1.xml";
const STRINGS = "xl/sharedStrings.xml";
const megabytes = (count: number): number => count * 1_000_000;
const packed = deflated(" ", megabytes(20));
const sheet = (size: number, more: Partial<CraftedEntry> = {}): CraftedEntry => ({ name: SHEET, packed, size, ...more });

const DAMAGED = /damaged/;
const TOO_MUCH = /holds too much/;
const relationsTooLarge = deflated(" ", megabytes(120));
const BOMBS: readonly (readonly [name: string, bytes: () => Uint8Array, said: RegExp])[] = [
  ["a sheet that says it has four gigabytes", () => crafted(workbookEntries([sheet(0xfffffffe)])), TOO_MUCH],
  ["a sheet that says by 64 bits that it has a million terabytes", () => crafted(workbookEntries([sheet(2 ** 60, { isLong: true })])), TOO_MUCH],
  ["a sheet that says it has nothing", () => crafted(workbookEntries([sheet(0)])), DAMAGED],
  ["a sheet that says it has ten bytes and has twenty million", () => crafted(workbookEntries([sheet(10)])), DAMAGED],
  ["a sheet that says it has more than it has", () => crafted(workbookEntries([{ name: "xl/_rels/workbook.xml.rels", packed: deflated(" ", 1000), size: 2000 }])), DAMAGED],
  ["parts that lie over one another", () => crafted([...workbookEntries([sheet(megabytes(20))]), ...Array.from({ length: 2000 }, (_, index): CraftedEntry => ({ name: `xl/worksheets/s${index}.xml`, packed: undefined, size: megabytes(20) }))]), DAMAGED],
  ["more parts than any workbook has", () => crafted([...workbookEntries(), ...Array.from({ length: 30_000 }, (_, index): CraftedEntry => ({ name: `xl/worksheets/s${index}.xml`, packed: new Uint8Array([3, 0]), size: 0 }))]), TOO_MUCH],
  ["a part that is there twice", () => crafted([...workbookEntries(), { name: SHEET.toUpperCase(), packed, size: megabytes(20) }]), DAMAGED],
  ["relations of a hundred megabytes", () => crafted(workbookEntries([{ name: "xl/_rels/workbook.xml.rels", packed: relationsTooLarge, size: megabytes(120) }])), TOO_MUCH],
];

describe.each(Object.entries(READERS))("a workbook that unpacks to far more than it is: %s", (_name, reader) => {
  it.each(BOMBS)("%s", async (_, make, said) => {
    const bytes = make();
    expect(bytes.length).toBeLessThan(megabytes(5));
    const turns = new Turns();
    const sentence = await reader(bytes, turns);
    turns.look();
    expect(sentence).toMatch(said);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(turns.peak).toBeLessThan(MOST_MEMORY);
  });
});

describe("a workbook whose parts are what they say, and too much", () => {
  const many = (name: (index: number) => string, count: number, size: number): CraftedEntry[] => {
    const bytes = deflated(" ", size);
    return Array.from({ length: count }, (_, index) => ({ name: name(index), packed: bytes, size }));
  };

  it("is refused where it is to be opened, before anything is unpacked", async () => {
    const bytes = crafted([...workbookEntries(), ...many((index) => `xl/media/image${index}.xml`, 12, megabytes(50))]);
    const before = memory();
    await expect(openLocalHost(bytes)).rejects.toThrow(TOO_MUCH);
    expect(memory() - before).toBeLessThan(megabytes(100));
  });

  it("is refused as an earlier copy, and the pane goes on meanwhile", async () => {
    const turns = new Turns();
    const cells = `<worksheet><sheetData>${"<row><c><v>1</v></c></row>".repeat(3_500_000)}</sheetData></worksheet>`;
    expect(await READERS.earlier(fileWith({ [SHEET]: cells }), turns)).toMatch(TOO_MUCH);
    expect(turns.peak).toBeLessThan(MOST_MEMORY);
  });

  it("is left out of the look through the whole file, and that is said", async () => {
    const bytes = crafted([...workbookEntries(), ...many((index) => `xl/theme/theme${index}.xml`, 6, megabytes(59)), { name: "customXml/item9.xml", packed: deflated(" ", megabytes(70)), size: megabytes(70) }]);
    const { notLookedAt } = await readPackage(bytes, []);
    expect(notLookedAt).toEqual(["parts of the file that are too large (2)"]);
  });

  it("cannot bring more texts than cells could show", async () => {
    const strings = `<sst>${"<si/>".repeat(2_000_000)}</sst>`;
    const limits = { ...(await import("../../src/taskpane/extract-file/limits")).LIMITS, cells: 1_000_000 };
    const relations = "xl/_rels/workbook.xml.rels";
    const bytes = fileWith({ [STRINGS]: strings, [relations]: `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>` });
    const turns = new Turns();
    const answer = await readExport("list.xlsx", bytes, turns, limits);
    turns.look();
    expect(answer).toMatchObject({ kind: "problem", problem: { sentence: "This file holds too much to be read here." } });
    expect(turns.longest).toBeLessThan(LONGEST_SLICE);
  });
});

describe("names that lead out of the archive", () => {
  it.each(["../../etc/passwd.xml", "xl/../../x.xml", "C:\\x.xml", "xl\\worksheets\\sheet1.xml", "//server/x.xml", "./x.xml"])("%s is no part", async (name) => {
    const { archiveParts } = await import("../../src/excel/archive/directory");
    const names = [...archiveParts(zipOf({ [name]: "<a/>", "xl/a.xml": "<a/>" })).keys()];
    expect(names).toContain("xl/a.xml");
    expect(names.some((each) => /\.\.|\\|^[A-Za-z]:|^\//.test(each))).toBe(name.startsWith("//"));
  });
});

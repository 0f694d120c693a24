import fc from "fast-check";
import { unparse } from "papaparse";
import { readExport, readPasted } from "../../../src/taskpane/extract-file/read-export";
import { LIMITS } from "../../../src/taskpane/extract-file/limits";
import { eager, read, rowsOf, sentenceOf, sheetsOf } from "./reading";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, isBigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, "utf16le");
  return new Uint8Array(isBigEndian ? bytes.swap16() : bytes);
};
const rows = async (text: string): Promise<unknown> => rowsOf(await read(utf8(text)));
const TABLE = [["Child", "Áine’s area"], ["A-1", "Dùn Èideann"], ["A-2", "Obar Dheathain"]];
const text = (separator = ",", lineEnd = "\r\n"): string => TABLE.map((row) => row.join(separator)).join(lineEnd);

describe("encodings", () => {
  it.each<[string, Uint8Array]>([
    ["UTF-8", utf8(text())],
    ["UTF-8 with a mark", utf8(`\uFEFF${text()}`)],
    ["UTF-16, low byte first, with a mark", utf16(`\uFEFF${text("\t")}`, false)],
    ["UTF-16, high byte first, with a mark", utf16(`\uFEFF${text("\t")}`, true)],
    ["UTF-16, low byte first", utf16(text(), false)],
    ["UTF-16, high byte first", utf16(text(), true)],
  ])("%s", async (_, bytes) => {
    const reading = await read(bytes);
    expect(reading).toMatchObject({ kind: "read", remarks: [] });
    expect(rowsOf(reading)).toEqual(TABLE);
  });

  it("Windows-1252 is what is no UTF-8, and that is said", async () => {
    const bytes = Uint8Array.from(text(), (letter) => (letter === "’" ? 0x92 : letter.charCodeAt(0)));
    const reading = await read(bytes);
    expect(rowsOf(reading)).toEqual(TABLE);
    expect(reading).toMatchObject({ remarks: ["The text was read as Windows-1252, as older programs save it."] });
  });

  it("letters are whole where a piece of the file ends within one", async () => {
    const line = "é,ü\n";
    expect(await rows(`x${line.repeat(200_000)}`)).toHaveLength(200_000);
  });
});

describe("separators", () => {
  it.each([",", ";", "\t", "|"])("%j is found, with any line end", async (separator) => {
    for (const lineEnd of ["\r\n", "\n", "\r"]) expect(await rows(text(separator, lineEnd))).toEqual(TABLE);
  });

  it("sep= is Excel's own first line, and no row", async () => {
    expect(await rows("sep=;\r\nChild;Notes\r\nA-1;a,b,c\r\n")).toEqual([["Child", "Notes"], ["A-1", "a,b,c"]]);
    expect(await rows("SEP=^\nChild^Notes\nA-1^x")).toEqual([["Child", "Notes"], ["A-1", "x"]]);
  });

  it.each<[string, string, number]>([
    ["a title with commas above semicolons", "Children on orders, all teams, run 12/08/2026\n\nChild;Born;Area\nA-1;01/02/2015;DD1\nA-2;03/04/2016;DD2\n", 3],
    ["several titles without any", "Children on orders\nRun 12/08/2026\n\nChild,Born,Area\nA-1,01/02/2015,DD1\n", 3],
    ["a title closed by the separators of the table", "Children on orders,,\nChild,Born,Area\nA-1,01/02/2015,DD1\n", 3],
    ["names with commas in semicolons", "Name;Born;Area\nChildone, Test;01/02/2015;DD1\nChildtwo, Test;01/02/2016;DD2\n", 3],
    ["addresses with commas in tabs", `Child\tAddress\n${"A-1\t1 Test Road, Testtown, Testshire, DD1\n".repeat(30)}`, 2],
    ["lists in cells", `Child,Born,Codes,Area\n${"A-1,01/02/2015,A;B;C,DD1\n".repeat(30)}`, 4],
    ["titles and names with commas", `Children on orders, all teams\nName;Born;Area\n${"Childone, Test;01/02/2015;DD1\n".repeat(30)}`, 3],
    ["more titles than Papa Parse looks at", `${"A line of the report, with commas, of no table\n".repeat(12)}Child;Born;Area\n${"A-1;01/02/2015;DD1\n".repeat(40)}`, 3],
    ["one row", "A-1;01/02/2015;DD1", 3],
  ])("is that of the table: %s", async (_, content, columns) => {
    const read = (await rows(content)) as string[][];
    expect(read.at(-1)).toHaveLength(columns);
  });

  it("may be wanting: one column", async () => {
    expect(await rows("Child\nA-1\nA-2\n")).toEqual([["Child"], ["A-1"], ["A-2"]]);
  });
});

describe("cells", () => {
  it("stay as they are written", async () => {
    expect(await rows('a,007, x ,1e5,TRUE,"",=1+1\nb,0101011237,,,,,\n')).toEqual([["a", "007", " x ", "1e5", "TRUE", "", "=1+1"], ["b", "0101011237", "", "", "", "", ""]]);
  });

  it("may hold line breaks, separators and quotation marks", async () => {
    expect(await rows('a,b\r\n"one\r\ntwo","x,""y"""\r\n')).toEqual([["a", "b"], ["one\r\ntwo", 'x,"y"']]);
  });

  it("make rows of different lengths; empty rows keep their place, but not at the end", async () => {
    expect(await rows("Title\n\na,b,c\n1,2\n,,\n3,4,5,6\n,,,\n\n\n")).toEqual([["Title"], [], ["a", "b", "c"], ["1", "2"], [], ["3", "4", "5", "6"]]);
  });

  it("with a quotation mark that is never closed swallow no other rows", async () => {
    const reading = await read(utf8('a,b\n1,"5 ft\n2,y\n3,z\n4,"6 ft\n'));
    expect(rowsOf(reading)).toEqual([["a", "b"], ["1", '"5 ft'], ["2", "y"], ["3", "z"], ["4", '"6 ft']]);
    expect(reading).toMatchObject({ remarks: ["2 rows have a quotation mark that is not closed, row 2 the first of them: check how their cells were parted."] });
  });

  it("with such a mark high up in a long file are read all the same, in time", async () => {
    const reading = await read(utf8(`a,b\n1,"open\n${"22,a value of no meaning\n".repeat(150_000)}`));
    expect(rowsOf(reading)).toHaveLength(150_002);
    expect(reading).toMatchObject({ remarks: ["Row 2 has a quotation mark that is not closed: check how its cells were parted."] });
  });
});

describe("any table of texts", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "Ж", "0", " ", '"', ",", ";", "\t", "|", "\n", "\r\n", "'", "=", "€"), maxLength: 6 });
  const table = fc.integer({ min: 2, max: 5 }).chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }));
  const withoutEmptyRows = (cells: string[][]): string[][] => {
    const kept = cells.map((row) => (row.every((value) => value === "") ? [] : row));
    return kept.slice(0, kept.findLastIndex((row) => row.length > 0) + 1);
  };

  it("is the same when it was written with any separator and read again", async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(",", ";", "\t", "|"), fc.constantFrom("\r\n", "\n"), async (cells, separator, lineEnd) => {
        fc.pre(withoutEmptyRows(cells).length > 0);
        const body = unparse(cells, { delimiter: separator, newline: lineEnd, quotes: true });
        const reading = await read(utf8(`sep=${separator}${lineEnd}${body}${lineEnd}`));
        expect(rowsOf(reading)).toEqual(withoutEmptyRows(cells));
      }),
      { numRuns: 150 },
    );
  });

  it("has its separator found where cells are words", async () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "é", "1", " ", "-"), minLength: 1, maxLength: 5 }).filter((text) => text.trim() === text);
    const words = fc.integer({ min: 2, max: 6 }).chain((columns) => fc.array(fc.array(word, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 8 }));
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom(",", ";", "\t", "|"), async (cells, separator) => {
        const reading = await read(utf8(`Report, of all teams\r\n${unparse(cells, { delimiter: separator })}`));
        expect(rowsOf(reading).slice(1)).toEqual(cells);
      }),
      { numRuns: 100 },
    );
  });
});

describe("what is pasted", () => {
  it("is a table as Excel copies it", async () => {
    const reading = await readPasted('Child\tNotes\r\nA-1\t"one\ntwo ""x"""\r\nA-2\t5" tall, at most\r\n', eager());
    expect(rowsOf(reading)).toEqual([["Child", "Notes"], ["A-1", 'one\ntwo "x"'], ["A-2", '5" tall, at most']]);
    expect(sheetsOf(reading)[0]?.name).toBe("Pasted table");
  });

  it("or CSV", async () => {
    expect(rowsOf(await readPasted("Child;Area\nA-1;DD1", eager()))).toEqual([["Child", "Area"], ["A-1", "DD1"]]);
  });

  it("or nothing, which is said", async () => {
    for (const nothing of ["", "\r\n\r\n", "\t\t\n"]) expect(await sentenceOf(readPasted(nothing, eager()))).toBe("There is nothing in this text.");
  });
});

describe("limits", () => {
  it("are named", async () => {
    const limited = (content: string, limits: Partial<typeof LIMITS>): Promise<string> => sentenceOf(readExport("x.csv", utf8(content), eager(), { ...LIMITS, ...limits }));
    expect(await limited("a,b\n1,2\n", { textBytes: 7 })).toBe("This file is larger than 200 MB.");
    expect(await limited("a,b\n1,2\n3,4\n", { rows: 2 })).toBe("This file has more rows than Excel holds.");
    expect(await limited("a,b,c\n", { columns: 2 })).toBe("This file has more columns than Excel holds.");
    expect(await limited("a,b\n1,2\n", { cells: 3 })).toBe("This file holds too much to be read here.");
    expect(await readExport("x.csv", utf8("a,b\n1,2\n,\n\n"), eager(), { ...LIMITS, rows: 2 })).toMatchObject({ kind: "read" });
  });
});

describe("long work", () => {
  const long = utf8(`Child,Area,Notes\n${'A-1,DD1,"some, words"\n'.repeat(40_000)}`);

  const lateFound = new Uint8Array([...long, 0xe9]);

  it.each([["UTF-8", long], ["Windows-1252, which only the last byte tells", lateFound]])("says how far it is, never less than before, in many slices: %s", async (_, bytes) => {
    const shares: number[] = [];
    await readExport("x.csv", bytes, eager({ onProgress: (share) => { shares.push(share); } }));
    expect(shares.length).toBeGreaterThan(12);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect([shares[0], Math.max(...shares)]).toEqual([0, 1]);
  });

  it("stops half-way when asked to", async () => {
    const stop = new AbortController();
    const shares: number[] = [];
    const reading = await readExport("x.csv", long, eager({ signal: stop.signal, onProgress: (share) => { shares.push(share); if (share > 0.5) stop.abort(); } }));
    expect(reading).toEqual({ kind: "cancelled" });
    expect(Math.max(...shares)).toBeLessThan(0.7);
  });
});

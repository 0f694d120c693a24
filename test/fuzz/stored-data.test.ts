import { readSetting } from "../../src/excel/settings";
import { trimAnswersAtOnce } from "../../src/excel/response-trim";
import { returnDefinitions } from "../../src/returns/definitions";
import { extractedReturn } from "../../src/returns/definitions/extracts";
import { readKept } from "../../src/extract/kept/read-kept";
import { CONFIRMATIONS_SETTING, FROZEN_SETTING, NOTIFICATION_DATE_SETTING, PARTNERSHIP_SETTING, SAMPLE_DATA_SHEET } from "../../src/returns/stored-settings";
import { readFrozenText } from "../../src/sampling/file/frozen-note";
import { readSampleFile } from "../../src/sampling/file/read-sample-file";
import { sampleFileTexts } from "../../src/sampling/file/sample-file-texts";
import { readRecord } from "../../src/sampling/record/read-record";
import { recordText } from "../../src/sampling/record/seal";
import { readConfirmations } from "../../src/validation/confirmations";
import { patternOf } from "../../src/validation/id-pattern";
import { readPartnership } from "../../src/validation/partnership";
import { cellsOfText } from "../../src/excel/sample/data-text";
import { type OpenWorkbook, openWorkbook, returnA, returnBytes, row } from "../excel/sheets";
import { fileFrom } from "../sampling/file/files";
import { someChildren } from "../sampling/record/draws";
import { closePanes, openPaneBeside, type OpenPane } from "../taskpane/store/open-pane";
import { atSample, openSample } from "../taskpane/store/sample/sample-pane";
import { requireCleanPrototypes } from "./prototypes";

afterEach(async () => {
  await closePanes();
  requireCleanPrototypes();
});

const deep = (count: number): string => `${"[".repeat(count)}${"]".repeat(count)}`;
const nested = (count: number): string => `${'{"earlier":{"record":'.repeat(count)}null${"}}".repeat(count)}`;
const SALT = "0123456789abcdef";
const entry = (marks: string): string => `{"version":1,"salt":"${SALT}","entries":[{"code":"R1","reason":"x","on":"2026-09-01","marks":${marks}}]}`;

/** What an attacker may leave under the name of any setting; JSON as it would stand in the file. */
const HOSTILE: Readonly<Record<string, string>> = {
  "nothing but brackets": deep(100_000),
  "objects within objects": nested(50_000),
  "a name of the prototype": '{"version":1,"__proto__":{"polluted":true},"patterns":[]}',
  "the prototype alone": '{"__proto__":{"version":1,"patterns":[],"polluted":true}}',
  "the constructor's prototype": '{"version":1,"constructor":{"prototype":{"polluted":true}}}',
  "names doubled": '{"version":1,"version":2,"patterns":[],"patterns":["P1"]}',
  "a version beyond numbers": '{"version":1e400,"patterns":[]}',
  "a version of minus nought": '{"version":-0,"patterns":[]}',
  "no number": '{"version":NaN}',
  "halves of characters": '{"version":1,"council":"\\ud800","patterns":["\\udfff1234567"],"x":"\\ud800"}',
  "a list of a million": `[${"0,".repeat(900_000)}0]`,
  "thousands of patterns": `{"version":1,"patterns":[${'"P1234567",'.repeat(20_000)}"P1234567"]}`,
  "an example of megabytes": `{"version":1,"patterns":["${"(a+)+".repeat(300_000)}"]}`,
  "HTML": '{"version":1,"council":"<img src=x onerror=alert(1)>","patterns":["<script>1</script>"],"x":1}',
  "a text of megabytes": `"${"x".repeat(4_000_000)}"`,
  "patterns that are numbers": `{"version":1,"patterns":[${"0,".repeat(900_000)}0]}`,
  "entries that are numbers": `{"version":1,"salt":"${SALT}","entries":[${"0,".repeat(900_000)}0]}`,
  "marks that are numbers": entry(`[${"0,".repeat(900_000)}0]`),
  "overrides that are numbers": `{"format":"pir-frozen","version":1,"overrides":[${"0,".repeat(900_000)}0]}`,
  "more than Excel keeps": entry(`[${'"AbC1",'.repeat(500_000)}"AbC1"]`),
};

/** Milliseconds that a reading of what is kept may take: by hand on a quiet machine, and in a test run beside others. */
const LONGEST = process.env["FUZZ_RUNS"] === undefined ? 1_000 : 200;

/** The shortest of a few: others use the machine too. */
function shortest(read: () => unknown): number {
  let best = Infinity;
  for (let round = 0; round < 8 && best > LONGEST; round++) {
    const start = performance.now();
    read();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** As the pane opens a workbook. */
async function opened(bytes: Uint8Array): Promise<OpenWorkbook> {
  const open = await openWorkbook(bytes);
  trimAnswersAtOnce();
  return open;
}

async function paneWith(settings: Readonly<Record<string, unknown>>): Promise<OpenPane> {
  const open = await opened(await returnBytes([row("A-1"), row("A-2")]));
  for (const [name, value] of Object.entries(settings)) open.host.settings.set(name, value);
  return openPaneBeside(open);
}

/** What is stored under the names, as the host holds it. */
const standing = ({ host }: OpenPane, names: readonly string[]): unknown[] => names.map((name) => host.settings.get(name));

const SETTINGS = [PARTNERSHIP_SETTING, CONFIRMATIONS_SETTING, FROZEN_SETTING, NOTIFICATION_DATE_SETTING] as const;

describe("settings that an attacker left", () => {
  /** Two of them to a pane: each stands once in the partnership's setting or in that of the confirmed checks, and elsewhere. */
  const names = Object.keys(HOSTILE);
  const half = Math.ceil(names.length / 2);
  const pairs = names.slice(0, half).map((name, index) => [name, names[index + half] ?? name] as const);

  it.each(pairs)("%s, and %s: the pane opens, says what it cannot read, and leaves it as it is", async (one, other) => {
    const [text = "", more = ""] = [HOSTILE[one], HOSTILE[other]];
    const pane = await paneWith(Object.fromEntries(SETTINGS.map((name, index) => [name, index % 2 === 0 ? text : more])));
    const before = standing(pane, SETTINGS);
    expect(pane.checking().notice?.sentence).toMatch(/cannot be read\.$|later version of this add-in\.$/);
    await pane.after(() => { pane.host.person.type(pane.list().id, 3, 2, "99"); });
    expect(pane.codes().length).toBeGreaterThan(0);
    await pane.after(() => { pane.actions.goTo("partnership"); });
    await pane.after(() => { pane.actions.setCouncil("Dundee City"); });
    await pane.after(() => { pane.actions.addPattern("P7654321", false); });
    await pane.after(() => { pane.actions.goTo("sample"); });
    expect(["prepare", "looking"]).toContain(pane.screen("sample").sample.phase);
    expect(standing(pane, SETTINGS)).toEqual(before);
    await pane.after(() => { pane.actions.goTo("partnership"); });
    await pane.after(() => { pane.actions.replaceStored(); });
    expect(pane.host.settings.get(PARTNERSHIP_SETTING)).not.toEqual(text);
  });

  it.each(Object.entries(HOSTILE))("%s: is refused within a moment", async (_, text) => {
    const open = await opened(await returnBytes([row("A-1")]));
    try {
      open.host.settings.set(PARTNERSHIP_SETTING, text);
      const stored = await readSetting(PARTNERSHIP_SETTING);
      for (const read of [readPartnership, readConfirmations, readFrozenText]) expect(shortest(() => read(stored))).toBeLessThan(LONGEST);
      expect(shortest(() => readKept(text, extractedReturn(returnA())))).toBeLessThan(LONGEST);
      expect(readKept(text, extractedReturn(returnA())).kind).toBe("unreadable");
    } finally {
      open.close();
    }
  });

  it("patterns as hostile as their form allows find their end in a moment, in any text", () => {
    for (const example of ["(a+)+$".repeat(6), "((((((((((0", "[0-9]+*.{9999}|\\", "0A".repeat(20), "0".repeat(40), "a0-".repeat(13), "\\1\\2(?=a)0"]) {
      const reading = readPartnership({ version: 1, patterns: [example] });
      if (reading.kind !== "known") throw new Error(`${example} was not read`);
      const pattern = patternOf(reading.value.patterns[0] ?? "");
      for (const part of ["a", "0", "A0", "(", " ", "a0-", "0A"]) {
        const text = part.repeat(32_767 / part.length);
        expect([example, part, shortest(() => pattern.matches(text)) < LONGEST]).toEqual([example, part, true]);
      }
    }
  });
});

describe("the record of a sample that an attacker left", () => {
  const file = fileFrom(someChildren(90));
  const texts = sampleFileTexts(file);
  const record = recordText(file.record);
  const edited = (change: (value: Record<string, unknown>) => void): string => {
    const value = JSON.parse(record) as Record<string, unknown>;
    change(value);
    return JSON.stringify(value);
  };
  const RECORDS: Readonly<Record<string, () => string>> = {
    "brackets without end": () => deep(100_000),
    "earlier draws within one another": () => `${record.trimEnd().slice(0, -1)},"earlier":${'{"reason":"x","record":{"format":"pir-draw","version":1,"earlier":'.repeat(20_000)}null${"}}".repeat(20_000)}}`,
    "a text of three million characters": () => edited((value) => { value["host"] = "x".repeat(3_900_000); }),
    "a text of ten million characters": () => edited((value) => { value["host"] = "x".repeat(10_000_000); }),
    "a text of backslashes": () => edited((value) => { value["host"] = "\\".repeat(1_900_000); }),
    "more than any record has": () => edited((value) => { value["host"] = "x".repeat(20_000_000); }),
    "sixty thousand IDs": () => edited((value) => { value["drawn"] = { main: Array.from({ length: 60_000 }, (_, index) => `C-${index}`), reserve: [], followUp: [] }; }),
    "half a million things that are no IDs": () => edited((value) => { value["siblings"] = Array.from({ length: 500_000 }, () => 1); }),
    "half a million rows without an ID": () => edited((value) => { (value["frame"] as Record<string, unknown>)["rowsWithoutId"] = Array.from({ length: 500_000 }, () => -1); }),
    "IDs that objects have as names": () => edited((value) => { value["drawn"] = { main: ["__proto__", "constructor", "toString"], reserve: ["hasOwnProperty"], followUp: ["valueOf"] }; }),
    "levels that objects have as names": () => record.replaceAll('"Female"', '"__proto__"').replaceAll('"Male"', '"constructor"'),
    "numbers beyond numbers": () => record.replace(/"records": \d+/, '"records": 1e400'),
    "a version beyond numbers": () => record.replace('"version": 1', '"version": 1e400'),
  };

  it.each(Object.entries(RECORDS))("%s: is answered in sentences, and in no time to speak of", (_, make) => {
    const text = make();
    for (const reading of [readRecord(text), readSampleFile({ doc: JSON.stringify({ ...(JSON.parse(texts.doc) as object), record: text }), frames: texts.frames })]) {
      if (reading.kind !== "problem" && reading.kind !== "doubtful") throw new Error(`it was read as a ${reading.kind}`);
      expect(reading.sentences.length).toBeLessThan(40);
      for (const sentence of reading.sentences) expect(sentence).toMatch(/^[A-Z0-9].{0,500}\.$/s);
    }
    const took = shortest(() => readRecord(text));
    process.stdout.write(`  ${(text.length / 1e6).toFixed(1)} million characters: ${Math.round(took)} ms\n`);
    expect(took).toBeLessThan(LONGEST);
  });

  it("frames under names of objects, and rows of them, are left out and said", () => {
    const digest = file.record.frame.digest;
    const frames = `{"format":"pir-sample-frames","version":1,"frames":{"__proto__":"x","constructor":"y","${digest}":"${"z".repeat(1000)}"}}`;
    const reading = readSampleFile({ doc: texts.doc, frames });
    expect(reading.kind).toBe("doubtful");
    const doc = JSON.parse(texts.doc) as { rows: unknown[] };
    doc.rows.push(["__PROTO__", 1, 0, ["__proto__"]], ["CONSTRUCTOR", 1, 0, []]);
    expect(readSampleFile({ ...texts, doc: JSON.stringify(doc) }).kind).toBe("doubtful");
  });

  const SHEETS: Readonly<Record<string, readonly string[]>> = {
    "text that is no text of ours": ["x", "y"],
    "brackets": cellsOfText(deep(100_000)),
    "a record of another kind": cellsOfText('{"format":"pir-sample","version":1,"__proto__":{"polluted":true}}'),
    "formulas and HTML": ["|=HYPERLINK(\"http://example.org\")", "|<img src=x onerror=alert(1)>"],
    "a megabyte of nothing": Array.from({ length: 40 }, () => `|${"\\u0020".repeat(5_000)}`),
    "cells full of spaces": Array.from({ length: 10 }, () => `|${" ".repeat(30_000)}`),
  };

  it.each(Object.entries(SHEETS))("in the hidden sheet: %s: the pane says so, and nothing is lost unasked", async (_, cells) => {
    const first = await openSample(60);
    await first.draw();
    const { host } = first.pane;
    const hidden = host.sheets.find(({ name }) => name === SAMPLE_DATA_SHEET);
    if (hidden === undefined) throw new Error("there is no hidden sheet");
    for (const [index, cell] of cells.entries()) host.person.paste(hidden.id, 1 + index, 0, [[cell]]);
    const texts = (): string[] => {
      const sheet = host.sheets.find(({ name }) => name === SAMPLE_DATA_SHEET);
      return Array.from({ length: (sheet?.lastRow ?? -1) + 1 }, (_, at) => [0, 1, 2, 3].map((column) => String(sheet?.cell(at, column).value ?? "")).join("\t"));
    };
    const before = texts();
    const again = await openPaneBeside(await opened(await host.save()));
    await again.after(() => { again.actions.goTo("sample"); });
    const { sample } = again.screen("sample");
    if (sample.phase !== "failed") throw new Error(`the sample is ${sample.phase}`);
    expect(sample.problem.sentence).toMatch(/^[A-Z].*\.$/s);
    await again.after(() => { again.actions.goTo("findings"); });
    expect(texts()).toEqual(before);
    expect(again.host.sheets.some(({ name }) => name === SAMPLE_DATA_SHEET)).toBe(true);
  });

  it("a sample that is sound is still read beside hostile settings", async () => {
    const first = await openSample(40);
    await first.draw();
    first.pane.host.settings.set(PARTNERSHIP_SETTING, HOSTILE["nothing but brackets"]);
    first.pane.host.settings.set(CONFIRMATIONS_SETTING, HOSTILE["a list of a million"]);
    const again = await atSample(await openPaneBeside(await openWorkbook(await first.pane.host.save())));
    expect(again.drawn().headline).toBe(first.drawn().headline);
  });
});

describe("answers of Excel", () => {
  it("with cells of nothing but spaces are read in a moment", async () => {
    const spaces = " ".repeat(32_765);
    const open = await opened(await returnBytes(Array.from({ length: 20 }, (_, index) => row(`A-${index + 1}`, { 4: `x${spaces}y` }))));
    expect(OfficeExtension).toHaveProperty("CoreUtility.trim");
    const start = performance.now();
    const pane = await openPaneBeside(open);
    expect(pane.checking().groups.length).toBeGreaterThan(0);
    // Twenty such cells take office.js twenty seconds and more by itself.
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe("what is kept on the computer by somebody else", () => {
  it("no definition answers to the names that objects have", () => {
    for (const name of ["__proto__", "constructor", "toString", "valueOf"]) expect(returnDefinitions.some(({ id }) => id === name)).toBe(false);
  });
});

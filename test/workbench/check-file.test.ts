import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dateFromParts } from "../../src/returns/calendar-date";
import { type CheckReport, checkWorkbook } from "../../src/workbench/check-file";
import { buildDemonstrationWorkbook, plantedMistakes } from "../../src/workbook/demonstration";
import { closePanes, openPane } from "../taskpane/store/open-pane";
import { fill, returnA, returnBytes, row, workbookBytes } from "../excel/sheets";

async function report(bytes: Uint8Array): Promise<CheckReport> {
  const today = dateFromParts(2026, 9, 1);
  if (today === undefined) throw new Error("no such day");
  return checkWorkbook(bytes, { today });
}

/** The first bytes of an OLE compound file, the form of old and of encrypted workbooks. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function compoundFile(streamName: string): Uint8Array {
  const bytes = new Uint8Array(1536);
  bytes.set(COMPOUND);
  bytes.set([0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0], 24);
  bytes.set(Buffer.from(streamName, "utf16le"), 1024);
  return bytes;
}

describe("checkWorkbook", () => {
  test("reports every planted mistake with its code, cell and sentence", async () => {
    const found = await report(await buildDemonstrationWorkbook(returnA()));
    if (found.kind !== "checked") throw new Error(found.problem);
    const places = found.findings.flatMap(({ code, cells }) => cells.map((cell) => `${code} ${/\d+/.exec(cell)?.[0] ?? ""}`));
    expect(places.sort()).toEqual(plantedMistakes(returnA()).map(({ code, row: at }) => `${code} ${at}`).sort());
    expect(found.children).toBe(180);
    expect(found.findings.find(({ code }) => code === "ID4")).toMatchObject({
      severity: "fix",
      sheet: "Sample of Records",
      column: "ID Number",
      sentence: "This ID reads as a CHI number. Give the child a number of your own.",
    });
    expect(JSON.stringify(found)).not.toContain("0101011237");
  });

  test("looks through the whole workbook, and takes the partnership's settings and confirmations from it", async () => {
    const pane = await openPane(
      await returnBytes(
        [row("A-1", { 2: 18, 6: new Date(Date.UTC(2024, 2, 1)) }), row("P7654321"), row("A-3", { 1: "EH1" })],
        (workbook) => {
          workbook.creator = "";
          workbook.addWorksheet("Notes").getCell("B4").value = "mother 0101011237";
        },
      ),
    );
    pane.actions.askConfirmation({ code: "AG5" });
    await pane.after(() => { pane.actions.confirm("Checked with the team"); });
    await pane.after(() => { pane.actions.goTo("partnership"); });
    await pane.after(() => { pane.actions.addPattern("P1234567", false); });
    await pane.after(() => { pane.actions.setCouncil("Dundee City"); });
    const bytes = await pane.host.save();
    await closePanes();
    const found = await report(bytes);
    if (found.kind !== "checked") throw new Error(found.problem);
    expect(found.findings.map(({ code }) => code).sort()).toEqual(["AD5", "AG5", "ID9", "PC4", "PV1"]);
    expect(found.counts).toEqual({ fix: 2, check: 2, confirmed: 1 });
    expect(found.findings.find(({ code }) => code === "PV1")).toMatchObject({ sheet: "Notes", cell: "B4", place: "Sheet “Notes”, B4" });
    expect(found.findings.find(({ code }) => code === "AG5")?.confirmed).toEqual({ reason: "Checked with the team", on: "2026-09-01" });
    expect(JSON.stringify(found)).not.toMatch(/0101011237|P7654321/);
  });

  test.each<[string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    ["an empty file", () => new Uint8Array(), /empty/i],
    ["a text file", () => Buffer.from("ID,Postcode\nA-1,DD1\n"), /not an Excel workbook/i],
    ["an old .xls", () => compoundFile("Workbook"), /\.xlsx/],
    ["an encrypted workbook", () => compoundFile("EncryptedPackage"), /password/],
    ["a damaged workbook", async () => (await returnBytes([row("A-1")])).slice(0, 3000), /damaged/i],
    ["an empty workbook", () => workbookBytes((workbook) => { workbook.addWorksheet("Sheet1"); }), /no pre-inspection return/],
    ["a table that lacks headings", () => workbookBytes((workbook) => {
      fill(workbook.addWorksheet("List"), [["ID Number", "Age"], ["A-1", 12]]);
    }), /headings are missing: Postcode/],
  ])("%s gets a sentence", async (_, make, sentence) => {
    const found = await report(await make());
    expect(found.kind).toBe("notChecked");
    expect(found.kind === "notChecked" && found.problem).toMatch(sentence);
  });
});

describe("npm run check", () => {
  let folder: string;
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), "pir-check-")); });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
    return new Promise((resolve) => {
      execFile("npx", ["--no-install", "tsx", "scripts/check.ts", ...args], (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
      });
    });
  }

  test("prints sentences, JSON for machines, and ends with 0, 1 or 2", async () => {
    const wrong = join(folder, "wrong.xlsx");
    const right = join(folder, "right.xlsx");
    const none = join(folder, "none.xlsx");
    await writeFile(wrong, await buildDemonstrationWorkbook(returnA()));
    await writeFile(right, await returnBytes([row("A-1"), row("A-2")], (workbook) => { workbook.creator = ""; }));
    await writeFile(none, "not a workbook");
    const [words, json, clean, several] = await Promise.all([
      run(wrong),
      run(wrong, "--json"),
      run(right, "--notified", "2026-08-24"),
      run(right, none, "--json", "--notified", "24 August 2026"),
    ]);
    expect(words.code).toBe(1);
    expect(words.stdout).toContain("This ID reads as a CHI number.");
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({ file: "wrong.xlsx", checked: true, children: 180 });
    expect(clean).toMatchObject({ code: 0, stdout: expect.stringContaining("0 to fix, 0 to check, 2 children") as string });
    expect(several.code).toBe(2);
    expect(JSON.parse(several.stdout)).toMatchObject([{ checked: true }, { checked: false, findings: [] }]);
  }, 60_000);
});

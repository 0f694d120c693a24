import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { draw } from "../../src/sampling/draw";
import { type FrameFile, frameToFile } from "../../src/sampling/frame/frame-file";
import { frameDigest, frameText } from "../../src/sampling/frame/frame-text";
import { EXAMPLE_FRAME, EXAMPLE_SEED } from "./docs-example";
import { hasPython } from "./docs-python";

/** The auditor's program takes what the product takes, and says in a sentence what it does not take. */
const PROGRAM = resolve("docs/redraw.py");
const TEXT = frameText(EXAMPLE_FRAME);
const FILE: FrameFile = frameToFile(EXAMPLE_FRAME);
const DRAWN = { digest: frameDigest(EXAMPLE_FRAME), ...draw(EXAMPLE_FRAME, EXAMPLE_SEED) };
const [GENDER, AGE] = FILE.margins;
const OTHERS = FILE.records.slice(1);

let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), "frame-")); });
afterAll(() => { rmSync(folder, { recursive: true }); });

function run(args: readonly string[]): { code: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync("python3", ["-B", PROGRAM, ...args], { cwd: folder, encoding: "utf8" });
  return { code: status, out: stdout, error: stderr };
}

/** @param content text and bytes as they are, anything else as JSON. */
function redraw(content: unknown, seed: string): ReturnType<typeof run> {
  const isAsItIs = typeof content === "string" || Buffer.isBuffer(content);
  writeFileSync(join(folder, "frame"), isAsItIs ? content : JSON.stringify(content));
  return run(["frame", seed]);
}

/** The example as JSON, with an ID of its own for the first child. */
function withFirstId(id: unknown): unknown {
  return { ...FILE, records: [{ ...FILE.records[0], id }, ...OTHERS] };
}

function withFirstLevels(levels: unknown): unknown {
  return { ...FILE, records: [{ ...FILE.records[0], levels }, ...OTHERS] };
}

const withPython = hasPython() ? describe : describe.skip;

withPython("docs/redraw.py takes", () => {
  it.each<[string, unknown, string]>([
    ["a byte order mark before text", `\uFEFF${TEXT}`, EXAMPLE_SEED],
    ["a byte order mark before JSON", `\uFEFF${JSON.stringify(FILE)}`, EXAMPLE_SEED],
    ["a blank line before JSON", `\n\r\n${JSON.stringify({ frame: FILE }, null, 2)}`, EXAMPLE_SEED],
    ["text without its last line feed", TEXT.slice(0, -1), EXAMPLE_SEED],
    ["sizes with a decimal point", JSON.stringify(FILE).replace('"main":4', '"main":4.0'), EXAMPLE_SEED],
    ["spaces at the ends of the seed", FILE, `  ${EXAMPLE_SEED}\n`],
  ])("%s", (_name, content, seed) => {
    const { code, out, error } = redraw(content, seed);
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(JSON.parse(out)).toEqual(DRAWN);
  });

  it("an ID that is a number, by its shortest decimal text", () => {
    const asText = redraw(withFirstId("120"), EXAMPLE_SEED);
    expect(JSON.parse(asText.out)).toHaveProperty("main");
    for (const number of ["120", "120.0", "1.2e2"]) {
      expect(redraw(JSON.stringify(withFirstId("?")).replace('"?"', number), EXAMPLE_SEED)).toEqual(asText);
    }
  });

  it("a seed that begins with a dash", () => {
    expect(redraw(FILE, "-1").code).toBe(0);
  });
});

withPython("docs/redraw.py refuses in one sentence", () => {
  const one = "Give the file of the frame and the seed: python3 redraw.py frame.txt SEED";
  const cannot = "there is no such file, or it cannot be read.";

  it.each<[string, readonly string[], string]>([
    ["no arguments", [], one],
    ["no seed", ["frame.txt"], one],
    ["another argument", ["frame.txt", "1", "2"], one],
    ["a missing file", ["none.txt", "1"], `none.txt: ${cannot}`],
    ["a directory", ["directory", "1"], `directory: ${cannot}`],
  ])("%s", (_name, args, sentence) => {
    mkdirSync(join(folder, "directory"), { recursive: true });
    expect(run(args)).toEqual({ code: 2, out: "", error: `${sentence}\n` });
  });

  const noFrame = "This is no frame: its first line is pir-frame, a tab and 1.";
  const order = "The lines of a frame are method, sizes, one for each margin, records and one for each record, with tabs between their fields.";
  const noObject = "A frame is an object with method, sizes, margins and records.";
  const size = "Each size is a whole number, 0 or more.";
  const method = "The method is cube, cube-soft or systematic.";
  const margin = "Margin 1 needs a key and a list of levels, none of them empty or with a tab or a line break in it.";
  const count = "The frame has not as many records as its line records says.";
  const noId = "Record 1 has no ID that can be used.";
  const seed = "The seed has 1 to 100 characters: letters without accents, digits, spaces and plain signs.";

  it.each<[string, unknown, string, string?]>([
    ["an empty file", "", noFrame],
    ["another text", "AB-101\n", noFrame],
    ["another version", TEXT.replace("pir-frame\t1", "pir-frame\t2"), noFrame],
    ["spaces for tabs", TEXT.replaceAll("\t", " "), noFrame],
    ["spaces for tabs in the sizes", TEXT.replace("sizes\t4\t2\t1", "sizes 4 2 1"), order],
    ["a margin without a key", TEXT.replace(/margin\tgender.*/, "margin"), order],
    ["no line of records", TEXT.replace(/records\t12\n/, ""), order],
    ["line ends of Windows", TEXT.replaceAll("\n", "\r\n"), "Save the frame with line feeds alone (LF) at the ends of its lines."],
    ["UTF-16", Buffer.from(`\uFEFF${TEXT}`, "utf16le"), "frame: save this file as UTF-8."],
    ["fewer records than it says", TEXT.replace("records\t12", "records\t13"), count],
    ["a size in words", TEXT.replace("sizes\t4", "sizes\tfour"), size],
    ["a size below 0", TEXT.replace("sizes\t4", "sizes\t-1"), size],
    ["a size below 0 in JSON", { ...FILE, sizes: { ...FILE.sizes, main: -1 } }, size],
    ["a size with decimals", { ...FILE, sizes: { ...FILE.sizes, main: 1.5 } }, size],
    ["TRUE as a size", { ...FILE, sizes: { ...FILE.sizes, main: true } }, size],
    ["an unknown method", TEXT.replace("\tcube\n", "\tCube\n"), method],
    ["an unknown method in JSON", { ...FILE, method: ["cube"] }, method],
    ["a level twice", TEXT.replace("Female\tMale", "Female\tMale\tFemale"), "Margin 1 has a level twice."],
    ["an empty level", TEXT.replace("Female\tMale", "Female\t\tMale"), margin],
    ["a tab in a key", { ...FILE, margins: [{ ...GENDER, key: "a\tb" }, AGE] }, margin],
    ["half of a character", { ...FILE, margins: [{ ...GENDER, levels: ["Female", "Male", "\uD800"] }, AGE] }, margin],
    ["a key twice", TEXT.replace("margin\tage", "margin\tgender"), "Two margins have the same key."],
    ["an empty ID", TEXT.replace("AB-101", ""), noId],
    ["a blank line among the records", TEXT.replace("AB-101\t", "\nAB-101\t").replace("records\t12", "records\t13"), noId],
    ["an ID of invisible characters", withFirstId(" \u200B"), noId],
    ["an ID with decimals", withFirstId(1.5), noId],
    ["an ID of 16 digits", withFirstId(1234567890123456), noId],
    ["an ID that is TRUE", withFirstId(true), noId],
    ["an ID that is an error value", withFirstId(" #n/a"), noId],
    ["an ID with an exponent", withFirstId("1.2e+15"), noId],
    ["two records with one canonical ID", withFirstId(" ab-103\u200B"), "Records 1 and 3 have the same ID."],
    ["a level that the margin does not have", TEXT.replace("AB-101\tFemale", "AB-101\tfemale"), "Record 1 has a level that its margin does not have."],
    ["a level too few", TEXT.replace("AB-101\tFemale", "AB-101"), "Record 1 needs one level for each margin."],
    ["a level too many", withFirstLevels(["Female", "0–4", "0–4"]), "Record 1 needs one level for each margin."],
    ["levels that are no list", withFirstLevels("Female"), "Record 1 needs an ID and levels."],
    ["a record that is none", { ...FILE, records: ["AB-101"] }, "Record 1 needs an ID and levels."],
    ["no records", { ...FILE, records: [] }, "The frame needs records, a list of one or more."],
    ["no margins", { ...FILE, margins: undefined }, "The frame needs margins, a list."],
    ["no sizes", { ...FILE, sizes: [4, 2, 1] }, "The frame needs sizes: main, reserve and followUp."],
    ["broken JSON", "{", "This is neither JSON nor the text of a frame."],
    ["JSON without end", "[".repeat(100_000), "This is neither JSON nor the text of a frame."],
    ["a list", [], noObject],
    ["nothing under frame", { frame: null }, noObject],
    ["the record of a draw", { format: "pir-draw", version: 1, frame: { digest: DRAWN.digest, records: 12 } },
      "This is the record of a draw, which holds the digest of the frame: give the frame itself."],
    ["an empty seed", TEXT, seed, "  "],
    ["a seed with an accent", TEXT, seed, "né"],
    ["a seed of 200 characters", TEXT, seed, "7".repeat(200)],
    ["a seed of two lines", TEXT, seed, "1\n2"],
  ])("%s", (_name, content, sentence, typed = "1") => {
    expect(redraw(content, typed)).toEqual({ code: 2, out: "", error: `${sentence}\n` });
  });
});

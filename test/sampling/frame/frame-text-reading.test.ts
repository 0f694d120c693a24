import fc from "fast-check";
import { frameText } from "../../../src/sampling/frame/frame-text";
import { readFrameText } from "../../../src/sampling/frame/frame-text-reading";
import { anyFrame } from "./frames";

const TEXT = [
  "pir-frame\t1", "method\tcube", "sizes\t2\t1\t0", "margin\tgender\tFemale\tMale", "records\t3",
  "A-1\tFemale", "A-2\tMale", "A-3\tMale", "",
].join("\n");

function problemsOf(text: string): readonly string[] {
  const reading = readFrameText(text);
  return reading.kind === "problems" ? reading.problems : [];
}

it("reads back every frame that was written", () => {
  fc.assert(
    fc.property(anyFrame, (frame) => {
      expect(readFrameText(frameText(frame))).toEqual({ kind: "frame", frame });
    }),
    { numRuns: 300 },
  );
});

it("reads a text without its last line end, as editors leave it", () => {
  expect(readFrameText(TEXT.trimEnd())).toEqual(readFrameText(TEXT));
  expect(readFrameText(TEXT).kind).toBe("frame");
});

const COUNT = "The frame does not have as many records as its line “records” says.";
const LINES = "The lines of a frame are method, sizes, one for each margin, records, then one for each record; fields are joined by tabs.";

it.each<[string, string, readonly string[]]>([
  ["nothing", "", ["The first line of a frame is “pir-frame”, a tab and “1”."]],
  ["something else", "dear auditor,", ["The first line of a frame is “pir-frame”, a tab and “1”."]],
  ["spaces for tabs", TEXT.replaceAll("\t", "    "), ["The first line of a frame is “pir-frame”, a tab and “1”."]],
  ["another version", TEXT.replace("pir-frame\t1", "pir-frame\t2"), ["This program reads version 1 of the frame's text only."]],
  ["the line ends of Windows", TEXT.replaceAll("\n", "\r\n"), ["Save the frame with line feeds alone (LF) at the ends of its lines."]],
  ["no line of sizes", TEXT.replace("sizes\t2\t1\t0\n", ""), [LINES]],
  ["no line of records", TEXT.replace("records\t3\n", ""), [LINES]],
  ["only its beginning", "pir-frame\t1\n", [LINES]],
  ["a record too few", TEXT.replace("A-2\tMale\n", ""), [COUNT]],
  ["a blank line at the end", `${TEXT}\n`, [COUNT]],
  ["a size that is no number", TEXT.replace("sizes\t2", "sizes\ttwo"), ["Size main: give a whole number, 0 or more."]],
  ["an unknown method", TEXT.replace("cube", "dice"), ["Give the method: cube, cube-soft or systematic."]],
  ["a level that the margin does not have", TEXT.replace("A-2\tMale", "A-2\tOther"), ["Record 2: its level is not among those of margin 1."]],
  ["an ID twice", TEXT.replace("A-3", "a-1"), ["Records 1 and 3 have the same ID."]],
])("refuses %s in plain words", (_, text, expected) => {
  expect(problemsOf(text)).toEqual(expected);
});

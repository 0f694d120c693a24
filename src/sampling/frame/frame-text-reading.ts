import { type FrameReadingOfFile, readFrameFile } from "./frame-file";
import { FORMAT, VERSION } from "./frame-text";

const LINES_BEFORE_MARGINS = 3;

/** Reads a frame's text, as `frameText` writes it. What a file's JSON would be refused for, a text is refused for too. */
export function readFrameText(text: string): FrameReadingOfFile {
  if (text.includes("\r")) return problem("Save the frame with line feeds alone (LF) at the ends of its lines.");
  const lines = text.replace(/\n$/, "").split("\n").map((line) => line.split("\t"));
  const [first, method, sizes] = lines;
  if (first?.[0] !== FORMAT) return problem(`The first line of a frame is “${FORMAT}”, a tab and “${VERSION}”.`);
  if (first[1] !== VERSION || first.length > 2) return problem(`This program reads version ${VERSION} of the frame's text only.`);
  const recordsLine = lines.findIndex(([name], place) => place >= LINES_BEFORE_MARGINS && name === "records");
  const margins = lines.slice(LINES_BEFORE_MARGINS, Math.max(recordsLine, LINES_BEFORE_MARGINS));
  const isInOrder = method?.[0] === "method" && sizes?.[0] === "sizes" && recordsLine > 0 && margins.every(([name]) => name === "margin");
  if (!isInOrder || method.length !== 2 || sizes.length !== 4) {
    return problem("The lines of a frame are method, sizes, one for each margin, records, then one for each record; fields are joined by tabs.");
  }
  const records = lines.slice(recordsLine + 1);
  if (lines[recordsLine]?.slice(1).join("\t") !== String(records.length)) return problem("The frame does not have as many records as its line “records” says.");
  const [main, reserve, followUp] = sizes.slice(1).map((size) => (/^\d+$/.test(size) ? Number(size) : NaN));
  return readFrameFile({
    method: method[1],
    sizes: { main, reserve, followUp },
    margins: margins.map(([, key, ...levels]) => ({ key, levels })),
    records: records.map(([id, ...levels]) => ({ id, levels })),
  });
}

function problem(sentence: string): FrameReadingOfFile {
  return { kind: "problems", problems: [sentence] };
}

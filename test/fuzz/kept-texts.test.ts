import { readNote } from "../../src/excel/sample/deletion-note";
import { looseFromText } from "../../src/excel/sample/loose-rows";
import { cellsOfText, textOfCells } from "../../src/excel/sample/data-text";
import { readKept } from "../../src/extract/kept/read-kept";
import { extractedReturn } from "../../src/returns/definitions/extracts";
import { frozenText, readFrozenText } from "../../src/sampling/file/frozen-note";
import { readSampleFile } from "../../src/sampling/file/read-sample-file";
import { sampleFileTexts } from "../../src/sampling/file/sample-file-texts";
import { frameText } from "../../src/sampling/frame/frame-text";
import { readFrameText } from "../../src/sampling/frame/frame-text-reading";
import { readRecord, type RecordReading } from "../../src/sampling/record/read-record";
import { recordText } from "../../src/sampling/record/seal";
import { readConfirmations } from "../../src/validation/confirmations";
import { partnershipForStoring, readPartnership } from "../../src/validation/partnership";
import { readReceiptDigest } from "../../src/validation/receipt-reading";
import { fileFrom, redrawn } from "../sampling/file/files";
import { read } from "../sampling/frame/lists";
import { choicesWith, listWith, recordFrom, someChildren, verified } from "../sampling/record/draws";
import type { Seed } from "../../src/sampling/seed/seed";
import { returnA } from "../excel/sheets";
import { mutatedLines, mutatedText } from "./mutations";
import { requireCleanPrototypes } from "./prototypes";
import { target } from "./rounds";

afterEach(requireCleanPrototypes);

/** A sentence that a person can read: words, an end, nothing of what a program says of itself. */
function requireSentences(sentences: readonly string[]): void {
  expect(sentences.length).toBeGreaterThan(0);
  for (const sentence of sentences) {
    expect(sentence).toMatch(/^[A-Z0-9“].*[.]$/s);
    expect(sentence).not.toMatch(/undefined|NaN|\[object|Error:|Unexpected token|C-\d{3}/);
  }
}

const children = someChildren(90);
const record = recordFrom(children.slice(0, 30));
const list = listWith(children.slice(0, 30));
const file = fileFrom(children);
const again = redrawn(file, children, "31415926535897932384" as Seed);

describe("the record of a draw", () => {
  const check = (text: string): void => {
    const reading: RecordReading = readRecord(text);
    if (reading.kind === "problem") requireSentences(reading.sentences);
    else {
      // What was read means the same when it is written: read again, it is the same record.
      const written = readRecord(recordText(reading.record));
      expect(written).toEqual(reading);
      if (reading.kind === "doubtful") requireSentences(reading.sentences);
    }
  };
  target("record", 250, mutatedText([recordText(record), recordText(again.record)]), check);
  target("record, drawn again from the list", 40, mutatedText([recordText(record)]), (text) => {
    const reading = readRecord(text);
    if (reading.kind === "problem") return;
    const found = verified(reading.record, list);
    requireSentences(found.sentences);
    // A record that says what this list would have brought is the one that was drawn, but for its words.
    if (found.isSame) expect(reading.record.drawn).toEqual(record.drawn);
  });
});

describe("what the workbook keeps of a sample", () => {
  const { doc, frames } = sampleFileTexts(again);
  target("sample file, its record and rows", 120, mutatedText([doc]), (text) => {
    const reading = readSampleFile({ doc: text, frames });
    if (reading.kind !== "file") requireSentences(reading.sentences);
    else expect(readSampleFile(sampleFileTexts(reading.file))).toEqual(reading);
  });
  target("sample file, its frames", 120, mutatedText([frames]), (text) => {
    const reading = readSampleFile({ doc, frames: text });
    if (reading.kind !== "file") requireSentences(reading.sentences);
    else expect(reading.file).toEqual(again);
  });
  target("cells of the hidden sheet", 200, mutatedText([JSON.stringify(cellsOfText(doc.slice(0, 2000))), JSON.stringify(["|\"a\"", "|", 1, null])]), (text) => {
    const cells = jsonOf(text);
    if (!Array.isArray(cells)) return;
    const read = textOfCells(cells);
    if (read !== undefined) expect(textOfCells(cellsOfText(read))).toBe(read);
  });
  target("rows that a writing adds", 300, mutatedText(['[["sample","A-1","A-2"],["reserve","B-1"]]']), (text) => {
    for (const keys of looseFromText(text).values()) for (const key of keys) expect(typeof key).toBe("string");
  });
  const note = { stamp: "x", certificate: { kind: "certificate", name: "N", rows: [{ look: "title", cells: ["a", 1] }], widths: [10], isLandscape: false }, settings: ["pir.frozen"] };
  target("note of a deletion", 300, mutatedText([JSON.stringify(note)]), (text) => {
    const read = readNote(cellsOfText(text));
    if (read !== undefined) expect(typeof read.stamp).toBe("string");
  });
});

describe("a frame's text", () => {
  const text = frameText(read(list, choicesWith()).frame);
  target("frame text", 300, mutatedLines([text], ["\t", "\n", "0\t"]), (changed) => {
    const reading = readFrameText(changed);
    if (reading.kind === "problems") requireSentences(reading.problems);
    else expect(readFrameText(frameText(reading.frame))).toEqual(reading);
  });
});

describe("settings of the workbook", () => {
  const note = {
    digest: "ab".repeat(32), at: "2026-11-22T09:15:00.000Z", choices: choicesWith({ margins: [{ key: "gender", joined: [["Male", "Other"]] }] }),
    overrides: [{ about: "findings" as const, reason: "Late." }], agreedDate: "2026-08-14", listDigest: "cd".repeat(32), receipt: { digest: "ef".repeat(32), isSame: false }, withoutId: 2,
  };
  target("frozen note", 500, mutatedText([frozenText(note)]), (text) => {
    for (const stored of [text, jsonOf(text)]) {
      const reading = readFrozenText(stored);
      if (reading.kind === "read") expect(readFrozenText(frozenText(reading.value))).toEqual(reading);
    }
  });

  const confirmations = { version: 1, salt: "0123456789abcdef", entries: [{ code: "R12", reason: "Checked.", on: "2026-09-01", marks: ["AbC1", "zZ-_"] }] };
  target("confirmations", 500, mutatedText([JSON.stringify(confirmations)]), (text) => {
    const reading = readConfirmations(jsonOf(text));
    if (reading.kind === "known") expect(readConfirmations(JSON.parse(JSON.stringify(reading.value)))).toEqual(reading);
  });

  const partnership = { version: 1, council: "Glasgow City", patterns: ["P1234567", "12-34/AB", "(1.2)+*"] };
  target("partnership", 500, mutatedText([JSON.stringify(partnership)]), (text) => {
    const reading = readPartnership(jsonOf(text));
    if (reading.kind === "known") expect(readPartnership(partnershipForStoring(reading.value))).toEqual(reading);
  });
});

describe("what is kept on the computer", () => {
  const definition = extractedReturn(returnA());
  const kept = {
    version: 1, definition: definition.id, keptOn: "2026-09-03", headings: [{ heading: "dob", role: "birth" }, { heading: "child", role: "child" }],
    dateOrders: [{ heading: "dob", order: "dayFirst" }], words: [{ role: "column:gender", words: [{ word: "m", becomes: "Male" }] }], precedence: ["a"], joinsContinuations: true,
  };
  target("kept matching", 500, mutatedText([JSON.stringify(kept)]), (text) => {
    const reading = readKept(text, definition);
    if (reading.kind === "read") expect(readKept(JSON.stringify(reading.value), definition)).toEqual(reading);
  });
});

describe("a receipt", () => {
  const digest = "0123456789abcdef".repeat(4);
  const receipt = `Receipt of the list\n> Digest: ${digest.replace(/(.{8})/g, "$1 ")}\n|  ${digest.slice(0, 32)}\n> ${digest.slice(32).toUpperCase()}`;
  target("receipt", 500, mutatedLines([receipt, digest], [" ", ">", "\u200B"]), (text) => {
    const found = readReceiptDigest(text);
    if (found === undefined) return;
    expect(found).toMatch(/^[0-9a-f]{64}$/);
    expect(readReceiptDigest(found)).toBe(found);
  });
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // As the settings do with what is no JSON: they hand over the text.
    return text;
  }
}

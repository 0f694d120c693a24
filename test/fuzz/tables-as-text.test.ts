import fc from "fast-check";
import { strToU8 } from "fflate";
import { readKey } from "../../src/extract/numbers/read-key";
import { bestSheet } from "../../src/extract/headings/find-source-table";
import { readExport, readPasted } from "../../src/taskpane/extract-file/read-export";
import { extractedReturn } from "../../src/returns/definitions/extracts";
import { returnA } from "../excel/sheets";
import { eager } from "../taskpane/extract-file/reading";
import { mutatedLines } from "./mutations";
import { requireCleanPrototypes } from "./prototypes";
import { target } from "./rounds";

afterEach(requireCleanPrototypes);

const DEFINITION = extractedReturn(returnA());
const CSV = 'Child;Born;"Kind of order"\nA-1;28/02/2015;"CSO; at home"\nA-2;2016-02-29;"said ""yes"""\nA-3;;\n';
const PASTED = "Old ID\tNew ID\tWho\r\nP-1\tC-1\tx\r\nP-2\tC-2\t\"a\tb\"\r\n\tC-3\t\r\n";
const KEY = "Key of March\n\nOld ID,New ID\nP-1,C-001\nP-2,C-002\np 1,C-001\n,C-003\nP-4,\n";

async function requireSound(reading: ReturnType<typeof readExport>): Promise<void> {
  const answer = await reading;
  if (answer.kind === "problem") {
    expect(answer.problem.sentence).toMatch(/^[A-Z].*\.$/s);
    return;
  }
  if (answer.kind !== "read") throw new Error(answer.kind);
  for (const sheet of answer.sheets) {
    expect(sheet.rows.at(-1)?.some((cell) => cell !== "")).toBe(true);
    expect(sheet.rows.flat().every((cell) => typeof cell === "string")).toBe(true);
    bestSheet([sheet], DEFINITION);
    const key = readKey([sheet]);
    if (key.kind === "problem") expect(`${key.sentence} ${key.whatToDo}`).toMatch(/^[A-Z].*\.$/s);
    else expect(key.key.count).toBeLessThanOrEqual(sheet.rows.length);
  }
}

describe("tables as text", () => {
  const texts = mutatedLines([CSV, PASTED, KEY], [";", ",", "\t", "|", "\u001f"]);
  target("CSV file", 250, texts, (text) => requireSound(readExport("list.csv", strToU8(text), eager())));
  target("CSV file, its bytes", 250, fc.tuple(texts, fc.uint8Array({ maxLength: 6 }), fc.nat(200), fc.constantFrom("utf8", "utf16le", "latin1")), ([text, bytes, at, encoding]) => {
    const whole = Buffer.from(text, encoding as BufferEncoding);
    return requireSound(readExport("list.csv", new Uint8Array(Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at)])), eager()));
  });
  target("pasted table and key", 250, texts, (text) => requireSound(readPasted(text, eager())));
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { cellsOfText } from "../../../src/excel/sample/data-text";
import { SAMPLE_DATA_SHEET } from "../../../src/returns/stored-settings";
import { sampleFileTexts } from "../../../src/sampling/file/sample-file-texts";
import { SHEET_NAMES } from "../../../src/sampling/sheets/sheet-names";
import { LONGEST_REASON } from "../../../src/validation/confirmations/record";
import { hasPython, python } from "../../sampling/docs-python";
import { fileFrom } from "../../sampling/file/files";
import { someChildren } from "../../sampling/record/draws";

const page = readFileSync(resolve("docs/sample.md"), "utf8");
const [, program = ""] = /```python\n([^`]+)```/.exec(page) ?? [];

test("the page calls the sheets by their names", () => {
  for (const name of [...Object.values(SHEET_NAMES), SAMPLE_DATA_SHEET]) expect(page).toContain(`“${name}”`);
  expect(page).toContain(`up to ${LONGEST_REASON} characters`);
});

(hasPython() ? test : test.skip)("from the cells of the hidden sheet the page comes to the frozen list, and that draws the same", () => {
  const file = fileFrom(someChildren(900));
  const cells = cellsOfText(sampleFileTexts(file).frames);
  expect(cells.length).toBeGreaterThan(1);
  const folder = mkdtempSync(join(tmpdir(), "sample-"));
  try {
    writeFileSync(join(folder, "cells.txt"), cells.map((cell) => `${cell}\r\n`).join(""));
    python(["-c", `import os\nos.chdir(${JSON.stringify(folder)})\n${program}`]);
    const { frame, seed, drawn } = file.record;
    const printed: unknown = JSON.parse(python([resolve("docs/redraw.py"), join(folder, `${frame.digest}.txt`), seed.text]));
    expect(printed).toEqual({ digest: frame.digest, ...drawn });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

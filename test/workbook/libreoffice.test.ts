import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { returnDefinitions } from "../../src/returns/definitions";
import { addIn } from "../../src/workbook/add-in";
import { buildDemonstrationWorkbook } from "../../src/workbook/demonstration";
import { sheetPlan } from "../../src/workbook/sheet-plan";
import { embedWebExtension, readWebExtension } from "../../src/workbook/web-extension";
import { listEntries, listValues, load, ruleAt, sheetOf } from "./reading";

/** Another spreadsheet program opens the workbooks, and what it writes back still says the same. */

const isInstalled = spawnSync("soffice", ["--version"]).status === 0;
if (!isInstalled) process.stderr.write("Skipped: LibreOffice (soffice) is not installed on this computer.\n");

(isInstalled ? describe : describe.skip)("LibreOffice", () => {
  let folder: string;
  const files = returnDefinitions.map((definition) => `${definition.id}.xlsx`);

  const convert = (format: string, names: readonly string[]) => {
    const profile = pathToFileURL(join(folder, "profile")).href;
    const args = [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", format, "--outdir", join(folder, "out")];
    execFileSync("soffice", [...args, ...names.map((name) => join(folder, name))], { stdio: "ignore", timeout: 60_000 });
  };

  const bytesOf = (...path: string[]) => readFileSync(`${join(folder, ...path)}.xlsx`);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "pir-libreoffice-"));
    for (const definition of returnDefinitions) {
      writeFileSync(join(folder, `${definition.id}.xlsx`), await buildDemonstrationWorkbook(definition));
    }
    convert("xlsx", files);
  }, 90_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(returnDefinitions.map((definition) => [definition.id, definition] as const))(
    "gives the cells and the drop-down lists of %s back",
    async (id, definition) => {
      const built = await load(bytesOf(id));
      const back = await load(bytesOf("out", id));
      expect(back.worksheets.map((sheet) => sheet.name)).toEqual(built.worksheets.map((sheet) => sheet.name));
      expect(listValues(back, definition)).toEqual(listValues(built, definition));
      const { firstRow } = sheetPlan(definition);
      // LibreOffice writes rules down to a thousand rows below the last one with content.
      const lastRow = firstRow + listValues(back, definition).length + 900;
      for (const column of definition.columns) {
        if (column.kind !== "choice") continue;
        for (const row of [firstRow, lastRow]) {
          expect(listEntries(back, ruleAt(back, definition, column.key, row))).toEqual(
            definition.vocabularies[column.vocabulary]?.entries,
          );
        }
      }
      // It drops the add-in, which can be embedded anew.
      expect(readWebExtension(bytesOf("out", id))).toBeUndefined();
      const again = embedWebExtension(bytesOf("out", id), { ...addIn, store: "central" });
      expect(readWebExtension(again)).toMatchObject({ ...addIn, opensWithDocument: true });
      expect(sheetOf(back, definition.sheetName).getCell(firstRow, 1).numFmt).toBe("@");
    },
  );

  it("shows the list as a person would read it", () => {
    const [name = ""] = files;
    // Comma, quotes, UTF-8, from the first line on, and every cell as it is shown.
    convert("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true", [name]);
    const lines = readFileSync(join(folder, "out", name.replace(".xlsx", ".csv")), "utf8").split("\n");
    expect(lines.some((line) => line.includes("Insert Agreed Date,14/08/2026"))).toBe(true);
    expect(lines.find((line) => line.startsWith("A-001,"))).toMatch(/^A-001,DD\d+,\d+,.*,\d\d\/\d\d\/\d{4},\w+$/);
    expect(lines.some((line) => line.startsWith("0101011237,"))).toBe(true);
  }, 90_000);

  it("prints one page wide, with the headings on every page of the list", () => {
    const [name = ""] = files;
    convert("pdf", [name]);
    const pdf = readFileSync(join(folder, "out", name.replace(".xlsx", ".pdf")), "latin1");
    expect(pdf.startsWith("%PDF-")).toBe(true);
    const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
    // 181 rows take six landscape pages; guidance and lists one each. Two pages across would double that.
    expect(pages.length).toBeGreaterThanOrEqual(7);
    expect(pages.length).toBeLessThanOrEqual(10);
  }, 90_000);
});

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type UsedMember, usedMembers } from "./used-api";

/** Of ExcelApi 1.14, which manifest.xml asks for; every Excel that opens the pane has it. */
const FLOOR = 14;

/** What is used above the floor, and the file that asks before whether it is there. */
const ASKED_BEFORE: readonly { readonly name: string; readonly file: string; readonly asks: string }[] = [
  { name: "Excel.RunOptions.mergeUndoGroup", file: "src/excel/run.ts", asks: 'isSetSupported("ExcelApi", "1.20")' },
];

/**
 * What is used of the API that all of Office has in common, which no set of Excel's promises: with the file in which
 * whatever may be missing is provided for, or "always" where it comes with office.js itself.
 */
const IN_COMMON: Readonly<Record<string, string>> = {
  "Office.onReady": "always",
  "Office.context": "always",
  "Office.Context.document": "always",
  "Office.Context.requirements": "always",
  "Office.RequirementSetSupport.isSetSupported": "always",
  // Excel on the web has left it out, and older hosts have it without isDarkTheme.
  "Office.Context.officeTheme": "src/excel/office-theme.ts",
  "Office.OfficeTheme.isDarkTheme": "src/excel/office-theme.ts",
  "Office.OfficeTheme.bodyBackgroundColor": "src/excel/office-theme.ts",
  // Hosts without partitioned storage leave it out.
  "Office.Context.partitionKey": "src/excel/ready.ts",
  // Only named in words: what is missing is left out.
  "Office.Context.diagnostics": "src/excel/platform.ts",
  "Office.ContextInformation.platform": "src/excel/platform.ts",
  "Office.ContextInformation.version": "src/excel/platform.ts",
  // Compared with: a host that does not tell it is treated as one that downloads nothing and opens no new workbook.
  "Office.Context.platform": "src/excel/platform.ts",
  "Office.PlatformType": "always",
  "Office.PlatformType.PC": "always",
  "Office.PlatformType.OfficeOnline": "always",
  // The set CompressedFile, which Excel on an iPad lacks: what the file would have shown is then named as not looked at.
  "Office.Document.getFileAsync": "src/excel/sweep/whole-file.ts",
  "Office.File.size": "src/excel/sweep/whole-file.ts",
  "Office.File.sliceCount": "src/excel/sweep/whole-file.ts",
  "Office.File.getSliceAsync": "src/excel/sweep/whole-file.ts",
  "Office.File.closeAsync": "src/excel/sweep/whole-file.ts",
  "Office.Slice.data": "src/excel/sweep/whole-file.ts",
  "Office.FileType": "always",
  "Office.FileType.Compressed": "always",
  "Office.AsyncResult.status": "always",
  "Office.AsyncResult.value": "always",
  "Office.AsyncResultStatus": "always",
  "Office.AsyncResultStatus.Succeeded": "always",
};

describe("the floor of the API", () => {
  let used: readonly UsedMember[];
  beforeAll(() => { used = usedMembers(); });

  it("is the one that the manifest asks for", () => {
    expect(textOf("manifest.xml")).toMatch(/<Set Name="ExcelApi" MinVersion="1\.14" ?\/>/);
  });

  it("sees what is used: by property, by method, by option, and by the name that is loaded", () => {
    const setOf = (name: string) => used.find((member) => member.name === name)?.minor;
    expect(setOf("Excel.Range.values")).toBe(1);
    expect(setOf("Excel.Workbook.worksheets")).toBe(1);
    expect(setOf("Excel.RunOptions.mergeUndoGroup")).toBe(20);
    expect(used.filter(({ set }) => set === "ExcelApi").length).toBeGreaterThan(300);
  });

  it("is passed only after asking whether what lies above it is there", () => {
    const above = used.filter(({ set, minor }) => set !== undefined && (set !== "ExcelApi" || minor > FLOOR));
    expect(above.map(({ name, file }) => ({ name, file }))).toEqual(ASKED_BEFORE.map(({ name, file }) => ({ name, file })));
    for (const { file, asks } of ASKED_BEFORE) expect(textOf(file)).toContain(asks);
  });

  it("knows what of Office's common API is used, and who provides for its absence", () => {
    const common = used.filter(({ name, set }) => set === undefined && name.startsWith("Office."));
    expect([...new Set(common.map(({ name }) => name))].sort()).toEqual(Object.keys(IN_COMMON).sort());
    const elsewhere = common.filter(({ name, file }) => (IN_COMMON[name] ?? "").startsWith("src") && file !== IN_COMMON[name]);
    // Which platform it is, is asked for in two places.
    expect(elsewhere.map(({ name, file }) => `${name} in ${file}`)).toEqual(["Office.Context.platform in src/excel/new-workbook.ts"]);
  });
});

function textOf(path: string): string {
  return readFileSync(resolve(__dirname, "../..", path), "utf8");
}

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { returnDefinitions } from "../../src/returns/definitions";
import { buildDemonstrationWorkbook } from "../../src/workbook/demonstration";
import { openPackage, partText, relationshipsOf } from "../../src/workbook/package";
import { listName } from "../../src/workbook/lists-sheet";
import { embedWebExtension, readWebExtension } from "../../src/workbook/web-extension";
import { addIn } from "../../src/workbook/add-in";
import { closePanes, openPane } from "../taskpane/store/open-pane";
import { load } from "./reading";

/**
 * What README says of LibreOffice: a workbook that it saved is whole but for the add-in. A test of the other program as
 * much as of ours: when LibreOffice begins to keep add-ins, README and docs/workbook.md change.
 */

const isInstalled = spawnSync("soffice", ["--version"]).status === 0;
if (!isInstalled) process.stderr.write("Skipped: LibreOffice (soffice) is not installed on this computer.\n");
const definition = returnDefinitions[0];
if (definition === undefined) throw new Error("There is no return.");

(isInstalled ? describe : describe.skip)("a workbook that LibreOffice saved", () => {
  let folder: string;
  let built: Uint8Array;
  let saved: Uint8Array;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "pir-reopened-"));
    built = await buildDemonstrationWorkbook(definition);
    writeFileSync(join(folder, "return.xlsx"), built);
    const profile = pathToFileURL(join(folder, "profile")).href;
    const args = [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "xlsx", "--outdir", join(folder, "out")];
    execFileSync("soffice", [...args, join(folder, "return.xlsx")], { stdio: "ignore", timeout: 60_000 });
    saved = readFileSync(join(folder, "out", "return.xlsx"));
  }, 90_000);

  afterEach(closePanes);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Findings of the list in the pane, as code, cell and sentence. */
  async function findings(bytes: Uint8Array): Promise<string[]> {
    const pane = await openPane(bytes);
    await pane.after(() => { pane.actions.setNotificationDate("2026-08-24"); });
    return pane.checking().groups.flatMap((group) => [...group.findings].map((finding) => JSON.stringify(finding))).sort();
  }

  it("has lost the add-in: its part, the way to it, and the settings kept with it", () => {
    expect(readWebExtension(built)).toMatchObject({ opensWithDocument: true, properties: { "pir.notificationDate": "2026-08-24" } });
    expect(readWebExtension(saved)).toBeUndefined();
    const parts = openPackage(saved);
    expect([...parts.keys()].filter((path) => path.startsWith("xl/webextensions/"))).toEqual(["xl/webextensions/taskpanes.xml"]);
  });

  it("is a whole package: every relationship leads to a part, and every part has a type", () => {
    const parts = openPackage(saved);
    const types = partText(parts, "[Content_Types].xml") ?? "";
    for (const path of parts.keys()) {
      const extension = path.slice(path.lastIndexOf(".") + 1);
      if (path === "[Content_Types].xml") continue;
      expect([path, types.includes(`PartName="/${path}"`) || types.includes(`Extension="${extension}"`)]).toEqual([path, true]);
    }
    for (const source of ["", "xl/workbook.xml"]) {
      const targets = relationshipsOf(parts, source).map(({ target }) => target);
      expect(targets.length).toBeGreaterThan(2);
      for (const target of targets) expect([target, parts.has(target)]).toEqual([target, true]);
    }
  });

  it("keeps the defined names of the drop-down lists", async () => {
    const [before, after] = [await load(built), await load(saved)];
    const ranges = (workbook: typeof before) =>
      Object.keys(definition.vocabularies).map((key) => [key, workbook.definedNames.getRanges(listName(key)).ranges]);
    expect(ranges(after)).toEqual(ranges(before));
    expect(ranges(after).every(([, found]) => found?.length === 1)).toBe(true);
  });

  it("brings the same findings in the pane", async () => {
    const before = await findings(built);
    await closePanes();
    expect(before.length).toBeGreaterThan(20);
    expect(await findings(saved)).toEqual(before);
  });

  it("takes the add-in again, in the bytes of the first time", () => {
    const again = embedWebExtension(saved, { ...addIn, store: "central", properties: { "pir.notificationDate": "2026-08-24" } });
    expect(readWebExtension(again)).toEqual(readWebExtension(built));
    for (const path of ["taskpanes.xml", "webextension.xml", "_rels/taskpanes.xml.rels"].map((name) => `xl/webextensions/${name}`)) {
      expect([path, partText(openPackage(again), path)]).toEqual([path, partText(openPackage(built), path)]);
    }
  });
});

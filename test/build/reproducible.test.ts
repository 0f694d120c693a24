import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { differences, hashesOf, sumsText } from "../../scripts/reproducible-hashes";

const root = join(__dirname, "../..");
let folder: string;

beforeEach(() => { folder = mkdtempSync(join(tmpdir(), "pir-hashes-")); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

test("hashes are those of sha256sum, in the order of the paths, without the list itself", async () => {
  mkdirSync(join(folder, "b"));
  writeFileSync(join(folder, "b", "empty"), "");
  writeFileSync(join(folder, "a"), "abc");
  writeFileSync(join(folder, "SHA256SUMS"), "an old list");
  // FIPS 180-4, the examples of NIST for SHA-256.
  expect(sumsText(await hashesOf(folder))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a\n" +
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b/empty\n",
  );
});

test("says which files are not the same, and which stand in one build alone", () => {
  const first = new Map([["same", "1"], ["changed", "2"], ["gone", "3"]]);
  const second = new Map([["same", "1"], ["changed", "4"], ["new", "5"]]);
  expect(differences(first, first)).toEqual([]);
  expect(differences(first, second)).toEqual(["changed differs: 2, 4.", "gone is in the first build only.", "new is in the second build only."]);
});

// The add-in takes minutes to build twice: `npm run reproducible` does, and its workbooks with it.
test("the workbooks are the same, to the byte, from two folders in two time zones", async () => {
  const build = async (place: string, environment: Record<string, string>) => {
    const cwd = join(folder, place);
    mkdirSync(cwd, { recursive: true });
    const tsx = join(root, "node_modules/tsx/dist/cli.mjs");
    await promisify(execFile)(process.execPath, [tsx, join(root, "scripts/workbook.ts")], { cwd, env: { ...process.env, ...environment } });
    return hashesOf(join(cwd, "dist/workbooks"));
  };
  const first = await build("one", { TZ: "Pacific/Auckland", LANG: "C" });
  const second = await build(join("another", "depth"), { TZ: "America/St_Johns", LANG: "tr_TR.UTF-8" });
  expect(first.size).toBeGreaterThanOrEqual(4);
  expect(differences(first, second)).toEqual([]);
}, 120_000);

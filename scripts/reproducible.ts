import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectFolder } from "./licences-package";
import { copyProject } from "./reproducible-copy";
import { differences, type Hashes, hashesOf, sumsText } from "./reproducible-hashes";

/**
 * Builds everything twice, in two folders with names of different length, in two time zones and languages, and compares
 * every file. Prints the hashes. PIR_BASE_URL is the address of the add-in, as for `npm run build`.
 */
const places = [
  { folder: "one", TZ: "Pacific/Auckland", LANG: "C" },
  { folder: join("a", "folder of another depth", "two"), TZ: "America/St_Johns", LANG: "tr_TR.UTF-8" },
] as const;

async function main(): Promise<void> {
  const root = projectFolder();
  const temporary = await mkdtemp(join(tmpdir(), "pir-reproducible-"));
  try {
    const builds: Hashes[] = [];
    for (const { folder, ...environment } of places) {
      const place = join(temporary, folder);
      await copyProject(root, place);
      builds.push(await build(place, environment));
      await rm(place, { recursive: true, force: true });
    }
    report(builds);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function build(place: string, environment: Readonly<Record<string, string>>): Promise<Hashes> {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "build"], {
    cwd: place, env: { ...process.env, ...environment }, encoding: "utf8", shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`The build failed.\n${stdout}\n${stderr}`);
  return hashesOf(join(place, "dist"));
}

function report([first, second]: readonly Hashes[]): void {
  if (first === undefined || second === undefined) throw new Error("Two builds are needed.");
  const found = differences(first, second);
  process.stdout.write(sumsText(first));
  if (found.length > 0) {
    console.error(found.join("\n"));
    process.exitCode = 1;
  }
  console.log(found.length === 0 ? `Two builds, ${first.size} files, the same hashes.` : `${found.length} files are not the same in two builds.`);
}

void main();

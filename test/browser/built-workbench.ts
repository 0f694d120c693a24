import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildWorkbooksIfAbsent } from "../../scripts/workbooks-built";

// npm runs scripts and tests in the folder of package.json.
const root = process.cwd();
const output = join(root, "dist/workbench");
const stamp = join(output, "built-from.txt");
const lock = join(root, "dist/workbench.lock");
const inputs = ["src", "assets", "manifest.xml", "webpack.config.cjs", "tsconfig.json", "package-lock.json", "dist/workbooks"];
const longestBuild = 240_000;

/**
 * The folder of the built workbench page, built anew where a source has changed since. `PIR_KEEP_BUILD=1` takes the page
 * as it was built last, for work on the tests alone.
 */
export async function builtWorkbench(): Promise<string> {
  // The lock stands in the folder, which a clean checkout has not.
  mkdirSync(join(root, "dist"), { recursive: true });
  await holdLock(() => {
    // Built twice side by side, they would look changed to whoever serves the page already.
    buildWorkbooksIfAbsent();
    if (process.env["PIR_KEEP_BUILD"] === "1" && existsSync(stamp)) return;
    const sources = fingerprint();
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
    rmSync(output, { recursive: true, force: true });
    run([join(root, "node_modules/webpack/bin/webpack.js"), "--config", "webpack.config.cjs", "--mode", "production", "--env", "workbench"]);
    writeFileSync(stamp, sources);
  });
  return output;
}

function run(command: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command.join(" ")} failed:\n${stdout}\n${stderr}`);
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const path of inputs.flatMap((input) => filesOf(join(root, input)))) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest("hex");
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Test files may run side by side, and only one of them should build. */
async function holdLock(deed: () => void): Promise<void> {
  const start = Date.now();
  while (!tryLock()) {
    if (Date.now() - start > longestBuild) throw new Error(`${lock} stands since another build: remove it.`);
    await sleep(200);
  }
  try {
    deed();
  } finally {
    rmSync(lock, { recursive: true });
  }
}

function tryLock(): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

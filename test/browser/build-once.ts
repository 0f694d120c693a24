import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildWorkbooksIfAbsent } from "../../scripts/workbooks-built";

// npm runs scripts and tests in the folder of package.json.
const root = process.cwd();
/** One for all builds: side by side they would build the workbooks twice, which to either would look changed. */
const lock = join(root, "dist/build.lock");
const inputs = ["src", "assets", "manifest.xml", "package.json", "webpack.config.cjs", "tsconfig.json", "package-lock.json", "dist/workbooks"];
/** Milliseconds: two builds in a row on a busy machine. */
const LONGEST_WAIT = 600_000;

export interface Build {
  /** A folder below dist; what was there goes. */
  readonly folder: string;
  /** What webpack is told besides the mode. */
  readonly options: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * A folder that webpack built for production, built anew where a source has changed since. `PIR_KEEP_BUILD=1` takes it as it
 * was built last, for work on the tests alone.
 * @returns its path.
 */
export async function builtOnce({ folder, options, environment = {} }: Build): Promise<string> {
  const output = join(root, "dist", folder);
  // Beside the folder: it is served, and its files are counted.
  const stamp = join(root, `dist/${folder}-from.txt`);
  // The lock stands in a folder that a clean checkout has not.
  mkdirSync(join(root, "dist"), { recursive: true });
  await holdLock(() => {
    buildWorkbooksIfAbsent();
    if (process.env["PIR_KEEP_BUILD"] === "1" && existsSync(stamp)) return;
    const sources = fingerprint();
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
    rmSync(output, { recursive: true, force: true });
    webpack([...options, "--env", `output=${output}`], environment);
    writeFileSync(stamp, sources);
  });
  return output;
}

function webpack(options: readonly string[], environment: Readonly<Record<string, string>>): void {
  const command = [join(root, "node_modules/webpack/bin/webpack.js"), "--config", "webpack.config.cjs", "--mode", "production", ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8", env: { ...process.env, ...environment } });
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
    if (Date.now() - start > LONGEST_WAIT) throw new Error(`${lock} stands since another build: remove it.`);
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

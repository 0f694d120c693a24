import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Type check, lint, then every test: unit, host, pane and browser. Each stage runs even where an earlier one failed, so
 * that one run tells all. The last line counts the stages and the tests together.
 */
const npx = process.platform === "win32" ? "npx.cmd" : "npx";

function run(title: string, args: readonly string[]): boolean {
  console.log(`\n${title}`);
  const { status } = spawnSync(npx, ["--no-install", ...args], {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, NODE_NO_WARNINGS: process.env["NODE_NO_WARNINGS"] ?? "" },
  });
  return status === 0;
}

interface JestSummary {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

const folder = mkdtempSync(join(tmpdir(), "pir-test-"));
const summaryFile = join(folder, "summary.json");
let passed = 0;
let failed = 0;
let skipped = 0;

try {
  for (const [title, args] of [
    ["Types", ["tsc", "--noEmit"]],
    ["Lint", ["eslint", ".", "--max-warnings", "0"]],
  ] as const) {
    if (run(title, args)) passed += 1;
    else failed += 1;
  }
  const isGreen = run("Tests", ["jest", "--json", `--outputFile=${summaryFile}`, ...process.argv.slice(2)]);
  if (existsSync(summaryFile)) {
    const summary = JSON.parse(readFileSync(summaryFile, "utf8")) as JestSummary;
    passed += summary.numPassedTests;
    failed += summary.numFailedTests + summary.numRuntimeErrorTestSuites;
    skipped += summary.numPendingTests;
  }
  // A run that broke off without saying which test it was is a failure too.
  if (!isGreen && failed === 0) failed += 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed === 0 ? 0 : 1;

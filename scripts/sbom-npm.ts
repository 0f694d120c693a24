import { execFile } from "node:child_process";
import { promisify } from "node:util";

/**
 * What `npm sbom` says of every package in the lock file. Not with `--omit dev`: npm then leaves out packages of the
 * add-in that a tool needs as well (react among them).
 */
export async function npmSbom(root: string): Promise<unknown> {
  const args = ["sbom", "--package-lock-only", "--sbom-format=cyclonedx", "--sbom-type=application"];
  // Windows cannot run npm without a shell; npm names its own program to the scripts that it runs.
  const npm = process.env["npm_execpath"];
  const isOwn = npm !== undefined && /npm-cli\.c?js$/.test(npm);
  const { stdout } = await promisify(execFile)(isOwn ? process.execPath : "npm", isOwn ? [npm, ...args] : args, {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
    shell: !isOwn && process.platform === "win32",
  });
  return JSON.parse(stdout) as unknown;
}

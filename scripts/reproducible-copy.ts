import { execFileSync } from "node:child_process";
import { copyFile, cp, link, mkdir, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * The project in another folder, as it stands here (changes that are not committed too), with packages of its own: a
 * link to this folder's would lead the compiler back here.
 */
export async function copyProject(root: string, folder: string): Promise<void> {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], { cwd: root, encoding: "utf8", maxBuffer: 2 ** 26 });
  const deleted = new Set(execFileSync("git", ["ls-files", "--deleted", "-z"], { cwd: root, encoding: "utf8" }).split("\0"));
  for (const path of listed.split("\0").filter((name) => name !== "" && !deleted.has(name))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await copyFile(join(root, path), join(folder, path));
  }
  await linkFolder(join(root, "node_modules"), join(folder, "node_modules"));
}

/** The same files under another name, without the compiler's memory of earlier builds. */
async function linkFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (entry.name === ".cache") continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkFolder(source, target);
    else if (entry.isSymbolicLink()) await cp(source, target, { verbatimSymlinks: true });
    else await link(source, target).catch((cause: unknown) => copyUnlessSameDisk(cause, source, target));
  }
}

/** Another disk takes no links, and gets a copy. */
async function copyUnlessSameDisk(cause: unknown, source: string, target: string): Promise<void> {
  if (!(cause instanceof Error && "code" in cause && cause.code === "EXDEV")) throw cause;
  await copyFile(source, target);
}

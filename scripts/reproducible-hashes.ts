import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** Where the build writes the hashes of the add-in's files, beside the files. */
export const SUMS_FILE = "SHA256SUMS";

/** SHA-256 in hexadecimal, by path from the folder with "/" between names. */
export type Hashes = ReadonlyMap<string, string>;

/** Every file of a folder but its own list of hashes, in the order of their paths. */
export async function hashesOf(folder: string): Promise<Hashes> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => path !== SUMS_FILE)
    .sort();
  const hashes = new Map<string, string>();
  for (const path of paths) hashes.set(path, createHash("sha256").update(await readFile(join(folder, path))).digest("hex"));
  return hashes;
}

/** As `sha256sum` writes it and `sha256sum --check` reads it. */
export const sumsText = (hashes: Hashes): string => [...hashes].map(([path, hash]) => `${hash}  ${path}\n`).join("");

/** A sentence for each file that is not the same in both, or stands in one alone. */
export function differences(first: Hashes, second: Hashes): string[] {
  return [...new Set([...first.keys(), ...second.keys()])].sort().flatMap((path) => {
    const [one, other] = [first.get(path), second.get(path)];
    if (one === other) return [];
    if (one === undefined) return [`${path} is in the second build only.`];
    return other === undefined ? [`${path} is in the first build only.`] : [`${path} differs: ${one}, ${other}.`];
  });
}

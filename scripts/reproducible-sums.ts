import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "./licences-package";
import { hashesOf, SUMS_FILE, sumsText } from "./reproducible-hashes";

/** Writes dist/addin/SHA256SUMS, by which those who serve the add-in check that what they serve is what was built. */
async function main(): Promise<void> {
  const folder = join(projectFolder(), "dist/addin");
  const hashes = await hashesOf(folder);
  if (hashes.size === 0) throw new Error("There is nothing in dist/addin.");
  await writeFile(join(folder, SUMS_FILE), sumsText(hashes));
  console.log(`Wrote dist/addin/${SUMS_FILE}: ${hashes.size} files.`);
}

void main();

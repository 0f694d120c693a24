import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compileLicences } from "./licences-compile";
import { projectFolder } from "./licences-package";
import { licencesPage } from "./licences-page";

/** Writes docs/licences.md. `--check` only says whether the page is out of date, by its exit code too. */
async function main(): Promise<void> {
  const root = projectFolder();
  const { shipped, errors } = await compileLicences();
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const path = join(root, "docs/licences.md");
  const page = licencesPage(shipped, root);
  if (!process.argv.includes("--check")) {
    await writeFile(path, page);
    console.log(`Wrote docs/licences.md: ${shipped.length} packages in the add-in.`);
  } else if (page !== await readFile(path, "utf8")) {
    console.error("docs/licences.md is out of date: run npm run licences.");
    process.exitCode = 1;
  } else {
    console.log(`docs/licences.md is up to date: ${shipped.length} packages in the add-in.`);
  }
}

void main();

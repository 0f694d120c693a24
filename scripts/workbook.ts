import { mkdir, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { returnDefinitions } from "../src/returns/definitions";
import { buildDemonstrationWorkbook } from "../src/workbook/demonstration";
import { buildReturnWorkbook } from "../src/workbook/return-workbook";

/**
 * Writes every return, blank and as a demonstration copy, to dist/workbooks, for an add-in deployed from the admin
 * centre. `--sideloaded` writes them to dist/workbooks/sideloaded instead, for an add-in put on one computer.
 */
async function main(): Promise<void> {
  const unknown = process.argv.slice(2).filter((argument) => argument !== "--sideloaded");
  if (unknown.length > 0) {
    console.error(`Unknown option ${unknown.join(" ")}. The only option is --sideloaded.`);
    process.exitCode = 1;
    return;
  }
  const store = process.argv.includes("--sideloaded") ? "sideloaded" : "central";
  // npm runs scripts in the folder of package.json.
  const folder = resolve(store === "central" ? "dist/workbooks" : "dist/workbooks/sideloaded");
  await mkdir(folder, { recursive: true });
  for (const definition of returnDefinitions) {
    const files = {
      [`${definition.id}.xlsx`]: await buildReturnWorkbook(definition, { store }),
      [`${definition.id}-demonstration.xlsx`]: await buildDemonstrationWorkbook(definition, { store }),
    };
    for (const [name, bytes] of Object.entries(files)) {
      const path = join(folder, name);
      await writeFile(path, bytes);
      console.log(`Wrote ${relative(process.cwd(), path)} (${(bytes.length / 1024).toFixed(0)} kB, add-in ${store}).`);
    }
  }
}

void main();

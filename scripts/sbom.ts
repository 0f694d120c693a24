import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { shippedData } from "./licences-data";
import { LIST_FILE } from "./licences-bundled";
import { projectFolder } from "./licences-package";
import { addInBom, shippedList } from "./sbom-document";
import { npmSbom } from "./sbom-npm";

/** Writes dist/sbom.cdx.json, the bill of materials of the add-in that `npm run build` left in dist/addin. */
async function main(): Promise<void> {
  const root = projectFolder();
  const shipped = shippedList.parse(JSON.parse(await readFile(join(root, "dist", LIST_FILE), "utf8")));
  const page = await readFile(join(root, "dist/addin/taskpane.html"), "utf8");
  const officeJsAddress = /<script\b[^>]*\bsrc="?([^"\s>]*office\.js)/.exec(page)?.[1];
  if (officeJsAddress === undefined) throw new Error("dist/addin/taskpane.html does not load office.js.");
  const bom = addInBom(await npmSbom(root), { shipped, data: shippedData(root), officeJsAddress });
  await writeFile(join(root, "dist/sbom.cdx.json"), `${JSON.stringify(bom, null, 2)}\n`);
  console.log(`Wrote dist/sbom.cdx.json: ${shipped.length} packages.`);
}

void main();

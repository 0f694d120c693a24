import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { Compilation, Compiler, Module } from "webpack";
import { asPackage, carriedIn, carriedRefusals, type Inside } from "./licences-carried";
import { packagesInside, takenOver } from "./licences-marks";
import { noticesText } from "./licences-notices";
import { projectFolder, readPackage, refusals, type ShippedPackage } from "./licences-package";
import { piecesRefusals, type TakenOver } from "./licences-pieces";

/** The list that `npm run build` leaves beside the add-in, for the bill of materials. */
export const LIST_FILE = "shipped-packages.json";
const NOTICES_FILE = "licences.txt";

/**
 * Webpack's own word on what is in the add-in: the packages of every module that stands in a chunk, and webpack itself,
 * whose runtime is written into each. Modules that were left out as unused are not in it.
 */
export function bundledPackages(compilation: Compilation): ShippedPackage[] {
  const folders = new Set([...packageFiles(compilation).keys(), join(projectFolder(), "node_modules/webpack")]);
  return [...folders].map(readPackage).sort((one, other) => compare(one.name, other.name) || compare(one.version, other.version));
}

/** Files of packages that stand in a chunk, with their texts: by the folder of their package. */
function packageFiles(compilation: Compilation): Map<string, { readonly path: string; readonly text: string }[]> {
  const byFolder = new Map<string, { path: string; text: string }[]>();
  for (const module of compilation.modules) {
    if (compilation.chunkGraph.getNumberOfModuleChunks(module) === 0) continue;
    for (const part of [module, ...joined(module)]) {
      const path = part.nameForCondition() ?? "";
      const folder = packageFolder(path);
      if (folder === undefined) continue;
      byFolder.set(folder, [...(byFolder.get(folder) ?? []), { path, text: part.originalSource()?.source().toString() ?? "" }]);
    }
  }
  return byFolder;
}

/** A sentence for each thing of others inside a package that nobody has declared. */
export function insideRefusals(compilation: Compilation, shipped: readonly ShippedPackage[]): string[] {
  const inside: Inside[] = [];
  const pieces: TakenOver[] = [];
  for (const [folder, files] of packageFiles(compilation)) {
    const carrier = readPackage(folder);
    const names = new Set(files.flatMap(({ text }) => packagesInside(text, carrier.name)));
    inside.push(...[...names].map((name) => ({ carrier, name })));
    for (const { path, text } of files) {
      const line = takenOver(text);
      if (line !== undefined) pieces.push({ by: carrier.name, file: relative(folder, path).split(sep).join("/"), line });
    }
  }
  return [...carriedRefusals(shipped, inside), ...piecesRefusals(pieces)];
}

/** Modules that webpack has joined into one. */
function joined(module: Module): readonly Module[] {
  return "modules" in module && Array.isArray(module.modules) ? (module.modules as Module[]) : [];
}

/** The same order on every computer, whatever its language. */
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** Folder of the package that a file belongs to; undefined for our own files. */
export function packageFolder(path: string): string | undefined {
  const parts = path.split(sep);
  const at = parts.lastIndexOf("node_modules");
  if (at === -1) return undefined;
  const names = parts[at + 1]?.startsWith("@") === true ? 2 : 1;
  return parts.slice(0, at + 1 + names).join(sep);
}

/**
 * For webpack: puts licences.txt into the add-in, as the licences ask, and the list of packages beside it. Stops the
 * build where a licence is unknown, asks for more, or has no text to hand on, and where a package has something of
 * others inside that nobody has declared.
 */
export class Licences {
  apply(compiler: Compiler): void {
    let shipped: readonly ShippedPackage[] = [];
    const { Compilation: stages, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("Licences", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "Licences", stage: stages.PROCESS_ASSETS_STAGE_ADDITIONS }, () => {
        shipped = bundledPackages(compilation);
        const carried = carriedIn(shipped).map(asPackage);
        for (const sentence of [...refusals([...shipped, ...carried]), ...insideRefusals(compilation, shipped)]) compilation.errors.push(new WebpackError(sentence));
        compilation.emitAsset(NOTICES_FILE, new sources.RawSource(noticesText(shipped)));
      });
    });
    compiler.hooks.afterEmit.tapPromise("Licences", async () => {
      const beside = dirname(compiler.outputPath);
      await mkdir(beside, { recursive: true });
      await writeFile(join(beside, LIST_FILE), `${JSON.stringify(shipped.map(({ name, version }) => ({ name, version })), null, 2)}\n`);
    });
  }
}

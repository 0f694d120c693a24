/** Marks that the text of a file leaves of what its makers put into it. */

/**
 * Bundlers name the files they joined by their path: webpack in the keys of its modules, esbuild and Rollup in comments,
 * all of them with the store of pnpm before it where that is used.
 */
const BUNDLED_FILE = /\bnode_modules\/(?!\.pnpm\/)((?:@[\w.~-]+\/)?[\w~-][\w.~-]*)\//g;
/** What webpack writes before the modules, whether it names them or not. */
const WEBPACK_START = /\/\/ webpackBootstrap\b|\bfunction __webpack_require__\(/;

/** Packages that were built into a file of another one, by name. */
export function packagesInside(text: string, owner: string): string[] {
  const found = new Set([...text.matchAll(BUNDLED_FILE)].flatMap(([, name]) => name ?? []));
  if (WEBPACK_START.test(text)) found.add("webpack");
  found.delete(owner);
  return [...found].sort();
}

const TAKEN_OVER = /\b(?:copy-?pasted|(?:copied|ported|adapted|borrowed|lifted|taken|vendored)(?: and modified)? from|port of|similar to that of|inspired by|custom build)\b/i;

/** The first line by which a file says that something in it is somebody else's; undefined where none does. */
export function takenOver(text: string): string | undefined {
  const found = TAKEN_OVER.exec(text);
  if (found === null) return undefined;
  return text.slice(text.lastIndexOf("\n", found.index) + 1).split("\n", 1)[0]?.trim().slice(0, 160);
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isPermitted } from "./licences-package";

/** A package that builds or tests the add-in and is not in it. */
export interface Tool {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

const lock = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional(), license: z.string().optional(), name: z.string().optional() })),
});

/** Every package of the lock file, each version once, by name; the project itself is left out. */
export function lockedPackages(root: string): Tool[] {
  const { packages } = lock.parse(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")));
  const tools = new Map<string, Tool>();
  for (const [path, { version = "", license: licence = "none named", name = path.slice(path.lastIndexOf("node_modules/") + 13) }] of Object.entries(packages)) {
    if (path !== "") tools.set(`${name} ${version}`, { name, version, licence });
  }
  return [...tools].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, tool]) => tool);
}

/** What a licence outside the usual ones asks for, in a sentence, when its package only builds or tests. */
export const ASKS: Readonly<Record<string, string>> = {
  "BlueOak-1.0.0": "Asks for its text or address to go along with copies. No copy is handed on.",
  "CC-BY-4.0": "Data on browsers. Asks to be named where the data is shared. It is used while building and not shared.",
  "(BSD-3-Clause OR GPL-2.0)": "Either licence may be chosen: BSD-3-Clause is.",
  "(MIT OR CC0-1.0)": "Either licence may be chosen: MIT is.",
  "MIT-0": "MIT without the duty to name the author.",
  "MPL-2.0": "Changes to its own files have to be published when they are handed on. It is not changed, and not handed on.",
  LICENSE: "Its own text, Microsoft's software licence for the Office JavaScript library: for add-ins and their tests. It stands in for Excel in the tests and on the workbench, and is not handed on: Excel loads the library from Microsoft's address.",
};

/** Tools under licences that are not among the usual ones. @throws Error for one that nobody has looked at. */
export function unusualTools(tools: readonly Tool[]): { readonly tool: Tool; readonly asks: string }[] {
  return tools.filter(({ licence }) => !isPermitted(licence)).map((tool) => {
    const asks = ASKS[tool.licence];
    if (asks === undefined) throw new Error(`${tool.name} ${tool.version} has the licence ${tool.licence}: read it, and say in licences-tools.ts what it asks for.`);
    return { tool, asks };
  });
}

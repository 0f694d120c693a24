import { execFileSync } from "node:child_process";
import { join } from "node:path";

interface Configuration {
  readonly output: { readonly path: string; readonly filename: string; readonly chunkFilename: string };
}

/** The build's settings as webpack gets them, from a process of their own: they load TypeScript by themselves. */
function configurations(mode: string): Configuration[] {
  const script = `
    const make = require("./webpack.config.cjs");
    const all = make({ workbench: true }, { mode: ${JSON.stringify(mode)} });
    console.log(JSON.stringify(all.map(({ output }) => ({ output }))));
  `;
  const root = join(__dirname, "../../..");
  return JSON.parse(execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" })) as Configuration[];
}

test.each(["development", "production"])("in %s the pane and the workbench write no part over one another, though both stand in one folder", (mode) => {
  const outputs = configurations(mode).map(({ output }) => output);
  expect(new Set(outputs.map(({ path }) => path)).size).toBe(1);
  const names = outputs.map(({ chunkFilename }) => chunkFilename);
  const areApart = new Set(names).size === names.length || names.every((name) => name.includes("[contenthash"));
  expect({ names, areApart }).toEqual({ names, areApart: true });
});

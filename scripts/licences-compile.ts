import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack, { type Configuration } from "webpack";
import { bundledPackages, Licences } from "./licences-bundled";
import { projectFolder, type ShippedPackage } from "./licences-package";

export interface CompiledLicences {
  readonly shipped: readonly ShippedPackage[];
  /** What stopped the compiler, besides the size of code that is not made small here. */
  readonly errors: readonly string[];
}

type MakeConfiguration = (env: { output: string }, options: { mode: string }) => [Configuration, ...Configuration[]];

/**
 * The add-in compiled to a folder that is thrown away, only to see what is in it: without making its code small, which
 * takes most of the time and changes nothing about that. Nothing is read from the compiler's cache or put into it.
 */
export async function compileLicences(): Promise<CompiledLicences> {
  const root = projectFolder();
  const folder = await mkdtemp(join(tmpdir(), "pir-licences-"));
  try {
    const makeConfiguration = createRequire(join(root, "package.json"))("./webpack.config.cjs") as MakeConfiguration;
    const output = join(folder, "addin");
    const [configuration] = makeConfiguration({ output }, { mode: "production" });
    // The size of the first screen is no concern of an add-in that is thrown away.
    const plugins = (configuration.plugins ?? []).filter((plugin) => !["FirstScreenSize", "Licences"].includes(plugin ? plugin.constructor.name : ""));
    return await run({
      ...configuration,
      plugins: [...plugins, new Licences()],
      cache: false,
      optimization: { ...configuration.optimization, minimize: false },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(configuration: Configuration): Promise<CompiledLicences> {
  return new Promise((resolve, reject) => {
    const compiler = webpack(configuration);
    compiler.run((error, stats) => {
      if (error) { reject(error); return; }
      if (stats === undefined) { reject(new Error("The compiler said nothing.")); return; }
      const { compilation } = stats;
      const found = { shipped: bundledPackages(compilation), errors: compilation.errors.map(({ message }) => message) };
      compiler.close((closing) => { if (closing) reject(closing); else resolve(found); });
    });
  });
}

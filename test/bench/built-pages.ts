import { mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import HtmlPlugin from "html-webpack-plugin";
import webpack, { type Configuration } from "webpack";

/** Where the bare page's own files are asked for. */
export const BARE_PATH = "/bare/";

type MakeConfigurations = (env: { workbench?: boolean; output: string }, options: { mode: string }) => Configuration[];

interface BuiltPages {
  /** Folder of the workbench, and of the pane in it. */
  readonly workbench: string;
  /** Folder of bare.html. */
  readonly bare: string;
}

/** Builds for production, in new folders, the workbench and a bare page of Fluent with the settings of the pane. */
export async function builtPages(): Promise<BuiltPages> {
  // npm runs scripts in the folder of package.json.
  const make = createRequire(join(process.cwd(), "package.json"))("./webpack.config.cjs") as MakeConfigurations;
  const workbench = mkdtempSync(join(tmpdir(), "pir-bench-"));
  const bare = mkdtempSync(join(tmpdir(), "pir-bare-"));
  const asWorkbench = make({ workbench: true, output: workbench }, { mode: "production" });
  const [pane] = make({ output: bare }, { mode: "production" });
  if (pane === undefined) throw new Error("webpack.config.cjs has no configuration of the pane");
  const asBare: Configuration = {
    ...pane,
    name: "bare",
    entry: { bare: "./src/workbench/page/bare-fluent.tsx" },
    output: { ...pane.output, publicPath: BARE_PATH },
    plugins: [new HtmlPlugin({ templateContent: '<div id="root"></div>', filename: "bare.html" })],
  };
  for (const configuration of [...asWorkbench, asBare]) await build(configuration);
  return { workbench, bare };
}

async function build(configuration: Configuration): Promise<void> {
  const compiler = webpack(configuration);
  await new Promise<void>((done, fail) => {
    compiler.run((error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors() !== false) fail(new Error(stats?.toString({ all: false, errors: true })));
      else done();
    });
  });
  await new Promise<void>((done) => { compiler.close(() => { done(); }); });
}

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";

/**
 * The workbench for anyone without Excel: the grid and the pane on one page, from this computer alone.
 * `PIR_HTTPS=1` serves https, for the pane inside real Excel, which loads it from https://localhost:3000.
 */

type MakeConfigurations = (env: { workbench: boolean }, options: { mode: string }) => webpack.Configuration[];

// npm runs scripts in the folder of package.json.
const root = process.cwd();
const usualPort = 3000;

async function main(): Promise<void> {
  buildWorkbooksIfAbsent();
  const isHttps = process.env["PIR_HTTPS"] === "1";
  const port = isHttps ? usualPort : await freePortFrom(usualPort);
  const load = createRequire(join(root, "package.json"));
  const makeConfigurations = load("./webpack.config.cjs") as MakeConfigurations;
  const compiler = webpack(makeConfigurations({ workbench: true }, { mode: "development" }));

  const server = new WebpackDevServer(
    {
      host: "localhost",
      port,
      open: false,
      hot: false,
      liveReload: true,
      allowedHosts: ["localhost"],
      client: { overlay: false, logging: "error", progress: false },
      devMiddleware: { stats: false },
      static: [
        { directory: resolve(root, "dist/workbooks"), publicPath: "/workbooks", watch: false },
        { directory: resolve(root, "node_modules/@microsoft/office-js/dist"), publicPath: "/office-js", watch: false },
      ],
      ...(isHttps ? { server: { type: "https", options: await certificates() } } : {}),
    },
    compiler,
  );
  const firstBuild = new Promise<void>((done) => {
    compiler.hooks.done.tap("start", (stats) => {
      if (stats.hasErrors() || stats.hasWarnings()) console.error(stats.toString({ all: false, errors: true, warnings: true }));
      done();
    });
  });
  await server.start();
  await firstBuild;
  console.log(`Open ${isHttps ? "https" : "http"}://localhost:${port}/`);

  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.stop().then(() => process.exit(0)));
}

function buildWorkbooksIfAbsent(): void {
  if (existsSync(resolve(root, "dist/workbooks/compulsory-supervision-orders-2025-demonstration.xlsx"))) return;
  const tsx = resolve(root, "node_modules/tsx/dist/cli.mjs");
  const { status } = spawnSync(process.execPath, [tsx, "scripts/workbook.ts"], { stdio: "inherit" });
  if (status !== 0) throw new Error("The workbooks could not be built: npm run workbook says why.");
}

/** A port nobody listens on: another workbench may be open. */
async function freePortFrom(port: number): Promise<number> {
  const isFree = await new Promise<boolean>((answer) => {
    const probe = createServer();
    probe.once("error", () => {
      answer(false);
    });
    probe.listen(port, "localhost", () => {
      probe.close(() => {
        answer(true);
      });
    });
  });
  return isFree ? port : freePortFrom(port + 1);
}

/** Excel loads a pane from https only. The certificate is made on this computer and trusted after a question. */
async function certificates() {
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  return getHttpsServerOptions();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

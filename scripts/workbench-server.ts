import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";
import { buildWorkbooksIfAbsent } from "./workbooks-built";

type MakeConfigurations = (env: { workbench: boolean }, options: { mode: string }) => webpack.Configuration[];

// npm runs scripts in the folder of package.json.
const root = process.cwd();
const usualPort = 3000;

/**
 * Serves the workbench and the gallery from this computer alone, and builds them anew where a source changes. Resolves
 * with the address once everything is built; what stands against that is printed. Ctrl+C ends it.
 */
export async function serveWorkbench({ isHttps }: { readonly isHttps: boolean }): Promise<string> {
  buildWorkbooksIfAbsent();
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
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.stop().then(() => process.exit(0)));
  return `${isHttps ? "https" : "http"}://localhost:${port}/`;
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

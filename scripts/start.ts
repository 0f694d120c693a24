import { serveWorkbench } from "./workbench-server";

/**
 * The workbench for anyone without Excel: the grid and the pane on one page, from this computer alone.
 * `PIR_HTTPS=1` serves https, for the pane inside real Excel, which loads it from https://localhost:3000.
 */
serveWorkbench({ isHttps: process.env["PIR_HTTPS"] === "1" }).then(
  (address) => { console.log(`Open ${address}`); },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);

import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { returnDefinitions } from "../src/returns/definitions";
import { excelSession, type ExcelSteps, type Served } from "./excel-session";
import { type ExcelPlatform, hasSucceeded, runsExcel, sideloadCommand, type ToolCommand, unregisterCommand } from "./excel-tool";
import { excelWords } from "./excel-words";

/**
 * Opens the demonstration copy in real Excel, with the add-in from this computer: Microsoft's own tools make the
 * certificate and register the manifest. Ctrl+C ends it and takes the registration back.
 */

/** What scripts/start.ts prints once the pane can be loaded. */
const SERVER_IS_READY = "Open https://localhost:3000/";

async function main(): Promise<number> {
  if (!runsExcel(process.platform)) {
    console.error(excelWords.needsExcel);
    return 1;
  }
  const [definition] = returnDefinitions;
  if (!definition) {
    console.error(excelWords.noDefinition);
    return 1;
  }
  return excelSession(steps(process.platform, resolve(`dist/workbooks/sideloaded/${definition.id}-demonstration.xlsx`)), interrupted());
}

function steps(platform: ExcelPlatform, document: string): ExcelSteps {
  const manifest = resolve("manifest.xml");
  return {
    buildWorkbooks: async () => (await exitCode(passOn(runScript(["scripts/workbook.ts", "--sideloaded"])))) === 0,
    serve: () => serve(passOn(runScript(["scripts/start.ts"], { PIR_HTTPS: "1" }))),
    sideload: () => runTool(sideloadCommand(platform, manifest, document)),
    unregister: () => runTool(unregisterCommand(platform, manifest)),
    say: (words) => { console.log(words); },
    complain: (words) => { console.error(words); },
  };
}

/** In one process, so that ending it ends the script: on Windows a child's child would live on and keep the address. */
function runScript(args: readonly string[], environment: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", ...args], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

async function runTool({ file, args, shell }: ToolCommand): Promise<boolean> {
  const child = spawn(file, args, { shell, stdio: ["inherit", "inherit", "pipe"] });
  let errorOutput = "";
  child.stderr.on("data", (part: Buffer) => {
    errorOutput += part.toString();
    process.stderr.write(part);
  });
  return hasSucceeded(await exitCode(child), errorOutput);
}

function passOn(child: ChildProcess): ChildProcess {
  child.stdout?.pipe(process.stdout);
  return child;
}

/** When all output has come; null where the program could not be started or was ended by a signal. */
function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => {
    child.once("error", () => { done(null); });
    child.once("close", (code) => { done(code); });
  });
}

function serve(server: ChildProcess): Promise<Served | undefined> {
  const ended = exitCode(server).then(() => undefined);
  const ready = new Promise<Served>((answer) => {
    if (server.stdout === null) return;
    createInterface({ input: server.stdout }).on("line", (line) => {
      if (line.includes(SERVER_IS_READY)) answer({ ended, stop: () => { server.kill(); } });
    });
  });
  return Promise.race([ready, ended]);
}

/**
 * When the user has finished. The signals stay caught: should an impatient second one end the tool that takes the
 * registration back, there is still to be said how to do so by hand.
 */
function interrupted(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => { done(); });
  });
}

main().then(
  (code) => { process.exitCode = code; },
  () => {
    console.error(excelWords.failed);
    process.exitCode = 1;
  },
);

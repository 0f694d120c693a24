import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { returnDefinitions } from "../src/returns/definitions";

/**
 * Opens the demonstration copy in real Excel, with the add-in from this computer: Microsoft's own tools make the
 * certificate and register the manifest. Ctrl+C ends it and takes the registration back.
 */

/** Fetched when it is first needed, at this version: its parts are for Windows and Macs only. */
const SIDELOADING_TOOL = "office-addin-debugging@7.0.0";
/** What scripts/start.ts prints once the pane can be loaded. */
const SERVER_IS_READY = "Open https://localhost:3000/";

async function main(): Promise<number> {
  if (process.platform !== "win32" && process.platform !== "darwin") {
    console.error(
      "npm run excel needs Excel on Windows or on a Mac, and this computer runs neither. " +
        "npm start opens the workbench, which needs no Excel.",
    );
    return 1;
  }
  const [definition] = returnDefinitions;
  if (!definition) return explain("There is no return definition to open.");
  if ((await finished(runTsx(["scripts/workbook.ts", "--sideloaded"]))) !== 0) {
    return explain("The workbooks could not be built. npm run workbook says why.");
  }
  const server = runTsx(["scripts/start.ts"], { PIR_HTTPS: "1" });
  if (!(await isReady(server))) {
    return explain("The pane could not be served at https://localhost:3000. Close what else uses that address and try again.");
  }
  const document = resolve(`dist/workbooks/sideloaded/${definition.id}-demonstration.xlsx`);
  const started = await sideloading(["start", "manifest.xml", "desktop", "--app", "excel", "--no-debug", "--document", document]);
  if (started !== 0) {
    server.kill();
    return explain("Excel could not be started with the add-in. Check that Excel is installed and that you may add add-ins.");
  }
  console.log("Excel is open with the add-in. Press Ctrl+C here when you have finished.");
  await interrupted();
  server.kill();
  return sideloading(["stop", "manifest.xml"]);
}

function explain(sentence: string): number {
  console.error(sentence);
  return 1;
}

function runTsx(args: readonly string[], environment: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [resolve("node_modules/tsx/dist/cli.mjs"), ...args], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

function sideloading(args: readonly string[]): Promise<number> {
  const command = ["npx", "--yes", SIDELOADING_TOOL, ...args.map((argument) => `"${argument}"`)].join(" ");
  // Through the shell: on Windows npx is a command file, which cannot be started otherwise.
  return finished(spawn(command, { shell: true, stdio: "inherit" }));
}

/** The exit code; 1 where the program could not be started or was ended by a signal. */
function finished(child: ChildProcess): Promise<number> {
  child.stdout?.pipe(process.stdout);
  return new Promise((done) => {
    child.once("error", () => {
      done(1);
    });
    child.once("exit", (code) => {
      done(code ?? 1);
    });
  });
}

/** Whether the server came up; false when it ended before. */
function isReady(server: ChildProcess): Promise<boolean> {
  return new Promise((answer) => {
    void finished(server).then(() => {
      answer(false);
    });
    if (server.stdout === null) return;
    createInterface({ input: server.stdout }).on("line", (line) => {
      if (line.includes(SERVER_IS_READY)) answer(true);
    });
  });
}

function interrupted(): Promise<void> {
  return new Promise((done) => {
    process.once("SIGINT", () => {
      done();
    });
  });
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  () => {
    process.exitCode = explain("The add-in could not be opened in Excel. Run npm start to use the workbench instead.");
  },
);

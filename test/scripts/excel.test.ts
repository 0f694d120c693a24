import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { excelSession, type ExcelSteps } from "../../scripts/excel-session";
import { hasSucceeded, runsExcel, sideloadCommand, unregisterCommand } from "../../scripts/excel-tool";
import { excelWords } from "../../scripts/excel-words";

describe("Microsoft's tool", () => {
  it("is started on a Mac with each argument by itself", () => {
    expect(sideloadCommand("darwin", "/Users/a b/manifest.xml", "/Users/a b/$1.xlsx")).toEqual({
      file: "npx",
      args: [
        "--yes", "--ignore-scripts", "office-addin-dev-settings@4.0.0",
        "sideload", "/Users/a b/manifest.xml", "desktop", "--app", "excel", "--document", "/Users/a b/$1.xlsx",
      ],
      shell: false,
    });
  });

  it("is started on Windows through the shell, with paths in quotes", () => {
    expect(unregisterCommand("win32", "C:\\Users\\a b\\manifest.xml")).toEqual({
      file: 'npx "--yes" "--ignore-scripts" "office-addin-dev-settings@4.0.0" "unregister" "C:\\Users\\a b\\manifest.xml"',
      args: [],
      shell: true,
    });
  });

  it.each([
    [0, "", true],
    [0, "npm warn exec The following package was not found and will be installed\n", true],
    // What version 4.0.0 printed here, with exit code 0.
    [0, "Error: Platform not supported: linux.\n", false],
    [0, "npm warn deprecated something\nError: Unable to register the Office Add-in.\nError: EEXIST\n", false],
    [1, "npm error code ENOTFOUND\n", false],
    [null, "", false],
  ])("with exit code %p and %p has done its work: %p", (code, errorOutput, expected) => {
    expect(hasSucceeded(code, errorOutput)).toBe(expected);
  });

  it("knows Windows and Macs", () => {
    expect(["win32", "darwin", "linux", "freebsd"].filter(runsExcel)).toEqual(["win32", "darwin"]);
  });
});

/** A promise that is resolved from outside. */
function gate() {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => { open = resolve; });
  return { open, opened };
}

const never = gate().opened;

/** Steps that go well but for the one named, and what was done and said. */
function recorded(failing?: "buildWorkbooks" | "serve" | "sideload" | "unregister") {
  const done: string[] = [];
  const { open: endServer, opened: ended } = gate();
  const step = (name: string) => () => {
    done.push(name);
    return Promise.resolve(name !== failing);
  };
  const steps: ExcelSteps = {
    buildWorkbooks: step("buildWorkbooks"),
    serve: async () => ((await step("serve")()) ? { ended, stop: () => { done.push("stop"); } } : undefined),
    sideload: step("sideload"),
    unregister: step("unregister"),
    say: (words) => { done.push(words); },
    complain: (words) => { done.push(`! ${words}`); },
  };
  return { done, steps, endServer };
}

describe("a session in Excel", () => {
  it("takes the registration back and stops serving when the user has finished", async () => {
    const { done, steps } = recorded();
    const { open: finish, opened: finished } = gate();
    const session = excelSession(steps, finished);
    await new Promise(setImmediate);
    const untilOpen = [excelWords.starting, "buildWorkbooks", "serve", "unregister", "sideload", excelWords.open];
    expect(done).toEqual(untilOpen);
    finish();
    expect(await session).toBe(0);
    expect(done).toEqual([...untilOpen, "unregister", excelWords.removed, "stop"]);
  });

  it.each([
    ["buildWorkbooks", [excelWords.starting, "buildWorkbooks", `! ${excelWords.noWorkbooks}`]],
    ["serve", [excelWords.starting, "buildWorkbooks", "serve", `! ${excelWords.notServed}`]],
    ["sideload", [
      excelWords.starting, "buildWorkbooks", "serve", "unregister", "sideload", `! ${excelWords.notSideloaded}`,
      "unregister", excelWords.removed, "stop",
    ]],
  ] as const)("says what to do when %s fails, leaves nothing behind, and ends with 1", async (failing, expected) => {
    const { done, steps } = recorded(failing);
    expect(await excelSession(steps, never)).toBe(1);
    expect(done).toEqual(expected);
  });

  it("ends when the pane is no longer served", async () => {
    const { done, steps, endServer } = recorded();
    const session = excelSession(steps, never);
    endServer();
    expect(await session).toBe(1);
    expect(done.slice(-4)).toEqual([`! ${excelWords.servingEnded}`, "unregister", excelWords.removed, "stop"]);
  });

  it("gives the command where the registration could not be taken back", async () => {
    const { done, steps } = recorded("unregister");
    const { open: finish, opened: finished } = gate();
    const session = excelSession(steps, finished);
    await new Promise(setImmediate);
    finish();
    expect(await session).toBe(1);
    expect(done).toContain(`! ${excelWords.notRemoved}`);
    expect(excelWords.notRemoved).toContain("npx office-addin-dev-settings@4.0.0 unregister manifest.xml");
  });

  it("complains of nothing that Ctrl+C cut short", async () => {
    const { done, steps } = recorded("buildWorkbooks");
    expect(await excelSession(steps, Promise.resolve())).toBe(0);
    expect(done).toEqual([excelWords.starting, "buildWorkbooks"]);
  });
});

// Where Excel may be, the command would start it.
const withoutExcel = runsExcel(process.platform) ? test.skip : test;
withoutExcel("where Excel does not run, the command says what it needs and how to try Excel on the web, and ends with 1", () => {
  const root = join(__dirname, "../..");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/excel.ts"], { cwd: root, encoding: "utf8" });
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: "", stderr: `${excelWords.needsExcel}\n` });
  expect(stderr).toContain("Upload My Add-in");
  expect(stderr).toContain("https://localhost:3000/taskpane.html");
});

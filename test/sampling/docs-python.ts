import { spawnSync } from "node:child_process";

/** Whether this machine has Python; says so where it has not, because tests are left out then. */
export function hasPython(): boolean {
  const has = spawnSync("python3", ["--version"]).status === 0;
  if (!has) process.stderr.write("No python3 on this machine: what needs it is not tested.\n");
  return has;
}

/** Runs Python without leaving anything behind. @returns what it printed. @throws Error with what it complained about. */
export function python(args: readonly string[], input = ""): string {
  const { status, stdout, stderr } = spawnSync("python3", ["-B", ...args], {
    input,
    encoding: "utf8",
    env: { ...process.env, PYTHONIOENCODING: "utf-8" },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

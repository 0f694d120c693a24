import { builtOnce } from "./build-once";

/** The folder of the built workbench page. */
export function builtWorkbench(): Promise<string> {
  return builtOnce({ folder: "workbench", options: ["--env", "workbench"] });
}

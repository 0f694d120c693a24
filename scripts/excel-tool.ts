/**
 * Microsoft's own tool for sideloading, run by npx at this version: fetched when it is first needed, since its parts are for
 * Windows and Macs only. On Windows it writes the manifest's path into the registry, on a Mac it links the manifest into
 * Excel's folder; then it copies the workbook to the folder for temporary files and opens the copy. Unlike
 * office-addin-debugging, which calls it, it switches on no log that stays on.
 */
export const SIDELOADING_TOOL = "office-addin-dev-settings@4.0.0";

/** Systems on which Excel runs and the tool knows its way. */
export type ExcelPlatform = "win32" | "darwin";

export function runsExcel(platform: string): platform is ExcelPlatform {
  return platform === "win32" || platform === "darwin";
}

/** What is spawned; with `shell`, `file` is a whole command line. */
export interface ToolCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly shell: boolean;
}

/** Registers the manifest and opens Excel with a copy of the document. Both paths as the file system takes them. */
export function sideloadCommand(platform: ExcelPlatform, manifest: string, document: string): ToolCommand {
  return toolCommand(platform, ["sideload", manifest, "desktop", "--app", "excel", "--document", document]);
}

/** Takes the registration back; says nothing where there is none. */
export function unregisterCommand(platform: ExcelPlatform, manifest: string): ToolCommand {
  return toolCommand(platform, ["unregister", manifest]);
}

function toolCommand(platform: ExcelPlatform, args: readonly string[]): ToolCommand {
  // The tool needs no install script of the packages it brings along.
  const all = ["--yes", "--ignore-scripts", SIDELOADING_TOOL, ...args];
  if (platform === "darwin") return { file: "npx", args: all, shell: false };
  // On Windows npx is a command file, which Node starts through the shell only. A path there holds no quotes.
  return { file: ["npx", ...all.map((argument) => `"${argument}"`)].join(" "), args: [], shell: true };
}

/**
 * Whether the tool did what it was asked to. It exits with 0 after its own errors too, and prints “Error: …”.
 * @param code of its exit; null where a signal ended it.
 */
export function hasSucceeded(code: number | null, errorOutput: string): boolean {
  return code === 0 && !/^Error: /m.test(errorOutput);
}

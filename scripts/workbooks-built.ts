import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** The workbooks that the workbench opens, built where they are missing. npm runs this in the folder of package.json. */
export function buildWorkbooksIfAbsent(): void {
  const root = process.cwd();
  if (existsSync(join(root, "dist/workbooks/compulsory-supervision-orders-2025-demonstration.xlsx"))) return;
  const tsx = join(root, "node_modules/tsx/dist/cli.mjs");
  const { status } = spawnSync(process.execPath, [tsx, "scripts/workbook.ts"], { stdio: "inherit" });
  if (status !== 0) throw new Error("The workbooks could not be built: npm run workbook says why.");
}

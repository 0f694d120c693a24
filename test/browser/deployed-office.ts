import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { ModuleKind, ScriptTarget, transpileModule } from "typescript";
import type { LocalHost } from "../../src/workbench/host/contract";
import { OFFICE_THEMES, type OfficeThemeName } from "../../src/workbench/host/office-themes";

const root = process.cwd();
const shim = ["office-themes", "document-file", "office-shim"];

declare global {
  interface Window {
    toExcel(message: string): Promise<void>;
    fromExcel(message: string): void;
    workbookFile(): Promise<number[]>;
  }
}

/** Microsoft's office.js as the package has it. It is for tests alone, and stands for the copy on Microsoft's address. */
export const officeScript = (): string =>
  readFileSync(createRequire(join(root, "package.json")).resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8");

/**
 * Puts Excel behind the page's office.js: the host runs here in Node, and each message crosses into the page and back.
 * Has to be called before the page is opened. Nothing of it goes through the page's own scripts, so the page's policy
 * holds for the add-in as it would beside Excel.
 */
export async function putExcelBehind(page: Page, host: LocalHost, theme: OfficeThemeName): Promise<void> {
  const bridge = host.connect();
  // A page that is being left takes no more messages.
  bridge.onMessageFromHost = (message) => {
    void page.evaluate((text) => { window.fromExcel(text); }, message).catch(() => undefined);
  };
  await page.exposeFunction("toExcel", (message: string) => { bridge.sendMessageToHost(message); });
  await page.exposeFunction("workbookFile", async () => Array.from(await host.save()));
  await page.addInitScript({ content: shimScript(theme) });
  await page.addInitScript(() => {
    const own = { onMessageFromHost: null as ((message: string) => void) | null, sendMessageToHost: (message: string) => { void window.toExcel(message); } };
    window.fromExcel = (message) => { own.onMessageFromHost?.(message); };
    Object.assign(window, { _richApiNativeBridge: own });
  });
}

/** The shim of the workbench for `Office`, as one script: its files one after the other, each in a function of its own. */
function shimScript(theme: OfficeThemeName): string {
  const parts = shim.map((name) => {
    const source = readFileSync(join(root, `src/workbench/host/${name}.ts`), "utf8");
    const { outputText } = transpileModule(source, { compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 } });
    return `{ const exports = parts["./${name}"] = {}; (function (exports, require) {${outputText}\n})(exports, (name) => parts[name]); }`;
  });
  return `{ const parts = {}; ${parts.join("\n")}
    const { installOffice, officeShim } = parts["./office-shim"];
    installOffice(window, officeShim({ theme: ${JSON.stringify(OFFICE_THEMES[theme])}, file: async () => Uint8Array.from(await window.workbookFile()) })); }`;
}

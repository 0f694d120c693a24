import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { openLocalHost } from "../../src/workbench/host";
import type { LocalHost } from "../../src/workbench/host/contract";
import type { OfficeThemeName } from "../../src/workbench/host/office-themes";
import type { Role } from "../../src/taskpane/store/snapshot";
import { officeScript, putExcelBehind } from "./deployed-office";

export const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** How the pane is opened. */
export interface OpenOptions {
  /** A file of dist/workbooks, or the bytes of another. */
  readonly workbook: string | Uint8Array;
  /** What follows taskpane.html. */
  readonly query?: string;
  readonly theme?: OfficeThemeName;
  /** The user's own few colours, as Windows' contrast themes force them. */
  readonly forcedColors?: "active";
  /** What somebody here before has said that they are here for; "unknown" meets the first time. */
  readonly role?: Role | "unknown";
}

/** The built add-in in a tab of Chromium, served by nginx, with a workbook behind office.js; and all that went wrong. */
export class DeployedPane {
  /** Addresses asked for, in order. */
  readonly requests: string[] = [];
  /** What the page complained of: violations of its policy, errors in the console, exceptions, requests elsewhere. */
  readonly faults: string[] = [];

  private constructor(
    readonly page: Page,
    readonly host: LocalHost,
    private readonly context: BrowserContext,
  ) {}

  static async open(browser: Browser, origin: string, options: OpenOptions): Promise<DeployedPane> {
    const { workbook, query = "", theme = "white", role = "partnership", forcedColors = "none" } = options;
    const host = await openLocalHost(typeof workbook === "string" ? readFileSync(join(process.cwd(), "dist/workbooks", workbook)) : workbook);
    const context = await browser.newContext({
      ignoreHTTPSErrors: true, viewport: { width: 350, height: 800 }, acceptDownloads: true, forcedColors,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    if (role !== "unknown") {
      // As the pane's preferences keep it.
      await context.addInitScript((known) => { localStorage.setItem("@pir-pane/role", JSON.stringify(known)); }, role);
    }
    const pane = new DeployedPane(await context.newPage(), host, context);
    await pane.watch(origin);
    await putExcelBehind(pane.page, host, theme);
    await pane.page.goto(`${origin}/taskpane.html${query}`);
    return pane;
  }

  private async watch(origin: string): Promise<void> {
    const office = officeScript();
    await this.context.route("**/*", async (route) => {
      const url = route.request().url();
      this.requests.push(url);
      if (url === OFFICE_JS) await route.fulfill({ contentType: "text/javascript", body: office });
      else if (url.startsWith(`${origin}/`)) await route.continue();
      else {
        this.faults.push(`request: ${url}`);
        await route.abort();
      }
    });
    await this.context.exposeFunction("tellViolation", (told: string) => { this.faults.push(`violation: ${told}`); });
    await this.context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        const tell = (window as unknown as { tellViolation: (told: string) => void }).tellViolation;
        tell(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`);
      });
    });
    this.page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") this.faults.push(`console: ${message.text()}`);
    });
    this.page.on("pageerror", (error) => this.faults.push(`page: ${error.stack ?? error.message}`));
  }

  heading(name: string | RegExp): Promise<void> {
    return this.page.getByRole("heading", { name, exact: true }).first().waitFor();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: true }).first();
  }

  /** Whether something like this is complained of within a few seconds, among all complaints from this one on. */
  async complains(isIt: (fault: string) => boolean, from = 0): Promise<boolean> {
    for (let tries = 0; tries < 100; tries += 1) {
      if (this.faults.slice(from).some(isIt)) return true;
      await this.page.waitForTimeout(50);
    }
    return false;
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

import { resolve } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Frame, FrameLocator, Locator, Page } from "playwright-core";
import type { Role } from "../../src/taskpane/store/snapshot";
import { builtWorkbench } from "./built-workbench";
import { launchChromium } from "./chromium";
import { GalleryPage } from "./gallery-page";
import type { StaticServer } from "./static-server";
import { serveFolders } from "./static-server";

const root = resolve(__dirname, "../..");

/** What a careful host would send with the pane: no inline scripts, no eval, no address but its own. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** One Chromium and one server for a test file. */
export interface Harness {
  /** Opens the workbench in a fresh context and waits for its first workbook. */
  open(options?: OpenOptions): Promise<Bench>;
  /** The gallery of the pane's states, as somebody sees it who has set this. */
  openGallery(seen: BrowserContextOptions): Promise<GalleryPage>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** A file of dist/workbooks; the workbench's own choice without it. */
  readonly workbook?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What somebody here before has said that they are here for; "unknown" meets the first time. A partnership without it. */
  readonly role?: Role | "unknown";
}

export async function startHarness(): Promise<Harness> {
  const folder = await builtWorkbench();
  const server = await serveFolders(
    {
      "/workbooks/": resolve(root, "dist/workbooks"),
      "/office-js/": resolve(root, "node_modules/@microsoft/office-js/dist"),
      "/": folder,
    },
    { "Content-Security-Policy": contentSecurityPolicy },
  );
  const browser = await launchChromium();
  return {
    open: (options) => openBench(browser, server, options ?? {}),
    openGallery: (seen) => GalleryPage.open(browser, server.url, seen),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** The workbench page in one browser context, and everything that went wrong in it. */
export class Bench {
  readonly requests: string[] = [];
  private readonly outside: string[] = [];
  private readonly faults: string[] = [];

  constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly server: StaticServer,
  ) {}

  /** Watches all that the page and its frames ask for and complain about. */
  async watch(): Promise<void> {
    await this.context.route("**/*", async (route) => {
      const url = route.request().url();
      this.requests.push(url);
      if (url.startsWith(this.server.url) || /^(data|blob):/.test(url)) {
        await route.continue();
      } else {
        this.outside.push(url);
        await route.abort();
      }
    });
    this.page.on("console", (message) => {
      if (message.type() === "error") this.faults.push(`console: ${message.text()}`);
    });
    this.page.on("pageerror", (error) => {
      this.faults.push(`page: ${error.stack ?? error.message}`);
    });
  }

  /** Ends the page and fails where it asked for anything elsewhere or reported an error. */
  async close(): Promise<void> {
    await this.context.close();
    if (this.outside.length > 0) throw new Error(`The page asked for something elsewhere:\n${this.outside.join("\n")}`);
    if (this.faults.length > 0) throw new Error(`The page reported errors:\n${this.faults.join("\n")}`);
  }

  /** The drawn cell, in view. */
  cell(address: string): Locator {
    return this.page.locator(`[data-address="${address}"]`);
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("iframe");
  }

  tool(name: string): Locator {
    return this.page.getByRole("toolbar").getByRole("button", { name, exact: true });
  }

  /** Selects by the name box, wherever the cells are. */
  async goTo(address: string): Promise<void> {
    const box = this.page.getByLabel("Name box");
    await box.fill(address);
    await box.press("Enter");
  }

  async typeInto(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Pastes as Ctrl+V does, from a clipboard that holds this text. */
  async paste(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.evaluate(async (content) => {
      await navigator.clipboard.writeText(content);
    }, text);
    await this.page.keyboard.press("Control+v");
  }

  /** The value of a cell of the active sheet, as the host has it. */
  async value(row: number, column: number): Promise<string | number | boolean> {
    return this.page.evaluate(
      ([at, across]) => {
        const host = window.pirWorkbench?.host;
        const sheet = host?.sheets.find(({ id }) => id === host.activeSheetId);
        if (!sheet) throw new Error("No workbook is open.");
        return sheet.cell(at, across).value;
      },
      [row, column] as const,
    );
  }

  /** The first cell of the active sheet whose text begins so, row and column from 0. */
  async find(text: string): Promise<{ readonly row: number; readonly column: number }> {
    return this.page.evaluate((beginning) => {
      const host = window.pirWorkbench?.host;
      const sheet = host?.sheets.find(({ id }) => id === host.activeSheetId);
      for (let row = 0; row <= (sheet?.lastRow ?? -1); row += 1) {
        for (let column = 0; column <= (sheet?.lastColumn ?? -1); column += 1) {
          if (sheet?.cell(row, column).text.startsWith(beginning)) return { row, column };
        }
      }
      throw new Error(`No cell begins with ${beginning}.`);
    }, text);
  }

  /** The document of the pane once office.js is there, to speak to Excel as an add-in does. */
  async paneDocument(): Promise<Frame> {
    const frame = await (await this.page.locator("iframe").elementHandle()).contentFrame();
    if (!frame) throw new Error("The pane has not been opened.");
    await frame.waitForURL(/\/pane\.html$/);
    await frame.waitForFunction(() => typeof Excel === "object");
    return frame;
  }

  async openFile(name: string, buffer: Buffer): Promise<void> {
    await this.page.getByLabel("Workbook file").setInputFiles({ name, mimeType: "", buffer });
  }

  /** A1 address of what is selected, as the name box shows it. */
  async selection(): Promise<string> {
    return this.page.getByLabel("Name box").inputValue();
  }
}

async function openBench(browser: Browser, server: StaticServer, { workbook, viewport, role = "partnership" }: OpenOptions): Promise<Bench> {
  const context = await browser.newContext({
    viewport: viewport ?? { width: 1280, height: 800 },
    acceptDownloads: true,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  if (role !== "unknown") {
    // As the pane's preferences keep it.
    await context.addInitScript((known) => { localStorage.setItem("@pir-pane/role", JSON.stringify(known)); }, role);
  }
  const bench = new Bench(await context.newPage(), context, server);
  await bench.watch();
  await bench.page.goto(workbook === undefined ? server.url : `${server.url}?workbook=${encodeURIComponent(workbook)}`);
  await bench.cell("A1").waitFor({ state: "attached" });
  return bench;
}

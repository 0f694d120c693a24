import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Route } from "playwright-core";
import { partsOfOfficeOnPage } from "../deploy/deployment-page";
import { describeWithNginx, startNginx } from "../deploy/nginx";
import { officeScript } from "./deployed-office";
import { DeployedPane, OFFICE_JS } from "./deployed-pane";
import { type DeployedSite, startDeployedSite } from "./deployed-site";

const workbook = "compulsory-supervision-orders-2025-demonstration.xlsx";
const officePackage = join(process.cwd(), "node_modules/@microsoft/office-js/dist");

describeWithNginx("the pane behind nginx and Microsoft's pages around it", () => {
  let site: DeployedSite;

  beforeAll(async () => {
    site = await startDeployedSite();
  }, 600_000);
  afterAll(() => site.close());

  test.each([
    ["https://excel.officeapps.live.com", true],
    ["https://partnership.sharepoint.com", true],
    ["https://excel.cloud.microsoft", true],
    ["https://www.office.com", true],
    ["https://m365.microsoft365.com", true],
    ["https://teams.microsoft.com", true],
    ["https://officeapps.live.com.elsewhere.example", false],
    ["https://elsewhere.example", false],
  ])("a page of %s may frame it: %s", async (around, mayFrame) => {
    expect(await isFramedBy(around)).toBe(mayFrame);
  });

  test.each(["Excel$Win32$16.01$en-GB$telemetry$$$0", "Excel$Mac$16.00$en-GB$telemetry$$$0"])("office.js of the package loads its parts from beside it, and the page for IT departments names them: %s", async (host) => {
    const { asked, complaints } = await loadWithLoader(host);
    expect(complaints).toEqual([]);
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter((address) => !partsOfOfficeOnPage().some((named) => named.test(address)))).toEqual([]);
  });

  test("a copy of office.js on the own host works under the policy without Microsoft's address", async () => {
    const root = mkdtempSync(join(tmpdir(), "pir-own-office-"));
    putOwnOffice(site.folder, root);
    const own = await startNginx({ root, policy: "pir-add-in-policy-own-office-js.conf" });
    const pane = await DeployedPane.open(site.browser, own.origin, { workbook });
    await pane.heading("Findings");
    await pane.button("Help").click();
    await pane.heading("Keyboard and privacy");
    await pane.close();
    await own.close();
    rmSync(root, { recursive: true });
    expect(pane.faults).toEqual([]);
    expect(new Set(pane.requests.map((url) => new URL(url).origin))).toEqual(new Set([own.origin]));
  });

  /** Whether the pane's document comes up inside a page of this origin: it then asks for office.js. */
  async function isFramedBy(around: string): Promise<boolean> {
    const context = await site.browser.newContext({ ignoreHTTPSErrors: true, permissions: ["local-network-access"] });
    const page = await context.newPage();
    const outcome = new Promise<boolean>((tell) => {
      page.on("console", (message) => { if (message.text().includes("frame-ancestors")) tell(false); });
      void context.route("**/*", async (route) => {
        const url = route.request().url();
        if (url === OFFICE_JS) {
          tell(true);
          await route.abort();
        } else if (url === `${around}/`) await route.fulfill({ contentType: "text/html", body: `<iframe src="${site.nginx.origin}/taskpane.html"></iframe>` });
        else await route.continue();
      });
    });
    await page.goto(`${around}/`);
    const isFramed = await outcome;
    await context.close();
    return isFramed;
  }

  /** Opens the pane with Microsoft's loader of the package in its real place, and no Excel behind. */
  async function loadWithLoader(host: string): Promise<{ asked: string[]; complaints: string[] }> {
    const context = await site.browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    await context.route(/^https:\/\/(?!localhost[:/])/, async (route: Route) => {
      const url = new URL(route.request().url());
      asked.push(url.href);
      const file = join(officePackage, url.pathname.replace("/lib/1/hosted/", ""));
      if (url.origin !== new URL(OFFICE_JS).origin || !existsSync(file)) await route.abort();
      else await route.fulfill({ contentType: "text/javascript", body: readFileSync(file, "utf8"), headers: { "Access-Control-Allow-Origin": "*" } });
    });
    page.on("console", (message) => { if (message.type() === "error") complaints.push(message.text()); });
    page.on("pageerror", (error) => complaints.push(error.message));
    const strings = page.waitForResponse((response) => response.url().endsWith("/office_strings.js"));
    await page.goto(`${site.nginx.origin}/taskpane.html?_host_Info=${encodeURIComponent(host)}`);
    await strings;
    // What it would load after its texts, it asks for within this.
    await page.waitForTimeout(1_000);
    await context.close();
    return { asked, complaints };
  }
});

/** The built add-in as PIR_OFFICE_JS=office-js/office.js makes it, with a library beside it. */
function putOwnOffice(folder: string, root: string): void {
  cpSync(folder, root, { recursive: true });
  const page = join(root, "taskpane.html");
  const html = readFileSync(page, "utf8");
  if (!html.includes(OFFICE_JS)) throw new Error("The built page does not name office.js.");
  writeFileSync(page, html.replace(OFFICE_JS, "office-js/office.js"));
  mkdirSync(join(root, "office-js"));
  writeFileSync(join(root, "office-js/office.js"), officeScript());
}

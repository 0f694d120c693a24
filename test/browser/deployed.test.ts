import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { ask } from "../deploy/asking";
import { describeWithNginx } from "../deploy/nginx";
import { DEPLOYED_ADDRESS } from "./deployed-build";
import { DeployedPane, OFFICE_JS, type OpenOptions } from "./deployed-pane";
import { type DeployedSite, startDeployedSite } from "./deployed-site";
import { walkThrough } from "./deployed-walk";

const demonstration = "compulsory-supervision-orders-2025-demonstration.xlsx";

describeWithNginx("the built add-in behind nginx", () => {
  let site: DeployedSite;
  let pane: DeployedPane;
  /** Scripts that no pane has asked for so far. */
  let unused: Set<string>;

  const open = async (options: Partial<OpenOptions> = {}): Promise<void> => {
    pane = await DeployedPane.open(site.browser, site.nginx.origin, { workbook: demonstration, ...options });
  };
  const closeFaultless = async (): Promise<void> => {
    for (const url of pane.requests) unused.delete(basename(new URL(url).pathname));
    await pane.close();
    expect(pane.faults).toEqual([]);
    expect(new Set(pane.requests.map((url) => new URL(url).origin))).toEqual(new Set([site.nginx.origin, new URL(OFFICE_JS).origin]));
  };

  beforeAll(async () => {
    site = await startDeployedSite();
    unused = new Set(readdirSync(site.folder).filter((name) => name.endsWith(".js")));
  }, 600_000);
  afterAll(() => site.close());

  test("every part of the pane comes and works under the policy, and nothing is asked of anybody else", async () => {
    await open();
    const { person, activeSheetId } = pane.host;
    // Two rows have one ID, and a postcode beside the one that is written so already is in small letters.
    person.type(activeSheetId, 49, 0, "A-500");
    person.type(activeSheetId, 59, 1, "dd4");
    await walkThrough(pane);
    await closeFaultless();
  });

  test("so does the first time, in Excel's dark theme", async () => {
    await open({ role: "unknown", theme: "black" });
    await pane.page.getByRole("button", { name: /^Completing a return/ }).click();
    await pane.button("Skip").click();
    await pane.heading("Findings");
    await closeFaultless();
  });

  test.each(["compulsory-supervision-orders-2025", "children-at-risk-of-harm"])("so does a workbook without a return, in the user's own colours: %s is added", async (id) => {
    await open({ workbook: await workbookOfNotes(), forcedColors: "active" });
    await pane.page.getByRole("radio", { name: nameOf(id) }).check();
    await pane.button("Add a blank return").click();
    await pane.heading("Findings");
    await closeFaultless();
  });

  test("no script of the build was left out", () => {
    expect([...unused]).toEqual([]);
  });

  test("every address of the built manifest is answered", async () => {
    const addresses = Array.from(readFileSync(join(site.folder, "manifest.xml"), "utf8").matchAll(/"(https:[^"]+)"/g), ([, address = ""]) => new URL(address));
    expect(addresses.length).toBeGreaterThan(15);
    for (const { origin, pathname, search } of addresses) {
      const { status, headers } = await ask(site.nginx, pathname + search);
      const type = pathname.endsWith(".png") ? "image/png" : "text/html; charset=utf-8";
      expect([pathname, origin, status, headers["content-type"]]).toEqual([pathname, DEPLOYED_ADDRESS, 200, type]);
    }
  });
});

const nameOf = (id: string): RegExp => (id.startsWith("children") ? /Children at risk/ : /Compulsory supervision/);

async function workbookOfNotes(): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.addWorksheet("Notes").getCell("A1").value = "Nothing to send";
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

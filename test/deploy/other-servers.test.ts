import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { headersOnPage } from "./deployment-page";

/** These servers are not tried; their files at least say what the page says, and what nginx is tested to send. */
const shipped = (name: string): string => readFileSync(join(process.cwd(), "deploy", name), "utf8");
const everywhere = [...headersOnPage()];

test("Apache's file sets each header of the page to its value", () => {
  const text = shipped("apache/pir-add-in.conf");
  const set = Array.from(text.matchAll(/^ {4}Header always set (\S+) "(.*)"$/gm), ([, name, value]) => [name, value]);
  expect(set).toEqual([...everywhere, ["Cache-Control", "no-cache"], ["Cache-Control", 'no-store" "expr=%{REQUEST_STATUS} -ge 400']]);
  // An error stays "no-store" there too.
  expect(/<Location "\/assets\/">\n([\s\S]*?)\n {4}<\/Location>/.exec(text)?.[1]?.split("\n").map((line) => line.trim())).toEqual([
    'Header always set Cross-Origin-Resource-Policy "cross-origin"',
    'Header always unset Cache-Control "expr=%{REQUEST_STATUS} -lt 400"',
  ]);
});

test("IIS's file is well-formed and sets each header of the page to its value", () => {
  const set: string[][] = [];
  const rewritten: string[] = [];
  const path: string[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    path.push(name);
    if (path.join("/") === "configuration/system.webServer/httpProtocol/customHeaders/add") set.push([String(attributes["name"]), String(attributes["value"])]);
    if (path.slice(-3).join("/") === "outboundRules/rule/action") rewritten.push(String(attributes["value"]));
  });
  parser.on("closetag", () => { path.pop(); });
  parser.write(shipped("iis/web.config")).close();
  expect(set).toEqual(everywhere);
  expect(rewritten).toEqual(["public, max-age=31536000, immutable", "no-cache", "no-store"]);
});

test("the file for Azure Static Web Apps sets each header of the page to its value", () => {
  interface Azure {
    readonly globalHeaders: Readonly<Record<string, string>>;
    readonly routes: readonly { readonly route: string; readonly headers: Readonly<Record<string, string>> }[];
  }
  const { globalHeaders, routes } = JSON.parse(shipped("azure-static-web-apps/staticwebapp.config.json")) as Azure;
  expect(Object.entries(globalHeaders)).toEqual([...everywhere, ["Cache-Control", "no-cache"]]);
  // The service sends the headers of the route with the global ones; an empty value takes one away. The first route that fits counts.
  const assets = routes[0];
  expect(assets?.route).toBe("/assets/*");
  const sent = Object.entries({ ...globalHeaders, ...assets?.headers }).filter(([, value]) => value !== "");
  expect(sent).toEqual(everywhere.map(([name, value]) => [name, name === "Cross-Origin-Resource-Policy" ? "cross-origin" : value]));
});

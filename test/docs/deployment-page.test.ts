import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { returnDefinitions } from "../../src/returns/definitions";

const root = resolve(__dirname, "../..");
const page = readFileSync(join(root, "docs/deployment.md"), "utf8");
const [text = "", sources = ""] = page.split("\n## Sources\n");

test("every source has the next number and is cited, and every number is that of a source", () => {
  const numbers = Array.from(sources.matchAll(/^(\d+)\. /gm), ([, number]) => Number(number));
  const cited = new Set(Array.from(text.matchAll(/\[(\d+)\](?!\()/g), ([, number]) => Number(number)));
  expect(numbers.length).toBeGreaterThan(25);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  // The introduction has one as an example, [3], which is cited too.
  expect([...cited].sort((one, other) => one - other)).toEqual(numbers);
});

test("files and headings that the page leads to are there", () => {
  const links = [...page.matchAll(/\]\(([^)#]*)(#[^)]+)?\)/g)].filter(([, file = ""]) => !file.startsWith("https:"));
  const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => `#${heading.toLowerCase().replaceAll(/[^a-z0-9 -]/g, "").replaceAll(" ", "-")}`);
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter(([, file = ""]) => file !== "" && !existsSync(join(root, "docs", file))).map(([link]) => link)).toEqual([]);
  expect(links.filter(([, file = "", anchor]) => file === "" && anchor !== undefined && !headings.includes(anchor)).map(([link]) => link)).toEqual([]);
});

test("the blank workbooks that the page sends to the pilot are those that the project builds", () => {
  const named = Array.from(page.matchAll(/`([a-z0-9-]+)\.xlsx`/g), ([, name = ""]) => name);
  expect(named.sort()).toEqual(returnDefinitions.map(({ id }) => id).sort());
});

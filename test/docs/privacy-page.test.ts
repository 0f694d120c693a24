import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { returnDefinitions } from "../../src/returns/definitions";
import * as stored from "../../src/returns/stored-settings";
import { SHEET_NAMES } from "../../src/sampling/sheets/sheet-names";
import { CONTAINER, preferenceNames } from "../../src/taskpane/preferences";

const root = resolve(__dirname, "../..");
const page = readFileSync(join(root, "docs/privacy.md"), "utf8");

/** Names in code type at the beginning of a row of a table. */
const inTables = [...page.matchAll(/^\| `([^`]+)`/gm)].map(([, name = ""]) => name);

test("everything that is kept in the workbook is on the page, and nothing else", () => {
  const { SAMPLE_DATA_SHEET, ...settings } = stored;
  expect(inTables.filter((name) => name.startsWith("pir.")).sort()).toEqual(Object.values(settings).sort());
  expect(page).toContain(`“${SAMPLE_DATA_SHEET}”`);
});

test("everything that is kept on the computer is on the page, and nothing else", () => {
  const names = [CONTAINER, ...preferenceNames.map((name) => `@${CONTAINER}/${name}`)];
  expect(inTables.filter((name) => /^(?:@|pir-)/.test(name)).sort()).toEqual(names.sort());
});

test("each sheet that the add-in writes is on the page", () => {
  const own = /const SHEET_NAME = "([^"]+)"/.exec(readFileSync(join(root, "src/excel/findings-sheet.ts"), "utf8"))?.[1] ?? "";
  expect(own).not.toBe("");
  for (const name of [own, ...Object.values(SHEET_NAMES)]) expect(page).toContain(`“${name}”`);
});

test("each column of the returns is a kind of data that the page names", () => {
  const kinds: Readonly<Record<string, string>> = {
    id: "an ID number", postcode: "the first part of the postcode", age: "age", gender: "gender", ethnicity: "ethnicity", disability: "disability",
    csoStart: "kind and dates of orders", reinstated: "kind and dates of orders", category: "protective process",
  };
  const columns = new Set(returnDefinitions.flatMap(({ columns: all }) => all.map(({ key }) => key)));
  expect([...columns].sort()).toEqual(Object.keys(kinds).sort());
  for (const kind of Object.values(kinds)) expect(page).toContain(kind);
});

test("files that the page names are there, and so are its own headings", () => {
  const links = [...page.matchAll(/\]\(([^)#]*)(#[^)]+)?\)/g)];
  const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => `#${heading.toLowerCase().replaceAll(/[^a-z0-9 -]/g, "").replaceAll(" ", "-")}`);
  expect(links.length).toBeGreaterThan(4);
  expect(links.filter(([, file = ""]) => file !== "" && !existsSync(join(root, "docs", file))).map(([link]) => link)).toEqual([]);
  expect(links.filter(([, file, anchor]) => file === "" && anchor !== undefined && !headings.includes(anchor)).map(([link]) => link)).toEqual([]);
  const tests = [...page.matchAll(/`(test\/[^`]+)`/g)].map(([, path = ""]) => path);
  expect(tests.length).toBeGreaterThan(3);
  expect(tests.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("it says in how many ways data are let out on purpose", () => {
  const source = readFileSync(join(root, "test/browser/privacy.test.ts"), "utf8");
  const leaks = source.slice(source.indexOf("const LEAKS"), source.indexOf("\n];\n", source.indexOf("const LEAKS")));
  expect(page).toContain(`in ${(leaks.match(/^ {2}\["/gm) ?? []).length} ways`);
});

import { execFileSync } from "node:child_process";
import { join } from "node:path";

interface Configuration {
  readonly output: { readonly path: string; readonly filename: string; readonly chunkFilename: string };
}

/** The build's settings as webpack gets them, from a process of their own: they load TypeScript by themselves. */
function configurations(mode: string): Configuration[] {
  const script = `
    const make = require("./webpack.config.cjs");
    const all = make({ workbench: true }, { mode: ${JSON.stringify(mode)} });
    console.log(JSON.stringify(all.map(({ output }) => ({ output }))));
  `;
  const root = join(__dirname, "../../..");
  return JSON.parse(execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" })) as Configuration[];
}

test.each(["development", "production"])("in %s the pane and the workbench write no part over one another, though both stand in one folder", (mode) => {
  const outputs = configurations(mode).map(({ output }) => output);
  expect(new Set(outputs.map(({ path }) => path)).size).toBe(1);
  const names = outputs.map(({ chunkFilename }) => chunkFilename);
  const areApart = new Set(names).size === names.length || names.every((name) => name.includes("[contenthash"));
  expect({ names, areApart }).toEqual({ names, areApart: true });
});

describe("where the pane gets office.js", () => {
  /** The addresses in the built documents, or the sentence with which the build stops. */
  function officeScripts(officeJs: string | undefined): string {
    const script = `
      const make = require("./webpack.config.cjs");
      try {
        const documents = make({}, { mode: "production" })[0].plugins.filter(({ userOptions }) => userOptions?.officeScripts);
        console.log(documents.map(({ userOptions }) => userOptions.officeScripts.join(" ")).join("\\n"));
      } catch (error) {
        console.log(error.message);
      }
    `;
    const env = { ...process.env };
    delete env["PIR_OFFICE_JS"];
    const given = officeJs === undefined ? {} : { PIR_OFFICE_JS: officeJs };
    return execFileSync(process.execPath, ["-e", script], { cwd: join(__dirname, "../../.."), encoding: "utf8", env: { ...env, ...given } }).trim();
  }

  test.each([
    [undefined, "https://appsforoffice.microsoft.com/lib/1/hosted/office.js"],
    ["https://office.example.gov.scot/1.1.110/office.js", "https://office.example.gov.scot/1.1.110/office.js"],
    ["office-js/office.js", "office-js/office.js"],
  ])("PIR_OFFICE_JS %s makes it %s", (given, expected) => {
    expect(officeScripts(given)).toBe(expected);
  });

  test.each(["http://office.example.gov.scot/office.js", "https://office.example.gov.scot/excel.js", "../office.js", "//elsewhere.example/office.js", "office-js/", "", 'https://a.example/"><script>/office.js', "javascript:office.js"])("PIR_OFFICE_JS %j stops the build with a sentence", (given) => {
    expect(officeScripts(given)).toBe(`PIR_OFFICE_JS is the https address of a file office.js, or its path such as office-js/office.js, not ${given}`.trim());
  });
});

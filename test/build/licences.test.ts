import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { packageFolder } from "../../scripts/licences-bundled";
import { noticesText } from "../../scripts/licences-notices";
import { readPackage, refusals, type ShippedPackage } from "../../scripts/licences-package";
import { lockedPackages, unusualTools } from "../../scripts/licences-tools";

const root = join(__dirname, "../..");
const inModules = (name: string) => readPackage(join(root, "node_modules", name));

const written: ShippedPackage = {
  name: "one", version: "1.0.0", licence: "MIT", holders: ["Copyright (c) Somebody"], texts: [{ file: "LICENSE", text: "Copyright (c) Somebody\nDo as you like." }],
};

describe("what may be in the add-in", () => {
  it.each([
    ["a licence that asks for no more than its notice", written, []],
    ["copyleft", { ...written, licence: "GPL-3.0-only" }, ["one 1.0.0 is in the add-in under the licence GPL-3.0-only, which nobody has allowed."]],
    ["copyleft for its own files", { ...written, licence: "MPL-2.0" }, [expect.stringContaining("MPL-2.0")]],
    ["a choice that nobody made", { ...written, licence: "(MIT OR GPL-2.0)" }, [expect.stringContaining("which nobody has allowed")]],
    ["an unknown one", { ...written, licence: "SEE LICENSE IN LICENSE" }, [expect.stringContaining("which nobody has allowed")]],
    ["no text to hand on", { ...written, texts: [] }, [expect.stringContaining("brings no licence text")]],
    ["nobody's name", { ...written, holders: [] }, [expect.stringContaining("names no holder")]],
  ] as const)("%s", (_, shipped, sentences) => {
    expect(refusals([shipped])).toEqual(sentences);
  });
});

describe("readPackage", () => {
  it("gives version, licence, holders and texts, notices of others included", () => {
    const { name, licence, holders, texts } = inModules("@cj-tech-master/excelts");
    expect({ name, licence }).toEqual({ name: "@cj-tech-master/excelts", licence: "MIT" });
    expect(texts.map(({ file }) => file)).toEqual(["LICENSE", "THIRD_PARTY_NOTICES.md"]);
    expect(holders).toEqual(expect.arrayContaining([expect.stringMatching(/^Copyright \(c\) \d+ cjnoname$/), "Copyright (c) 2014-2019 Guyon Roche"]));
    // Sentences of the licence about copyright name nobody.
    expect(holders.join()).not.toMatch(/notice|holders/i);
  });

  it("takes the text from the repository where the package has none", () => {
    expect(inModules("saxes").texts).toMatchObject([{ file: "LICENSE (of its repository)" }]);
    expect(inModules("saxes").holders.join()).toContain("Isaac Z. Schlueter");
  });

  it("stops at a package that names no licence", () => {
    const folder = mkdtempSync(join(tmpdir(), "pir-package-"));
    try {
      writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "unsaid", version: "1.0.0" }));
      expect(() => readPackage(folder)).toThrow();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test("the package of a file is the innermost one", () => {
  expect(packageFolder("/project/node_modules/a/node_modules/@b/c/lib/d.js")).toBe("/project/node_modules/a/node_modules/@b/c");
  expect(packageFolder("/project/node_modules/a/index.js")).toBe("/project/node_modules/a");
  expect(packageFolder("/project/src/a.ts")).toBeUndefined();
});

test("licences.txt has every text once, under all who bring it, and the notice of the postcode data", () => {
  const text = noticesText([written, { ...written, name: "two" }, inModules("react")]);
  expect(text.match(/Do as you like\./g)).toHaveLength(1);
  expect(text).toContain("one 1.0.0 (MIT): LICENSE\ntwo 1.0.0 (MIT): LICENSE\n");
  expect(text).toContain("Copyright (c) Meta Platforms");
  expect(text).toContain("licensed under the Open Government Licence v.3.0");
});

test("every tool has a licence that somebody has read", () => {
  expect(unusualTools(lockedPackages(root)).length).toBeGreaterThan(0);
  expect(() => unusualTools([{ name: "new", version: "1.0.0", licence: "AGPL-3.0" }])).toThrow("AGPL-3.0");
});

// The compiler says what is in the add-in; the page and every refusal above come from that.
test("docs/licences.md is up to date with what webpack puts into the add-in", async () => {
  const tsx = join(root, "node_modules/tsx/dist/cli.mjs");
  const { stdout } = await promisify(execFile)(process.execPath, [tsx, "scripts/licences.ts", "--check"], { cwd: root });
  expect(stdout).toContain("docs/licences.md is up to date");
}, 240_000);

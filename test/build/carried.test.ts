import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { asPackage, CARRIED, type Carried, carriedIn, carriedRefusals } from "../../scripts/licences-carried";
import { packagesInside } from "../../scripts/licences-marks";
import { noticesText } from "../../scripts/licences-notices";
import { readPackage, refusals, type ShippedPackage } from "../../scripts/licences-package";
import { licencesPage } from "../../scripts/licences-page";
import { lockedPackages } from "../../scripts/licences-tools";

/** Packages that their carriers' makers built into a file of their own, where neither npm nor webpack sees them. */

const root = join(__dirname, "../..");
const folder = join(root, "node_modules/@microsoft/office-js-helpers");
const helpers = readPackage(folder);
const carried = carriedIn([helpers]);

describe("the table", () => {
  it("is for carriers of the lock file, in their exact versions", () => {
    const locked = lockedPackages(root).map(({ name, version }) => `${name} ${version}`);
    expect(CARRIED.length).toBeGreaterThan(0);
    expect(CARRIED.filter(({ by }) => !locked.includes(`${by.name} ${by.version}`))).toEqual([]);
  });

  it("has texts, holders and licences that may be handed on", () => {
    expect(refusals(CARRIED.map(asPackage))).toEqual([]);
    expect(CARRIED.slice(0, 1).flatMap((entry) => asPackage(entry).holders)).toEqual(["Copyright JS Foundation and other contributors <https://js.foundation/>"]);
  });

  it("has what office-js-helpers shows of others, and how many files of each", () => {
    expect(packagesInside(readFileSync(join(folder, "dist/office.helpers.js"), "utf8"), helpers.name)).toEqual(["lodash-es", "rxjs", "webpack"]);
    const map = z.object({ sources: z.array(z.string()) }).parse(JSON.parse(readFileSync(join(folder, "dist/office.helpers.js.map"), "utf8")));
    const files = (mark: string) => map.sources.filter((source) => source.includes(mark)).length;
    expect(carried.map(({ name, files: count }) => [name, count])).toEqual([
      ["lodash-es", files("./node_modules/lodash-es/")],
      ["rxjs", files("./node_modules/rxjs/")],
      ["webpack", files("(webpack)/buildin/")],
    ]);
    expect(carried.reduce((sum, { files: count }) => sum + count, 0)).toBe(files("node_modules/") + files("(webpack)/"));
  });

  it("says truly which functions with known weaknesses are not there", () => {
    const map = readFileSync(join(folder, "dist/office.helpers.js.map"), "utf8");
    const has = (name: string) => map.includes(`node_modules/lodash-es/${name}.js"`);
    expect(["defaultsDeep", "merge", "zipObjectDeep", "set", "template", "trim", "unset", "omit", "pullAt"].filter(has)).toEqual([]);
    expect(["toNumber", "debounce"].filter(has)).toEqual(["toNumber", "debounce"]);
  });
});

describe("packagesInside", () => {
  it.each([
    ["webpack's keys", 'a({"./node_modules/one/index.js": b,\n"./node_modules/@two/part/c.js": d})', ["@two/part", "one"]],
    ["esbuild's comments", "// node_modules/one/index.js\nvar a;\n// ../../node_modules/two.js/lib/b.js", ["one", "two.js"]],
    ["Rollup's, from pnpm's store", "// node_modules/.pnpm/one@1.0.0/node_modules/one/index.js", ["one"]],
    ["webpack without names", "/******/ (() => { // webpackBootstrap\n", ["webpack"]],
    ["webpack's own function", "function __webpack_require__(moduleId) {", ["webpack"]],
    ["the package itself", "// node_modules/owner/src/a.js", []],
    ["a file without marks", 'import { a } from "one/index.js";', []],
  ] as const)("%s", (_, text, names) => {
    expect(packagesInside(text, "owner")).toEqual(names);
  });
});

describe("what may not be built", () => {
  const carrier = { name: "carrier", version: "2.0.0" };
  const entry: Carried = { by: carrier, name: "inner", version: "1.0.0", alsoEqual: [], files: 1, licence: "MIT", text: "rxjs.txt", known: "" };

  it("nothing where all is declared", () => {
    expect(carriedRefusals([carrier], [{ carrier, name: "inner" }], [entry])).toEqual([]);
    expect(carriedRefusals([helpers], carried.map(({ name }) => ({ carrier: helpers, name })))).toEqual([]);
    expect(carriedRefusals([{ name: "other", version: "9.9.9" }], [], [entry])).toEqual([]);
  });

  it("a package inside that nobody declared", () => {
    expect(carriedRefusals([carrier], [{ carrier, name: "inner" }, { carrier, name: "hidden" }], [entry])).toEqual([
      "carrier 2.0.0 carries hidden inside, which licences-carried.ts does not say: add its version, licence and text.",
    ]);
  });

  it("one that is declared of somebody else", () => {
    const other = { name: "other", version: "1.0.0" };
    expect(carriedRefusals([carrier, other], [{ carrier: other, name: "inner" }], [entry])).toEqual([expect.stringContaining("other 1.0.0 carries inner inside")]);
  });

  it("a carrier in another version than the one that was looked at", () => {
    expect(carriedRefusals([{ ...carrier, version: "2.0.1" }], [], [entry])).toEqual([
      "carrier 2.0.1 is in the add-in, and licences-carried.ts says what 2.0.0 carries inside: look at what the new one carries.",
    ]);
    expect(carriedRefusals([{ ...helpers, version: "1.0.3" }], carried.map(({ name }) => ({ carrier: { ...helpers, version: "1.0.3" }, name })))).toHaveLength(1 + carried.length);
  });

  it("one under a licence that nobody has allowed", () => {
    expect(refusals([asPackage({ ...entry, licence: "GPL-3.0-only" })])).toEqual([expect.stringContaining("which nobody has allowed")]);
  });
});

describe("licences.txt and the page", () => {
  const shipped: ShippedPackage[] = [helpers];

  it("licences.txt has the texts, with who carries them", () => {
    const text = noticesText(shipped);
    expect(text).toContain("lodash-es 4.17.5 (MIT): LICENSE (carried by @microsoft/office-js-helpers 1.0.2)");
    expect(text).toContain("Based on Underscore.js, copyright Jeremy Ashkenas");
    expect(text).toContain("rxjs 5.5.6 (Apache-2.0): LICENSE (carried by @microsoft/office-js-helpers 1.0.2)");
    expect(text).toContain("Copyright (c) 2015-2017 Google, Inc., Netflix, Inc., Microsoft Corp. and contributors");
  });

  it("the page names them, all versions that they may be, their carrier, and how it is known", () => {
    const page = licencesPage(shipped, root);
    expect(page).toMatch(/\| lodash-es \| 4\.17\.5, 4\.17\.6, 4\.17\.7, 4\.17\.8 \| MIT \|.*\| @microsoft\/office-js-helpers 1\.0\.2 \| 43 files\. .*compared with the published packages/);
    expect(page).toMatch(/\| rxjs \| 5\.5\.6, 5\.5\.7 \| Apache-2\.0 \|/);
    expect(page).toContain("CVE-2020-28500");
  });

  it("neither names what is not in the add-in", () => {
    const react = readPackage(join(root, "node_modules/react"));
    expect(noticesText([react])).not.toMatch(/lodash|carried by/);
    expect(licencesPage([react], root)).not.toContain("lodash");
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** What gets installed is what was looked at: exact versions, with their hashes, and nobody's install script. */

const root = join(__dirname, "../..");
const text = (name: string) => readFileSync(join(root, name), "utf8");

const versions = z.record(z.string(), z.string());
const manifest = z.looseObject({ name: z.string(), version: z.string(), dependencies: versions, devDependencies: versions, engines: versions });
const lockFile = z.object({
  lockfileVersion: z.literal(3),
  name: z.string(),
  version: z.string(),
  packages: z.record(z.string(), z.looseObject({
    version: z.string().optional(),
    integrity: z.string().optional(),
    hasInstallScript: z.boolean().optional(),
    dependencies: versions.optional(),
    devDependencies: versions.optional(),
    // Some old packages have a list here.
    engines: z.unknown().optional(),
  })),
});

const project = manifest.parse(JSON.parse(text("package.json")));
const lock = lockFile.parse(JSON.parse(text("package-lock.json")));
const named = { ...project.dependencies, ...project.devDependencies };
const locked = Object.entries(lock.packages).filter(([path]) => path !== "");
const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/** Install scripts in the lock file, and why the package works without its own. .npmrc switches all of them off. */
const withoutItsScript: Readonly<Record<string, string>> = {
  "node_modules/@parcel/watcher": "Builds from source where no ready program fits. The ready ones are packages of their own, and the lock file has them.",
  "node_modules/core-js": "Prints a request for money. Only office-js-helpers asks for the package; none of it is in the add-in.",
  "node_modules/esbuild": "Checks the program for this computer and puts it in a quicker place. The program is a package of its own, and is found without.",
  "node_modules/unrs-resolver": "Looks for a ready program, and fetches one where it is missing. The ready ones are packages of their own, and the lock file has them.",
};

describe("package.json", () => {
  it("names every package in one exact version", () => {
    expect(Object.keys(named).length).toBeGreaterThan(40);
    expect(Object.entries(named).filter(([, version]) => !EXACT.test(version))).toEqual([]);
  });

  it("pins what it overrides, too", () => {
    const flat = (value: unknown): unknown[] => (typeof value === "object" && value !== null ? Object.values(value).flatMap(flat) : [value]);
    const pinned = flat(project["overrides"]);
    expect(pinned.length).toBeGreaterThan(0);
    expect(pinned.filter((version) => typeof version !== "string" || !EXACT.test(version))).toEqual([]);
  });

  it("runs nothing of its own when it is installed", () => {
    const scripts = Object.keys(versions.parse(project["scripts"]));
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter((name) => /^(?:pre|post)?(?:install|prepare|publish|pack)$/.test(name) || name === "dependencies")).toEqual([]);
    // With install scripts off, npm runs no script before or after another.
    expect(scripts.filter((name) => /^(?:pre|post)/.test(name) && scripts.includes(name.replace(/^(?:pre|post)/, "")))).toEqual([]);
  });
});

describe("package-lock.json", () => {
  it("is in step with package.json", () => {
    const { "": own } = lock.packages;
    expect({ name: lock.name, version: lock.version }).toEqual({ name: project.name, version: project.version });
    expect({ ...own?.dependencies, ...own?.devDependencies }).toEqual(named);
    for (const [name, version] of Object.entries(named)) {
      expect([name, lock.packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
    }
  });

  it("has a SHA-512 hash for every package", () => {
    expect(locked.length).toBeGreaterThan(500);
    expect(locked.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? "")).map(([path]) => path)).toEqual([]);
  });

  it("names no address, file or link to install from", () => {
    const sources = ["resolved", "link"];
    expect(locked.filter(([, entry]) => sources.some((key) => key in entry)).map(([path]) => path)).toEqual([]);
    const wanted = locked.flatMap(([path, entry]) => Object.entries(entry.dependencies ?? {}).map(([name, range]) => `${path}: ${name} ${range}`));
    expect(wanted.length).toBeGreaterThan(500);
    expect(wanted.filter((line) => /(?:git|https?|file|link|github):|git\+|[\w-]+\/[\w-]+#/.test(line.slice(line.lastIndexOf(" "))))).toEqual([]);
  });

  it("has no package with an install script but those that do without", () => {
    const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path);
    expect(scripted.sort()).toEqual(Object.keys(withoutItsScript).sort());
  });

  it("has the ready programs that stand in for the scripts", () => {
    for (const name of ["@esbuild/linux-x64", "@esbuild/win32-x64", "@esbuild/darwin-arm64", "@unrs/resolver-binding-linux-x64-gnu", "@unrs/resolver-binding-win32-x64-msvc", "@unrs/resolver-binding-darwin-arm64"]) {
      expect([name, lock.packages[`node_modules/${name}`]?.integrity !== undefined]).toEqual([name, true]);
    }
  });
});

it("says which Node it needs, and warns of another without refusing it", () => {
  expect(project.engines).toEqual({ node: ">=20.19.0" });
  expect(lock.packages[""]?.engines).toEqual(project.engines);
  expect(text(".npmrc").split("\n")).toContain("engine-strict=false");
  expect(text("README.md")).toContain("Node 20.19 or later");
});

it("installs without anybody's script, by .npmrc", () => {
  const settings = text(".npmrc").split("\n");
  expect(settings).toContain("ignore-scripts=true");
  expect(settings).toContain("save-exact=true");
  expect(settings).toContain("omit-lockfile-registry-resolved=true");
  // Nobody's own address or key gets into the project with it.
  expect(settings.filter((line) => /registry\s*=|\/\/|_auth|token/i.test(line))).toEqual([]);
});

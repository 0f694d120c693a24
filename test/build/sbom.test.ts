import { readFileSync } from "node:fs";
import { join } from "node:path";
import { config } from "webpack";
import { z } from "zod";
import { carriedIn } from "../../scripts/licences-carried";
import { shippedData } from "../../scripts/licences-data";
import { lockedPackages } from "../../scripts/licences-tools";
import { addInBom } from "../../scripts/sbom-document";
import { npmSbom } from "../../scripts/sbom-npm";

/** The bill of materials fits the standard's own schema, says what is shipped and nothing of where it was made. */

const root = join(__dirname, "../..");
const vectors = join(root, "test/vectors/cyclonedx");
const json = z.record(z.string(), z.unknown());
const read = (name: string) => readFileSync(join(vectors, name), "utf8");

/** The schema in one piece. The list of licences is put in; signatures, which we do not make, are left open. */
function bomSchema(): Parameters<typeof config.validateSchema>[0] {
  const text = read("bom-1.5.schema.json")
    .replace(/"spdx\.SNAPSHOT\.schema\.json"/g, '"#/definitions/spdx"')
    .replace(/"jsf-0\.82\.SNAPSHOT\.schema\.json#\/definitions\/signature"/g, '"#/definitions/jsf"')
    // Kinds of text that the validator does not know.
    .replace(/"format": "(?:iri-reference|idn-email)",?/g, "");
  const schema = json.parse(JSON.parse(text.replace(/,(\s*[}\]])/g, "$1")));
  const licences = z.object({ enum: z.array(z.string()) }).parse(JSON.parse(read("spdx.schema.json")));
  return { ...schema, definitions: { ...json.parse(schema["definitions"]), spdx: licences, jsf: {} } };
}

const schema = bomSchema();
/** What the schema has against a document; "" where it has nothing. */
function problem(bom: unknown): string {
  try {
    config.validateSchema(schema, bom as object, { name: "Bill", baseDataPath: "bom" });
    return "";
  } catch (cause) {
    if (cause instanceof Error) return cause.message;
    throw cause;
  }
}

const shape = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({ "bom-ref": z.string(), name: z.string(), type: z.string() }) }),
  components: z.array(z.looseObject({ "bom-ref": z.string(), name: z.string(), type: z.string(), scope: z.string(), licenses: z.array(z.unknown()), hashes: z.array(z.unknown()).optional(), properties: z.array(z.looseObject({ name: z.string() })).optional() })),
  services: z.array(z.looseObject({ "bom-ref": z.string(), endpoints: z.array(z.string()) })),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

const names = ["@fluentui/react-icons", "@microsoft/office-js-helpers", "react", "react-dom", "saxes", "webpack", "zod"];
const shipped = lockedPackages(root).filter(({ name }) => names.includes(name)).map(({ name, version }) => ({ name, version }));
const contents = { shipped, data: shippedData(root), officeJsAddress: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js" };

const isCarriedBy = ({ name }: { name: string }) => name === "pir-add-in:carried-by";

let fromNpm: unknown;
let bom: object;
beforeAll(async () => {
  fromNpm = await npmSbom(root);
  bom = addInBom(fromNpm, contents);
});

test("fits CycloneDX 1.5", () => {
  expect(problem(bom)).toBe("");
  expect(shape.parse(bom)).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.5" });
});

test("the schema does look", () => {
  const { components: [first, ...rest], ...others } = shape.parse(bom);
  expect(problem({ ...others, components: [{ ...first, type: "thing" }, ...rest] })).toContain("type should be one of");
  expect(problem({ ...others, components: [{ ...first, licenses: [{ license: { id: "Nobody-1.0" } }] }] })).toContain("license.id");
  expect(problem({ ...others, components: [{ ...first, place: "here" }] })).toContain("unknown property 'place'");
  expect(problem({ ...others, serialNumber: "1" })).toContain("serialNumber");
});

test("lists what is shipped, each with its licence and hash, the data, and office.js as a service of Microsoft", () => {
  const { components, services, metadata } = shape.parse(bom);
  const packages = components.filter(({ type, properties = [] }) => type === "library" && !properties.some(isCarriedBy));
  expect(packages.map(({ name }) => name)).toEqual(shipped.map(({ name }) => name));
  for (const item of packages) expect(item).toMatchObject({ scope: "required", licenses: [expect.anything()], hashes: [{ alg: "SHA-512" }] });
  expect(components.filter(({ type }) => type === "data")).toMatchObject([{ licenses: [{ license: { id: "OGL-UK-3.0" } }] }]);
  expect(services).toMatchObject([{ name: "office.js", endpoints: [contents.officeJsAddress], "x-trust-boundary": true }]);
  expect(metadata.component).toMatchObject({ name: "pir-add-in", type: "application" });
});

test("lists what a package carries inside, beside it, where scanners look", () => {
  const { components, dependencies } = shape.parse(bom);
  const carried = components.filter(({ properties = [] }) => properties.some(isCarriedBy));
  expect(carried.map(({ name }) => name)).toEqual(carriedIn(shipped).map(({ name }) => name));
  expect(carried.find(({ name }) => name === "lodash-es")).toMatchObject({
    version: "4.17.5",
    purl: "pkg:npm/lodash-es@4.17.5",
    scope: "required",
    licenses: [{ license: { id: "MIT" } }],
    pedigree: { notes: expect.stringContaining("It may as well be 4.17.6, 4.17.7, 4.17.8, which has the same files.") as unknown },
    properties: [{ name: "pir-add-in:carried-by", value: "@microsoft/office-js-helpers@1.0.2" }, ...["4.17.6", "4.17.7", "4.17.8"].map((value) => ({ name: "pir-add-in:equal-version", value }))],
  });
  expect(carried.find(({ name }) => name === "rxjs")).toMatchObject({ version: "5.5.6", purl: "pkg:npm/rxjs@5.5.6", licenses: [{ license: { id: "Apache-2.0" } }] });
  // No file of theirs is as their makers published it.
  expect(carried.filter(({ hashes }) => hashes !== undefined)).toEqual([]);
  expect(dependencies.find(({ ref }) => ref === "@microsoft/office-js-helpers@1.0.2")?.dependsOn).toEqual(carried.map((item) => item["bom-ref"]));
});

test("nothing stands in it without its carrier", () => {
  const without = shape.parse(addInBom(fromNpm, { ...contents, shipped: shipped.filter(({ name }) => name === "react") }));
  expect(without.components.filter(({ type }) => type === "library").map(({ name }) => name)).toEqual(["react"]);
});

test("every reference leads to something in the document, once", () => {
  const { components, services, dependencies, metadata } = shape.parse(bom);
  const refs = [metadata.component, ...components, ...services].map((item) => item["bom-ref"]);
  expect(new Set(refs).size).toBe(refs.length);
  expect(dependencies.map(({ ref }) => ref).sort()).toEqual([...refs].sort());
  for (const { ref, dependsOn } of dependencies) {
    expect(dependsOn).not.toContain(ref);
    for (const needed of dependsOn) expect(refs).toContain(needed);
  }
  expect(dependencies.find(({ ref }) => ref === metadata.component["bom-ref"])?.dependsOn).toContain("service:office.js");
});

test("is the same every time, and says nothing of the computer that made it", async () => {
  const text = JSON.stringify(bom);
  expect(JSON.stringify(addInBom(await npmSbom(root), contents))).toBe(text);
  expect(text).not.toContain(root);
  expect(text).not.toMatch(/serialNumber|timestamp|distribution/);
  const hosts = new Set([...text.matchAll(/https?:\/\/([^/"]+)/g)].map(([, host]) => host));
  expect([...hosts].sort()).toEqual(["appsforoffice.microsoft.com", "cyclonedx.org", "learn.microsoft.com", "www.microsoft.com", "www.nationalarchives.gov.uk"]);
});

test("a package that npm does not know stops it", () => {
  expect(() => addInBom(fromNpm, { ...contents, shipped: [...shipped, { name: "unheard-of", version: "1.0.0" }] })).toThrow("unheard-of 1.0.0 is in the add-in and not in the lock file.");
});

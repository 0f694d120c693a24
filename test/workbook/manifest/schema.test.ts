import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DEVELOPMENT_BASE_URL, manifestWithBaseUrl } from "../../../src/workbook/manifest";
import { ownProblems } from "./own-checks";
import { plantedFaults } from "./planted-faults";
import { published } from "./published";
import { schemaProblems } from "./schema";

const manifest = readFileSync(join(__dirname, "../../../manifest.xml"), "utf8");
const { files } = published();

describe("manifest.xml", () => {
  it.each([
    ["development", DEVELOPMENT_BASE_URL, manifest],
    ["an address of its own", "https://pir.example.gov.scot", manifestWithBaseUrl(manifest, "https://pir.example.gov.scot")],
    ["a folder of a larger site", "https://example.org/pir/add-in/", manifestWithBaseUrl(manifest, "https://example.org/pir/add-in/")],
  ])("for %s is valid against Microsoft's schema, and every part of it is there", async (_, baseUrl, xml) => {
    expect(await schemaProblems([xml])).toEqual([[]]);
    expect(ownProblems(xml, baseUrl, files)).toEqual([]);
  });
});

describe("a fault planted in manifest.xml", () => {
  const faulty = plantedFaults.map(({ replace, by }) => manifest.replace(replace, () => by));
  let bySchema: readonly string[][];
  beforeAll(async () => {
    bySchema = await schemaProblems(faulty);
  });

  it.each(plantedFaults.map((planted, index) => ({ ...planted, index })))("$fault is refused by $refusedBy", ({ index, refusedBy, saying }) => {
    const xml = faulty[index] ?? "";
    expect(xml).not.toBe(manifest);
    const schemas = bySchema[index] ?? [];
    const ours = schemas.length > 0 ? [] : ownProblems(xml, DEVELOPMENT_BASE_URL, files);
    expect(schemas.length > 0 ? "the schema" : ours.length > 0 ? "our checks" : "nobody").toBe(refusedBy);
    expect([...schemas, ...ours].join("\n")).toContain(saying);
  });
});

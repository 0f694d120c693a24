import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addIn } from "../../src/workbook/add-in";
import { DEVELOPMENT_BASE_URL, manifestWithBaseUrl } from "../../src/workbook/manifest";
import { startTags } from "../../src/workbook/xml-tags";

const root = join(__dirname, "../..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
const tags = startTags(manifest);

describe("manifest.xml", () => {
  it("is the add-in that the workbooks name", () => {
    expect(/<Id>(.*)<\/Id>/.exec(manifest)?.[1]).toBe(addIn.manifestId);
    expect(/<Version>(.*)<\/Version>/.exec(manifest)?.[1]).toBe(addIn.version);
  });

  it("asks for a workbook, for ExcelApi 1.14, and to read and write the document", () => {
    expect(tags.filter((tag) => tag.name === "Host").map((tag) => tag.attributes)).toEqual([
      { Name: "Workbook" }, { "xsi:type": "Workbook" },
    ]);
    expect(tags.find((tag) => tag.name === "Set")?.attributes).toEqual({ Name: "ExcelApi", MinVersion: "1.14" });
    expect(manifest).toContain("<Permissions>ReadWriteDocument</Permissions>");
  });

  it("opens the pane from its button and with the document", () => {
    expect(tags.find((tag) => tag.name === "Action")?.attributes["xsi:type"]).toBe("ShowTaskpane");
    expect(manifest).toContain("<TaskpaneId>Office.AutoShowTaskpaneWithDocument</TaskpaneId>");
  });

  it("defines every resource it refers to, once, in words that fit", () => {
    const resources = tags.filter((tag) => "id" in tag.attributes && "DefaultValue" in tag.attributes);
    const ids = resources.map((tag) => tag.attributes["id"]);
    expect(new Set(ids).size).toBe(ids.length);
    const used = tags.flatMap((tag) => tag.attributes["resid"] ?? []);
    expect(new Set(used)).toEqual(new Set(ids));
    const longStrings = manifest.slice(manifest.indexOf("<bt:LongStrings>"));
    for (const { name, attributes } of resources) {
      expect(attributes["id"]?.length).toBeLessThanOrEqual(32);
      const limit = longStrings.includes(`id="${attributes["id"] ?? ""}"`) ? 250 : 125;
      if (name === "String") expect(attributes["DefaultValue"]?.length).toBeLessThanOrEqual(limit);
    }
  });

  it.each([16, 32, 64, 80])("has an icon of %i pixels", (size) => {
    const path = `assets/icon-${size}.png`;
    expect(manifest).toContain(`"${DEVELOPMENT_BASE_URL}/${path}"`);
    expect(existsSync(join(root, path))).toBe(true);
    const png = readFileSync(join(root, path));
    // The IHDR chunk: width and height, PNG specification 11.2.2.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });
});

describe("manifestWithBaseUrl", () => {
  it.each([
    ["https://pir.example.gov.scot", "https://pir.example.gov.scot/taskpane.html"],
    ["https://example.org/pir/add-in/", "https://example.org/pir/add-in/taskpane.html"],
    ["https://example.org:8443", "https://example.org:8443/taskpane.html"],
  ])("puts the add-in at %s", (baseUrl, pane) => {
    const xml = manifestWithBaseUrl(manifest, baseUrl);
    expect(xml).not.toContain("localhost");
    expect(startTags(xml).find((tag) => tag.name === "SourceLocation")?.attributes["DefaultValue"]).toBe(pane);
    expect(startTags(xml)).toHaveLength(tags.length);
    expect(xml).toContain(`<Id>${addIn.manifestId}</Id>`);
  });

  it.each(["http://example.org", "example.org", "", "https://example.org/?a=1", "https://example.org/#x", "https://me@example.org"])(
    "refuses the address %p",
    (baseUrl) => {
      expect(() => manifestWithBaseUrl(manifest, baseUrl)).toThrow(RangeError);
    },
  );
});

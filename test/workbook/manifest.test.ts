import { readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";
import { addIn } from "../../src/workbook/add-in";
import { DEVELOPMENT_BASE_URL, manifestWithBaseUrl } from "../../src/workbook/manifest";
import { startTags } from "../../src/workbook/xml-tags";
import { published } from "./manifest/published";

const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");

describe("the version", () => {
  it("is that of package.json, in four parts, in the manifest and in the workbooks", () => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(addIn.version).toBe(`${version}.0`);
    expect(/<Version>(.*)<\/Version>/.exec(manifest)?.[1]).toBe(`${version}.0`);
  });
});

describe("manifestWithBaseUrl", () => {
  it.each([
    ["https://pir.example.gov.scot", "https://pir.example.gov.scot/taskpane.html"],
    ["https://example.org/pir/add-in/", "https://example.org/pir/add-in/taskpane.html"],
    ["https://example.org:8443", "https://example.org:8443/taskpane.html"],
    ["https://example.org/a&b", "https://example.org/a&b/taskpane.html"],
  ])("puts the add-in at %s", (baseUrl, pane) => {
    const xml = manifestWithBaseUrl(manifest, baseUrl);
    expect(xml).not.toContain("localhost");
    expect(startTags(xml).find((tag) => tag.name === "SourceLocation")?.attributes["DefaultValue"]).toBe(pane);
    expect(startTags(xml)).toHaveLength(startTags(manifest).length);
  });

  it("changes the base address and leaves out the note on development, and nothing else", () => {
    const before = manifest.split("\n");
    const after = manifestWithBaseUrl(manifest, "https://pir.example.gov.scot/add-in").split("\n");
    const [note] = before.splice(1, 1);
    expect(note).toContain("For development");
    expect(after).toHaveLength(before.length);
    const changed = before.flatMap((line, index) => (line === after[index] ? [] : [[line, after[index]]]));
    expect(changed).toHaveLength(before.filter((line) => line.includes(DEVELOPMENT_BASE_URL)).length);
    for (const [line = "", changedLine] of changed) {
      expect(changedLine).toBe(line.replace(`"${DEVELOPMENT_BASE_URL}/`, '"https://pir.example.gov.scot/add-in/'));
    }
  });

  // As a computer has it whose git, or whose editor, writes Windows' line ends.
  it("does the same with the line ends of Windows", () => {
    const address = "https://pir.example.gov.scot";
    const windows = manifest.replaceAll("\n", "\r\n");
    expect(manifestWithBaseUrl(windows, address)).toBe(manifestWithBaseUrl(manifest, address).replaceAll("\n", "\r\n"));
    expect(manifestWithBaseUrl(windows, address)).not.toMatch(/for development/i);
  });

  it.each([
    "http://example.org", "example.org", "", "https://example.org/?a=1", "https://example.org/#x", "https://me@example.org",
    "https://:secret@example.org", `https://example.org/${"x".repeat(2048)}`,
  ])("refuses the address %p", (baseUrl) => {
    expect(() => manifestWithBaseUrl(manifest, baseUrl)).toThrow(RangeError);
  });
});

describe("a build", () => {
  it("publishes the manifest for the address in PIR_BASE_URL", () => {
    expect(published("https://pir.example.gov.scot/add-in").manifest).toBe(manifestWithBaseUrl(manifest, "https://pir.example.gov.scot/add-in"));
  });

  it("publishes the manifest of development without one", () => {
    expect(published().manifest).toBe(manifest);
  });

  it("stops at an address that is not https", () => {
    expect(() => published("http://pir.example.gov.scot")).toThrow(/https address/);
  });
});

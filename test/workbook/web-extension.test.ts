import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { NotAPackage } from "../../src/workbook/package";
import { embedWebExtension, readWebExtension, type WebExtensionOptions } from "../../src/workbook/web-extension";

const MANIFEST_ID = "00000000-1111-4222-8333-444444444444";
const central: WebExtensionOptions = { manifestId: MANIFEST_ID, version: "1.0.0.0", store: "central" };

function packageOf(extra: Record<string, string> = {}): Uint8Array {
  const parts = {
    "[Content_Types].xml":
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels":
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": "<workbook/>",
    ...extra,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

function text(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  if (part === undefined) throw new Error(`no part ${path}`);
  return strFromU8(part);
}

describe("embedWebExtension", () => {
  it("adds both parts, their content types and the relationships that lead to them", () => {
    const bytes = embedWebExtension(packageOf(), central);
    expect(text(bytes, "[Content_Types].xml")).toContain(
      '<Override PartName="/xl/webextensions/taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml" />',
    );
    expect(text(bytes, "[Content_Types].xml")).toContain(
      '<Override PartName="/xl/webextensions/webextension.xml" ContentType="application/vnd.ms-office.webextension+xml" />',
    );
    expect(text(bytes, "_rels/.rels")).toContain(
      'Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="/xl/webextensions/taskpanes.xml"',
    );
    expect(text(bytes, "xl/webextensions/_rels/taskpanes.xml.rels")).toContain(
      'Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="/xl/webextensions/webextension.xml" Id="Rb105cb1fbb9747f6"',
    );
    expect(text(bytes, "xl/webextensions/taskpanes.xml")).toContain('r:id="Rb105cb1fbb9747f6"');
    expect(text(bytes, "xl/webextensions/webextension.xml")).toContain(
      '<we:property name="Office.AutoShowTaskpaneWithDocument" value="true" />',
    );
    expect(text(bytes, "xl/workbook.xml")).toBe("<workbook/>");
  });

  it.each([
    ["central", 'store="EXCatalog" storeType="EXCatalog"'],
    ["sideloaded", 'store="developer" storeType="Registry"'],
  ] as const)("names the store of a %s add-in", (store, attributes) => {
    const bytes = embedWebExtension(packageOf(), { ...central, store });
    expect(text(bytes, "xl/webextensions/webextension.xml")).toContain(attributes);
    expect(readWebExtension(bytes)?.store).toBe(store);
  });

  it("gives settings back as they were, whatever characters are in them", () => {
    const properties = {
      "pir.notificationDate": "2026-08-24",
      "pir.note": 'a "quoted" <b> & \'c\'\nsecond line, Gàidhlig, 中文, &#10;',
      "pir.list": [1, null, { deep: true }],
    };
    const found = readWebExtension(embedWebExtension(packageOf(), { ...central, properties }));
    expect(found).toEqual({
      manifestId: MANIFEST_ID, version: "1.0.0.0", store: "central", opensWithDocument: true, properties,
    });
  });

  it("replaces its own earlier embedding instead of adding a second one", () => {
    const first = embedWebExtension(packageOf(), { ...central, properties: { old: 1 } });
    const second = embedWebExtension(first, { ...central, version: "1.1.0.0", properties: { fresh: 2 } });
    expect(Object.keys(unzipSync(second))).toEqual(Object.keys(unzipSync(first)));
    expect(text(second, "[Content_Types].xml")).toBe(text(first, "[Content_Types].xml"));
    expect(text(second, "xl/webextensions/taskpanes.xml")).toBe(text(first, "xl/webextensions/taskpanes.xml"));
    expect(readWebExtension(second)).toMatchObject({ version: "1.1.0.0", properties: { fresh: 2 } });
  });

  it("leaves another add-in of the same workbook alone", () => {
    const other = { ...central, manifestId: "99999999-1111-4222-8333-444444444444", properties: { theirs: true } };
    const bytes = embedWebExtension(embedWebExtension(packageOf(), other), central);
    expect(readWebExtension(bytes, other.manifestId)?.properties).toEqual({ theirs: true });
    expect(readWebExtension(bytes, MANIFEST_ID.toUpperCase())?.manifestId).toBe(MANIFEST_ID);
    expect(text(bytes, "xl/webextensions/taskpanes.xml").match(/<wetp:taskpane /g)).toHaveLength(2);
  });

  it("joins a task pane part that another program named and wrote in its own way", () => {
    const relationships = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
    const office = "http://schemas.microsoft.com/office/2011/relationships";
    const bytes = embedWebExtension(
      packageOf({
        "_rels/.rels": `${relationships}<Relationship Target='xl/panes/p.xml' Type='${office}/webextensiontaskpanes' Id='rId2'/></Relationships>`,
        "xl/panes/_rels/p.xml.rels": `${relationships}<Relationship Target='theirs.xml' Type='${office}/webextension' Id='rId1'/></Relationships>`,
        "xl/panes/theirs.xml": "<w:webextension xmlns:w='http://schemas.microsoft.com/office/webextensions/webextension/2010/11' id='x'><w:reference id='theirs' version='1'/></w:webextension>",
        "xl/panes/p.xml": '\uFEFF<t:taskpanes xmlns:t="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11" />',
      }),
      central,
    );
    expect(text(bytes, "_rels/.rels").match(/webextensiontaskpanes/g)).toHaveLength(1);
    expect(text(bytes, "xl/panes/p.xml")).toMatch(/^<t:taskpanes [^>]*><wetp:taskpane xmlns:wetp=.*r:id="rId2" \/><\/wetp:taskpane><\/t:taskpanes>$/);
    expect(readWebExtension(bytes)?.manifestId).toBe("theirs");
    expect(readWebExtension(bytes, MANIFEST_ID)?.opensWithDocument).toBe(true);
  });

  it("takes a workbook that LibreOffice saved, with a pane whose add-in is gone", () => {
    const parts = unzipSync(embedWebExtension(packageOf(), central));
    const gone = ["xl/webextensions/webextension.xml", "xl/webextensions/_rels/taskpanes.xml.rels"];
    const left = Object.fromEntries(Object.entries(parts).filter(([path]) => !gone.includes(path)));
    const types = text(zipSync(parts), "[Content_Types].xml").replace("application/vnd.ms-office.webextensiontaskpanes+xml", "application/xml");
    const saved = zipSync({ ...left, "[Content_Types].xml": strToU8(types) });
    expect(readWebExtension(saved)).toBeUndefined();
    const again = embedWebExtension(saved, central);
    expect(text(again, "xl/webextensions/taskpanes.xml").match(/<wetp:taskpane /g)).toHaveLength(1);
    expect(text(again, "[Content_Types].xml").match(/\/taskpanes\.xml" ContentType="application\/vnd\.ms-office/g)).toHaveLength(1);
    expect(readWebExtension(again)?.manifestId).toBe(MANIFEST_ID);
  });

  it("gives the same bytes for the same input", () => {
    expect(embedWebExtension(packageOf(), central)).toEqual(embedWebExtension(packageOf(), central));
  });

  it("refuses a setting that JSON cannot hold", () => {
    expect(() => embedWebExtension(packageOf(), { ...central, properties: { broken: undefined } })).toThrow(TypeError);
  });
});

describe("readWebExtension", () => {
  it("finds nothing in a workbook without an add-in", () => {
    expect(readWebExtension(packageOf())).toBeUndefined();
  });

  it("says so when the bytes are no workbook", () => {
    expect(() => readWebExtension(strToU8("ID,Postcode"))).toThrow(NotAPackage);
    expect(() => readWebExtension(zipSync({ "a.txt": strToU8("a") }))).toThrow("This file is not an Excel workbook (.xlsx).");
  });

  it("reads a property that another program wrote as plain text", () => {
    const bytes = embedWebExtension(packageOf(), { ...central, properties: { plain: "x" } });
    const parts = unzipSync(bytes);
    const path = "xl/webextensions/webextension.xml";
    const edited = { ...parts, [path]: strToU8(text(bytes, path).replace("&quot;x&quot;", "x y")) };
    expect(readWebExtension(zipSync(edited))?.properties).toEqual({ plain: "x y" });
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { validateXML } from "xmllint-wasm";
import { returnDefinitions } from "../../src/returns/definitions";
import { addIn } from "../../src/workbook/add-in";
import { buildReturnWorkbook } from "../../src/workbook/return-workbook";
import { readWebExtension, type AddInStore } from "../../src/workbook/web-extension";
import { zipDirectory } from "../build/zip-directory";

/**
 * Our workbooks beside the template workbook of Microsoft's own tool, byte for byte. Every difference that is meant
 * stands in a list with its name; docs/workbook.md gives the reasons under the same names. Any other difference fails.
 */

const vectors = join(__dirname, "../vectors/office-template");
const page = readFileSync(join(__dirname, "../../docs/workbook.md"), "utf8");
const templateBytes = readFileSync(join(vectors, "ExcelWorkbookWithTaskPane.xlsx"));
const template = unzipSync(templateBytes);
const stores: readonly AddInStore[] = ["sideloaded", "central"];
const [definition] = returnDefinitions;
if (definition === undefined) throw new Error("There is no return.");

interface Difference {
  /** As docs/workbook.md names it. */
  readonly name: string;
  readonly theirs: string;
  readonly ours: string;
}

const fields = (id: string, version: string, store: string) => `id="${id}" version="${version}" ${store}`;
const sideloaded = 'store="developer" storeType="Registry"';

const meant: Readonly<Record<AddInStore, readonly Difference[]>> = {
  sideloaded: [
    {
      name: "Opens with the document",
      theirs: "<we:properties></we:properties>",
      ours: '<we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true" /></we:properties>',
    },
  ],
  central: [
    {
      name: "Opens with the document",
      theirs: "<we:properties></we:properties>",
      ours: '<we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true" /></we:properties>',
    },
    {
      name: "Central deployment",
      theirs: fields(addIn.manifestId, addIn.version, sideloaded),
      ours: fields(addIn.manifestId, addIn.version, 'store="EXCatalog" storeType="EXCatalog"'),
    },
  ],
};

const bytesOf = (files: Record<string, Uint8Array>, path: string): Uint8Array => {
  const bytes = files[path];
  if (bytes === undefined) throw new Error(`no part ${path}`);
  return bytes;
};
/** The byte order mark stays in the text. */
const textOf = (files: Record<string, Uint8Array>, path: string) => strFromU8(bytesOf(files, path), true);

/** As office-addin-dev-settings fills its template before Excel opens it: the id twice, and the version. */
const filled = (xml: string) => xml.replace(/00000000-0000-0000-0000-000000000000/g, addIn.manifestId).replace(/1.0.0.0/g, addIn.version);

function withDifferences(xml: string, differences: readonly Difference[]): string {
  return differences.reduce((text, { name, theirs, ours }) => {
    if (text.split(theirs).length !== 2) throw new Error(`"${name}" is no difference any more, or not one alone.`);
    return text.replace(theirs, () => ours);
  }, xml);
}

const elements = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([element]) => element);

describe.each(stores)("the %s workbook beside Microsoft's template", (store) => {
  let bytes: Uint8Array;
  let files: Record<string, Uint8Array>;

  beforeAll(async () => {
    bytes = await buildReturnWorkbook(definition, { store });
    files = unzipSync(bytes);
  });

  it.each(["xl/webextensions/taskpanes.xml", "xl/webextensions/_rels/taskpanes.xml.rels"])("has the same bytes in %s", (path) => {
    expect(Buffer.from(bytesOf(files, path))).toEqual(Buffer.from(bytesOf(template, path)));
  });

  it("has the add-in's part but for the differences that are meant", () => {
    const path = "xl/webextensions/webextension.xml";
    expect(textOf(files, path)).toBe(withDifferences(filled(textOf(template, path)), meant[store]));
  });

  it("has no other part there", () => {
    const there = (parts: Record<string, Uint8Array>) => Object.keys(parts).filter((path) => path.startsWith("xl/webextensions/")).sort();
    expect(there(files)).toEqual(there(template));
  });

  it("leads to the pane by the same relationship, but for its id", () => {
    const relationship = (parts: Record<string, Uint8Array>) =>
      elements(textOf(parts, "_rels/.rels"), /<Relationship [^>]*webextensiontaskpanes"[^>]*>/g).map((text) => text.replace(/Id="R\w+"/i, 'Id=""'));
    expect(relationship(files)).toEqual(relationship(template));
    expect(relationship(files)).toHaveLength(1);
    const ids = elements(textOf(files, "_rels/.rels"), /\bId="[^"]*"/g);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("names the same content types, after those of the sheets", () => {
    const types = (parts: Record<string, Uint8Array>) => elements(textOf(parts, "[Content_Types].xml"), /<Override [^>]*>/g);
    expect(types(files).slice(-2)).toEqual(types(template).slice(-2));
    expect(types(template).slice(-2).join()).toMatch(/taskpanes\.xml.*webextension\.xml/);
    expect(textOf(files, "[Content_Types].xml")).toMatch(/<Default Extension="rels" ContentType="application\/vnd.openxmlformats-package.relationships\+xml"/);
  });

  it("is an archive of the kind that Office writes", () => {
    const { files: entries, commentBytes } = zipDirectory(bytes);
    const kinds = (list: typeof entries) => new Set(list.map(({ method, flags }) => `method ${method}, flags ${flags & ~6}`));
    const theirs = kinds(zipDirectory(templateBytes).files);
    // Stored or deflated, not encrypted, sizes before the data. Bits 1 and 2 only say how hard it was compressed.
    expect(theirs).toEqual(new Set(["method 8, flags 0", "method 0, flags 0"]));
    for (const kind of kinds(entries)) expect(theirs).toContain(kind);
    expect(commentBytes).toBe(0);
    for (const entry of entries) {
      expect(entry).toMatchObject({ extraBytes: 0, commentBytes: 0 });
      expect(entry.versionNeeded).toBeLessThanOrEqual(20);
      // Names of parts: no folders, no backslash, no leading slash, plain ASCII.
      expect(entry.path).toMatch(/^[\w[.][\w./[\]-]*\w$/);
    }
    // The first file of the archive, by which programs recognise a workbook.
    expect(entries[0]?.path).toBe("[Content_Types].xml");
    expect(new Set(entries.map(({ path }) => path.toLowerCase())).size).toBe(entries.length);
  });

  it("fits Microsoft's schemas, as the template does", async () => {
    const file = (fileName: string) => ({ fileName, contents: readFileSync(join(vectors, fileName), "utf8") });
    const problems = async (parts: Record<string, Uint8Array>, part: string) => {
      const { errors } = await validateXML({
        xml: { fileName: `${part}.xml`, contents: bytesOf(parts, `xl/webextensions/${part}.xml`) },
        schema: file(part === "taskpanes" ? "taskpanes.xsd" : "webextension.xsd"),
        preload: ["webextension.xsd", "drawing.xsd", "relationships.xsd"].map(file),
      });
      return errors.map(({ message }) => message);
    };
    for (const part of ["taskpanes", "webextension"]) {
      expect([part, await problems(template, part)]).toEqual([part, []]);
      expect([part, await problems(files, part)]).toEqual([part, []]);
    }
    // The schemas do look: the children of a web extension have an order, and a pane has a width.
    const disordered = textOf(files, "xl/webextensions/webextension.xml").replace(/(<we:alternateReferences \/>)(<we:properties>.*<\/we:properties>)/, "$2$1");
    const narrow = textOf(files, "xl/webextensions/taskpanes.xml").replace(' width="350"', "");
    const broken = { "xl/webextensions/webextension.xml": Buffer.from(disordered, "latin1"), "xl/webextensions/taskpanes.xml": Buffer.from(narrow, "latin1") };
    expect((await problems(broken, "webextension")).join()).toContain("alternateReferences");
    expect((await problems(broken, "taskpanes")).join()).toContain("width");
  });

  it("is read back as what it is", () => {
    expect(readWebExtension(bytes)).toEqual({ ...addIn, store, properties: {}, opensWithDocument: true });
    expect(readWebExtension(templateBytes)).toMatchObject({ store: "sideloaded", opensWithDocument: false });
  });
});

it("gives the reason of every difference in docs/workbook.md", () => {
  for (const { name } of stores.flatMap((store) => meant[store])) expect(page).toContain(`| ${name} |`);
});

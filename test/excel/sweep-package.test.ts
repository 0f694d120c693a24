import fc from "fast-check";
import { readPackage } from "../../src/excel/sweep/read-package";
import type { SweptSheet } from "../../src/returns/workbook-text";
import { fileWith, type Link, relationships, zipOf } from "./sweep-files";

const NOTES: SweptSheet = { id: "7", name: "Notes", visibility: "visible", isFindingsSheet: false, isSampleSheet: false };
const read = (parts: Readonly<Record<string, string>>, links: readonly Link[] = [], tail = "") => readPackage(fileWith(parts, links, tail), [NOTES]);

const note = (ref: string, author: number, ...runs: string[]) =>
  `<comment ref="${ref}" authorId="${author}"><text>${runs.map((run) => `<r><t>${run}</t></r>`).join("")}</text></comment>`;

test("notes with their cells, whatever the part is called; copies of threaded comments are left out", async () => {
  const xml = `<comments><authors><author/><author>tc={1}</author><author>A &amp; B</author></authors><commentList>
    ${note("B4", 0, "Seen 0101", "011237")}${note("C5", 1, "[Threaded comment]")}${note("D6", 2, "&#x41;")}</commentList></comments>`;
  const { texts } = await read({ "xl/odd/n1.xml": xml }, [["comments", "../odd/n1.xml"]]);
  expect(texts).toEqual([
    { place: { kind: "note", sheetId: "7", sheetName: "Notes", address: "B4" }, value: "Seen 0101011237" },
    { place: { kind: "note", sheetId: "7", sheetName: "Notes", address: "D6" }, value: "A" },
    { place: { kind: "part", part: "xl/odd/n1.xml", what: "the list of those who wrote notes", sheetName: "Notes" }, value: "A & B" },
  ]);
});

test("threaded comments with their replies", async () => {
  const xml = '<ThreadedComments><threadedComment ref="B4"><text>One</text></threadedComment><threadedComment ref="B4" parentId="x"><text>Two</text></threadedComment></ThreadedComments>';
  const { texts } = await read({ "xl/threadedComments/t.xml": xml }, [["threadedComment", "../threadedComments/t.xml"]]);
  const place = { kind: "comment", sheetId: "7", sheetName: "Notes", address: "B4" };
  expect(texts).toEqual([{ place, value: "One" }, { place, value: "Two" }]);
});

/** Path, its XML, and the texts with what they are called. Numbers of positions and axes are no texts. */
const PARTS: readonly [path: string, xml: string, what: string, values: readonly unknown[]][] = [
  [
    "xl/drawings/drawing1.xml",
    '<xdr:wsDr><xdr:from><xdr:colOff>1904851231</xdr:colOff></xdr:from><xdr:cNvPr id="1904851231" name="Box" descr="Alt"/><a:p><a:r><a:t>0101</a:t></a:r><a:r><a:t>011237</a:t></a:r></a:p><a:p><a:t>next</a:t></a:p></xdr:wsDr>',
    "a text box or picture",
    ["Box", "Alt", "0101011237", "next"],
  ],
  ["xl/drawings/vmlDrawing1.vml", '<xml><v:shape style="z-index:1904851231" alt="Alt"><v:textbox><div><font>Word</font></div></v:textbox><x:Anchor>1, 15</x:Anchor></v:shape></xml>', "a form control or text box", ["Alt", "Word"]],
  ["xl/charts/chart1.xml", '<c:chart><c:axId val="1904851231"/><c:strCache><c:pt><c:v>0101011237</c:v></c:pt></c:strCache><c:numCache><c:pt><c:v>1.904851231</c:v></c:pt></c:numCache></c:chart>', "a chart", ["0101011237", 1.904851231]],
  ["xl/pivotCache/pivotCacheRecords1.xml", '<pivotCacheRecords><r><s v="0101011237"/><n v="12"/><x v="0"/></r></pivotCacheRecords>', "the stored copy of a pivot table’s data", ["0101011237", "12", "0"]],
  ["xl/externalLinks/externalLink1.xml", '<externalLink><sheetName val="Old"/><cell r="A1" t="str"><v>0101011237</v></cell></externalLink>', "the stored copy of another workbook’s values", ["Old", "0101011237"]],
  ["xl/connections.xml", '<connections><connection id="1" name="N" description="D"><dbPr connection="C" command="select 1"/></connection></connections>', "a link to a data source", ["N", "D", "C", "select 1"]],
  ["xl/unheardOf/one.xml", "<a><b>One</b><c>Two</c></a>", "another part of the file", ["One", "Two"]],
];

test.each(PARTS)("%s", async (path, xml, what, values) => {
  const { texts, notLookedAt } = await read({ [path]: xml });
  expect(texts).toEqual(values.map((value) => ({ place: { kind: "part", part: path, what, sheetName: undefined }, value })));
  expect(notLookedAt).toEqual([]);
});

test("settings of add-ins, but for the partnership's own patterns and the marks of confirmed checks", async () => {
  const confirmed = '{&quot;entries&quot;:[{&quot;reason&quot;:&quot;Twins&quot;,&quot;marks&quot;:[&quot;A123&quot;]}]}';
  const xml = `<we:webextension><we:properties><we:property name="pir.partnership" value="P1234567"/><we:property name="pir.confirmations" value="${confirmed}"/><we:property name="x" value="y"/></we:properties></we:webextension>`;
  const { texts } = await read({ "xl/webextensions/webextension1.xml": xml });
  expect(texts.map(({ value }) => value)).toEqual(["Twins", "y"]);
});

test("links out of the file and a sheet's rules, headers and tips", async () => {
  const tail =
    '<dataValidations><dataValidation type="list" prompt="Say &gt; 1" sqref="A1"/></dataValidations><hyperlinks><hyperlink ref="A1" tooltip="Tip > x"/></hyperlinks>' +
    "<headerFooter><oddHeader>&amp;L&amp;9CHI 0101011237&amp;R&amp;P</oddHeader></headerFooter>";
  const { texts } = await read({}, [["hyperlink", "mailto:a%40b.example", true], ["hyperlink", "http://x/%E0%A4", true]], tail);
  expect(texts.map(({ place, value }) => [place.kind === "part" ? place.what : place.kind, value])).toEqual([
    ["an entry rule", "Say > 1"],
    ["a link", "Tip > x"],
    ["headerOrFooter", "CHI 0101011237"],
    ["a link", "mailto:a@b.example"],
    ["a link", "http://x/\uFFFD"],
  ]);
});

test("document properties by the names of Excel's API, and custom XML", async () => {
  const { texts } = await read({
    "docProps/core.xml": "<cp:coreProperties><dc:title>T</dc:title><dc:creator>A</dc:creator><cp:lastModifiedBy>L</cp:lastModifiedBy></cp:coreProperties>",
    "docProps/app.xml": "<Properties><Application>Excel</Application><Company>C</Company></Properties>",
    "docProps/custom.xml": '<Properties><property name="Child"><vt:lpwstr>0101011237</vt:lpwstr></property></Properties>',
    "customXml/item1.xml": '<x:a xmlns:x="urn:1904851231" y="attribute">text</x:a>',
  });
  expect(texts.map(({ place, value }) => [place.kind, place.kind === "property" ? [place.property, place.clearable] : undefined, value])).toEqual([
    ["property", ["title", "title"], "T"],
    ["property", ["author", "author"], "A"],
    ["property", ["lastAuthor", undefined], "L"],
    ["property", ["company", "company"], "C"],
    ["property", ["Child", undefined], "Child"],
    ["property", ["Child", undefined], "0101011237"],
    ["customXml", undefined, "attribute"],
    ["customXml", undefined, "text"],
  ]);
});

test("what cannot be read is named", async () => {
  const { notLookedAt } = await read({
    "xl/embeddings/oleObject1.bin": "", "xl/embeddings/Workbook.xlsx": "", "xl/media/image1.png": "", "xl/vbaProject.bin": "", "xl/odd.dat": "",
    "xl/printerSettings/printerSettings1.bin": "", "docProps/thumbnail.wmf": "",
  });
  expect(notLookedAt).toEqual(["embedded files (2)", "pictures (2)", "macros (1)", "printer settings (1)", "other parts of the file that hold no plain text (1)"]);
});

test("UTF-16 with its mark", async () => {
  const text = "<a>Grüße</a>";
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let index = 0; index < text.length; index++) bytes.set([text.charCodeAt(index) & 255, text.charCodeAt(index) >> 8], 2 + index * 2);
  const { zipSync, unzipSync } = await import("fflate");
  const file = zipSync({ ...unzipSync(fileWith({})), "customXml/item1.xml": bytes });
  expect((await readPackage(file, [])).texts.map(({ value }) => value)).toEqual(["Grüße"]);
});

test("a file of another kind is refused", async () => {
  await expect(readPackage(new Uint8Array([1, 2, 3]), [])).rejects.toThrow();
  await expect(readPackage(zipOf({ "_rels/.rels": relationships([]) }), [])).rejects.toThrow("no workbook");
});

test("broken XML ends the reading of its part and throws nothing", async () => {
  const pieces = fc.array(fc.constantFrom("<", ">", "</", "/>", '"', "'", "a", " x=", "<!--", "-->", "<![CDATA[", "]]>", "&#x110000;", "&#", "&amp;", "<?", "comment ", "<t>", "</t>", "\u0000"));
  await fc.assert(
    fc.asyncProperty(pieces, async (parts) => {
      const broken = parts.join("");
      const reading = await read(
        { "xl/c.xml": broken, "xl/drawings/d.xml": broken, "docProps/core.xml": broken, "xl/webextensions/webextension1.xml": broken, "xl/drawings/_rels/d.xml.rels": broken },
        [["comments", "../c.xml"]],
        broken,
      );
      expect(Array.isArray(reading.texts)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

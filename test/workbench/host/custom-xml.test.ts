import { closePackage, openPackage, partText, relate, setContentType, setPartText } from "../../../src/workbook/package";
import { closeRealms, errorCode, fillList, onSheet, openBytes, workbookBytes } from "./open-workbook";

afterEach(closeRealms);

const dataType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
const id = "{5F0E6B12-0000-4000-8000-0000000000AA}";

/** Two parts: one with an id and its namespace under a prefix, in UTF-16; one without properties. */
async function withCustomXml(): Promise<Uint8Array> {
  const parts = openPackage(await workbookBytes(fillList));
  const text = "<?xml version=\"1.0\" encoding=\"utf-16\"?><p:note xmlns:p='urn:test:one'>CHI 0101011237</p:note>";
  parts.set("customXml/item1.xml", new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer)]));
  setPartText(parts, "customXml/itemProps1.xml", `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`);
  setContentType(parts, "customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
  setPartText(parts, "customXml/item2.xml", '<other xmlns="urn:test:two"/>');
  relate(parts, "xl/workbook.xml", dataType, "customXml/item1.xml");
  relate(parts, "xl/workbook.xml", dataType, "customXml/item2.xml");
  relate(parts, "customXml/item1.xml", `${dataType}Props`, "customXml/itemProps1.xml");
  return closePackage(parts);
}

test("custom XML parts are listed and read", async () => {
  const open = await openBytes(await withCustomXml());
  await onSheet(open, async (_, context) => {
    const { customXmlParts } = context.workbook;
    customXmlParts.load("items/id,items/namespaceUri");
    const xml = customXmlParts.getItem(id.toLowerCase()).getXml();
    const scoped = customXmlParts.getByNamespace("urn:test:two");
    const [count, only, none] = [scoped.getCount(), scoped.getOnlyItem(), customXmlParts.getItemOrNullObject("{none}")];
    only.load("namespaceUri");
    await context.sync();
    expect(customXmlParts.items.map(({ namespaceUri }) => namespaceUri)).toEqual(["urn:test:one", "urn:test:two"]);
    expect(customXmlParts.items[0]?.id).toBe(id);
    expect(xml.value).toContain("CHI 0101011237");
    expect([count.value, only.namespaceUri, none.isNullObject]).toEqual([1, "urn:test:two", true]);
  });
});

test("what is deleted is gone from the file, what stays is carried over as it was", async () => {
  const bytes = await withCustomXml();
  const open = await openBytes(bytes);
  open.host.person.type(open.sheetId, 1, 0, "S-9");
  await onSheet(open, async (_, context) => {
    const { customXmlParts } = context.workbook;
    customXmlParts.load("items/id");
    await context.sync();
    customXmlParts.items[1]?.delete();
    await context.sync();
    customXmlParts.getItem(customXmlParts.items[1]?.id ?? "");
    customXmlParts.load("items/id");
    expect(await errorCode(context.sync())).toBe("ItemNotFound");
  });
  expect(open.host.canUndo).toBe(false);
  const saved = openPackage(await open.host.save());
  expect(saved.get("customXml/item1.xml")).toEqual(openPackage(bytes).get("customXml/item1.xml"));
  expect(partText(saved, "customXml/itemProps1.xml")).toContain(id);
  expect([...saved.keys()].filter((path) => path.includes("item2"))).toEqual([]);
  expect(partText(saved, "xl/_rels/workbook.xml.rels")).not.toContain("item2");
});

test("parts are added and changed", async () => {
  const open = await openBytes(await withCustomXml());
  const added = await onSheet(open, async (_, context) => {
    const part = context.workbook.customXmlParts.add("<new xmlns='urn:test:three'>1</new>");
    part.load("id");
    context.workbook.customXmlParts.getItem(id).setXml("<p:note xmlns:p='urn:test:one'>changed</p:note>");
    await context.sync();
    context.workbook.customXmlParts.add("no element");
    expect(await errorCode(context.sync())).toBe("InvalidArgument");
    return part.id;
  });
  const again = await openBytes(await open.host.save());
  await onSheet(again, async (_, context) => {
    const { customXmlParts } = context.workbook;
    const [one, three] = [customXmlParts.getItem(id).getXml(), customXmlParts.getItem(added).getXml()];
    await context.sync();
    expect([one.value, three.value]).toEqual(["<p:note xmlns:p='urn:test:one'>changed</p:note>", "<new xmlns='urn:test:three'>1</new>"]);
  });
});

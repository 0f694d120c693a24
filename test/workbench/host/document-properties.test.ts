import { strToU8 } from "fflate";
import { closePackage, openPackage, partText, relate, setContentType } from "../../../src/workbook/package";
import { closeRealms, errorCode, fillList, onSheet, openBytes, openWorkbook, workbookBytes } from "./open-workbook";

afterEach(closeRealms);

const names = ["title", "subject", "author", "keywords", "comments", "category", "manager", "company"] as const;

async function withCustomProperties(): Promise<Uint8Array> {
  const parts = openPackage(await workbookBytes((workbook) => {
    fillList(workbook);
    workbook.lastModifiedBy = "Clerk";
  }));
  const property = (pid: number, name: string, value: string): string =>
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${pid}" name="${name}">${value}</property>`;
  parts.set("docProps/custom.xml", strToU8(
    '<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
    `xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${
      property(2, "Owner", "<vt:lpwstr>A &amp; B</vt:lpwstr>")}${property(3, "Copies", "<vt:i4>4</vt:i4>")}${
      property(4, "Checked", "<vt:bool>true</vt:bool>")}${property(5, "On", "<vt:filetime>2024-03-12T00:00:00Z</vt:filetime>")}</Properties>`,
  ));
  setContentType(parts, "docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml");
  relate(parts, "", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties", "docProps/custom.xml");
  return closePackage(parts);
}

test("properties of the document are read, written and kept; the last author is for reading only", async () => {
  const open = await openBytes(await withCustomProperties());
  await onSheet(open, async (_, context) => {
    const { properties } = context.workbook;
    for (const name of names) properties[name] = `the ${name}`;
    await context.sync();
  });
  const again = await openBytes(await open.host.save());
  await onSheet(again, async (_, context) => {
    const { properties } = context.workbook;
    properties.load();
    await context.sync();
    expect(names.map((name) => properties[name])).toEqual(names.map((name) => `the ${name}`));
    expect(properties.lastAuthor).toBe("Clerk");
    for (const name of names) properties[name] = "";
    properties.load(names.join(","));
    await context.sync();
    expect(names.map((name) => properties[name])).toEqual(names.map(() => ""));
  });
  const parts = openPackage(await again.host.save());
  expect([...parts].filter(([path]) => path.startsWith("docProps/")).map(([path]) => partText(parts, path)).join()).not.toContain("the ");
});

test("properties with names of their own are listed, added, changed and deleted", async () => {
  const open = await openBytes(await withCustomProperties());
  await onSheet(open, async (_, context) => {
    const { custom } = context.workbook.properties;
    custom.load("items/key,items/value,items/type");
    await context.sync();
    expect(custom.items.map(({ key, value, type }) => [key, value as unknown, type])).toEqual([
      ["Owner", "A & B", "String"], ["Copies", 4, "Number"], ["Checked", true, "Boolean"], ["On", "2024-03-12T00:00:00Z", "Date"],
    ]);
    custom.getItem("copies").delete();
    custom.getItem("Owner").value = "C < D";
    custom.add("Share", 0.5);
    const gone = custom.getItemOrNullObject("Copies");
    const count = custom.getCount();
    await context.sync();
    expect([gone.isNullObject, count.value]).toEqual([true, 4]);
    custom.getItem("Copies").delete();
    expect(await errorCode(context.sync())).toBe("ItemNotFound");
  });
  const again = await openBytes(await open.host.save());
  await onSheet(again, async (_, context) => {
    const { custom } = context.workbook.properties;
    custom.load("items/key,items/value");
    await context.sync();
    expect(custom.items.map(({ key, value }) => [key, value as unknown])).toEqual([
      ["Owner", "C < D"], ["Checked", true], ["On", "2024-03-12T00:00:00Z"], ["Share", 0.5],
    ]);
    custom.deleteAll();
    await context.sync();
  });
  expect(partText(openPackage(await again.host.save()), "docProps/custom.xml")).not.toContain("<property");
});

test("the first property of its kind makes a part for itself", async () => {
  const open = await openWorkbook();
  await onSheet(open, async (_, context) => {
    context.workbook.properties.custom.add("Owner", "nobody");
    await context.sync();
  });
  const parts = openPackage(await open.host.save());
  expect(partText(parts, "docProps/custom.xml")).toContain('pid="2" name="Owner"><vt:lpwstr>nobody</vt:lpwstr>');
  expect(partText(parts, "_rels/.rels")).toContain("custom-properties");
});

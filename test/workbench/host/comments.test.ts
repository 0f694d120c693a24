import { closePackage, openPackage, partText, relate, setContentType, setPartText } from "../../../src/workbook/package";
import { closeRealms, errorCode, fillList, onSheet, openBytes, openWorkbook, savedWorkbook, workbookBytes } from "./open-workbook";

afterEach(closeRealms);

const id = (number: number): string => `{00000000-0000-4000-8000-00000000000${number}}`;
const relationships = "http://schemas.microsoft.com/office/2017/10/relationships";
const namespace = 'xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"';

/** A comment with a reply on A2, with its shadow among the notes, and a note on A3. */
async function withComments(): Promise<Uint8Array> {
  const parts = openPackage(await workbookBytes((workbook) => {
    const sheet = fillList(workbook);
    sheet.getCell("A2").note = "[Threaded comment] shadow";
    sheet.getCell("A3").note = "A note";
  }));
  const notes = (partText(parts, "xl/comments1.xml") ?? "")
    .replace(/<authors>.*<\/authors>/, `<authors><author>tc=${id(1)}</author><author>Clerk &amp; Co</author></authors>`)
    .replace('ref="A3" authorId="0"', 'ref="A3" authorId="1"');
  setPartText(parts, "xl/comments1.xml", notes);
  setPartText(parts, "xl/threadedComments/threadedComment1.xml",
    `<ThreadedComments ${namespace}><threadedComment ref="A2" dT="2024-03-12T09:30:00.00" personId="${id(5)}" id="${id(1)}" done="1"><text>CHI 0101011237?</text></threadedComment>` +
    `<threadedComment ref="A2" dT="2024-03-13T09:30:00.00" personId="${id(6)}" id="${id(2)}" parentId="${id(1)}"><text>No &amp; no</text></threadedComment></ThreadedComments>`);
  setContentType(parts, "xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml");
  setPartText(parts, "xl/persons/person.xml",
    `<personList ${namespace}><person displayName="Asker" id="${id(5)}" userId="S::asker@example.com::1" providerId="AD"/><person displayName="Answerer" id="${id(6)}" userId="x" providerId="None"/></personList>`);
  setContentType(parts, "xl/persons/person.xml", "application/vnd.ms-excel.person+xml");
  relate(parts, "xl/worksheets/sheet1.xml", `${relationships}/threadedComment`, "xl/threadedComments/threadedComment1.xml");
  relate(parts, "xl/workbook.xml", `${relationships}/person`, "xl/persons/person.xml");
  return closePackage(parts);
}

async function readComments(open: Awaited<ReturnType<typeof openBytes>>): Promise<unknown[]> {
  return onSheet(open, async (_, context) => {
    const { comments } = context.workbook;
    comments.load("items/id,items/content,items/authorName,items/authorEmail,items/creationDate,items/resolved,items/replies/items/content,items/replies/items/authorName");
    await context.sync();
    const locations = comments.items.map((comment) => comment.getLocation());
    for (const location of locations) location.load("address");
    await context.sync();
    return comments.items.map((comment, index) => [
      locations[index]?.address.split("!")[1], comment.id, comment.content, comment.authorName, comment.authorEmail,
      comment.creationDate.toISOString(), comment.resolved, comment.replies.items.map(({ content, authorName }) => [content, authorName]),
    ]);
  });
}

const filed = ["A2", id(1), "CHI 0101011237?", "Asker", "asker@example.com", "2024-03-12T09:30:00.000Z", true, [["No & no", "Answerer"]]];

test("comments of a file are read with their threads, and come back from the file", async () => {
  const open = await openBytes(await withComments());
  expect(await readComments(open)).toEqual([filed]);
  const saved = await open.host.save();
  expect(await readComments(await openBytes(saved))).toEqual([filed]);
  const parts = openPackage(saved);
  const notes = partText(parts, "xl/comments1.xml") ?? "";
  expect(notes).toContain(`<author>tc=${id(1)}</author><author>Clerk &amp; Co</author>`);
  expect(notes).toMatch(/ref="A2" authorId="1"[^]*CHI 0101011237\?[^]*ref="A3" authorId="2"[^]*A note/);
  expect(partText(parts, "[Content_Types].xml")).toContain("threadedcomments+xml");
});

test("a comment moves with its cell, keeps to it when it is cleared, and is undone", async () => {
  const open = await openBytes(await withComments());
  open.host.person.insertRows(open.sheetId, 0, 2);
  open.host.person.clear(open.sheetId, { row: 0, column: 0, rowCount: 9, columnCount: 3 });
  open.host.person.type(open.sheetId, 3, 0, "S-9");
  expect((await readComments(open)).map((comment) => (comment as unknown[])[0])).toEqual(["A4"]);
  await onSheet(open, async (sheet, context) => {
    sheet.comments.getItemByCell("A4").delete();
    await context.sync();
    expect(await errorCode(onSheet(open, async (again, inner) => {
      again.comments.getItemByCell("A4");
      await inner.sync();
    }))).toBe("ItemNotFound");
  });
  expect(await readComments(open)).toEqual([]);
  open.host.person.undo();
  expect(await readComments(open)).toHaveLength(1);
});

test("comments and replies are added, changed and deleted; the file then holds none of them", async () => {
  const open = await openWorkbook();
  await onSheet(open, async (sheet, context) => {
    const comment = context.workbook.comments.add(sheet.getRange("B3"), "First");
    const reply = comment.replies.add("Second");
    comment.load("id,content");
    reply.load("id,content");
    await context.sync();
    comment.content = "Changed";
    comment.resolved = true;
    reply.content = "Changed too";
    const same = sheet.comments.getItemByReplyId(reply.id);
    same.load("id");
    await context.sync();
    expect(same.id).toBe(comment.id);
    sheet.comments.add("B3", "Again");
    expect(await errorCode(context.sync())).toBe("ItemAlreadyExists");
    context.workbook.comments.add("'Sample of Records'!A1:A2", "Two cells");
    expect(await errorCode(context.sync())).toBe("InvalidArgument");
  });
  const again = await openBytes(await open.host.save());
  expect((await readComments(again)).map((comment) => (comment as unknown[]).filter((_, index) => [0, 2, 3, 6, 7].includes(index)))).toEqual([
    ["B3", "Changed", "Workbench user", true, [["Changed too", "Workbench user"]]],
  ]);
  expect((await savedWorkbook(open)).worksheets[0]?.getCell("B3").note).toEqual(expect.stringContaining("Changed too"));
  await onSheet(again, async (sheet, context) => {
    sheet.comments.load("items/id");
    await context.sync();
    sheet.comments.items[0]?.delete();
    await context.sync();
  });
  expect([...openPackage(await again.host.save()).keys()].filter((path) => /comment|person/i.test(path))).toEqual([]);
});

test("a copied sheet has comments of its own", async () => {
  const open = await openBytes(await withComments());
  await onSheet(open, async (sheet, context) => {
    sheet.copy("End");
    context.workbook.comments.load("items/id");
    await context.sync();
    expect(new Set(context.workbook.comments.items.map((comment) => comment.id)).size).toBe(2);
  });
});

test("a note on a cell that the file does not have, as a blank one, is kept", async () => {
  const open = await openBytes(await workbookBytes((workbook) => { fillList(workbook).getCell("M30").note = "CHI 0101011237 & more"; }));
  // The .xlsx library reads no such note: the part itself tells.
  const notes = partText(openPackage(await open.host.save()), "xl/comments1.xml") ?? "";
  expect(notes).toMatch(/ref="M30"[^]*CHI 0101011237 &amp; more/);
});

import { type PackageParts, partText, relate, relationshipsOf, setContentType, setPartText } from "../../../workbook/package";
import { escapeXml } from "../../../workbook/xml-tags";
import { cellRange, localAddress } from "../model/address";
import { type CommentAuthor, commentsIn, type HostComment, type HostReply } from "../model/comments";
import type { Rows } from "../model/rows";
import { elements, firstElement } from "./xml";

/** Comments with their threads ([MS-XLSX] 2.1.42): a part for each sheet, and one for all their authors. */

const commentType = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
const personType = "http://schemas.microsoft.com/office/2017/10/relationships/person";
const namespace = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function readAuthors(parts: PackageParts, workbook: string): Map<string, CommentAuthor> {
  const paths = relationshipsOf(parts, workbook).filter(({ type }) => type === personType).map(({ target }) => target);
  return new Map(paths.flatMap((path) => elements(partText(parts, path) ?? "", "person")).map(({ attributes }) => {
    const id = attributes["id"] ?? "";
    return [id, { id, name: attributes["displayName"] ?? "", userId: attributes["userId"] ?? "", providerId: attributes["providerId"] ?? "None" }];
  }));
}

/** The comments of a sheet by the addresses of their cells. */
export function readComments(parts: PackageParts, workbook: string, sheetPath: string): ReadonlyMap<string, HostComment> {
  const path = relationshipsOf(parts, sheetPath).find(({ type }) => type === commentType)?.target;
  const comments = new Map<string, HostComment>();
  if (path === undefined) return comments;
  const authors = readAuthors(parts, workbook);
  for (const { attributes, inner } of elements(partText(parts, path) ?? "", "threadedComment")) {
    const authorId = attributes["personId"] ?? "";
    const mentions = firstElement(inner, "mentions")?.outer;
    const entry: HostReply = {
      id: attributes["id"] ?? "",
      author: authors.get(authorId) ?? { id: authorId, name: "", userId: "", providerId: "None" },
      createdAt: attributes["dT"] ?? "",
      text: firstElement(inner, "text")?.text ?? "",
      ...(mentions === undefined ? {} : { mentions }),
    };
    const address = attributes["ref"] ?? "";
    const thread = comments.get(address);
    if (attributes["parentId"] === undefined || thread === undefined) {
      comments.set(address, { ...entry, isResolved: /^(1|true)$/.test(attributes["done"] ?? ""), replies: [] });
    } else comments.set(address, { ...thread, replies: [...thread.replies, entry] });
  }
  return comments;
}

/** What stands as a note in the cell, for programs that know no threads. */
export function plainThread({ text, replies }: HostComment): string {
  return ["[Threaded comment]", "", "Comment:", `    ${text}`, ...replies.flatMap((reply) => ["Reply:", `    ${reply.text}`])].join("\n");
}

/** The author that marks such a note as the shadow of a comment. */
export function shadowAuthor({ id }: HostComment): string {
  return `tc=${id}`;
}

function entryXml(address: string, entry: HostReply, further: string): string {
  return `<threadedComment ref="${address}" dT="${escapeXml(entry.createdAt)}" personId="${escapeXml(entry.author.id)}" id="${escapeXml(entry.id)}"${further}>` +
    `<text>${escapeXml(entry.text)}</text>${entry.mentions ?? ""}</threadedComment>`;
}

function threadXml(address: string, comment: HostComment): string {
  const replies = comment.replies.map((reply) => entryXml(address, reply, ` parentId="${escapeXml(comment.id)}"`));
  return entryXml(address, comment, comment.isResolved ? ' done="1"' : "") + replies.join("");
}

/** Puts the comments of the sheets, and their authors, into a package that has none yet. */
export function addComments(
  parts: PackageParts, workbook: string, sheets: readonly { readonly path: string; readonly rows: Rows }[],
): void {
  const authors = new Map<string, CommentAuthor>();
  let number = 0;
  for (const { path, rows } of sheets) {
    const placed = commentsIn(rows);
    if (placed.length === 0) continue;
    number += 1;
    const threads = placed.map(({ row, column, comment }) => threadXml(localAddress(cellRange(row, column)), comment));
    const own = `xl/threadedComments/threadedComment${number}.xml`;
    setPartText(parts, own, `${declaration}<ThreadedComments xmlns="${namespace}">${threads.join("")}</ThreadedComments>`);
    setContentType(parts, own, "application/vnd.ms-excel.threadedcomments+xml");
    relate(parts, path, commentType, own);
    for (const { author } of placed.flatMap(({ comment }) => [comment, ...comment.replies])) authors.set(author.id, author);
  }
  if (authors.size === 0) return;
  const persons = [...authors.values()].map(({ id, name, userId, providerId }) =>
    `<person displayName="${escapeXml(name)}" id="${escapeXml(id)}" userId="${escapeXml(userId)}" providerId="${escapeXml(providerId)}"/>`);
  const path = "xl/persons/person.xml";
  setPartText(parts, path, `${declaration}<personList xmlns="${namespace}">${persons.join("")}</personList>`);
  setContentType(parts, path, "application/vnd.ms-excel.person+xml");
  relate(parts, workbook, personType, path);
}

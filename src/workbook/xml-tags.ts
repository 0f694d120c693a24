/**
 * Just enough XML for the small parts of an Office package (relationships, content types, web extensions): their
 * start tags and attributes. These parts hold no mixed text, so a tree is not needed, and the same code runs in Node
 * and in the browser.
 */

export interface XmlTag {
  /** Name without its prefix: `property` for `<we:property …/>`. */
  readonly name: string;
  /** Attribute values by the name as written (`r:id`), entities resolved. */
  readonly attributes: Readonly<Record<string, string>>;
}

const NAMED_ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const LAST_CODE_POINT = 0x10ffff;

/** Text as it stands inside a double-quoted attribute or an element. */
export function escapeXml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NAMED_ENTITIES, name) ? NAMED_ENTITIES[name] ?? whole : whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    // What is no character stays as it is written: files of others are read with this too.
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
  });
}

/** An expression would look through all that follows from each beginning on, where comments have no end. */
function withoutComments(xml: string): string {
  let rest = "";
  let at = 0;
  for (let start = xml.indexOf("<!--"); start >= 0; start = xml.indexOf("<!--", at)) {
    const end = xml.indexOf("-->", start + 4);
    if (end < 0) break;
    rest += xml.slice(at, start);
    at = end + 3;
  }
  return rest + xml.slice(at);
}

/** Every start tag (self-closing ones too) in document order; comments, declarations and end tags are left out. */
export function startTags(xml: string): XmlTag[] {
  const tags: XmlTag[] = [];
  for (const match of withoutComments(xml).matchAll(/<(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g)) {
    const attributes: Record<string, string> = {};
    for (const [, name = "", double, single] of (match[2] ?? "").matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      attributes[name] = unescapeXml(double ?? single ?? "");
    }
    tags.push({ name: match[1] ?? "", attributes });
  }
  return tags;
}

/**
 * Puts `element` in as the last child of the root element.
 * @throws Error when the text has no root element.
 */
export function appendToRoot(xml: string, element: string): string {
  const end = /<\/[\w.:-]+\s*>\s*$/.exec(xml);
  if (end) return xml.slice(0, end.index) + element + xml.slice(end.index);
  const empty = /<([\w.:-]+)([^<>]*)\/>\s*$/.exec(xml);
  if (empty) return `${xml.slice(0, empty.index)}<${empty[1] ?? ""}${empty[2] ?? ""}>${element}</${empty[1] ?? ""}>`;
  throw new Error("This part of the workbook has no root element.");
}

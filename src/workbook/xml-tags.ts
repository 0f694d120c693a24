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
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return NAMED_ENTITIES[name ?? ""] ?? whole;
  });
}

/** Every start tag (self-closing ones too) in document order; comments, declarations and end tags are left out. */
export function startTags(xml: string): XmlTag[] {
  const tags: XmlTag[] = [];
  const withoutComments = xml.replace(/<!--[\s\S]*?-->/g, "");
  for (const match of withoutComments.matchAll(/<(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g)) {
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

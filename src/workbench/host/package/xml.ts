/**
 * Elements with their contents, for the parts of a workbook that the .xlsx library does not keep. They are flat lists,
 * read and replaced as text so that everything around them stays byte for byte.
 */

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const lastCodePoint = 0x10ffff;

function unescapeXml(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, name: string) => {
    if (!name.startsWith("#")) return Object.hasOwn(entities, name) ? entities[name] ?? whole : whole;
    const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= lastCodePoint ? String.fromCodePoint(code) : whole;
  });
}

export interface XmlElement {
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands between the tags, as written; "" for an empty element. */
  readonly inner: string;
  /** `inner` with its entities resolved. */
  readonly text: string;
  /** The element as written, and where it begins. */
  readonly outer: string;
  readonly start: number;
}

// Both are looked for from where they begin alone, and no further than the next "<": else broken XML would take for ever.
const attribute = /(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const insideTag = `((?:"[^"<]*"|'[^'<]*'|[^"'<>])*)`;

function attributesOf(tag: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const match of tag.matchAll(attribute)) {
    attributes[match[1] ?? ""] = unescapeXml(match[2] ?? match[3] ?? "");
  }
  return attributes;
}

/** Every element of this name (its prefix included, where it has one). Such elements must not nest in themselves. */
export function elements(xml: string, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const opening = new RegExp(`<${name}(?=[\\s/>])${insideTag}>`, "g");
  for (let match = opening.exec(xml); match !== null; match = opening.exec(xml)) {
    const tag = match[1] ?? "";
    const bodyStart = match.index + match[0].length;
    let end = bodyStart;
    let inner = "";
    if (!tag.endsWith("/")) {
      const closing = xml.indexOf(`</${name}>`, bodyStart);
      if (closing < 0) break;
      inner = xml.slice(bodyStart, closing);
      end = closing + name.length + 3;
    }
    const outer = xml.slice(match.index, end);
    found.push({ attributes: attributesOf(tag), inner, text: unescapeXml(inner), outer, start: match.index });
    opening.lastIndex = end;
  }
  return found;
}

export function firstElement(xml: string, name: string): XmlElement | undefined {
  return elements(xml, name)[0];
}

/** The XML with `replacement` in place of every such element. */
export function replaceElements(xml: string, name: string, replacement: string): string {
  return elements(xml, name).reduceRight(
    (text, element) => text.slice(0, element.start) + replacement + text.slice(element.start + element.outer.length),
    xml,
  );
}

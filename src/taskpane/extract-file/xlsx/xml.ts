import { refusedWorkbook } from "../refused-exports";

/** What hears of the elements and texts of an XML document. Names come without their prefixes. */
export interface XmlListener {
  /** @param tag what stands between the angle brackets, for `attribute`. */
  open(name: string, tag: string): void;
  close?(name: string): void;
  /** A text between two tags may come in several parts. */
  text?(text: string): void;
}

const NAME = /^(?:[^\s/>:]*:)?([^\s/>]+)/;
const REFERENCE = /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const LARGEST_CODE_POINT = 0x10ffff;

/**
 * Reads XML that comes in pieces, as much of XML as spreadsheet files have: no document type, hence no entities but the
 * five of XML itself.
 */
export class XmlReader {
  private rest = "";
  private depth = 0;
  private hasRoot = false;

  constructor(private readonly listener: XmlListener) {}

  /** @throws UnreadableFile for what is no XML. */
  write(piece: string): void {
    const xml = this.rest + piece;
    let at = 0;
    for (;;) {
      const opening = xml.indexOf("<", at);
      if (opening < 0) break;
      if (opening > at) this.listener.text?.(decoded(xml.slice(at, opening)));
      const end = this.markup(xml, opening);
      at = opening;
      if (end === undefined) break;
      at = end;
    }
    this.rest = xml.slice(at);
  }

  /** @throws UnreadableFile where the document breaks off. */
  end(): void {
    if (this.depth !== 0 || !this.hasRoot || this.rest.trim() !== "") throw refusedWorkbook("damaged");
  }

  /** @returns where the markup ends; undefined where more has to come first. */
  private markup(xml: string, opening: number): number | undefined {
    const second = xml[opening + 1];
    if (second === "?") return after(xml, "?>", opening);
    if (second === "!") return this.declaration(xml, opening);
    const closing = closingOf(xml, opening);
    if (closing === undefined) return undefined;
    const tag = xml.slice(opening + 1, closing);
    if (second === "/") {
      this.depth--;
      this.listener.close?.(nameOf(tag.slice(1)));
    } else {
      const name = nameOf(tag);
      const isEmpty = tag.endsWith("/");
      this.hasRoot = true;
      this.listener.open(name, tag);
      if (isEmpty) this.listener.close?.(name);
      else this.depth++;
    }
    return closing + 1;
  }

  private declaration(xml: string, opening: number): number | undefined {
    const isComment = xml.startsWith("<!--", opening);
    const isData = xml.startsWith("<![CDATA[", opening);
    if (!isComment && !isData) {
      if (xml.length < opening + 9) return undefined;
      throw refusedWorkbook("damaged");
    }
    const end = after(xml, isComment ? "-->" : "]]>", opening + 4);
    if (isData && end !== undefined) this.listener.text?.(xml.slice(opening + 9, end - 3));
    return end;
  }
}

function after(xml: string, closing: string, from: number): number | undefined {
  const at = xml.indexOf(closing, from);
  return at < 0 ? undefined : at + closing.length;
}

/** Where a tag ends: a bracket within quotation marks does not close it. */
function closingOf(xml: string, opening: number): number | undefined {
  for (let at = xml.indexOf(">", opening); at >= 0; at = xml.indexOf(">", at + 1)) {
    const bare = withoutQuoted(xml.slice(opening + 1, at));
    if (bare === undefined) continue;
    if (bare.includes("<")) throw refusedWorkbook("damaged");
    return at;
  }
  return undefined;
}

/** Undefined where a quotation mark is still open. */
function withoutQuoted(tag: string): string | undefined {
  if (!tag.includes('"') && !tag.includes("'")) return tag;
  const bare = tag.replace(/"[^"]*"|'[^']*'/g, "");
  return bare.includes('"') || bare.includes("'") ? undefined : bare;
}

function nameOf(tag: string): string {
  const name = NAME.exec(tag)?.[1];
  if (name === undefined) throw refusedWorkbook("damaged");
  return name;
}

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (reference, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? reference;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= LARGEST_CODE_POINT ? String.fromCodePoint(code) : reference;
  });
}

/** How to find an attribute in a tag by its name without prefix. */
export function attribute(name: string): (tag: string) => string | undefined {
  const pattern = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  return (tag) => {
    const found = pattern.exec(tag);
    const value = found?.[1] ?? found?.[2];
    return value === undefined ? undefined : decoded(value);
  };
}

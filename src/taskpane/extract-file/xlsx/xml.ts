import { refusedWorkbook } from "../refused-exports";

/** What hears of the elements and texts of an XML document. Names come without their prefixes. */
export interface XmlListener {
  /** @param tag what stands between the angle brackets, for `attribute`. */
  open(name: string, tag: string): void;
  close?(name: string): void;
  /** A text between two tags may come in several parts. */
  text?(text: string): void;
}

const [DOUBLE_QUOTE, SINGLE_QUOTE, OPENING, CLOSING, COLON, SLASH, SPACE] = [0x22, 0x27, 0x3c, 0x3e, 0x3a, 0x2f, 0x20];
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

/** Where a tag ends: a bracket within quotation marks does not close it. Undefined where more has to come first. */
function closingOf(xml: string, opening: number): number | undefined {
  let quote = 0;
  for (let at = opening + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
    else if (code === CLOSING) return at;
    else if (code === OPENING) throw refusedWorkbook("damaged");
  }
  return undefined;
}

/** The name at the beginning of a tag, without its prefix. */
function nameOf(tag: string): string {
  let from = 0;
  let at = 0;
  for (; at < tag.length; at++) {
    const code = tag.charCodeAt(at);
    if (code === COLON) from = at + 1;
    else if (code <= SPACE || code === SLASH) break;
  }
  if (at === from) throw refusedWorkbook("damaged");
  return tag.slice(from, at);
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

import { SaxesParser, type SaxesTagNS } from "saxes";
import { refusedWorkbook } from "../refused-exports";

/** The beginning of an element, with its attributes. */
export type XmlTag = Pick<SaxesTagNS, "attributes">;

/** What hears of the elements and texts of an XML document. Names come without their prefixes. */
export interface XmlListener {
  open(name: string, tag: XmlTag): void;
  close?(name: string): void;
  /** A text between two tags may come in several parts. */
  text?(text: string): void;
}

/** Elements within one another at most: a workbook needs a dozen, and where a prefix is declared is looked for through all of them. */
const DEEPEST = 250;
/** Characters without a tag at most, as they are kept until one comes: a cell has 32,767. */
const LONGEST = 1 << 21;

/**
 * Reads XML that comes in pieces. A document type is refused: no workbook has one, and texts could grow by it. What the
 * parser says is wrong is not passed on, since it quotes from the file.
 */
export class XmlReader {
  private readonly parser = new SaxesParser({ xmlns: true, position: false });
  private depth = 0;
  private sinceTag = 0;

  constructor(listener: XmlListener) {
    this.parser.on("error", refuseDamaged);
    this.parser.on("doctype", refuseDamaged);
    this.parser.on("opentag", (tag) => {
      if (++this.depth > DEEPEST) refuseDamaged();
      this.sinceTag = 0;
      listener.open(tag.local, tag);
    });
    this.parser.on("closetag", ({ local }) => {
      this.depth--;
      this.sinceTag = 0;
      listener.close?.(local);
    });
    if (listener.text === undefined) return;
    const hear = listener.text.bind(listener);
    this.parser.on("text", hear);
    this.parser.on("cdata", hear);
  }

  /** @throws UnreadableFile for what is no XML. */
  write(piece: string): void {
    this.sinceTag += piece.length;
    if (this.sinceTag > LONGEST) throw refusedWorkbook("tooMuch");
    this.parser.write(piece);
  }

  /** @throws UnreadableFile where the document breaks off. */
  end(): void {
    this.parser.close();
  }
}

function refuseDamaged(): never {
  throw refusedWorkbook("damaged");
}

/** How to find an attribute that has no prefix, as nearly all of a workbook have none. */
export function attribute(name: string): (tag: XmlTag) => string | undefined {
  return ({ attributes }) => attributes[name]?.value;
}

/** How to find an attribute of another vocabulary, whatever its prefix is. */
export function prefixedAttribute(name: string): (tag: XmlTag) => string | undefined {
  return ({ attributes }) => Object.values(attributes).find(({ prefix, local }) => prefix !== "" && local === name)?.value;
}

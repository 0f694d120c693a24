/**
 * Just enough XML to get the text out of a workbook's parts: one pass from left to right, no tree, no DOM (the same code
 * runs in the pane and in Node). Tolerant: what is broken ends the reading, nothing is thrown.
 */
export interface XmlVisitor {
  /** Local name of the element; `attributes` are taken apart only when asked for. */
  start?(name: string, attributes: () => ReadonlyMap<string, string>): void;
  /** Text directly inside the element, entities resolved. */
  text?(text: string, element: string): void;
  end?(name: string): void;
}

const NAMED_ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const LAST_CODE_POINT = 0x10ffff;
const SPACE = /\s/;

/** Reading that is cut up: it yields now and then, for everything else to have its turn, and returns its result. */
export type Walk<T> = Generator<undefined, T, void>;

/** Characters between two turns: some milliseconds of work. */
const PIECE = 1 << 16;

/** Walks through a part's XML at once. */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  atOnce(walking(xml, visitor));
}

export function atOnce<T>(walk: Walk<T>): T {
  for (;;) {
    const step = walk.next();
    if (step.done === true) return step.value;
  }
}

/** Walks through a part's XML in pieces. */
export function* walking(xml: string, visitor: XmlVisitor): Walk<void> {
  let turn = PIECE;
  const open: string[] = [];
  const say = (text: string) => {
    if (text.trim() !== "") visitor.text?.(text, open.at(-1) ?? "");
  };
  for (let at = 0; at < xml.length; ) {
    if (at > turn) {
      yield;
      turn = at + PIECE;
    }
    const tag = xml.indexOf("<", at);
    if (tag < 0) return;
    if (tag > at) say(resolved(xml.slice(at, tag)));
    if (xml.startsWith("<![CDATA[", tag)) {
      const end = xml.indexOf("]]>", tag);
      if (end < 0) return;
      say(xml.slice(tag + 9, end));
      at = end + 3;
      continue;
    }
    const end = endOfTag(xml, tag);
    if (end < 0) return;
    at = end + 1;
    const second = xml.charAt(tag + 1);
    if (second === "!" || second === "?") continue;
    if (second === "/") {
      visitor.end?.(localName(xml.slice(tag + 2, end).trim()));
      open.pop();
      continue;
    }
    const isEmpty = xml.charAt(end - 1) === "/";
    const inner = xml.slice(tag + 1, isEmpty ? end - 1 : end);
    const nameEnd = inner.search(SPACE);
    const name = localName(nameEnd < 0 ? inner : inner.slice(0, nameEnd));
    visitor.start?.(name, () => attributesOf(nameEnd < 0 ? "" : inner.slice(nameEnd)));
    if (isEmpty) visitor.end?.(name);
    else open.push(name);
  }
}

/** Place of the > that ends a tag or comment, or -1. A > may stand inside an attribute's value. */
function endOfTag(xml: string, tag: number): number {
  if (xml.startsWith("<!--", tag)) {
    const end = xml.indexOf("-->", tag + 4);
    return end < 0 ? -1 : end + 2;
  }
  let quote = "";
  for (let place = tag + 1; place < xml.length; place++) {
    const character = xml.charAt(place);
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return place;
  }
  return -1;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** A name is looked for from its beginning alone: from each of its letters on, a long one without a value would take hours. */
const ATTRIBUTE = /(?<![^\s"'])([^\s="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** By local name, but for relationship ids (`r:id`) and namespaces, which share theirs with others. */
function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single] of text.matchAll(ATTRIBUTE)) {
    attributes.set(/^(?:r:|xmlns)/.test(name) ? name : localName(name), resolved(double ?? single ?? ""));
  }
  return attributes;
}

function resolved(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NAMED_ENTITIES, name) ? NAMED_ENTITIES[name] ?? whole : whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
  });
}

/** Which texts of a part count. */
export interface TextChoice {
  /** Names of elements whose own text counts; "all" for every one. */
  readonly elements: ReadonlySet<string> | "all";
  /** Names of attributes whose value counts; "all" for every one but namespaces. */
  readonly attributes: ReadonlySet<string> | "all";
}

/** Where one text ends and the next begins: runs of one paragraph ("0101", "011237") belong together. */
const ENDS_TEXT = new Set(["p", "v", "f", "comment", "text", "si", "is", "div", "pt", "nc", "oc"]);

/** The texts of a part, each once, in its order: the stored data of a pivot table repeats itself a thousandfold. */
export function textsIn(xml: string, choice: TextChoice): string[] {
  return atOnce(gatheringTexts(xml, choice));
}

/** The same in pieces. */
export function* gatheringTexts(xml: string, { elements, attributes }: TextChoice): Walk<string[]> {
  const texts: string[] = [];
  let open = "";
  const close = () => {
    if (open.trim() !== "") texts.push(open);
    open = "";
  };
  yield* walking(xml, {
    start: (_, attributesOfTag) => {
      if (attributes !== "all" && attributes.size === 0) return;
      for (const [name, value] of attributesOfTag()) {
        if (attributes === "all" ? !name.startsWith("xmlns") && name !== "schemaLocation" : attributes.has(name)) texts.push(value);
      }
    },
    text: (text, element) => {
      if (elements === "all" || elements.has(element)) open += text;
    },
    end: (name) => {
      if (elements === "all" || ENDS_TEXT.has(name)) close();
    },
  });
  close();
  return [...new Set(texts)].filter((text) => text.trim() !== "");
}

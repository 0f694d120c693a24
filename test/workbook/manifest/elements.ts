import { SaxesParser } from "saxes";

/** An element of a manifest; names are without prefix. */
export interface ManifestElement {
  readonly name: string;
  readonly parent: ManifestElement | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text directly inside, without the space around it. */
  readonly text: string;
}

/** In document order. @throws Error where the text is no XML. */
export function elementsOf(manifest: string): ManifestElement[] {
  const elements: (ManifestElement & { text: string })[] = [];
  const open: (ManifestElement & { text: string })[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => { throw error; });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name: name.replace(/^.*:/, ""), parent: open.at(-1), attributes, text: "" };
    elements.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const inside = open.at(-1);
    if (inside) inside.text += text.trim();
  });
  parser.on("closetag", () => { open.pop(); });
  parser.write(manifest).close();
  return elements;
}

export function isInside(element: ManifestElement, ancestor: string): boolean {
  for (let up = element.parent; up; up = up.parent) if (up.name === ancestor) return true;
  return false;
}

/** A custom XML part of the workbook: data that Excel keeps and never shows. */
export interface CustomXmlPart {
  /** {GUID}, as the part's properties give it. */
  readonly id: string;
  readonly xml: string;
  /** The part of the file that it came from; undefined for one that was added since. */
  readonly path?: string;
}

/** The namespace of the root element; "" where it has none. */
export function namespaceOf(xml: string): string {
  const [, prefix, attributes = ""] = /<(?:([\w.-]+):)?[\w.-]+((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/.exec(xml) ?? [];
  const name = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  const found = [...attributes.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].find(([, attribute]) => attribute === name);
  return found?.[2] ?? found?.[3] ?? "";
}

/** A custom XML part of the workbook: data that Excel keeps and never shows. */
export interface CustomXmlPart {
  /** {GUID}, as the part's properties give it. */
  readonly id: string;
  readonly xml: string;
  /** The part of the file that it came from; undefined for one that was added since. */
  readonly path?: string;
}

/** A new {GUID} that no part has yet. */
export function freeId(parts: readonly CustomXmlPart[]): string {
  let number = parts.length + 1;
  const id = (): string => `{${number.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
  while (parts.some((part) => part.id === id())) number += 1;
  return id();
}

/** The namespace of the root element; "" where it has none. */
export function namespaceOf(xml: string): string {
  const [, prefix, attributes = ""] = /<(?:([\w.-]+):)?[\w.-]+((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/.exec(xml) ?? [];
  const name = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  const found = [...attributes.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].find(([, attribute]) => attribute === name);
  return found?.[2] ?? found?.[3] ?? "";
}

import { type PackageParts, partText, relate, relationshipsOf, setContentType, setPartText } from "../../../workbook/package";
import { escapeXml } from "../../../workbook/xml-tags";
import type { CustomProperty } from "../model/document-facts";
import { elements, replaceElements } from "./xml";

const relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";
const contentType = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
/** The set of properties that users name themselves (ECMA-376 part 1, 22.3). */
const userDefined = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const emptyPart =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
  'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"></Properties>';

function pathOf(parts: PackageParts): string | undefined {
  return relationshipsOf(parts, "").find(({ type }) => type === relationship)?.target;
}

function typed(kind: string, text: string): Pick<CustomProperty, "type" | "value"> {
  if (kind === "bool") return { type: "Boolean", value: /^(true|1)$/i.test(text) };
  if (/^(r4|r8|decimal)$/.test(kind)) return { type: "Float", value: Number(text) };
  if (/^(u?i[1248]|u?int)$/.test(kind)) return { type: "Number", value: Number(text) };
  return { type: /^(filetime|date)$/.test(kind) ? "Date" : "String", value: text };
}

/** Properties that users gave the workbook, beside title, author and the like. */
export function readCustomProperties(parts: PackageParts): CustomProperty[] {
  const path = pathOf(parts);
  return elements(path === undefined ? "" : partText(parts, path) ?? "", "property").map(({ attributes, inner, outer }) => {
    const kind = /<(?:\w+:)?(\w+)/.exec(inner)?.[1] ?? "lpwstr";
    const text = elements(inner, /<([\w:]+)/.exec(inner)?.[1] ?? "")[0]?.text ?? "";
    return { key: attributes["name"] ?? "", ...typed(kind, text), asFiled: outer };
  });
}

const kinds = { Boolean: "bool", Float: "r8", Number: "i4", Date: "filetime", String: "lpwstr" } as const;

function propertyXml({ key, type, value, asFiled }: CustomProperty, number: number): string {
  if (asFiled !== undefined) return asFiled.replace(/\bpid="\d+"/, `pid="${number}"`);
  const kind = kinds[type];
  return `<property fmtid="${userDefined}" pid="${number}" name="${escapeXml(key)}"><vt:${kind}>${escapeXml(String(value))}</vt:${kind}></property>`;
}

/** Writes the properties into the package, whose part is made where there was none. Numbers begin at 2. */
export function setCustomProperties(parts: PackageParts, properties: readonly CustomProperty[]): void {
  const present = pathOf(parts);
  if (present === undefined && properties.length === 0) return;
  const path = present ?? "docProps/custom.xml";
  if (present === undefined) {
    setContentType(parts, path, contentType);
    relate(parts, "", relationship, path);
  }
  const rest = replaceElements(partText(parts, path) ?? emptyPart, "property", "");
  const written = properties.map((property, index) => propertyXml(property, index + 2)).join("");
  setPartText(parts, path, /\/>\s*$/.test(rest)
    ? emptyPart.replace("</Properties>", `${written}</Properties>`)
    : rest.replace("</Properties>", () => `${written}</Properties>`));
}

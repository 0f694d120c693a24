import {
  closePackage, openPackage, type PackageParts, partText, relationshipsOf, setPartText,
} from "../../../workbook/package";
import { embedWebExtension, settingValue } from "../../../workbook/web-extension";
import { escapeXml } from "../../../workbook/xml-tags";
import { elements, firstElement, replaceElements } from "./xml";

/** The add-in whose settings the workbook keeps, where the file has none yet. */
export interface AddInIdentity {
  /** `Id` of the manifest: a GUID. */
  readonly manifestId: string;
  readonly version: string;
}

const taskpanesType = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const webExtensionType = "http://schemas.microsoft.com/office/2011/relationships/webextension";

/** The part of the add-in: the one with its id, or the first where no id is known. */
function extensionPath(parts: PackageParts, addIn: AddInIdentity | undefined): string | undefined {
  const panes = relationshipsOf(parts, "").find(({ type }) => type === taskpanesType);
  const paths = panes === undefined ? [] : relationshipsOf(parts, panes.target)
    .filter(({ type }) => type === webExtensionType)
    .map(({ target }) => target);
  if (addIn === undefined) return paths[0];
  const wanted = addIn.manifestId.toLowerCase();
  return paths.find((path) =>
    firstElement(partText(parts, path) ?? "", "we:reference")?.attributes["id"]?.toLowerCase() === wanted);
}

/** Settings as Excel stores them: properties of the web extension, each a JSON value. */
export function readSettings(parts: PackageParts, addIn: AddInIdentity | undefined): Map<string, unknown> {
  const path = extensionPath(parts, addIn);
  const xml = path === undefined ? "" : partText(parts, path) ?? "";
  return new Map(elements(xml, "we:property").map(({ attributes }) =>
    [attributes["name"] ?? "", settingValue(attributes["value"] ?? "")] as const));
}

const unnamedAddIn: AddInIdentity = { manifestId: "00000000-0000-4000-8000-000000000000", version: "1.0.0.0" };

/** The package with these settings. Parts are made where the workbook has none and there is something to keep. */
export function withSettings(
  parts: PackageParts, settings: ReadonlyMap<string, unknown>, addIn: AddInIdentity | undefined,
): PackageParts {
  const present = extensionPath(parts, addIn);
  if (present === undefined && settings.size === 0) return parts;
  const made = present === undefined
    ? openPackage(embedWebExtension(closePackage(parts), { ...(addIn ?? unnamedAddIn), store: "sideloaded" }))
    : new Map(parts);
  const path = extensionPath(made, addIn ?? (present === undefined ? unnamedAddIn : undefined));
  if (path === undefined) throw new Error("The web extension that was just made is not in the package.");
  const xml = partText(made, path) ?? "";
  const properties = [...settings].map(([name, value]) =>
    `<we:property name="${escapeXml(name)}" value="${escapeXml(JSON.stringify(value))}"/>`);
  const element = `<we:properties>${properties.join("")}</we:properties>`;
  setPartText(made, path, xml.includes("<we:properties")
    ? replaceElements(xml, "we:properties", element)
    : xml.replace("<we:bindings", `${element}<we:bindings`));
  return made;
}

import {
  closePackage, openPackage, type PackageParts, partText, relate, relationshipsOf, setContentType, setPartText,
} from "./package";
import { appendToRoot, escapeXml, startTags } from "./xml-tags";

/**
 * The add-in inside a workbook: the parts by which Excel knows which add-in belongs to the file, opens its pane with it
 * and keeps its settings. Source: Microsoft, [MS-OWEXML] (CT_OsfWebExtension, CT_OsfTaskpanes), and "Automatically open
 * a task pane with a document". Names, order and bytes are those of the template workbook by which Microsoft's own tool
 * (office-addin-dev-settings) puts an add-in on one computer: `docs/workbook.md` says where ours differ.
 */

/** How people come by the add-in: from the admin centre of their organisation, or put on one machine to try out. */
export type AddInStore = "central" | "sideloaded";

export interface WebExtensionOptions {
  /** `Id` of the manifest: a GUID. */
  readonly manifestId: string;
  /** `Version` of the manifest, such as 1.0.0.0. */
  readonly version: string;
  readonly store: AddInStore;
  /** Settings of the add-in by name; any JSON value. */
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface EmbeddedWebExtension {
  readonly manifestId: string;
  readonly version: string;
  /** "elsewhere": a marketplace, a share, or another catalogue. */
  readonly store: AddInStore | "elsewhere";
  /** Settings by name, the property that opens the pane left out. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** Whether the pane opens with the document. */
  readonly opensWithDocument: boolean;
}

const TASKPANES_TYPE = "application/vnd.ms-office.webextensiontaskpanes+xml";
const WEB_EXTENSION_TYPE = "application/vnd.ms-office.webextension+xml";
const TASKPANES_RELATIONSHIP = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const WEB_EXTENSION_RELATIONSHIP = "http://schemas.microsoft.com/office/2011/relationships/webextension";
const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TASKPANES_NAMESPACE = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
/** With the byte order mark that the template has. */
const DECLARATION = '\uFEFF<?xml version="1.0" encoding="utf-8"?>';
const FOLDER = "xl/webextensions";
/** Relationship id of the first add-in: any would do, and this one makes the part the template's, byte for byte. */
const FIRST_ID = "Rb105cb1fbb9747f6";
const OPENS_WITH_DOCUMENT = "Office.AutoShowTaskpaneWithDocument";
const STORES: Readonly<Record<AddInStore, { readonly store: string; readonly storeType: string }>> = {
  central: { store: "EXCatalog", storeType: "EXCatalog" },
  sideloaded: { store: "developer", storeType: "Registry" },
};
/** Width of the pane in pixels, as Excel opens it. */
const PANE_WIDTH = 350;

/**
 * The workbook with the add-in embedded so that its pane opens with the document. An earlier embedding of the same
 * add-in is replaced, settings included; those of other add-ins stay.
 * @throws NotAPackage when the bytes are no .xlsx file.
 * @throws TypeError when a property is no JSON value.
 */
export function embedWebExtension(bytes: Uint8Array, options: WebExtensionOptions): Uint8Array {
  const parts = openPackage(bytes);
  const xml = webExtensionXml(options);
  const present = webExtensionParts(parts).find((path) => isOf(partText(parts, path) ?? "", options.manifestId));
  if (present !== undefined) setPartText(parts, present, xml);
  else addWebExtension(parts, xml);
  return closePackage(parts);
}

/**
 * The embedded add-in with this manifest id, or the first one where no id is given; undefined where there is none.
 * @throws NotAPackage when the bytes are no .xlsx file.
 */
export function readWebExtension(bytes: Uint8Array, manifestId?: string): EmbeddedWebExtension | undefined {
  const parts = openPackage(bytes);
  const xml = webExtensionParts(parts)
    .map((path) => partText(parts, path) ?? "")
    .find((text) => manifestId === undefined || isOf(text, manifestId));
  return xml === undefined ? undefined : parseWebExtension(xml);
}

function taskpanesPart(parts: PackageParts): string | undefined {
  return relationshipsOf(parts, "").find(({ type }) => type === TASKPANES_RELATIONSHIP)?.target;
}

function webExtensionParts(parts: PackageParts): string[] {
  const taskpanes = taskpanesPart(parts);
  if (taskpanes === undefined) return [];
  return relationshipsOf(parts, taskpanes)
    .filter(({ type }) => type === WEB_EXTENSION_RELATIONSHIP)
    .map(({ target }) => target);
}

function addWebExtension(parts: PackageParts, xml: string): void {
  const isFirst = webExtensionParts(parts).length === 0;
  const path = freePath(parts);
  const present = taskpanesPart(parts);
  const taskpanes = present ?? `${FOLDER}/taskpanes.xml`;
  if (present === undefined) relate(parts, "", TASKPANES_RELATIONSHIP, taskpanes);
  setContentType(parts, taskpanes, TASKPANES_TYPE);
  setPartText(parts, path, xml);
  setContentType(parts, path, WEB_EXTENSION_TYPE);
  const id = relate(parts, taskpanes, WEB_EXTENSION_RELATIONSHIP, path, isFirst ? FIRST_ID : undefined);
  // Panes without an add-in are what LibreOffice leaves: it keeps the panes and loses what they show.
  setPartText(parts, taskpanes, isFirst ? taskpanesXml(id) : appendToRoot(partText(parts, taskpanes) ?? "", taskpaneXml(id)));
}

function freePath(parts: PackageParts): string {
  let path = `${FOLDER}/webextension.xml`;
  for (let number = 2; parts.has(path); number += 1) path = `${FOLDER}/webextension${number}.xml`;
  return path;
}

function taskpanesXml(relationshipId: string): string {
  return (
    `${DECLARATION}<wetp:taskpanes xmlns:r="${OFFICE_RELATIONSHIPS}" xmlns:wetp="${TASKPANES_NAMESPACE}">` +
    `<wetp:taskpane ${paneXml(relationshipId)}</wetp:taskpane></wetp:taskpanes>`
  );
}

/** The namespace is declared here because a file of another writer may know it by another prefix. */
function taskpaneXml(relationshipId: string): string {
  return `<wetp:taskpane xmlns:wetp="${TASKPANES_NAMESPACE}" ${paneXml(relationshipId)}</wetp:taskpane>`;
}

function paneXml(relationshipId: string): string {
  return (
    `dockstate="" visibility="1" width="${PANE_WIDTH}" row="1">` +
    `<wetp:webextensionref xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="${escapeXml(relationshipId)}" />`
  );
}

function webExtensionXml(options: WebExtensionOptions): string {
  const { store, storeType } = STORES[options.store];
  const properties = Object.entries({ [OPENS_WITH_DOCUMENT]: true, ...options.properties }).map(
    ([name, value]) => `<we:property name="${escapeXml(name)}" value="${escapeXml(jsonText(name, value))}" />`,
  );
  const id = escapeXml(options.manifestId);
  return (
    `${DECLARATION}<we:webextension xmlns:r="${OFFICE_RELATIONSHIPS}" ` +
    `xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{${id}}">` +
    `<we:reference id="${id}" version="${escapeXml(options.version)}" store="${store}" storeType="${storeType}" />` +
    `<we:alternateReferences /><we:properties>${properties.join("")}</we:properties><we:bindings />` +
    `<we:snapshot xmlns:r="${OFFICE_RELATIONSHIPS}" /></we:webextension>`
  );
}

function jsonText(name: string, value: unknown): string {
  // JSON.stringify answers undefined, against its type, for a function, a symbol or undefined.
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError(`The setting ${name} holds a value that cannot be stored.`);
  return text;
}

function isOf(xml: string, manifestId: string): boolean {
  const reference = startTags(xml).find((tag) => tag.name === "reference");
  return reference?.attributes["id"]?.toLowerCase() === manifestId.toLowerCase();
}

function parseWebExtension(xml: string): EmbeddedWebExtension {
  const tags = startTags(xml);
  const reference = tags.find((tag) => tag.name === "reference")?.attributes ?? {};
  const properties: Record<string, unknown> = {};
  let opensWithDocument = false;
  for (const { name, attributes } of tags) {
    if (name !== "property") continue;
    const key = attributes["name"] ?? "";
    const value = settingValue(attributes["value"] ?? "");
    if (key === OPENS_WITH_DOCUMENT) opensWithDocument = value === true;
    else properties[key] = value;
  }
  const storeType = reference["storeType"]?.toLowerCase();
  const store = storeType === "excatalog" ? "central" : storeType === "registry" ? "sideloaded" : "elsewhere";
  return {
    manifestId: reference["id"] ?? "",
    version: reference["version"] ?? "",
    store,
    properties,
    opensWithDocument,
  };
}

/** Office writes settings as JSON; a property that another program wrote as plain text is given as that text. */
export function settingValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    if (cause instanceof SyntaxError) return text;
    throw cause;
  }
}

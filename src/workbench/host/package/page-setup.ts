import { escapeXml } from "../../../workbook/xml-tags";
import type { PageSetup } from "../model/page-setup";
import { withElement } from "./sheet-order";
import { firstElement, replaceElements } from "./xml";

/** Views that a person has kept hold page set-ups of their own. */
const otherViews = "customSheetViews";

/** How a sheet's part says that it is printed. The printer's own settings, a part of their own, are not among it. */
export function readPageSetup(sheetXml: string): PageSetup {
  const xml = replaceElements(sheetXml, otherViews, "");
  const attributes = (name: string): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(firstElement(xml, name)?.attributes ?? {}).filter(([key]) => !key.includes(":")));
  return {
    fitting: attributes("pageSetUpPr"), options: attributes("printOptions"),
    margins: attributes("pageMargins"), setup: attributes("pageSetup"),
  };
}

/** The sheet's part with this page set-up in the place of whatever the .xlsx library wrote. */
export function withPageSetup(sheetXml: string, { fitting, options, margins, setup }: PageSetup): string {
  const cleared = ["pageSetUpPr", "printOptions", "pageMargins", "pageSetup"]
    .reduce((xml, name) => replaceElements(xml, name, ""), sheetXml);
  const fitted = withFitting(cleared, element("pageSetUpPr", fitting));
  const optioned = withElement(fitted, "printOptions", element("printOptions", options));
  return withElement(withElement(optioned, "pageMargins", element("pageMargins", margins)), "pageSetup", element("pageSetup", setup));
}

function withFitting(sheetXml: string, fitting: string): string {
  if (fitting === "") return sheetXml;
  const held = firstElement(sheetXml, "sheetPr");
  if (held === undefined) return withElement(sheetXml, "sheetPr", `<sheetPr>${fitting}</sheetPr>`);
  // It stands last among the sheet's properties.
  return sheetXml.replace(held.outer, () => `<sheetPr${attributeText(held.attributes)}>${held.inner}${fitting}</sheetPr>`);
}

function element(name: string, attributes: Readonly<Record<string, string>>): string {
  return Object.keys(attributes).length === 0 ? "" : `<${name}${attributeText(attributes)}/>`;
}

function attributeText(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("");
}

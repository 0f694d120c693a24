import { escapeXml } from "../../../workbook/xml-tags";
import { type HeadersFooters, noHeaders, type PageKind, type PageTexts } from "../model/headers";
import { firstElement } from "./xml";

const kinds: readonly PageKind[] = ["odd", "even", "first"];

/** Headers and footers of a sheet's part. */
export function readHeaders(sheetXml: string): HeadersFooters {
  const element = firstElement(sheetXml, "headerFooter");
  if (element === undefined) return noHeaders;
  const { attributes, inner } = element;
  const is = (name: string, otherwise: string): boolean => /^(1|true)$/.test(attributes[name] ?? otherwise);
  const text = (name: string): string => firstElement(inner, name)?.text ?? "";
  const page = (kind: PageKind): PageTexts => ({ header: text(`${kind}Header`), footer: text(`${kind}Footer`) });
  return {
    pages: { odd: page("odd"), even: page("even"), first: page("first") },
    differentFirst: is("differentFirst", "0"),
    differentOddEven: is("differentOddEven", "0"),
    scaleWithSheet: is("scaleWithDoc", "1"),
    alignWithMargins: is("alignWithMargins", "1"),
  };
}

/** The element to put into a sheet; "" where there is nothing to say. */
export function headersXml({ pages, differentFirst, differentOddEven, scaleWithSheet, alignWithMargins }: HeadersFooters): string {
  const attributes = [
    differentOddEven ? ' differentOddEven="1"' : "",
    differentFirst ? ' differentFirst="1"' : "",
    scaleWithSheet ? "" : ' scaleWithDoc="0"',
    alignWithMargins ? "" : ' alignWithMargins="0"',
  ].join("");
  const texts = kinds.flatMap((kind) => [["Header", pages[kind].header], ["Footer", pages[kind].footer]].map(([end = "", text = ""]) =>
    text === "" ? "" : `<${kind}${end}>${escapeXml(text)}</${kind}${end}>`)).join("");
  return attributes === "" && texts === "" ? "" : `<headerFooter${attributes}>${texts}</headerFooter>`;
}

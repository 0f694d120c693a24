import { escapeXml } from "./xml-tags";

/** Where manifest.xml finds the add-in in development. */
export const DEVELOPMENT_BASE_URL = "https://localhost:3000";

/**
 * The manifest with the add-in at another address. The id stays the same, so workbooks built before still find it.
 * @param xml text of manifest.xml, with development addresses.
 * @param baseUrl such as https://pir.example.gov.scot or https://example.org/pir/; https only, as Office asks.
 * @throws RangeError when the address is no https address, or has a query or a fragment.
 */
export function manifestWithBaseUrl(xml: string, baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "" || url.username !== "") {
    throw new RangeError(`The add-in needs an https address such as https://pir.example.gov.scot, not ${baseUrl}`);
  }
  const base = (url.origin + url.pathname).replace(/\/+$/, "");
  return xml
    .replaceAll(`"${DEVELOPMENT_BASE_URL}/`, () => `"${escapeXml(base)}/`)
    .replace(/<!-- For development:.*?-->\n/s, "");
}

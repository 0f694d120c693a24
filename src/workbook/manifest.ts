import { escapeXml } from "./xml-tags";

/** Where manifest.xml finds the add-in in development. */
export const DEVELOPMENT_BASE_URL = "https://localhost:3000";

/** In a manifest an address takes 2,048 characters ([MS-OWEMXML], simple type URL); the longest path of ours needs fewer than 48. */
const LONGEST_BASE_URL = 2000;

/**
 * The manifest with the add-in at another address. The id stays the same, so workbooks built before still find it.
 * @param xml text of manifest.xml, with development addresses.
 * @param baseUrl such as https://pir.example.gov.scot or https://example.org/pir/; https only, as Office asks.
 * @throws RangeError when the address is no https address, has a query, a fragment or a user name, or is too long.
 */
export function manifestWithBaseUrl(xml: string, baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  const extras = url && (url.search + url.hash + url.username + url.password);
  if (url?.protocol !== "https:" || extras !== "" || url.href.length > LONGEST_BASE_URL) {
    throw new RangeError(`The add-in needs an https address such as https://pir.example.gov.scot, not ${baseUrl}`);
  }
  const base = (url.origin + url.pathname).replace(/\/+$/, "");
  return xml
    .replaceAll(`"${DEVELOPMENT_BASE_URL}/`, () => `"${escapeXml(base)}/`)
    .replace(/<!-- For development:.*?-->\r?\n/s, "");
}

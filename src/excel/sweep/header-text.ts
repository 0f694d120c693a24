/**
 * A header's or footer's text without the codes for fonts, sizes, colours and fields: "&9" would otherwise put a digit
 * before an identifier. Source: ECMA-376 part 1, 18.3.1.46 (headerFooter).
 */
export function withoutCodes(text: string): string {
  return text
    .replace(/&(?:&|"[^"]*"|K[0-9A-F]{6}|K\d{2}[+-]\d{3}|\d{1,3}|[A-Z])/gi, (code) => (code === "&&" ? "&" : " "))
    .trim();
}

import { refusedExport } from "../refused-exports";
import type { UnreadableFile } from "../../files/refusals";

const WEB_PAGE = /^\s*(?:<!--[^]*?-->\s*)*(?:<!doctype html|<(?:html|head|body|table|meta|style|div)\b|mime-version:)/i;
const XML = /^\s*<\?xml\b/i;
const XML_SHEET = /urn:schemas-microsoft-com:office:spreadsheet/i;
const XHTML = /<html\b|<table\b/i;
const RICH_TEXT = /^\s*\{\\rtf/;
const NAMED_AS_TABLE = /\.(?:xls|xlsx|xlsm|csv|txt|tsv)$/i;
/** Characters of no text: of the control characters all but line breaks, tabs, and the separators that some tables use. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001b]/g;
/** Share of control characters beyond which it is no text. */
const MOST_CONTROL = 0.01;

/**
 * Why a text is no table, where its beginning tells. Prose is not told here: a text without any separator may be a table
 * of one column.
 */
export function refusedText(head: string, fileName: string): UnreadableFile | undefined {
  if (WEB_PAGE.test(head)) return refusedExport(NAMED_AS_TABLE.test(fileName) ? "webPageNamed" : "webPage");
  if (XML.test(head)) {
    if (XML_SHEET.test(head)) return refusedExport("xmlSheet");
    if (XHTML.test(head)) return refusedExport(NAMED_AS_TABLE.test(fileName) ? "webPageNamed" : "webPage");
    return refusedExport("xml");
  }
  if (RICH_TEXT.test(head)) return refusedExport("word");
  const controls = head.match(CONTROL)?.length ?? 0;
  return controls > head.length * MOST_CONTROL ? refusedExport("noTable") : undefined;
}

import type { TextChoice } from "./xml-text";

/** A kind of part in the file of a workbook, and where its texts stand. */
export interface PartKind extends TextChoice {
  readonly path: RegExp;
  /** With its article, as sentences name it: "a text box or picture". */
  readonly what: string;
}

const set = (...names: string[]): ReadonlySet<string> => new Set(names);
const NONE: ReadonlySet<string> = new Set();

/**
 * Parts that no API opens. Only what carries words is taken: positions, sizes and numbers of elements would read as
 * identifiers by chance. Source: ECMA-376 part 1, 18 (SpreadsheetML), 20 and 21 (DrawingML); MS-XLSX for the others.
 */
export const PART_KINDS: readonly PartKind[] = [
  { path: /^xl\/drawings\/[^/]+\.xml$/, what: "a text box or picture", elements: set("t"), attributes: set("descr", "title", "name") },
  {
    path: /^xl\/drawings\/[^/]+\.vml$/,
    what: "a form control or text box",
    elements: set("div", "font", "span", "b", "i", "u", "p", "td"),
    attributes: set("alt", "title"),
  },
  { path: /^xl\/(?:charts|chartsheets)\/[^/]+\.xml$/, what: "a chart", elements: set("v", "t"), attributes: NONE },
  { path: /^xl\/diagrams\/[^/]+\.xml$/, what: "a diagram", elements: set("t"), attributes: NONE },
  { path: /^xl\/pivotCache\/[^/]+\.xml$/, what: "the stored copy of a pivot table’s data", elements: NONE, attributes: set("v", "name", "caption") },
  { path: /^xl\/pivotTables\/[^/]+\.xml$/, what: "a pivot table", elements: NONE, attributes: set("name", "caption") },
  { path: /^xl\/(?:slicers|slicerCaches|timelines|timelineCaches)\/[^/]+\.xml$/, what: "a slicer or timeline", elements: NONE, attributes: set("name", "caption", "n") },
  { path: /^xl\/externalLinks\/[^/]+\.xml$/, what: "the stored copy of another workbook’s values", elements: set("v"), attributes: set("name", "val", "refersTo") },
  {
    path: /^xl\/(?:connections|queryTables\/[^/]+)\.xml$/,
    what: "a link to a data source",
    elements: NONE,
    attributes: set("name", "description", "connection", "command", "url", "sourceFile", "prompt", "string"),
  },
  { path: /^xl\/persons\/[^/]+\.xml$/, what: "the list of people who wrote comments", elements: NONE, attributes: set("displayName", "userId") },
  { path: /^xl\/revisions\/[^/]+\.xml$/, what: "the log of changes", elements: set("t", "v", "f"), attributes: set("name", "userName") },
  { path: /^xl\/richData\/[^/]+\.xml$/, what: "a linked data type", elements: set("v"), attributes: NONE },
];

/** Prompts and messages of entry rules, in a sheet's part behind its cells. */
export const ENTRY_RULES: TextChoice = { elements: NONE, attributes: set("prompt", "promptTitle", "error", "errorTitle") };
/** What a sheet's links show, beside the addresses that they lead to. */
export const LINKS: TextChoice = { elements: NONE, attributes: set("tooltip", "display", "location") };

/** Everything, for parts that nothing is known of. */
export const EVERYTHING: TextChoice = { elements: "all", attributes: NONE };
/** Programs keep what they like in custom XML, in attributes too. */
export const EVERYTHING_WITH_ATTRIBUTES: TextChoice = { elements: "all", attributes: "all" };

/** Parts without text of their own, or whose text is read elsewhere. */
export const WITHOUT_TEXT =
  /^(?:\[Content_Types\]\.xml|mimetype|.*\.rels|xl\/(?:workbook|styles|sharedStrings|metadata|calcChain|volatileDependencies)\.xml|xl\/theme\/.*|xl\/tables\/.*|xl\/ctrlProps\/.*|xl\/charts\/(?:style|colors)\d*\.xml|xl\/worksheets\/.*|xl\/webextensions\/taskpanes\.xml|xl\/(?:workbook|sharedStrings|styles|calcChain)\.bin|customXml\/itemProps\d+\.xml|xl\/customProperty\d*\.bin|docMetadata\/.*|xl\/namedSheetViews\/.*|xl\/featurePropertyBag\/.*)$/i;

/** Parts that hold something nobody can read here, by what they are called in a list. */
export const CLOSED_PARTS: readonly { readonly path: RegExp; readonly words: string }[] = [
  { path: /^xl\/embeddings\//i, words: "embedded files" },
  { path: /^xl\/media\/|^docProps\/thumbnail|^xl\/ink\//i, words: "pictures" },
  { path: /vbaProject|^xl\/macrosheets\/|^xl\/dialogsheets\//i, words: "macros" },
  { path: /^xl\/printerSettings\//i, words: "printer settings" },
  { path: /^xl\/(?:activeX|customUI)\/|^customUI\//i, words: "controls from other programs" },
  { path: /^xl\/model\//i, words: "the data model" },
  { path: /^_xmlsignatures\//i, words: "digital signatures" },
];

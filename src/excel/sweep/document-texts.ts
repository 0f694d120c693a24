import { CLEARABLE_PROPERTIES, type SweptSheet, type TextPlace, type WorkbookText } from "../../returns/workbook-text";
import { HostError } from "../host-error";
import { run } from "../run";
import { withoutCodes } from "./header-text";
import { EVERYTHING_WITH_ATTRIBUTES } from "./part-kinds";
import { textsIn } from "./xml-text";

/** What is asked of the workbook besides its cells. Sent in two batches: what a thing holds is known once it is listed. */
interface Source {
  /** Which texts of the file take its place where the host does not answer. */
  readonly kind: TextPlace["kind"];
  /** As what could not be looked at: "comments". */
  readonly words: string;
  /** Asks; what it returns is called after the first batch and may ask on, what that returns after the second. */
  ask(context: Excel.RequestContext): () => () => WorkbookText[];
}

export interface DocumentTexts {
  readonly texts: readonly WorkbookText[];
  /** What the host did not answer. */
  readonly missing: readonly { readonly kind: TextPlace["kind"]; readonly words: string }[];
}

/**
 * Reads names, comments, headers and footers, document properties, custom XML and the sheets' own properties: two round
 * trips where the host knows them all. What it does not know is named in `missing`, never an error.
 */
export function readDocumentTexts(sheets: readonly SweptSheet[]): Promise<DocumentTexts> {
  return readTogether([
    namesOfWorkbook,
    namesOfSheets(sheets),
    comments(sheets),
    headersAndFooters(sheets),
    properties,
    customProperties,
    customXml,
    sheetProperties(sheets),
  ]);
}

async function readTogether(sources: readonly Source[]): Promise<DocumentTexts> {
  try {
    return { texts: await askAll(sources), missing: [] };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    if (sources.length === 1) return { texts: [], missing: sources.map(({ kind, words }) => ({ kind, words })) };
    // One thing that the host does not know spoils the whole batch: it is asked in halves.
    const half = Math.ceil(sources.length / 2);
    const first = await readTogether(sources.slice(0, half));
    const second = await readTogether(sources.slice(half));
    return { texts: [...first.texts, ...second.texts], missing: [...first.missing, ...second.missing] };
  }
}

function askAll(sources: readonly Source[]): Promise<WorkbookText[]> {
  return run(async (context) => {
    const listed = sources.map((source) => source.ask(context));
    await context.sync();
    const held = listed.map((askOn) => askOn());
    await context.sync();
    return held.flatMap((read) => read());
  });
}

const namesOfWorkbook: Source = {
  kind: "definedName",
  words: "defined names",
  ask: (context) => textsOfNames(context.workbook.names),
};

function namesOfSheets(sheets: readonly SweptSheet[]): Source {
  return {
    kind: "definedName",
    words: "names defined for one sheet only",
    ask: (context) => {
      const all = sheets.map(({ id }) => textsOfNames(context.workbook.worksheets.getItem(id).names));
      return () => {
        const each = all.map((read) => read());
        return () => each.flatMap((read) => read());
      };
    },
  };
}

/** A name, its comment, and what it stands for. */
function textsOfNames(names: Excel.NamedItemCollection): () => () => WorkbookText[] {
  names.load("items/name,items/comment,items/formula");
  return () => () =>
    names.items.flatMap(({ name, comment, formula }) =>
      [name, comment, withoutReference(String(formula))]
        .filter((value) => value !== "")
        .map((value) => ({ place: { kind: "definedName", name }, value })),
    );
}

/** A name that leads to cells says nothing itself: sheet names are looked at on their own. */
function withoutReference(formula: string): string {
  return /^=(?:'(?:[^']|'')*'|[^"'!]*)!\$?[A-Z]{0,3}\$?\d*(?::\$?[A-Z]{0,3}\$?\d*)?$/i.test(formula) ? "" : formula;
}

function comments(sheets: readonly SweptSheet[]): Source {
  return {
    kind: "comment",
    words: "comments",
    ask: (context) => {
      const { comments: all } = context.workbook;
      all.load("items/id,items/content,items/replies/items/content");
      return () => {
        const placed = all.items.map((comment) => {
          const cell = comment.getLocation();
          cell.load("address");
          cell.worksheet.load("id,name");
          cell.untrack();
          return { comment, cell };
        });
        return () =>
          placed.flatMap(({ comment, cell }): WorkbookText[] => {
            const sheet = sheets.find(({ id }) => id === cell.worksheet.id);
            const place = {
              kind: "comment",
              sheetId: sheet?.id,
              sheetName: cell.worksheet.name,
              address: cell.address.slice(cell.address.lastIndexOf("!") + 1),
            } as const;
            return [comment.content, ...comment.replies.items.map(({ content }) => content)].map((value) => ({ place, value }));
          });
      };
    },
  };
}

const PAGES = ["defaultForAllPages", "firstPage", "evenPages", "oddPages"] as const;
const SIX = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"] as const;

function headersAndFooters(sheets: readonly SweptSheet[]): Source {
  return {
    kind: "headerOrFooter",
    words: "headers and footers",
    ask: (context) => {
      const all = sheets.map((sheet) => {
        const groups = PAGES.map((page) => {
          const group = context.workbook.worksheets.getItem(sheet.id).pageLayout.headersFooters[page];
          group.load(SIX.join(","));
          return group;
        });
        return { sheet, groups };
      });
      return () => () =>
        all.flatMap(({ sheet, groups }) => {
          const texts = new Set(groups.flatMap((group) => SIX.map((part) => group[part])));
          texts.delete("");
          return [...texts].map((text) => ({
            place: { kind: "headerOrFooter", sheetId: sheet.id, sheetName: sheet.name } as const,
            value: withoutCodes(text),
          }));
        });
    },
  };
}

/** Stamped anew by each save, so that nobody can clear it here. */
const LAST_AUTHOR = "lastAuthor";

const properties: Source = {
  kind: "property",
  words: "document properties",
  ask: (context) => {
    const held = context.workbook.properties;
    held.load([...CLEARABLE_PROPERTIES, LAST_AUTHOR].join(","));
    return () => () => [
      ...CLEARABLE_PROPERTIES.map((property) => ({
        place: { kind: "property", property, clearable: property } as const,
        value: held[property],
      })),
      { place: { kind: "property", property: LAST_AUTHOR, clearable: undefined } as const, value: held.lastAuthor },
    ].filter(({ value }) => value !== "");
  },
};

const customProperties: Source = {
  kind: "property",
  words: "document properties that somebody added",
  ask: (context) => {
    const { custom } = context.workbook.properties;
    custom.load("items/key,items/value");
    return () => () =>
      custom.items.flatMap(({ key, value }) =>
        [key, String(value)].map((text) => ({ place: { kind: "property", property: key, clearable: undefined } as const, value: text })),
      );
  },
};

const customXml: Source = {
  kind: "customXml",
  words: "data that other programs keep in the file (custom XML)",
  ask: (context) => {
    const { customXmlParts } = context.workbook;
    customXmlParts.load("items/id");
    return () => {
      const held = customXmlParts.items.map((part) => ({ id: part.id, xml: part.getXml() }));
      return () => held.flatMap(({ id, xml }) =>
        textsIn(xml.value, EVERYTHING_WITH_ATTRIBUTES).map((value) => ({ place: { kind: "customXml", id }, value })),
      );
    };
  },
};

function sheetProperties(sheets: readonly SweptSheet[]): Source {
  return {
    kind: "part",
    words: "properties that add-ins keep with a sheet",
    ask: (context) => {
      const all = sheets.map((sheet) => {
        const held = context.workbook.worksheets.getItem(sheet.id).customProperties;
        held.load("items/key,items/value");
        return { sheet, held };
      });
      return () => () =>
        all.flatMap(({ sheet, held }) =>
          held.items.flatMap(({ key, value }) =>
            [key, value].map((text) => ({
              place: { kind: "part", part: key, what: SHEET_PROPERTY, sheetName: sheet.name } as const,
              value: text,
            })),
          ),
        );
    },
  };
}

/** What a sheet's own property is called. */
export const SHEET_PROPERTY = "a property of the sheet";

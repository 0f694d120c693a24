import { maskIdentifiers } from "../../identifiers";
import { columnLetters, parseAddress } from "../../returns/address";
import type { PlacedHit, ReturnContext, ReturnRule, RowsRule } from "../rule";
import { counted, listInWords, runsInWords } from "../../returns/wording";

export const columnMissing: ReturnRule = {
  code: "LA1",
  severity: "fix",
  topic: "return",
  title: "Column missing",
  why: "The inspectorate draws its sample from every column that it asks for.",
  guidance: "columns",
  looksAt: "return",
  sees: "the headings",
  check: ({ layout }) =>
    layout.missing.map((key): PlacedHit => {
      const column = layout.definition.columns.find((item) => item.key === key);
      return {
        sentence: `The column ${column?.name ?? key} is missing. Put its heading back, or add the column: “${column?.heading ?? key}”.`,
        places: [{ row: layout.headingRow, column: undefined }],
      };
    }),
};

export const notAskedFor: ReturnRule = {
  code: "LA2",
  severity: "fix",
  topic: "return",
  title: "Not asked for",
  why: "Only what is asked for may be sent. Anything more can be a data breach.",
  guidance: "minimum",
  looksAt: "return",
  sees: "the headings and what stands beside the table",
  check: (context) => [...doubledHeadings(context), ...strayColumns(context)],
};

function doubledHeadings({ doubledHeadings: doubled, definition }: ReturnContext): PlacedHit[] {
  return doubled.map(({ key, row, columns }) => {
    const name = definition.columns.find((column) => column.key === key)?.name ?? key;
    const letters = listInWords(columns.map(columnLetters));
    return {
      sentence: `There is more than one column for ${name}: ${letters}. The first is checked. Keep one and remove the rest.`,
      places: columns.slice(1).map((sheetColumn) => ({ row, column: undefined, sheetColumn })),
    };
  });
}

type StrayColumns = ReturnContext["strayColumns"];

/** Columns side by side are one finding: a second list beside the table is removed in one go. */
function strayColumns({ strayColumns: stray, doubledHeadings: doubled, layout }: ReturnContext): PlacedHit[] {
  const known = new Set(doubled.flatMap(({ columns }) => columns));
  const missing = layout.definition.columns.filter(({ key }) => layout.missing.includes(key)).map(({ name }) => name);
  return sideBySide(stray.filter(({ column }) => !known.has(column))).map((run) => ({
    sentence: strayInWords(run.map(({ column }) => columnLetters(column)), missing),
    places: run.map(({ column, row }) => ({ row, column: undefined, sheetColumn: column })),
  }));
}

/** In the order of the columns, as they come. */
function sideBySide(stray: StrayColumns): StrayColumns[] {
  const starts = stray.flatMap(({ column }, index) => (stray[index - 1]?.column === column - 1 ? [] : [index]));
  return starts.map((start, order) => stray.slice(start, starts[order + 1]));
}

function strayInWords(letters: readonly string[], missing: readonly string[]): string {
  const one = letters.length === 1;
  const what = one
    ? `Column ${letters[0] ?? ""} holds something`
    : `Columns ${letters[0] ?? ""} to ${letters.at(-1) ?? ""} hold things`;
  const remove = one ? "Remove it." : "Remove them.";
  // A column that the return does ask for may stand under a heading that nobody can know: it must not be thrown away.
  const names = listInWords(missing, "or");
  const keep = one
    ? `If it is the column for ${names}, put that heading back. Otherwise remove it.`
    : `If one of them is the column for ${names}, put that heading back. Remove the others.`;
  return `${what} that the return does not ask for. ${missing.length === 0 ? remove : keep}`;
}

const HIDDEN_WHY = "What cannot be seen is sent all the same, and gaps make the list look shorter than it is.";

export const hiddenParts: ReturnRule = {
  code: "LA3",
  severity: "check",
  topic: "return",
  title: "Blank, hidden or merged parts",
  why: HIDDEN_WHY,
  guidance: "minimum",
  looksAt: "return",
  sees: "hidden and merged parts, and other sheets",
  check: ({ hiddenRows, hiddenColumns, mergedAreas, otherSheets, layout }) => {
    const hits: PlacedHit[] = mergedAreas.length === 0 ? [] : [mergedHit(mergedAreas)];
    if (otherSheets.length > 0) hits.push(otherSheetsHit(otherSheets, layout.sheetName));
    const [row] = hiddenRows;
    if (row !== undefined) {
      const one = hiddenRows.length === 1;
      hits.push({
        sentence: `${one ? "Row" : "Rows"} ${runsInWords(hiddenRows.map((hidden) => hidden + 1))} ${one ? "is" : "are"} hidden or filtered out. Show ${one ? "it" : "them"}, and check that everything there belongs in the return.`,
        places: [{ row, column: undefined }],
      });
    }
    const [column] = hiddenColumns;
    if (column !== undefined) {
      const one = hiddenColumns.length === 1;
      hits.push({
        sentence: `${one ? "Column" : "Columns"} ${listInWords(hiddenColumns.map(columnLetters))} ${one ? "is" : "are"} hidden. Show ${one ? "it" : "them"}, and check that everything there belongs in the return.`,
        places: [{ row: layout.headingRow, column: undefined, sheetColumn: column }],
      });
    }
    return hits;
  },
};

/** A second list would be sent without ever having been looked at. */
function otherSheetsHit(names: readonly string[], checked: string): PlacedHit {
  const one = names.length === 1;
  const listed = listInWords(names.map((name) => `“${maskIdentifiers(name)}”`));
  return {
    sentence: `The ${one ? "sheet" : "sheets"} ${listed} ${one ? "looks" : "look"} like a return too. Only “${maskIdentifiers(checked)}” is checked. Take the other ${one ? "one" : "ones"} out, or check that ${one ? "it is" : "they are"} meant to be sent.`,
    places: [],
  };
}

/** Only the first of merged cells can hold something: the other rows look as if it were missing. */
function mergedHit(areas: readonly string[]): PlacedHit {
  const places = areas.flatMap((area) => {
    const range = parseAddress(area);
    return range === undefined ? [] : [{ row: range.row, column: undefined, sheetColumn: range.column }];
  });
  return { sentence: `Cells are merged: ${listInWords(areas)}. Unmerge them, and fill in every row.`, places };
}

/** One entry far down can leave a million blank rows behind it: nobody goes through them one by one. */
const MOST_PLACES = 200;

export const blankRows: RowsRule = {
  code: "LA3",
  severity: "check",
  topic: "return",
  title: hiddenParts.title,
  why: HIDDEN_WHY,
  looksAt: "rows",
  check: (blank) => {
    const [first] = blank;
    if (first === undefined) return [];
    const one = blank.length === 1;
    return [
      {
        sentence: `${counted(blank.length, "row")} inside the list ${one ? "is" : "are"} blank: ${runsInWords(blank.map((row) => row + 1))}. Delete ${one ? "it" : "them"}, or fill ${one ? "it" : "them"} in if a child is missing.`,
        places: blank.slice(0, MOST_PLACES).map((row) => ({ row, column: undefined })),
      },
    ];
  },
};

import { children, counted, countInWords, listInWords, runsInWords } from "./counts";
import { besidesMain } from "./sample-prepare-desks";

/** " (rows 3 to 5 and 9)". */
function inRows(rows: readonly number[]): string {
  return rows.length === 0 ? "" : ` (${rows.length === 1 ? "row" : "rows"} ${runsInWords(rows)})`;
}

function are(count: number): string {
  return count === 1 ? "is" : "are";
}

/** What a sheet says otherwise than the record of the draw. Rows as the sheet numbers them. */
export interface SheetWords {
  readonly missingRows: number;
  readonly otherRows: number;
  readonly cells: number;
  readonly otherAt: readonly number[];
  readonly cellsAt: readonly number[];
}

/** What the parts of a sample that was drawn say of themselves. */
export const drawnDeskWords = {
  unreadable: "The workbook holds the record of a sample that cannot be used.",
  headline: (main: number, besides: { readonly reserve: number; readonly followUp: number }, on: string) =>
    `${listInWords([counted(main, "record"), ...besidesMain(besides)])}, drawn on ${on}`,
  stages: { main: "Main sample", reserve: "Reserve", followUp: "Follow-up", now: "Sample as it stands" },
  facts: {
    children: "Children who could be drawn",
    agreed: "Agreed date",
    agreedUnknown: "not known",
    digest: "Digest of the list",
    frozen: "Frozen",
    receipt: "Receipt",
    receiptSame: "the list was the one of the receipt",
    receiptOther: "the list was not the one of the receipt",
    seed: "Seed",
    seedSource: "Where the seed came from",
    method: "Method",
    margins: "Characteristics",
    noMargins: "none",
    drawn: "Drawn",
    checked: "Checked",
    whenBy: (when: string, role: string) => `${when}, by: ${role}`,
    program: "Program",
    programIs: (version: string, host: string) => `PIR add-in ${version}, ${host}`,
  },
  result: {
    recordFile: "PIR sampling record.json",
    tooManyDraws: (most: number) => `The record holds ${counted(most, "draw")}, and takes no more.`,
    marked: "The rows of the sample are marked in the list.",
    unmarked: "The marks are gone from the list.",
    copied: "The record is copied.",
    downloaded: (fileName: string) => `Downloaded as ${fileName}.`,
  },
  sign: {
    ownDraw: "The sample was drawn in this role. Somebody else signs it off.",
    ownDrawWhatToDo: "Choose the role of the person who checked it, for example second analyst.",
    signed: "The check is recorded, with its date and no name.",
    notProven: "Something has changed since the draw was verified, so the check was not recorded.",
    notProvenWhatToDo: "Verify again, then sign.",
  },
  replace: {
    done: (count: number) => `${counted(count, "record")} replaced. The sheets and the record follow.`,
    takenBack: "The last replacement is taken back. The record says so.",
    nearest: "The nearest of the reserve",
    together: (withdrawals: number) => `Together with others (${countInWords(withdrawals)} in all)`,
    lead: (reason: string) => `Chosen in place of the nearest: ${reason}`,
    how: (how: string, distance: string) => `${how}, distance ${distance}`,
  },
  release: {
    file: "PIR release list.xlsx",
    written: "The release list is written. It follows replacements and sibling groups.",
    opened: "Opened in a new workbook.",
    downloaded: (fileName: string) => `Downloaded as ${fileName}.`,
    identifiers: (count: number) =>
      `${counted(count, "ID")} of the sample and the reserve ${count === 1 ? "reads" : "read"} as an identifier, such as a CHI number or an e-mail address. The list would give ${count === 1 ? "it" : "them"} on in full. Ask the partnership for other IDs, and draw again, before you release it.`,
  },
  delete: {
    nothing: "Nothing was deleted.",
    sheetsNamed: (names: readonly string[]) => `${counted(names.length, "sheet")} of the sample: ${listInWords(names.map((name) => `“${name}”`))}`,
    sheets: (count: number) => `${counted(count, "sheet")} of the sample`,
    record: "The record of the draw, with the list as it was frozen",
    settings: "What the add-in keeps in the workbook: confirmed checks and their reasons, the partnership’s settings, the date of notification",
    marks: "The highlights, the marks of drawn rows and the sheet of findings, where they are there",
    listNamed: (sheetName: string, count: number) => `The list itself, the sheet “${sheetName}” with ${children(count)}`,
    list: (count: number) => `The list itself, with ${children(count)}`,
    listGone: "The list itself",
    listUnknown: "Deleting was interrupted. When it was finished, it was not certain which sheet was the list, so none was deleted as the list then. If the list is still in this workbook, its sheet has to be deleted by hand.",
    otherList: "The list that is open is another one than before, so nothing was deleted.",
    otherListWhatToDo: "Look at what would be deleted now.",
    certificateStays: (sheetName: string) => `What is left is a certificate without personal data, on the sheet “${sheetName}”`,
  },
  verify: {
    cannotDraw: "The list cannot be drawn from as it stands.",
    place: (row: number, shown: string) => `Row ${countInWords(row)}, ${shown}`,
    added: "Not in the list when it was frozen.",
    gone: "In the list when it was frozen, and not any more.",
    changed: (margin: string, then: string, now: string) => `${margin} was ${then} and is ${now}.`,
    otherColumns: (columns: readonly string[]) => `The list says something else than the sheets of the sample: ${listInWords(columns)}.`,
    onlyRecorded: (shown: string) => `${shown}: in the record, and not drawn again.`,
    onlyDrawnAgain: (shown: string) => `${shown}: drawn again, and not in the record.`,
    sheetGone: (sheetName: string) => `The sheet “${sheetName}” is gone.`,
    sheetDiffers: (sheetName: string, { missingRows, otherRows, cells, otherAt, cellsAt }: SheetWords) => {
      const parts = [
        ...(missingRows > 0 ? [`${counted(missingRows, "row")} of the record ${are(missingRows)} missing`] : []),
        ...(otherRows > 0 ? [`${counted(otherRows, "row")} ${are(otherRows)} not in the record${inRows(otherAt)}`] : []),
        ...(cells > 0 ? [`${counted(cells, "cell")} ${cells === 1 ? "says" : "say"} something else than the record${inRows(cellsAt)}`] : []),
      ];
      const byHand = otherRows > 0 ? " Rows that are not in the record stay: delete them by hand." : "";
      return `Sheet “${sheetName}”: ${listInWords(parts)}.${byHand}`;
    },
    sheetsAgain: "The sheets are as the record says.",
  },
  interrupted: {
    deleting: "Deleting the sample had been interrupted. It is finished now.",
    deletingNotList: "Deleting the sample had been interrupted. It is finished now, except for the list: it is not certain which sheet that was. If it is still there, delete its sheet by hand.",
    drawing: "Writing the sample had been interrupted. What was left of it was removed: draw it again.",
    writing: "Writing the sheets of the sample had been interrupted. They are as the record says again.",
  },
  setAside: (names: readonly string[]) => {
    const quoted = listInWords(names.map((name) => `“${name}”`));
    return names.length === 1
      ? `A sheet was changed by hand. It is kept as ${quoted} and no longer follows the sample.`
      : `Sheets were changed by hand. They are kept as ${quoted} and no longer follow the sample.`;
  },
} as const;

import type { SweptSheet, TextPlace, WorkbookReading, WorkbookText } from "../../returns/workbook-text";
import { run } from "../run";
import { type DocumentTexts, readDocumentTexts, SHEET_PROPERTY } from "./document-texts";
import { requireWanted } from "./given-up";
import { readCells } from "./read-cells";
import { type PackageReading, readPackage } from "./read-package";
import { FINDINGS_SHEET_PROPERTY, SAMPLE_SHEET_PROPERTY } from "../../returns/stored-settings";
import { type FileRefusal, readWholeFile } from "./whole-file";

/** Kinds of text that the file holds too: taken from it only where the host does not give them. */
const GIVEN_BY_HOST: readonly TextPlace["kind"][] = ["comment", "headerOrFooter", "property", "customXml"];

const INSPECTOR = "Look for them with File, Info, Check for Issues, Inspect Document.";
const ONLY_IN_FILE = "notes, text boxes, charts, stored data of pivot tables and links to other workbooks";
const WHY: Readonly<Record<FileRefusal | "unreadable", string>> = {
  refused: "Excel did not hand over the file.",
  noAnswer: "Excel did not hand over the file in time.",
  tooLarge: "The file is too large.",
  unreadable: "The file that Excel handed over could not be read.",
};

/** What the surroundings lend to a reading that takes several round trips. */
export interface SweepWork {
  /** Between the round trips it is asked whether the reading is still wanted. */
  readonly signal?: AbortSignal;
  /** How much is read, from 0 to 1; never less than before. */
  readonly onShare?: (share: number) => void;
}

/** Where in a reading each kind of place ends: a guess, as only its own parts can be counted. */
const ENDS = { cells: 0.6, document: 0.7, file: 1 } as const;

/**
 * Reads everything in the workbook that can carry text: the cells of every sheet, hidden ones too, names, comments,
 * headers and footers, properties and custom XML through Excel, and what Excel does not open from the file itself. Only
 * reads. What could not be looked at is named in the reading, in words.
 * @throws HostError where the cells themselves cannot be read; GivenUp where it is not wanted any more.
 */
export async function readWorkbookTexts({ signal, onShare }: SweepWork = {}): Promise<WorkbookReading> {
  const listed = await readSheets();
  requireWanted(signal);
  const { cells, formulas, refused } = await readCells(listed, signal, (share) => onShare?.(share * ENDS.cells));
  requireWanted(signal);
  // Chart sheets would have the whole batch refused.
  const documentTexts = await readDocumentTexts(listed.filter((sheet) => !refused.includes(sheet)));
  onShare?.(ENDS.document);
  const sheets = withOwnSheets(listed, documentTexts.texts);
  const file = await readFile(sheets, { signal, onShare: (share) => onShare?.(ENDS.document + share * (ENDS.file - ENDS.document)) });
  return {
    sheets,
    cells,
    texts: [...namesOf(sheets), ...formulas, ...documentTexts.texts, ...fromFile(file, documentTexts)],
    withoutCells: refused,
    notLookedAt: [
      ...missingIn(documentTexts, file),
      ...(typeof file === "string" ? [`${ONLY_IN_FILE}: ${WHY[file]} ${INSPECTOR}`] : file.notLookedAt),
    ],
  };
}

const VISIBILITIES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

function readSheets(): Promise<SweptSheet[]> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    await context.sync();
    return worksheets.items.map(({ id, name, visibility }) => ({
      id, name, visibility: VISIBILITIES[visibility], isFindingsSheet: false, isSampleSheet: false,
    }));
  });
}

/** By the properties that the add-in gave its own sheets. */
function withOwnSheets(sheets: readonly SweptSheet[], texts: readonly WorkbookText[]): SweptSheet[] {
  const marked = (property: string) => new Set(
    texts.flatMap(({ place }) =>
      place.kind === "part" && place.what === SHEET_PROPERTY && place.part === property ? [place.sheetName] : [],
    ),
  );
  const [findings, sample] = [marked(FINDINGS_SHEET_PROPERTY), marked(SAMPLE_SHEET_PROPERTY)];
  return sheets.map((sheet) => ({ ...sheet, isFindingsSheet: findings.has(sheet.name), isSampleSheet: sample.has(sheet.name) }));
}

function namesOf(sheets: readonly SweptSheet[]): WorkbookText[] {
  return sheets.map(({ id, name }) => ({ place: { kind: "sheetName", sheetId: id, sheetName: name }, value: name }));
}

async function readFile(
  sheets: readonly SweptSheet[],
  { signal, onShare }: { readonly signal: AbortSignal | undefined; readonly onShare: (share: number) => void },
): Promise<PackageReading | FileRefusal | "unreadable"> {
  requireWanted(signal);
  const bytes = await readWholeFile(signal, onShare);
  requireWanted(signal);
  if (typeof bytes === "string") return bytes;
  try {
    return await readPackage(bytes, sheets);
  } catch (error) {
    // Encrypted and binary workbooks come as files of another kind: nothing of them is known, which is said.
    if (error instanceof Error) return "unreadable";
    throw error;
  }
}

type FileReading = Awaited<ReturnType<typeof readFile>>;

function fromFile(file: FileReading, { missing }: DocumentTexts): readonly WorkbookText[] {
  if (typeof file === "string") return [];
  const wanted = new Set(missing.map(({ kind }) => kind));
  return file.texts.filter(({ place: { kind } }) => !GIVEN_BY_HOST.includes(kind) || wanted.has(kind));
}

/** What neither the host nor the file gave. */
function missingIn({ missing }: DocumentTexts, file: FileReading): string[] {
  return missing
    .filter(({ kind }) => typeof file === "string" || !GIVEN_BY_HOST.includes(kind))
    .map(({ words }) => `${words}, which Excel did not give`);
}

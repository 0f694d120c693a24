import { archiveParts, type PackedPart } from "../../../excel/archive/directory";
import { UnreadableArchive } from "../../../excel/archive/unreadable-archive";
import type { SourceCell, SourceSheet } from "../../../extract/table";
import type { Steps } from "../../../sampling/steps";
import { readingWords } from "../../words/files";
import type { Limits } from "../limits";
import { partOf } from "../part-of";
import { refusedExport, refusedWorkbook } from "../refused-exports";
import { type CellCount, RowKeeper } from "../row-keeper";
import type { ReadSheets } from "../text/read-text-file";
import { readPart } from "./read-part";
import { refusedArchive } from "./refused-archive";
import { SharedStringsListener } from "./shared-strings";
import { type CellContext, SheetListener } from "./sheet-cells";
import { type ListedSheet, type Relation, RelationsListener, StylesListener, WorkbookListener } from "./workbook-parts";
import type { XmlListener } from "./xml";

/** A sheet of the workbook with the part that holds its cells. */
interface SheetPart extends ListedSheet {
  readonly part: PackedPart;
}

/**
 * The sheets of an .xlsx file that hold anything, in their order. Hidden sheets are left out, unless all are hidden.
 *
 * The .xlsx library is not used here. Its reader of whole workbooks needs a gigabyte for 100,000 rows, and all in one
 * piece. Its streaming reader loses what case systems write: all runs of an inline text but the last, the results of
 * formulas that are logical values or errors; and it finds no cells in XML with prefixes.
 * @throws UnreadableFile
 */
export function* readWorkbook(bytes: Uint8Array, limits: Limits): Steps<ReadSheets> {
  if (bytes.length > limits.workbookBytes) throw refusedWorkbook("tooLarge");
  try {
    // Programs disagree on the capitals in the names of parts.
    const parts = new Map([...archiveParts(bytes)].map(([name, part]) => [name.toLowerCase(), part]));
    return yield* new WorkbookReading(parts, limits).sheets();
  } catch (cause) {
    if (cause instanceof UnreadableArchive) throw refusedWorkbook(cause.fault, cause);
    throw cause;
  }
}

class WorkbookReading {
  private bytesLeft: number;

  constructor(
    private readonly parts: ReadonlyMap<string, PackedPart>,
    private readonly limits: Limits,
  ) {
    this.bytesLeft = limits.unpackedBytes;
  }

  *sheets(): Steps<ReadSheets> {
    const [main = "xl/workbook.xml"] = (yield* this.relationsOf("")).filter(({ type }) => type === "officeDocument").map(({ target }) => resolved("", target));
    const part = this.parts.get(main);
    if (part === undefined || main.endsWith(".bin")) throw refusedArchive(this.parts);
    const workbook = new WorkbookListener();
    yield* this.readSmall(part, workbook);
    const relations = (yield* this.relationsOf(main)).map((relation) => ({ ...relation, target: resolved(main, relation.target) }));
    const partOfType = (wanted: string): PackedPart | undefined => this.parts.get(relations.find(({ type }) => type === wanted)?.target ?? "");

    const all = this.sheetParts(workbook.sheets, relations);
    const seen = all.filter(({ isHidden }) => !isHidden);
    const chosen = seen.length > 0 ? seen : all;
    const stringsPart = partOfType("sharedStrings");
    this.refuseTooMuch([...chosen.map((sheet) => sheet.part), ...(stringsPart === undefined ? [] : [stringsPart])]);

    const counted: CellCount = { cells: 0, characters: 0 };
    const styles = new StylesListener();
    const stylesPart = partOfType("styles");
    if (stylesPart !== undefined) yield* this.readSmall(stylesPart, styles);
    const total = chosen.reduce((sum, sheet) => sum + sheet.part.packed.length, stringsPart?.packed.length ?? 0);
    let done = 0;
    const nextShares = (packed: PackedPart): readonly [number, number] => {
      const from = done;
      done += packed.packed.length;
      return [from / total, done / total];
    };
    const strings = new SharedStringsListener(this.limits, counted);
    if (stringsPart !== undefined) yield* this.read(stringsPart, strings, ...nextShares(stringsPart));
    const context = { strings: strings.strings, areDates: styles.areDates, dateSystem: workbook.dateSystem, columns: this.limits.columns };
    const sheets: SourceSheet[] = [];
    for (const sheet of chosen) {
      const rows = yield* this.rowsOf(sheet, context, counted, ...nextShares(sheet.part));
      if (rows.length > 0) sheets.push({ name: sheet.name, rows, dateSystem: workbook.dateSystem });
    }
    const left = all.length - chosen.length;
    if (sheets.length === 0) throw refusedExport(left > 0 ? "nothingSeen" : "noCells");
    return { sheets, remarks: left === 0 ? [] : [readingWords.hiddenSheets(left)] };
  }

  private *rowsOf(sheet: SheetPart, context: CellContext, counted: CellCount, from: number, to: number): Steps<SourceSheet["rows"]> {
    const keeper = new RowKeeper<SourceCell>(this.limits, counted);
    yield* this.read(sheet.part, new SheetListener(context, keeper), from, to);
    return keeper.rows;
  }

  private *read(part: PackedPart, listener: XmlListener, from: number, to: number): Steps<void> {
    if (part.size > this.bytesLeft) throw refusedWorkbook("tooMuch");
    this.bytesLeft -= yield* partOf(readPart(part, listener), from, to);
  }

  /** What holds no cells and no texts of cells: all of it is kept. */
  private *readSmall(part: PackedPart, listener: XmlListener): Steps<void> {
    if (part.size > this.limits.smallPartBytes) throw refusedWorkbook("tooMuch");
    yield* this.read(part, listener, 0, 0);
  }

  private *relationsOf(path: string): Steps<readonly Relation[]> {
    const part = this.parts.get(path.replace(/[^/]*$/, "_rels/$&.rels"));
    const listener = new RelationsListener();
    if (part !== undefined) yield* this.readSmall(part, listener);
    return listener.relations;
  }

  /** Charts and dialogs are sheets as well, without cells. */
  private sheetParts(listed: readonly ListedSheet[], relations: readonly Relation[]): readonly SheetPart[] {
    const byId = new Map(relations.map((relation) => [relation.id, relation]));
    return listed.flatMap((sheet) => {
      const relation = byId.get(sheet.relation);
      if (relation !== undefined && relation.type !== "worksheet") return [];
      const part = this.parts.get(relation?.target ?? "");
      if (part === undefined) throw refusedWorkbook("damaged");
      return [{ ...sheet, part }];
    });
  }

  private refuseTooMuch(parts: readonly PackedPart[]): void {
    if (parts.reduce((sum, { size }) => sum + size, 0) > this.limits.unpackedBytes) throw refusedWorkbook("tooMuch");
  }
}

/** The name in the archive of what a part refers to, in lower case as parts are listed. */
function resolved(from: string, target: string): string {
  const folder = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folder.pop();
    else if (step !== "." && step !== "") folder.push(step);
  }
  return folder.join("/").toLowerCase();
}

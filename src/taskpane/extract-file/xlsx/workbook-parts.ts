import type { DateSystem } from "../../../returns/calendar-date";
import { isDateFormat } from "../../../returns/number-format";
import { attribute, prefixedAttribute, type XmlListener, type XmlTag } from "./xml";

const byId = attribute("Id");
const byTarget = attribute("Target");
const byType = attribute("Type");
const byName = attribute("name");
const byState = attribute("state");
const byRelation = prefixedAttribute("id");
const by1904 = attribute("date1904");
const byFormatId = attribute("numFmtId");
const byFormatCode = attribute("formatCode");

/** Number formats that every workbook has and that show dates. Source: ECMA-376 part 1, 18.8.30 (numFmt). */
const DATE_FORMATS: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

export interface Relation {
  readonly id: string;
  /** The last word of the kind: "worksheet", "sharedStrings". */
  readonly type: string;
  readonly target: string;
}

/** Which parts a part refers to. */
export class RelationsListener implements XmlListener {
  readonly relations: Relation[] = [];

  open(name: string, tag: XmlTag): void {
    if (name !== "Relationship") return;
    const type = byType(tag) ?? "";
    this.relations.push({ id: byId(tag) ?? "", type: type.slice(type.lastIndexOf("/") + 1), target: byTarget(tag) ?? "" });
  }
}

export interface ListedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly relation: string;
}

/** The sheets in their order, and by which system the workbook counts days. */
export class WorkbookListener implements XmlListener {
  readonly sheets: ListedSheet[] = [];
  dateSystem: DateSystem = "1900";

  open(name: string, tag: XmlTag): void {
    if (name === "workbookPr" && isTrue(by1904(tag))) this.dateSystem = "1904";
    if (name !== "sheet") return;
    this.sheets.push({ name: byName(tag) ?? "", isHidden: (byState(tag) ?? "visible") !== "visible", relation: byRelation(tag) ?? "" });
  }
}

/** Which styles show a number as a date, by the index that cells have. */
export class StylesListener implements XmlListener {
  readonly areDates: boolean[] = [];
  private readonly codes = new Map<number, string>();
  private isOfCells = false;

  open(name: string, tag: XmlTag): void {
    if (name === "numFmt") this.codes.set(Number(byFormatId(tag)), byFormatCode(tag) ?? "");
    if (name === "cellXfs") this.isOfCells = true;
    if (name === "xf" && this.isOfCells) this.areDates.push(this.isDate(Number(byFormatId(tag) ?? 0)));
  }

  close(name: string): void {
    if (name === "cellXfs") this.isOfCells = false;
  }

  private isDate(format: number): boolean {
    const code = this.codes.get(format);
    return code === undefined ? DATE_FORMATS.has(format) : isDateFormat(code);
  }
}

export function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}

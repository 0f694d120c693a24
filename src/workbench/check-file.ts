import { toHostError } from "../excel/host-error";
import { openReturn } from "../excel/open-return";
import type { CalendarDate } from "../returns/calendar-date";
import { returnDefinitions } from "../returns/definitions";
import { contextOf } from "../validation/context";
import type { Severity } from "../validation/finding";
import { addressOf, columnName, placesInWords } from "../validation/place-words";
import { Validator } from "../validation/validator";
import { listInWords } from "../validation/wording";
import { UnreadableWorkbook } from "./host/contract";
import { openLocalHost } from "./host";
import { installGlobals, loadOfficeJs } from "./host/node-realm";

/** A finding as the report gives it; text is masked as in the pane. */
export interface ReportedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** "C14"; "14:14" for a whole row; "" where there is no place to point at. The first, where there are several. */
  readonly cell: string;
  readonly cells: readonly string[];
  readonly column: string;
  /** Both in words, as the pane says it: "Age, C14"; "Rows 14 and 20". */
  readonly place: string;
  readonly sentence: string;
}

export type CheckReport =
  | {
      readonly kind: "checked";
      readonly returnId: string;
      readonly returnTitle: string;
      readonly sheet: string;
      readonly children: number;
      readonly counts: Readonly<Record<Severity, number>>;
      readonly findings: readonly ReportedFinding[];
    }
  /** Nothing could be checked: why, in a sentence. */
  | { readonly kind: "notChecked"; readonly problem: string };

export interface CheckOptions {
  readonly today: CalendarDate;
  /** Counts before the one that is stored in the workbook. */
  readonly notificationDate?: CalendarDate;
}

/**
 * Opens a workbook on the local host and runs the very same finding, reading and checking as the pane does, through
 * office.js. Never throws for what a file may hold.
 * @param bytes of an .xlsx file.
 */
export async function checkWorkbook(bytes: Uint8Array, options: CheckOptions): Promise<CheckReport> {
  let uninstall: (() => void) | undefined;
  let close: (() => void) | undefined;
  try {
    const realm = loadOfficeJs(await openLocalHost(bytes));
    close = () => { realm.close(); };
    uninstall = installGlobals(realm);
    return await checkOpenWorkbook(options);
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return { kind: "notChecked", problem: error.message };
    if (uninstall === undefined) throw error;
    const { sentence, whatToDo } = toHostError(error);
    return { kind: "notChecked", problem: `${sentence} ${whatToDo}` };
  } finally {
    uninstall?.();
    close?.();
  }
}

async function checkOpenWorkbook(options: CheckOptions): Promise<CheckReport> {
  const opened = await openReturn(returnDefinitions);
  if (opened.kind === "none") {
    const { nearest } = opened;
    return {
      kind: "notChecked",
      problem:
        nearest === undefined
          ? "There is no pre-inspection return in this workbook."
          : `The sheet “${nearest.sheetName}” looks like a return, but these headings are missing: ${listInWords(nearest.missing)}.`,
    };
  }
  const { reading } = opened;
  const notificationDate = options.notificationDate ?? opened.notificationDate;
  const validator = new Validator(contextOf(reading, { today: options.today, notificationDate }), reading.rows);
  const { layout } = reading;
  return {
    kind: "checked",
    returnId: layout.definition.id,
    returnTitle: layout.definition.shortTitle,
    sheet: layout.sheetName,
    children: validator.children,
    counts: { ...validator.counts },
    findings: validator.findings().map((finding) => {
      const [first] = finding.places;
      const cells = finding.places.map((place) => addressOf(place, layout));
      return {
        code: finding.code,
        severity: finding.severity,
        sheet: layout.sheetName,
        cell: cells[0] ?? "",
        cells,
        column: first === undefined ? "" : columnName(first, layout),
        place: placesInWords(finding, layout),
        sentence: finding.sentence,
      };
    }),
  };
}

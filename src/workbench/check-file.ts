import { toHostError } from "../excel/host-error";
import { openReturn } from "../excel/open-return";
import { trimAnswersAtOnce } from "../excel/response-trim";
import { maskIdentifiers } from "../identifiers";
import type { CalendarDate } from "../returns/calendar-date";
import { returnDefinitions } from "../returns/definitions";
import { readWorkbookTexts } from "../excel/sweep/read-workbook-texts";
import { type Confirmation, Confirmations, readConfirmations } from "../validation/confirmations";
import { contextOf } from "../validation/context";
import type { Finding, Severity } from "../validation/finding";
import { NO_PARTNERSHIP, readPartnership } from "../validation/partnership";
import { addressOf, columnName, placesInWords } from "../validation/place-words";
import { type Find, findingOf, sweep } from "../validation/sweep";
import { Validator } from "../validation/validator";
import { listInWords } from "../returns/wording";
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
  /** Why the partnership says that it is right; null where it has not. */
  readonly confirmed: Confirmation | null;
}

export type CheckReport =
  | {
      readonly kind: "checked";
      readonly returnId: string;
      readonly returnTitle: string;
      readonly sheet: string;
      readonly children: number;
      /** Of the list and of the whole workbook; `check` leaves out what was confirmed. */
      readonly counts: Readonly<Record<Severity | "confirmed", number>>;
      readonly findings: readonly ReportedFinding[];
      /** What could not be looked at, or not be read, in sentences. */
      readonly notes: readonly string[];
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
    trimAnswersAtOnce();
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
  const { reading, settings } = opened;
  const partnership = readPartnership(settings.partnership);
  const context = contextOf(reading, {
    today: options.today,
    notificationDate: options.notificationDate ?? opened.notificationDate,
    partnership: partnership.kind === "known" ? partnership.value : NO_PARTNERSHIP,
  });
  const validator = new Validator(context, reading.rows);
  const record = readConfirmations(settings.confirmations);
  const confirmationOf = record.kind === "known" ? confirmedBy(new Confirmations(record.value, listOf(validator))) : () => null;
  const { finds, notLookedAt } = await sweepOf(validator);
  const findings = [
    ...validator.findings().map((finding) => inList(finding, validator, confirmationOf(finding))),
    ...finds.map((find) => elsewhere(find, confirmationOf(findingOf(find)))),
  ];
  const { layout } = reading;
  return {
    kind: "checked",
    returnId: layout.definition.id,
    returnTitle: layout.definition.shortTitle,
    sheet: layout.sheetName,
    children: validator.children,
    counts: countsOf(findings),
    findings,
    notes: [
      ...(partnership.kind === "unreadable" ? ["The partnership’s settings in the workbook cannot be read and do not count."] : []),
      ...(record.kind === "unreadable" ? ["The confirmed checks in the workbook cannot be read and do not count."] : []),
      ...notLookedAt,
    ],
  };
}

function listOf(validator: Validator) {
  const { definition, dateSystem } = validator.context;
  return { definition, dateSystem, rowAt: (row: number) => validator.row(row) };
}

function confirmedBy(confirmations: Confirmations): (finding: Finding) => Confirmation | null {
  return (finding) => confirmations.of(finding) ?? null;
}

async function sweepOf({ context: { layout, patterns, vocabularies } }: Validator) {
  const ownTexts = [...vocabularies.values()].flatMap(({ entries }) => entries);
  return sweep(await readWorkbookTexts(), { layout, patterns, ownTexts });
}

function inList(finding: Finding, { context: { layout } }: Validator, confirmed: Confirmation | null): ReportedFinding {
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
    confirmed,
  };
}

function elsewhere({ code, severity, sentence, place, placeInWords, jump }: Find, confirmed: Confirmation | null): ReportedFinding {
  return {
    code,
    severity,
    sheet: "sheetName" in place ? maskIdentifiers(place.sheetName ?? "") : "",
    cell: jump?.address ?? "",
    cells: jump === undefined ? [] : [jump.address],
    column: "",
    place: placeInWords,
    sentence,
    confirmed,
  };
}

function countsOf(findings: readonly ReportedFinding[]): Record<Severity | "confirmed", number> {
  const confirmed = findings.filter((finding) => finding.confirmed !== null).length;
  const fix = findings.filter(({ severity }) => severity === "fix").length;
  return { fix, check: findings.length - fix - confirmed, confirmed };
}

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type CalendarDate, type DateSystem, formatDate, toIsoDate } from "../returns/calendar-date";
import { readId } from "../returns/canonical-id";
import { canonicalTexts } from "../returns/canonical-text";
import { byCodeUnits } from "../returns/code-units";
import { columnOfKind, type ReturnDefinition } from "../returns/definition";
import { isBlankRow, type RawRow } from "../returns/record";
import { counted, countInWords } from "../returns/wording";

/** A list whose digest is wanted. */
export interface DigestedList {
  readonly definition: ReturnDefinition;
  readonly dateSystem: DateSystem;
  /** Undefined where it cannot be read. */
  readonly agreedDate: CalendarDate | undefined;
  /** In any order; blank rows do not count. */
  readonly rows: readonly RawRow[];
}

/**
 * The text whose SHA-256 is the digest of a list; docs/receipt.md tells how to rebuild it. Lines end with \n, fields are
 * joined by a tab. Neither the order of the rows nor formats, filters or spaces at the ends of cells make a difference.
 */
export function listText({ definition, dateSystem, agreedDate, rows }: DigestedList): string {
  const id = definition.columns.findIndex(({ kind }) => kind === "id");
  const records = rows
    .filter((row) => !isBlankRow(row))
    .map((row) => {
      const { canonical } = readId(row.cells[id] ?? "", (row.dateMask & (1 << id)) !== 0);
      const texts = canonicalTexts(row, definition, dateSystem);
      const [own = ""] = texts.splice(id, 1);
      return { canonical, line: [own, ...texts].join("\t") };
    })
    .sort((a, b) => byId(a.canonical, b.canonical) || byCodeUnits(a.line, b.line));
  const others = definition.columns.filter((_, order) => order !== id).map(({ key }) => key);
  const lines = [
    ["pir-list", "1"],
    ["return", definition.id],
    ["agreed", agreedDate === undefined ? "" : toIsoDate(agreedDate)],
    ["columns", columnOfKind(definition, "id")?.key ?? "", ...others],
    ["records", String(records.length)],
  ].map((fields) => fields.join("\t"));
  return [...lines, ...records.map(({ line }) => line)].map((line) => `${line}\n`).join("");
}

/** Rows without an ID come last. */
function byId(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return byCodeUnits(a, b);
}

/** SHA-256 of `listText` in UTF-8, 64 hexadecimal digits in lower case. */
export function listDigest(list: DigestedList): string {
  return bytesToHex(sha256(utf8ToBytes(listText(list))));
}

/** What is confirmed of one rule for one reason. */
export interface ConfirmedChecks {
  /** The rule's title. */
  readonly title: string;
  readonly reason: string;
  readonly count: number;
}

export interface Receipt {
  readonly returnTitle: string;
  readonly agreedDate: CalendarDate | undefined;
  readonly children: number;
  readonly confirmed: readonly ConfirmedChecks[];
  /** The day of the check, in Scotland. */
  readonly checkedOn: CalendarDate;
  /** From `listDigest`. */
  readonly digest: string;
  /** Of the add-in: "1.0.0". */
  readonly version: string;
}

const DIGITS_TOGETHER = 8;
const GROUPS_ON_A_LINE = 4;

/** The receipt as plain text for the covering note: nothing in it is about one child. */
export function receiptText(receipt: Receipt): string {
  const { returnTitle, agreedDate, children, confirmed, checkedOn, digest, version } = receipt;
  return [
    "Pre-inspection return: checked",
    "",
    `Return: ${returnTitle}`,
    `Agreed date: ${agreedDate === undefined ? "not known" : formatDate(agreedDate)}`,
    `Children: ${countInWords(children)}`,
    `Checked on: ${formatDate(checkedOn)}`,
    "To put right: nothing",
    ...(confirmed.length === 0 ? ["Confirmed: nothing"] : ["Confirmed:", ...confirmed.map(inWords)]),
    "",
    "Digest of the list (SHA-256; the order of the rows and formats do not count):",
    ...digestLines(digest),
    "",
    `PIR add-in, version ${version}`,
    "",
  ].join("\n");
}

function inWords({ title, reason, count }: ConfirmedChecks): string {
  return `- ${title}: ${counted(count, "check")}. Reason: ${reason}`;
}

function digestLines(digest: string): string[] {
  const groups = digest.match(new RegExp(`.{1,${DIGITS_TOGETHER}}`, "g")) ?? [];
  return Array.from({ length: Math.ceil(groups.length / GROUPS_ON_A_LINE) }, (_, line) =>
    groups.slice(line * GROUPS_ON_A_LINE, (line + 1) * GROUPS_ON_A_LINE).join(" "),
  );
}

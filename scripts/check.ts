import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type CalendarDate, fromIsoDate, parseDayFirst } from "../src/returns/calendar-date";
import { todayInScotland } from "../src/taskpane/today";
import { type CheckReport, checkWorkbook } from "../src/workbench/check-file";

const USAGE = `Checks pre-inspection returns and prints what is to be put right.

  npm run check -- RETURN.xlsx [MORE.xlsx …] [--notified 2026-08-24] [--json]

  --notified DATE   the day on which the inspection was notified, where the workbook does not say
  --json            for machines: one object for one file, a list of them for several
                    (npm prints two lines of its own first: use "npm run --silent check -- …")

The whole workbook is looked through, hidden sheets and notes too. What the partnership confirmed is listed last.
It ends with 0 when nothing is to fix, 1 when something is, and 2 when a file could not be checked.`;

type FileReport = CheckReport & { readonly file: string };

async function checkFile(path: string, options: { notificationDate?: CalendarDate }): Promise<FileReport> {
  const file = basename(path);
  let bytes: Uint8Array;
  try {
    // npm runs scripts from the project's folder; the path is meant from where the user stands.
    bytes = await readFile(resolve(process.env["INIT_CWD"] ?? "", path));
  } catch {
    return { file, kind: "notChecked", problem: "There is no such file, or it cannot be read." };
  }
  return { file, ...(await checkWorkbook(bytes, { today: todayInScotland(new Date()), ...options })) };
}

function inWords(report: FileReport): string {
  if (report.kind === "notChecked") return `${report.file}: not checked. ${report.problem}`;
  const { counts, children, findings, notes } = report;
  const confirmed = counts.confirmed === 0 ? "" : `, ${counts.confirmed} confirmed`;
  const lines = [
    `${report.file}: ${report.returnTitle}, sheet “${report.sheet}”`,
    `${counts.fix} to fix, ${counts.check} to check${confirmed}, ${children} ${children === 1 ? "child" : "children"}`,
  ];
  for (const [severity, title] of [["fix", "To fix"], ["check", "To check"]] as const) {
    const own = findings.filter((finding) => finding.severity === severity && finding.confirmed === null);
    if (own.length === 0) continue;
    lines.push("", title);
    for (const { code, place, sentence } of own) {
      lines.push(`  ${code.padEnd(4)} ${place === "" ? "" : `${place}: `}${sentence}`);
    }
  }
  const known = findings.flatMap(({ code, place, sentence, confirmed: why }) => (why === null ? [] : [{ code, place, sentence, why }]));
  if (known.length > 0) lines.push("", "Confirmed");
  for (const { code, place, sentence, why } of known) {
    lines.push(`  ${code.padEnd(4)} ${place === "" ? "" : `${place}: `}${sentence} Confirmed: ${why.reason}`);
  }
  if (notes.length > 0) lines.push("", ...notes);
  return lines.join("\n");
}

function exitCode(reports: readonly FileReport[]): number {
  if (reports.some(({ kind }) => kind === "notChecked")) return 2;
  return reports.some((report) => report.kind === "checked" && report.counts.fix > 0) ? 1 : 0;
}

function inJson(report: FileReport): unknown {
  const { kind, ...rest } = report;
  return { ...rest, checked: kind === "checked", ...(kind === "checked" ? {} : { findings: [] }) };
}

async function main(): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: { json: { type: "boolean" }, notified: { type: "string" }, help: { type: "boolean" } },
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : "The options cannot be read."}\n\n${USAGE}`);
    return 2;
  }
  const { values, positionals } = parsed;
  if (values.help === true || positionals.length === 0) {
    console.log(USAGE);
    return values.help === true ? 0 : 2;
  }
  const notificationDate = values.notified === undefined ? undefined : readNotified(values.notified);
  if (values.notified !== undefined && notificationDate === undefined) {
    console.error("The date after --notified cannot be read. Write it as 2026-08-24.");
    return 2;
  }
  const reports: FileReport[] = [];
  for (const path of positionals) {
    reports.push(await checkFile(path, notificationDate === undefined ? {} : { notificationDate }));
  }
  if (values.json === true) {
    const [only] = reports;
    console.log(JSON.stringify(reports.length === 1 && only ? inJson(only) : reports.map(inJson), null, 2));
  } else {
    console.log(reports.map(inWords).join("\n\n"));
  }
  return exitCode(reports);
}

function readNotified(text: string): CalendarDate | undefined {
  return fromIsoDate(text) ?? parseDayFirst(text);
}

// The host keeps nothing open that has to be waited for.
main().then(
  (code) => { process.exitCode = code; },
  (error: unknown) => {
    console.error("The check itself failed. This is a mistake in the program, not in the return.");
    if (process.env["PIR_DEBUG"] !== undefined) console.error(error);
    process.exitCode = 2;
  },
);

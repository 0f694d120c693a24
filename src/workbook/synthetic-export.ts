import { addDays, addYears, type CalendarDate, dateFromSerial, partsOf } from "../returns/calendar-date";
import { columnOfKind, type ReturnDefinition } from "../returns/definition";
import { extractedReturn } from "../returns/definitions/extracts";
import { type Random, seededRandom, syntheticChildren } from "./synthetic-children";

const CHILDREN = 60;
const SEED = 20260901;
/** Every so many children, one whose order or process was over before the two years began. */
const EVERY_ENDED = 12;
const EPISODE_DAYS = 120;

const HEADINGS = [
  "Person number", "Forename", "Surname", "Date of birth", "Expected date of birth", "Address line 1", "Home postcode", "Gender", "Ethnic origin", "Disability", "Type", "Start date", "End date",
  "Worker e-mail",
];
/** An unborn child is expected so long after the agreed date. */
const DAYS_TO_BIRTH = 45;
const DIGIT_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/**
 * A list as a case system would give it, of children who are nobody, for trying out how such a list becomes rows of the
 * return: names, dates of birth and addresses are in it, which the return must not have. Always the same text.
 * @returns a table with commas, lines ended as Windows ends them.
 */
export function syntheticExport(definition: ReturnDefinition, agreedDate: CalendarDate): string {
  const random = seededRandom(SEED);
  const rows = syntheticChildren(definition, agreedDate, CHILDREN, random).flatMap((child, index) => linesOf(child, index, definition, agreedDate, random));
  return [HEADINGS, ...rows].map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}

function linesOf(child: Readonly<Record<string, string | number>>, index: number, definition: ReturnDefinition, agreedDate: CalendarDate, random: Random): string[][] {
  const episodes = episodesOf(child, index, definition, agreedDate, random);
  const birth = birthOf(Number(child[columnOfKind(definition, "age")?.key ?? ""]), index, agreedDate, episodes);
  const about = [
    String(3_000_001 + index * 4), `Child${Array.from(String(index + 1), (digit) => DIGIT_WORDS[Number(digit)] ?? "").join("")}`, "Testfamily", birth === undefined ? "" : written(birth), birth === undefined ? written(addDays(agreedDate, DAYS_TO_BIRTH)) : "", `${index + 1} Example Street`,
    `${child["postcode"] ?? ""} ${index % 10}ZZ`, child["gender"] ?? "", child["ethnicity"] ?? "", child["disability"] ?? "",
  ].map(String);
  return episodes.map(({ kind, start, end }) => [...about, kind, written(start), end === undefined ? "" : written(end), "duty.team@example.org"]);
}

interface Episode {
  readonly kind: string;
  readonly start: CalendarDate;
  readonly end: CalendarDate | undefined;
}

function episodesOf(child: Readonly<Record<string, string | number>>, index: number, definition: ReturnDefinition, agreedDate: CalendarDate, random: Random): Episode[] {
  const { kind } = extractedReturn(definition).extract;
  const name = kind.use === "fills" ? String(child[kind.column] ?? "") : "Compulsory supervision order";
  const windowStart = addYears(agreedDate, -definition.windowYears);
  if (index % EVERY_ENDED === EVERY_ENDED - 1) return [{ kind: name, start: addDays(windowStart, -2 * EPISODE_DAYS), end: addDays(windowStart, -EPISODE_DAYS) }];
  const startColumn = columnOfKind(definition, "orderStart");
  const started = startColumn && dateFromSerial(Number(child[startColumn.key]), "1900");
  const start = started ?? addDays(agreedDate, -Math.floor(random() * EPISODE_DAYS));
  const current = { kind: name, start, end: undefined };
  const { reinstatement } = definition;
  const wasReinstated = reinstatement !== undefined && child[reinstatement.column] === reinstatement.yes;
  const earlier = { kind: name, start: addDays(windowStart, -EPISODE_DAYS), end: addDays(windowStart, 1) };
  return wasReinstated && start > addDays(earlier.end, 1) ? [earlier, current] : [current];
}

/** @returns a day on which somebody of that age can have been born, before everything that is told; undefined for an unborn child. */
function birthOf(age: number, index: number, agreedDate: CalendarDate, episodes: readonly Episode[]): CalendarDate | undefined {
  if (Number.isNaN(age)) return undefined;
  const earliest = addDays(addYears(agreedDate, -(age + 1)), 1);
  const latest = Math.min(...episodes.map(({ start }) => start)) - earliest;
  return addDays(earliest, Math.max(0, Math.min((index * 37) % 330, latest)));
}

/** 03/04/2024 for 3 April. */
function written(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

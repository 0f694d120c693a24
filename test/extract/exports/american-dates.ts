import { type CalendarDate, partsOf } from "../../../src/returns/calendar-date";
import { madeUpChild, randomOf } from "./made-up-child";
import { type OrderKind, singleOrderStory } from "./order-stories";
import { returnARow, Secrets, type SyntheticExport, type TrueChild } from "./synthetic-export";
import { separated, utf16WithMark } from "./text-files";
import { monthFirst } from "./writings";

/**
 * Shaped after what "save results as" of a database tool leaves, on a computer set to American English: tabs, UTF-16
 * little-endian, names of database columns for headings, months first with midnight behind them, NULL for nothing.
 */
export function americanDates(rows: number, seed = 4): SyntheticExport {
  return databaseExport(rows, seed, singleOrderStory);
}

/** The same where no date has a day beyond the 12th: nothing in the file says which number is the day. */
export function ambiguousDates(rows: number, seed = 5): SyntheticExport {
  return databaseExport(rows, seed, (index, random) => {
    for (;;) {
      const story = singleOrderStory(index, random);
      const days = [story.birth, ...story.orders.flatMap(({ start, end }) => [start, end])];
      if (days.every((date) => date === undefined || partsOf(date).day <= 12)) return story;
    }
  });
}

function databaseExport(rows: number, seed: number, tell: typeof singleOrderStory): SyntheticExport {
  const random = randomOf(seed);
  const children: TrueChild[] = [];
  const lines: string[][] = [];
  const secrets = new Secrets();
  const stamp = (date: CalendarDate | undefined): string => (date === undefined ? "NULL" : `${monthFirst(date)} 12:00:00 AM`);
  for (let index = 0; index < rows; index++) {
    const story = tell(index, random);
    const child = madeUpChild(index, story.birth, random);
    const number = `${90_210_000 + index}`;
    const [order] = story.orders;
    if (order === undefined) throw new RangeError("a child of this export has an order");
    lines.push([
      number, child.surname, child.forename, stamp(child.birth), SEX[child.gender] ?? "", RACE[child.ethnicity] ?? child.ethnicity, FLAG[child.disability] ?? "NULL",
      child.address, child.postcode, LEGAL[order.kind], stamp(order.start), stamp(order.end),
    ]);
    children.push({ numbers: [number], rows: [index], leftOut: story.leftOut, cells: returnARow(child, story) });
    secrets.ofChild(child, number);
    secrets.tellsDays(order.start, order.end);
  }
  return {
    fileName: "Results.txt",
    bytes: utf16WithMark(separated([HEADINGS, ...lines], "\t")),
    rows,
    children,
    columns: {
      client_id: "child", birth_dt: "birth", sex: "column:gender", ethnic_group: "column:ethnicity", disabled: "column:disability",
      post_code: "column:postcode", legal_status: "kind", effective_from: "start", effective_to: "end",
    },
    words: {
      "column:gender": Object.fromEntries(Object.entries(SEX).map(([entry, word]) => [word, entry])),
      "column:ethnicity": { "WHITE BRITISH (OTHER)": "Other White British", "BLACK AFRICAN": "African" },
      "column:disability": { ...Object.fromEntries(Object.entries(FLAG).map(([entry, word]) => [word, entry])), NULL: "Not recorded/Unknown" },
      kind: { [LEGAL.cso]: "Counts", [LEGAL.icso]: "Counts", [LEGAL.other]: "Does not count" },
    },
    doubles: [],
    twins: [],
    secrets: () => secrets.all(),
  };
}

const HEADINGS = [
  "client_id", "last_name", "first_name", "birth_dt", "sex", "ethnic_group", "disabled", "addr_line_1", "post_code", "legal_status", "effective_from", "effective_to",
];
const SEX: Readonly<Record<string, string>> = { Female: "F", Male: "M", Other: "O", "Not recorded/Unknown": "U" };
const FLAG: Readonly<Record<string, string>> = { yes: "1", no: "0", "Not recorded/Unknown": "NULL" };
const RACE: Readonly<Record<string, string>> = {
  "White Scottish": "WHITE SCOTTISH", "Other White British": "WHITE BRITISH (OTHER)", "White Polish": "WHITE POLISH", Pakistani: "PAKISTANI", African: "BLACK AFRICAN",
  "Mixed or multiple": "MIXED", "Not recorded/Unknown": "NOT KNOWN",
};
const LEGAL: Readonly<Record<OrderKind, string>> = { cso: "CSO", icso: "ICSO", other: "S25" };

import { addDays, addYears, type CalendarDate } from "../../../src/returns/calendar-date";
import type { CellValue } from "../../../src/returns/layout";
import type { Random } from "../../../src/workbook/synthetic-children";
import { AGREED, CHI_VECTORS, dayBetween, type MadeUpChild, madeUpChild, pick, randomOf, WINDOW_START, yearsOn } from "./made-up-child";
import { Secrets, type SyntheticExport, type TrueChild } from "./synthetic-export";
import { separated, utf8WithMark } from "./text-files";
import { dayFirst } from "./writings";

/**
 * Shaped after the involvement lists from which return B is made (one row a process): referral discussions,
 * registrations, processes for young people; expected dates of birth in a column of their own; children entered twice
 * under two numbers with the name spelled otherwise; twins; numbers typed with other capitals and spaces.
 */
export function oneRowAProcess(rows: number, seed = 6): SyntheticExport {
  const random = randomOf(seed);
  const list = new ProcessList();
  addDoubledChildren(list, random);
  for (let index = FIRST_PLAIN; list.lines.length < rows; index++) addPlainChild(list, index, random);
  return {
    fileName: "Involvements 2026.csv",
    bytes: utf8WithMark(separated([HEADINGS, ...list.lines], ",")),
    rows: list.lines.length,
    children: list.children,
    columns: {
      "Child No": "child", "Date of Birth": "birth", "Expected Date of Birth": "due", Postcode: "column:postcode", Gender: "column:gender",
      "Ethnic Group": "column:ethnicity", Disability: "column:disability", Involvement: "kind", "Start Date": "start", "End Date": "end",
    },
    words: { kind: Object.fromEntries(Object.entries(PROCESS).map(([entry, word]) => [word, entry])) },
    doubles: ["row 4, row 5"],
    twins: ["row 6, row 7"],
    secrets: () => list.secrets.all(),
  };
}

const HEADINGS = [
  "Child No", "First Name", "Last Name", "Date of Birth", "Expected Date of Birth", "CHI", "Postcode", "Gender", "Ethnic Group", "Disability", "Involvement", "Start Date", "End Date", "Comments",
];
const IRD = "child protection investigation without registration";
const REGISTER = "child protection register";
const YOUNG_PERSON = "vulnerable young person's process";
const CARM = "care and risk management";
const PROCESS: Readonly<Record<string, string>> = { [IRD]: "IRD", [REGISTER]: "CP Registration", [YOUNG_PERSON]: "VYP", [CARM]: "CARM" };
/** The category that counts before the others, as the return's own order has it. */
const PRECEDENCE = [REGISTER, CARM, YOUNG_PERSON, IRD];
const FIRST_PLAIN = 6;

interface Process {
  readonly category: string;
  readonly start: CalendarDate;
  readonly end: CalendarDate | undefined;
}

class ProcessList {
  readonly lines: string[][] = [];
  readonly children: TrueChild[] = [];
  readonly secrets = new Secrets();

  numberOf(index: number): string {
    return `EXP-${String(20_411 + index)}`;
  }

  /** @returns the rows that were added. */
  add(child: MadeUpChild, processes: readonly Process[], options: { readonly number?: string; readonly isUnborn?: boolean } = {}): number[] {
    const number = options.number ?? this.numberOf(child.index);
    const birth = dayFirst(child.birth);
    const rows = processes.map(({ category, start, end }, place) => {
      // The same number as somebody else types it.
      const typed = place === 1 ? ` ${number.toLowerCase()} ` : number;
      this.lines.push([
        typed, child.forename, child.surname, options.isUnborn === true ? "" : birth, options.isUnborn === true ? birth : "", options.isUnborn === true ? "" : child.healthNumber, child.postcode,
        child.gender, child.ethnicity, child.disability, PROCESS[category] ?? "", dayFirst(start), end === undefined ? "" : dayFirst(end), `Discussed with ${child.forename}'s school`,
      ]);
      this.secrets.tellsDays(start, end);
      return this.lines.length - 1;
    });
    this.secrets.ofChild(child, number);
    this.secrets.also(number.toLowerCase(), "Discussed with");
    return rows;
  }

  is(numbers: readonly string[], rows: readonly number[], child: MadeUpChild, age: CellValue, category: string | undefined): void {
    this.children.push({
      numbers, rows,
      leftOut: category === undefined ? "endedBefore" : undefined,
      cells: [child.outward, age, child.gender, child.ethnicity, child.disability, category ?? ""],
    });
  }
}

/** The two years' processes of the four numbers below lie in different months: no two rows are alike. */
function addDoubledChildren(list: ProcessList, random: Random): void {
  const one = (index: number, birth: CalendarDate): MadeUpChild => madeUpChild(index, birth, random);
  const process = (category: string, from: number): Process => ({ category, start: addDays(WINDOW_START, from), end: addDays(WINDOW_START, from + 60) });
  const now = (child: MadeUpChild): number => yearsOn(child.birth, AGREED);

  // One child under two numbers with one health number.
  const first = one(0, addDays(addYears(AGREED, -9), 40));
  const asFirst = { ...first, index: 1, forename: "Chyldzero", surname: first.surname };
  const firstRows = [...list.add(first, [process(IRD, 30)]), ...list.add(asFirst, [process(REGISTER, 200)])];
  list.is([list.numberOf(0), list.numberOf(1)], firstRows, first, now(first), REGISTER);

  // One child under two numbers, a name spelled otherwise, and no health number that says so.
  const second = { ...one(2, addDays(addYears(AGREED, -12), 90)), healthNumber: "" };
  const asSecond = { ...second, index: 3, forename: "Chyldtwo" };
  const secondRows = [...list.add(second, [process(YOUNG_PERSON, 45)]), ...list.add(asSecond, [process(IRD, 300)])];
  list.is([list.numberOf(2), list.numberOf(3)], secondRows, second, now(second), YOUNG_PERSON);

  // Twins: a day of birth, a home, a surname; two health numbers.
  const third = { ...one(4, addDays(addYears(AGREED, -6), 20)), healthNumber: CHI_VECTORS[3] ?? "" };
  const twin = { ...third, index: 5, forename: "Otherchildfive", healthNumber: CHI_VECTORS[4] ?? "", gender: third.gender === "Male" ? "Female" : "Male" };
  list.is([list.numberOf(4)], list.add(third, [process(REGISTER, 80)]), third, now(third), REGISTER);
  list.is([list.numberOf(5)], list.add(twin, [process(REGISTER, 80)]), twin, now(twin), REGISTER);
}

function addPlainChild(list: ProcessList, index: number, random: Random): void {
  const number = list.numberOf(index);
  const chance = index === FIRST_PLAIN ? 0 : index === FIRST_PLAIN + 1 ? 0.1 : index === FIRST_PLAIN + 2 ? 0.2 : random();
  if (chance < 0.05) {
    // Not born on the agreed date.
    const unborn = { ...madeUpChild(index, dayBetween(addDays(AGREED, 10), addDays(AGREED, 150), random), random), gender: "Not recorded/Unknown" };
    const start = addDays(AGREED, -20);
    list.is([number], list.add(unborn, [{ category: REGISTER, start, end: undefined }], { isUnborn: true }), unborn, "Unborn", REGISTER);
    return;
  }
  const child = madeUpChild(index, dayBetween(addDays(addYears(AGREED, -16), 2), addDays(addYears(AGREED, -5), -2), random), random);
  const age = yearsOn(child.birth, AGREED);
  if (chance < 0.15) {
    // All of it was over before the two years began.
    const end = dayBetween(addDays(WINDOW_START, -300), addDays(WINDOW_START, -3), random);
    list.is([number], list.add(child, [{ category: pick(PRECEDENCE, random), start: addDays(end, -100), end }]), child, age, undefined);
    return;
  }
  const processes: Process[] = Array.from({ length: chance < 0.5 ? 2 : 1 }, (_, place) => {
    const start = addDays(WINDOW_START, 20 + place * 300 + Math.floor(random() * 200));
    return { category: pick(PRECEDENCE, random), start, end: addDays(start, 50) };
  });
  const counts = PRECEDENCE.find((entry) => processes.some(({ category }) => category === entry));
  list.is([number], list.add(child, processes), child, age, counts);
}

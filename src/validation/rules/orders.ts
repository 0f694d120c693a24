import { addYears, type CalendarDate, daysBetween, formatDate, serialFromDate } from "../../returns/calendar-date";
import { LONGEST_LIFE } from "../../returns/readings/age";
import type { CellRule, RecordView, ReturnContext, RowRule } from "../rule";

const ADULT = 18;

export const startMissing: CellRule<"orderStart"> = {
  code: "CS1",
  severity: "check",
  topic: "orders",
  title: "Start date of the order missing",
  why: "Children who are no longer on an order are in scope too, and their last order has a start date.",
  guidance: "orders",
  looksAt: "cell",
  kind: "orderStart",
  check: (start) =>
    start.kind === "missing"
      ? {
          sentence:
            "Enter the date on which the current order started. If the order has ended, enter when the last one started.",
        }
      : undefined,
};

export const startNotADate: CellRule<"orderStart"> = {
  code: "CS2",
  severity: "fix",
  topic: "orders",
  title: "Start of the order is not a date",
  why: "How long an order has lasted can only be reckoned from a real date.",
  guidance: "orders",
  fix: "Make the start of the order a real date",
  looksAt: "cell",
  kind: "orderStart",
  check: (start, { dateSystem }) => {
    if (start.kind === "error") return { sentence: "This cell holds an Excel error. Enter the date, for example 12/03/2024." };
    if (start.kind === "number") return { sentence: "This is a number, not a date. Enter day, month and year, for example 12/03/2024." };
    if (start.kind !== "text") return undefined;
    if (start.date === undefined) {
      return { sentence: "This is not a date. Enter day, month and year, for example 12/03/2024." };
    }
    const sentence = `This date is text to Excel. Enter it as a date: ${formatDate(start.date)}.`;
    const serial = serialFromDate(start.date, dateSystem);
    return serial === undefined ? { sentence } : { sentence, suggestion: serial };
  },
};

export const startAfterAgreedDate: CellRule<"orderStart"> = {
  code: "CS3",
  severity: "fix",
  topic: "orders",
  title: "Order starts after the agreed date",
  why: "The return shows how things stood on the agreed date. What began later does not belong in it.",
  guidance: "agreedDate",
  looksAt: "cell",
  kind: "orderStart",
  check: (start, { agreedDate }) =>
    start.kind === "date" && agreedDate.kind === "date" && start.date > agreedDate.date
      ? {
          sentence: `This order starts on ${formatDate(start.date)}, after the agreed date of ${formatDate(agreedDate.date)}. Correct the start date.`,
        }
      : undefined,
};

/** An order that ended and another that began, both within the window: the current one cannot be older than that. */
export const reinstatedBeforeWindow: RowRule = {
  code: "CS6",
  severity: "check",
  topic: "orders",
  title: "Reinstated, but the order is older",
  why: "An order that ended and began again in the two years that are read began in them. Either the answer or the start date is likely to be wrong.",
  guidance: "orders",
  looksAt: "row",
  at: "orderStart",
  cells: "the start of the order and whether it was reinstated",
  appliesTo: ({ reinstatement }) => reinstatement !== undefined,
  check: ({ orderStart, reinstated }, { agreedDate, definition }) => {
    if (reinstated?.kind !== "entry" && reinstated?.kind !== "spelling") return undefined;
    if (orderStart?.kind !== "date" || agreedDate.kind !== "date") return undefined;
    // A list of the workbook's own may write it with a capital.
    if (reinstated.entry.toLowerCase() !== definition.reinstatement?.yes.toLowerCase()) return undefined;
    // No year is shorter than 365 days: this settles most rows without the calendar.
    if (daysBetween(orderStart.date, agreedDate.date) < definition.windowYears * 365) return undefined;
    const windowStart = addYears(agreedDate.date, -definition.windowYears);
    if (orderStart.date >= windowStart) return undefined;
    return {
      sentence: `This order was reinstated within the ${definition.windowYears} years before the agreed date, but its start, ${formatDate(orderStart.date)}, is before ${formatDate(windowStart)}. Check both: the start of the current order is asked for.`,
    };
  },
};

interface Facts {
  readonly start: CalendarDate;
  readonly age: number;
  readonly agreed: CalendarDate;
}

/** Start, age and agreed date where all three are known, the age is one, and the start is not after the agreed date. */
function known(record: RecordView, { agreedDate }: ReturnContext): Facts | undefined {
  const { age, orderStart } = record;
  if (orderStart?.kind !== "date" || agreedDate.kind !== "date" || age?.kind !== "years") return undefined;
  if (age.years < 0 || age.years > LONGEST_LIFE || orderStart.date > agreedDate.date) return undefined;
  return { start: orderStart.date, age: age.years, agreed: agreedDate.date };
}

/**
 * A child of age a on the agreed date was born after the same day a + 1 years earlier. (One born on 29 February
 * reaches an age on 1 March of a common year: Age of Legal Capacity (Scotland) Act 1991, section 6.)
 */
export const startBeforeBirth: RowRule = {
  code: "CS4",
  severity: "fix",
  topic: "orders",
  title: "Order starts before the child was born",
  why: "Either the age or the start date is wrong, and both decide how the sample is balanced.",
  looksAt: "row",
  at: "orderStart",
  cells: "the age and the start of the order",
  check: (record, context) => {
    const facts = known(record, context);
    if (facts === undefined) return undefined;
    const years = facts.age + 1;
    // No year is shorter than 365 days: this settles most rows without the calendar.
    if (daysBetween(facts.start, facts.agreed) < years * 365) return undefined;
    if (facts.start > addYears(facts.agreed, -years)) return undefined;
    return {
      sentence: `This order starts on ${formatDate(facts.start)}, before a child aged ${facts.age} on the agreed date was born. Correct the age or the start date.`,
    };
  },
};

/** Few are: this spares the reckoning in all other rows. */
function isAdult({ age }: RecordView): boolean {
  return age?.kind === "years" && age.years >= ADULT;
}

/**
 * The days between which the 18th birthday of somebody of 18 or over lies: after a − 17 years before the agreed date, and
 * at the latest a − 18 years before it.
 */
function eighteenthBirthday({ agreed, age }: Facts): { after: CalendarDate; latest: CalendarDate } {
  return { after: addYears(agreed, -(age - ADULT + 1)), latest: addYears(agreed, -(age - ADULT)) };
}

export const startAsAdult: RowRule = {
  code: "CS5",
  severity: "fix",
  topic: "orders",
  title: "Order starts on or after the 18th birthday",
  why: "A compulsory supervision order cannot start when the young person is an adult.",
  guidance: "age",
  looksAt: "row",
  at: "orderStart",
  cells: "the age and the start of the order",
  check: (record, context) => {
    const facts = isAdult(record) ? known(record, context) : undefined;
    if (facts === undefined) return undefined;
    if (facts.start < eighteenthBirthday(facts).latest) return undefined;
    return {
      sentence: `This order starts on ${formatDate(facts.start)}, when a young person aged ${facts.age} on the agreed date was already ${ADULT}. Correct the age or the start date.`,
    };
  },
};

/** The start lies between the days on which the 18th birthday may have been. */
export const startPerhapsAsAdult: RowRule = {
  code: "CS7",
  severity: "check",
  topic: "orders",
  title: "Order may start after the 18th birthday",
  why: "A compulsory supervision order cannot start when the young person is an adult.",
  guidance: "age",
  looksAt: "row",
  at: "orderStart",
  cells: "the age and the start of the order",
  check: (record, context) => {
    const facts = isAdult(record) ? known(record, context) : undefined;
    if (facts === undefined) return undefined;
    const { after, latest } = eighteenthBirthday(facts);
    if (facts.start >= latest || facts.start <= after) return undefined;
    return {
      sentence: `This order starts on ${formatDate(facts.start)}. A young person aged ${facts.age} on the agreed date may have been ${ADULT} by then. Check the age and the start date.`,
    };
  },
};

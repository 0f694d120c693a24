import { LONGEST_LIFE } from "../../returns/readings/age";
import type { CellRule } from "../rule";
import { counted } from "../../returns/wording";

/** Children who are older turned 18 before the window of two years began. */
const OLDEST = 19;
const ADULT = 18;

export const ageMissing: CellRule<"age"> = {
  code: "AG1",
  severity: "fix",
  topic: "ages",
  title: "Age missing",
  why: "The sample is balanced by age.",
  guidance: "columns",
  looksAt: "cell",
  kind: "age",
  check: (age) =>
    age.kind === "missing" ? { sentence: "Enter the child's age in whole years on the agreed date." } : undefined,
};

export const ageNotWhole: CellRule<"age"> = {
  code: "AG2",
  severity: "fix",
  topic: "ages",
  title: "Age is not a whole number",
  why: "Anything but a whole number cannot be put into an age band.",
  guidance: "columns",
  fix: "Write the age as a number",
  looksAt: "cell",
  kind: "age",
  check: (age, _context, column) => {
    if (age.kind === "error") {
      return { sentence: "This cell holds an Excel error. Enter the age in whole years." };
    }
    if (age.kind === "unborn" && !column.unbornAllowed) {
      return { sentence: "Enter the age in whole years. This return does not ask for unborn babies." };
    }
    if (age.kind === "text") {
      // The cell already shows this very number: only its format tells the two apart.
      return { sentence: `This age is text to Excel. Format the cell as a number and enter the age again: ${age.years}.`, suggestion: age.years };
    }
    if (age.kind !== "notWhole") return undefined;
    return age.years === undefined
      ? { sentence: "Enter the age as a whole number of years, for example 12, or 0 for a baby under one." }
      : { sentence: `Enter the age as a number alone: ${age.years}.`, suggestion: age.years };
  },
};

export const dateAsAge: CellRule<"age"> = {
  code: "AG3",
  severity: "fix",
  topic: "identifiers",
  title: "Date or year of birth in the age column",
  why: "A date of birth must not be sent: with the postcode it can point to one child.",
  guidance: "minimum",
  looksAt: "cell",
  kind: "age",
  check: (age) =>
    age.kind === "birth"
      ? { sentence: "This reads as a date or a year of birth. Enter the age in whole years on the agreed date." }
      : undefined,
};

export const ageOutOfRange: CellRule<"age"> = {
  code: "AG4",
  severity: "fix",
  topic: "ages",
  title: "Age out of range",
  why: "Only children who were under 18 at some point in the two years before the agreed date are in scope.",
  guidance: "age",
  looksAt: "cell",
  kind: "age",
  check: (age, { definition }) => {
    if (age.kind !== "years") return undefined;
    if (age.years < 0) return { sentence: "An age cannot be below 0. Enter the age in whole years on the agreed date." };
    if (age.years <= OLDEST) return undefined;
    // The number itself stays out of the sentence: it may be a CHI number in the wrong column.
    if (age.years > LONGEST_LIFE) return { sentence: "Nobody is this old. Enter the age in whole years on the agreed date." };
    return {
      sentence: `At ${age.years}, this person turned ${ADULT} more than ${counted(definition.windowYears, "year")} before the agreed date. Correct the age, or take the row out.`,
    };
  },
};

export const ageOfAdult: CellRule<"age"> = {
  code: "AG5",
  severity: "check",
  topic: "ages",
  title: "18 or 19 years old",
  why: "Young people who are 18 or over now count only if they were under 18 at some point in the window.",
  guidance: "age",
  looksAt: "cell",
  kind: "age",
  check: (age, { definition }) =>
    age.kind === "years" && age.years >= ADULT && age.years <= OLDEST
      ? {
          sentence: `This young person is ${age.years}. Check that they were under ${ADULT} at some point in the ${definition.windowYears} years before the agreed date ${definition.involvement}.`,
        }
      : undefined,
};

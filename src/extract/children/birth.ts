import type { CalendarDate } from "../../returns/calendar-date";
import { ageOn, birthday } from "../days/ages";
import { columnOf, type ExtractContext, type ExtractPlan } from "../plan";
import { columnRole } from "../roles";
import { ageOfCell } from "../values/age-of-cell";
import { cellAt, type Derived, latestValue } from "./latest-value";
import type { ChildRow } from "./source-rows";
import { rowsDiffer } from "./words";

export const UNBORN = "Unborn";
const ADULT = 18;

/** How old a child is, as far as its rows say. */
export interface BirthFacts {
  /** The 18th birthday. Undefined where the date of birth is not known. */
  readonly adultOn: CalendarDate | undefined;
  /** Whole years: on the agreed date where the date of birth is known, else as the export has it. */
  readonly age: number | undefined;
  /** Not born on the agreed date. */
  readonly isUnborn: boolean;
  readonly doubts: readonly string[];
}

/** Reads age or date of birth from the rows of a child, the latest first. */
export function birthReader(plan: ExtractPlan, { definition, agreedDate }: ExtractContext): (rows: readonly ChildRow[]) => BirthFacts {
  const allowsUnborn = definition.columns.some((own) => own.kind === "age" && own.unbornAllowed);
  const ageColumn = definition.columns.find(({ kind }) => kind === "age");
  const column = ageColumn === undefined ? undefined : columnOf(plan, columnRole(ageColumn.key));
  const { one } = definition.extract.episode;
  /** Many children share a date of birth. */
  const known = new Map<CalendarDate, { readonly adultOn: CalendarDate; readonly age: number }>();
  const reckoned = (birth: CalendarDate): { readonly adultOn: CalendarDate; readonly age: number } => {
    const own = known.get(birth) ?? { adultOn: birthday(birth, ADULT), age: ageOn(birth, agreedDate) };
    known.set(birth, own);
    return own;
  };
  return (rows) => {
    const births = latestValue(rows, ({ birth }) => derived(birth));
    const birth = births.value;
    if (birth !== undefined) {
      const doubts = births.different > 1 ? [`${births.different === 2 ? "Two" : births.different} dates of birth: that of the latest ${one} was taken.`] : [];
      const isUnborn = birth > agreedDate;
      const { adultOn, age } = reckoned(birth);
      return { adultOn, age: isUnborn ? undefined : age, isUnborn, doubts };
    }
    const dues = latestValue(rows, ({ due }) => derived(due));
    const ages = column === undefined ? undefined : latestValue(rows, (row) => derived(ageOfCell(cellAt(row, column), true)));
    const age = ages?.value;
    const doubts = (ages?.different ?? 0) > 1 ? [rowsDiffer(ageColumn?.name ?? "", one)] : [];
    const isPast = dues.value !== undefined && dues.value <= agreedDate;
    if (isPast && typeof age !== "number") doubts.push("The expected date of birth lies before the agreed date and there is no date of birth: it could not be told whether the child was born.");
    const isExpected = dues.value !== undefined && !isPast;
    // Systems write 0 for children who are not born yet.
    if (typeof age === "number" && !(isExpected && age === 0 && allowsUnborn)) {
      if (isExpected && age > 0) doubts.push("The expected date of birth lies after the agreed date, and the export has an age: the age was taken.");
      return { adultOn: undefined, age, isUnborn: false, doubts };
    }
    return { adultOn: undefined, age: undefined, isUnborn: age === UNBORN || isExpected, doubts };
  };
}

function derived<T extends CalendarDate | number | "Unborn">(value: T | undefined): Derived<T> {
  return value === undefined ? { kind: "missing" } : { kind: "value", value };
}

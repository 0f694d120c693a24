import type { CalendarDate } from "../../../returns/calendar-date";
import type { RawRow } from "../../../returns/record";
import type { ListToDraw } from "../../../sampling/frame/reading";
import type { OpenReturn } from "../open-list";

/** The agreed date, where it can be read. */
export function agreedDateOf({ validator }: OpenReturn): CalendarDate | undefined {
  const { agreedDate } = validator.context;
  return agreedDate.kind === "date" ? agreedDate.date : undefined;
}

/** The list as it was last read, for its digest and for the sampler. @param now what was read just now in place of it. */
export function listToDraw(
  open: OpenReturn,
  now: { readonly rows: readonly RawRow[]; readonly agreedDate: CalendarDate | undefined } = {
    rows: open.validator.rows(),
    agreedDate: agreedDateOf(open),
  },
): ListToDraw {
  const { definition, vocabularies, dateSystem } = open.validator.context;
  return { definition, vocabularies, dateSystem, ...now };
}

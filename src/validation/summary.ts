import { levelsAmong, type Margin, marginsOf, MISSING, NOT_IN_LIST, UNBORN } from "../returns/margins";
import { columnOfKind } from "../returns/definition";
import type { RawRow } from "../returns/record";
import type { ReturnContext } from "./rule";

/** Lists longer than this show only the entries that some child has. */
const LONGEST_LIST_SHOWN_WHOLE = 6;
const MOST_DISTRICTS = 10;

export interface Bar {
  readonly label: string;
  readonly count: number;
  /** 0 to 1, of all children. */
  readonly share: number;
}

export interface Distribution {
  /** "Age band". */
  readonly name: string;
  readonly bars: readonly Bar[];
}

/** The records of a list and what holds for it; a `Validator` is one. */
export interface CountedList {
  readonly context: Pick<ReturnContext, "definition" | "layout" | "vocabularies" | "agreedDate" | "dateSystem">;
  /** Every record, without blank rows. */
  rows(): readonly RawRow[];
}

/**
 * How the children of a list are spread over each margin, so that somebody sees before sending that, say, no child is
 * under 5. Columns that the sheet does not have are left out.
 */
export function distributions(list: CountedList): Distribution[] {
  const { context } = list;
  const { definition, layout, vocabularies, agreedDate, dateSystem } = context;
  const records = list.rows();
  const date = agreedDate.kind === "date" ? agreedDate.date : undefined;
  return marginsOf(definition, vocabularies, date, dateSystem)
    .filter(({ key }) => layout.columns.has(key))
    .map((margin) => ({ name: margin.name, bars: barsOf(margin, records, context) }));
}

function barsOf(margin: Margin, rows: readonly RawRow[], { definition }: CountedList["context"]): Bar[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const level = margin.levelOf(row);
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const bar = (label: string, count: number): Bar => ({ label, count, share: rows.length === 0 ? 0 : count / rows.length });
  if (margin.levels === undefined) {
    return districts(levelsAmong(margin, rows), counts).map(([label, count]) => bar(label, count));
  }
  const own = new Set(margin.levels);
  for (const outside of [NOT_IN_LIST, MISSING]) own.delete(outside);
  const isEmptyShown = (level: string): boolean => {
    if (level === UNBORN) return columnOfKind(definition, "age")?.unbornAllowed === true;
    const isList = definition.columns.some(({ key, kind }) => key === margin.key && kind === "choice");
    return own.has(level) && (!isList || own.size <= LONGEST_LIST_SHOWN_WHOLE);
  };
  return margin.levels
    .filter((level) => counts.has(level) || isEmptyShown(level))
    .map((level) => bar(level, counts.get(level) ?? 0));
}

/** The districts with most children, the rest together, then what is no district. */
function districts(levels: readonly string[], counts: ReadonlyMap<string, number>): [string, number][] {
  const count = (level: string): number => counts.get(level) ?? 0;
  const outside: readonly string[] = levels.filter((level) => level === MISSING || level === NOT_IN_LIST);
  // The order of equal ones stays that of the levels.
  const own = levels.filter((level) => !outside.includes(level)).sort((a, b) => count(b) - count(a));
  const shown = own.slice(0, MOST_DISTRICTS);
  const rest = own.slice(MOST_DISTRICTS);
  const restBar: [string, number][] =
    rest.length === 0
      ? []
      : [[`${rest.length} other ${rest.length === 1 ? "district" : "districts"}`, rest.reduce((sum, level) => sum + count(level), 0)]];
  return [...shown.map((level): [string, number] => [level, count(level)]), ...restBar, ...outside.map((level): [string, number] => [level, count(level)])];
}

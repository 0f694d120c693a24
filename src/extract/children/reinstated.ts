import type { CellValue } from "../../returns/layout";
import { nearestEntries } from "../../returns/nearest-entry";
import { columnOf, type ExtractContext, type ExtractPlan } from "../plan";
import type { OrderFacts } from "../scope/current-order";
import type { SourceCell } from "../table";
import type { CellFacts } from "./cells";
import { cellAt, type Derived } from "./latest-value";

/** Whether an order ended and another began. */
export interface Reinstated {
  /** Of the list in force; undefined where it is left empty. */
  readonly entry: CellValue | undefined;
  readonly doubts: readonly string[];
}

/**
 * The export's own column for it counts before the dates of orders, yes before no and no before anything else, with a doubt
 * where the dates say otherwise.
 * @param source the export's column.
 */
export function reinstatedReader(
  plan: ExtractPlan,
  context: ExtractContext,
  source: number | undefined,
  read: (cell: SourceCell) => Derived<CellValue>,
): (facts: CellFacts) => Reinstated {
  const yes = entryFor(context, context.definition.reinstatement?.yes ?? "");
  const no = entryFor(context, "no");
  const { many } = context.definition.extract.episode;
  const hasStarts = columnOf(plan, "start") !== undefined;
  return ({ rows, orders }) => {
    const byDates = hasStarts && orders !== undefined ? orders.reinstated : undefined;
    const given = source === undefined ? undefined : givenBy(rows.map((row) => read(cellAt(row, source))), [yes, no]);
    if (given !== undefined) return { entry: given, doubts: disagrees(given, byDates) ? [`The export and the dates of ${many} differ on whether one ended and another began: the export's answer was taken.`] : [] };
    if (byDates === undefined) return { entry: undefined, doubts: [] };
    if (byDates === "unknown") return { entry: undefined, doubts: [`Dates of ${many} could not be read: it could not be told whether one ended and another began.`] };
    return { entry: byDates === "no" ? no : yes, doubts: [] };
  };

  function disagrees(given: CellValue, byDates: OrderFacts["reinstated"] | undefined): boolean {
    if (byDates === undefined || byDates === "unknown") return false;
    return given === yes ? byDates === "no" : given === no && byDates !== "no";
  }
}

function givenBy(values: readonly Derived<CellValue>[], order: readonly (CellValue | undefined)[]): CellValue | undefined {
  const given = values.flatMap((own) => (own.kind === "value" ? [own.value] : []));
  return order.find((entry) => entry !== undefined && given.includes(entry)) ?? given[0];
}

/** The entry of the list in force that stands for a word of the definition's own. */
function entryFor({ definition, vocabularies }: ExtractContext, word: string): CellValue | undefined {
  const key = definition.reinstatement?.column;
  const column = definition.columns.find((own) => own.key === key);
  const list = key === undefined ? undefined : vocabularies.get(key);
  if (list === undefined || column?.kind !== "choice") return undefined;
  const nearest = nearestEntries(word, list, definition.vocabularies[column.vocabulary]?.synonyms);
  return nearest.kind === "one" ? nearest.entry : undefined;
}

import { columnOf, DOES_NOT_COUNT, type ExtractContext, type ExtractPlan } from "../plan";
import type { SourceCell } from "../table";
import { wordKey } from "../words/word-key";
import type { ChildRow } from "./source-rows";

interface RowKind extends Pick<ChildRow, "counts"> {
  /** Entry of the return's column that the kind fills. */
  readonly entry: string | undefined;
  readonly isEmpty: boolean;
}

export type KindReader = (cells: readonly SourceCell[]) => RowKind;

const EVERYTHING_COUNTS: RowKind = { counts: "yes", entry: undefined, isEmpty: true };

/** Reads the kind of a row's episode by the words of the plan; without a column for it everything counts. */
export function kindReader(plan: ExtractPlan, { definition, vocabularies }: ExtractContext): KindReader {
  const column = columnOf(plan, "kind");
  if (column === undefined) return () => EVERYTHING_COUNTS;
  const { kind } = definition.extract;
  const list = kind.use === "fills" ? vocabularies.get(kind.column) : undefined;
  const words = plan.words.get("kind");
  const known = new Map<string, RowKind>();
  return (cells) => {
    const key = wordKey(cells[column] ?? "");
    let meaning = known.get(key);
    if (meaning === undefined) {
      const word = words?.get(key);
      const reading = word === undefined ? undefined : list?.read(word);
      const entry = reading?.kind === "entry" || reading?.kind === "spelling" ? reading.entry : undefined;
      meaning = { counts: word === undefined ? "unclear" : word === DOES_NOT_COUNT ? "no" : "yes", entry, isEmpty: key === "" };
      known.set(key, meaning);
    }
    return meaning;
  };
}

import type { ExtractDefinition } from "../../returns/extract-definition";
import { textOfCell } from "../headings/cell-text";
import { columnOf, DOES_NOT_COUNT, type ExtractContext, type ExtractPlan } from "../plan";
import type { SourceCell } from "../table";
import { amongTexts } from "../words/among";
import { wordKey } from "../words/word-key";
import type { ChildRow } from "./source-rows";

interface RowKind extends Pick<ChildRow, "counts" | "place"> {
  /** Entry of the return's column that the kind fills. */
  readonly entry: string | undefined;
  readonly isEmpty: boolean;
}

export type KindReader = (cells: readonly SourceCell[]) => RowKind;

const EVERYTHING_COUNTS: RowKind = { counts: "yes", place: undefined, entry: undefined, isEmpty: true };

/** Reads the kind of a row's episode by the words of the plan; without a column for it everything counts. */
export function kindReader(plan: ExtractPlan, { definition, vocabularies }: ExtractContext): KindReader {
  const column = columnOf(plan, "kind");
  if (column === undefined) return () => EVERYTHING_COUNTS;
  const { kind } = definition.extract;
  const list = kind.use === "fills" ? vocabularies.get(kind.column) : undefined;
  const words = plan.words.get("kind");
  const placeOf = placeReader(kind);
  const known = new Map<string, RowKind>();
  return (cells) => {
    const key = wordKey(cells[column] ?? "");
    let meaning = known.get(key);
    if (meaning === undefined) {
      const word = words?.get(key);
      const reading = word === undefined ? undefined : list?.read(word);
      const entry = reading?.kind === "entry" || reading?.kind === "spelling" ? reading.entry : undefined;
      const counts = word === undefined ? "unclear" : word === DOES_NOT_COUNT ? "no" : "yes";
      meaning = { counts, place: placeOf(textOfCell(cells[column] ?? ""), counts), entry, isEmpty: key === "" };
      known.set(key, meaning);
    }
    return meaning;
  };
}

/** What the word for a kind leaves open of where the child lived, by what it was settled to be. */
function placeReader(kind: ExtractDefinition["kind"]): (text: string, counts: RowKind["counts"]) => RowKind["place"] {
  if (kind.use === "fills") return () => undefined;
  const isUnplaced = amongTexts(kind.unplaced.words);
  const isElsewhere = amongTexts(kind.elsewhere.words);
  return (text, counts) => {
    if (counts === "yes" && isUnplaced(text)) return "unsaid";
    return counts === "no" && isElsewhere(text) ? "elsewhere" : undefined;
  };
}

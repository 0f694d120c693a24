import type { ReturnDefinition } from "../../returns/definition";
import { countInWords } from "../../returns/wording";

/** How much one column counts when records are compared: 0 or more, 0 for not at all. */
export interface MatchWeight {
  /** Key of the column: "age". */
  readonly column: string;
  readonly weight: number;
}

export type WeightsReading =
  | { readonly kind: "weights"; readonly weights: readonly MatchWeight[] }
  | { readonly kind: "problem"; readonly problems: readonly WeightProblem[] };

/** What is wrong with what was entered, and how to put it right. */
export interface WeightProblem {
  /** Undefined where no single column is to blame. */
  readonly column: string | undefined;
  readonly sentence: string;
}

/** Figures with or without decimals: "2", "0.5". */
const FIGURES = /^\d+(?:\.\d+)?$/;
/** Far above any use, and far below where sums of weights lose millionths. */
const GREATEST_WEIGHT = 1000;

/**
 * Reads the weights as somebody entered them, in the order of the definition.
 * @param entered by column key; a column that is not named here has nothing entered.
 */
export function readWeights(entered: ReadonlyMap<string, string>, definition: ReturnDefinition): WeightsReading {
  const problems: WeightProblem[] = [];
  const weights = definition.sample.match.weights.map(({ column }) => {
    const text = (entered.get(column) ?? "").trim();
    const weight = FIGURES.test(text) ? Number(text) : NaN;
    if (!(weight <= GREATEST_WEIGHT)) {
      const name = definition.columns.find(({ key }) => key === column)?.name ?? column;
      const most = countInWords(GREATEST_WEIGHT);
      problems.push({ column, sentence: `Enter a number from 0 to ${most} as the weight of ${name}, for example 2 or 0.5.` });
    }
    return { column, weight };
  });
  if (problems.length === 0 && weights.every(({ weight }) => weight === 0)) {
    const sentence = "Give at least one characteristic a weight above 0: otherwise all records are equally near.";
    problems.push({ column: undefined, sentence });
  }
  return problems.length > 0 ? { kind: "problem", problems } : { kind: "weights", weights };
}

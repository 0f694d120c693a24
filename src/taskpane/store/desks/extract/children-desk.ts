import { deriveSteps } from "../../../../extract/children/derive-list";
import { continuationSentence, leftOutWords } from "../../../../extract/children/words";
import type { DerivedChild, DerivedList, LeftOutReason } from "../../../../extract/derived-list";
import type { ExtractContext, ExtractPlan } from "../../../../extract/plan";
import type { SourceTable } from "../../../../extract/table";
import { maskIdentifier } from "../../../../identifiers";
import { inSlices, type Slicing } from "../../../../sampling/slices";
import { extractDeskWords } from "../../../words/extract-desks";
import type { ChildrenStep, ShownChild } from "../../extract-screens";

const { children: words } = extractDeskWords;

/** Children of each part that the pane gets: nobody looks at more. */
const MOST_SHOWN = 300;

const REASONS: readonly LeftOutReason[] = ["notOfKind", "endedBefore", "beginsAfter", "adultBefore", "notBorn"];

/** How rows of an export became children, and who of them is in scope. */
export class ChildrenDesk {
  #doubles: ReadonlyMap<string, boolean> = new Map();
  #joinsContinuations = true;
  /** What stands for a pair outside this object: its own key is made of the children's numbers. */
  readonly #pairs = new Map<string, string>();
  #of: { readonly list: DerivedList; readonly rows: number; readonly context: ExtractContext } | undefined;

  begin(joinsContinuations: boolean): void {
    this.#doubles = new Map();
    this.#pairs.clear();
    this.#joinsContinuations = joinsContinuations;
    this.#of = undefined;
  }

  get joinsContinuations(): boolean {
    return this.#joinsContinuations;
  }

  /** Undefined until it was worked out from the columns and words as they are now. */
  get list(): DerivedList | undefined {
    return this.#of?.list;
  }

  /** Whether what was worked out holds for the return as it is now. */
  isFor({ agreedDate, dateSystem, vocabularies }: ExtractContext): boolean {
    const of = this.#of?.context;
    return of?.agreedDate === agreedDate && of.dateSystem === dateSystem && of.vocabularies === vocabularies;
  }

  async derive(table: SourceTable, plan: ExtractPlan, context: ExtractContext, pace: Slicing): Promise<void> {
    const derived = await inSlices(deriveSteps(table, plan, context, this.#doubles), pace);
    if (derived.kind === "done") this.#of = { list: derived.value, rows: table.rows.length, context };
  }

  /** Something that it was worked out from has changed. */
  unsettle(): void {
    this.#of = undefined;
  }

  setContinuations(areOne: boolean): void {
    this.#joinsContinuations = areOne;
  }

  setDouble(pair: string, isOne: boolean): void {
    const own = [...this.#pairs].find(([, name]) => name === pair)?.[0];
    if (own !== undefined) this.#doubles = new Map([...this.#doubles, [own, isOne]]);
  }

  view(): ChildrenStep | undefined {
    if (this.#of === undefined) return undefined;
    const { list, rows, context: { definition } } = this.#of;
    const { children, leftOut, possibleDoubles, notes, remarks, rowsWithoutNumber } = list;
    const reasons = leftOutWords(definition);
    return {
      rows,
      children: children.length + leftOut.length,
      inScope: children.length,
      leftOut: REASONS.flatMap((reason) => {
        const those = leftOut.filter((child) => child.reason === reason);
        const shown = those.slice(0, MOST_SHOWN).map((child) => shownChild(child, [child.detail]));
        return those.length === 0 ? [] : [{ reason: reasons[reason], count: those.length, children: shown }];
      }),
      joined: partOf(children, ({ joined }) => joined),
      doubtful: partOf(children, ({ doubts }) => doubts),
      doubles: possibleDoubles.slice(0, MOST_SHOWN).map(({ key, first, second, why, isOne }) => ({
        key: this.#pairName(key),
        first: shownChild(first, []),
        second: shownChild(second, []),
        why,
        isOne,
      })),
      joinsContinuations: list.hasContinuations ? this.#joinsContinuations : undefined,
      continuationSentence: continuationSentence(definition),
      notes: [
        ...notes.map(({ sentence }) => sentence),
        ...(rowsWithoutNumber.length === 0 ? [] : [words.withoutNumber(inFile(rowsWithoutNumber))]),
      ],
      remarks,
    };
  }

  #pairName(key: string): string {
    const name = this.#pairs.get(key) ?? `pair ${this.#pairs.size + 1}`;
    this.#pairs.set(key, name);
    return name;
  }
}

function partOf(children: readonly DerivedChild[], sentences: (child: DerivedChild) => readonly string[]): ChildrenStep["joined"] {
  const those = children.filter((child) => sentences(child).length > 0);
  return { count: those.length, children: those.slice(0, MOST_SHOWN).map((child) => shownChild(child, sentences(child))) };
}

function shownChild({ number, sourceRows }: Pick<DerivedChild, "number" | "sourceRows">, details: readonly string[]): ShownChild {
  return { number: maskIdentifier(number), rows: words.rows(inFile(sourceRows)), details };
}

/** As the file numbers them. */
function inFile(rows: readonly number[]): number[] {
  return rows.map((row) => row + 1);
}

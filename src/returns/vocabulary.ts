import { foldSpaces, isErrorValue, removeSpaces } from "./folding";
import type { CellValue } from "./layout";

/** What a cell of a drop-down column holds. */
export type ChoiceReading =
  | { readonly kind: "missing" }
  | { readonly kind: "entry"; readonly entry: string }
  /** Right but for case or spaces. */
  | { readonly kind: "spelling"; readonly entry: string }
  | { readonly kind: "notInList"; readonly raw: CellValue }
  | { readonly kind: "error" };

/** Where a list came from: the rule on the cells, the lists sheet, or the return definition itself. */
export type VocabularySource = "rule" | "lists sheet" | "definition";

/** The entries of one drop-down list, in their order, and how cells compare with them. */
export class Vocabulary {
  readonly entries: readonly string[];
  /** Entries by what a cell may hold when one was picked from the drop-down: the entry as the list spells it, too. */
  readonly #exact: ReadonlyMap<string, string>;
  readonly #bySpelling: ReadonlyMap<string, string>;

  /** Entries are trimmed; empty and doubled ones are left out. */
  constructor(
    readonly title: string,
    entries: readonly string[],
    readonly source: VocabularySource,
  ) {
    const filled = entries.map((entry) => [entry, foldSpaces(entry)] as const).filter(([, folded]) => folded !== "");
    this.entries = [...new Set(filled.map(([, folded]) => folded))];
    this.#exact = new Map([...filled, ...this.entries.map((entry) => [entry, entry] as const)]);
    this.#bySpelling = new Map(this.entries.map((entry) => [spellingOf(entry), entry]));
  }

  read(value: CellValue): ChoiceReading {
    if (typeof value === "string") {
      const exact = this.#exact.get(value);
      if (exact !== undefined) return { kind: "entry", entry: exact };
      if (foldSpaces(value) === "") return { kind: "missing" };
      if (isErrorValue(value)) return { kind: "error" };
    }
    const text = String(value);
    const exact = this.#exact.get(text);
    if (exact !== undefined) return { kind: "entry", entry: exact };
    const entry = this.#bySpelling.get(spellingOf(text));
    return entry === undefined ? { kind: "notInList", raw: value } : { kind: "spelling", entry };
  }
}

function spellingOf(text: string): string {
  return removeSpaces(text).toLowerCase();
}

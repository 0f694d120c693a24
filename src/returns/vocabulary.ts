import { foldSpaces, isErrorValue, removeSpaces } from "./folding";
import type { CellValue } from "./layout";

/** What a cell of a drop-down column holds. */
export type ChoiceReading =
  | { readonly kind: "missing" }
  | { readonly kind: "entry"; readonly entry: string }
  /** Right but for case or spaces. */
  | { readonly kind: "spelling"; readonly entry: string }
  | { readonly kind: "notInList" }
  | { readonly kind: "error" };

/** Where a list came from: the rule on the cells, the lists sheet, or the return definition itself. */
export type VocabularySource = "rule" | "lists sheet" | "definition";

/** The entries of one drop-down list, in their order, and how cells compare with them. */
export class Vocabulary {
  readonly entries: readonly string[];
  readonly #exact: ReadonlySet<string>;
  readonly #bySpelling: ReadonlyMap<string, string>;

  /** Entries are trimmed; empty and doubled ones are left out. */
  constructor(
    readonly title: string,
    entries: readonly string[],
    readonly source: VocabularySource,
  ) {
    this.#exact = new Set(entries.map(foldSpaces).filter((entry) => entry !== ""));
    this.entries = [...this.#exact];
    this.#bySpelling = new Map(this.entries.map((entry) => [spellingOf(entry), entry]));
  }

  read(value: CellValue): ChoiceReading {
    if (typeof value === "string") {
      if (this.#exact.has(value)) return { kind: "entry", entry: value };
      if (foldSpaces(value) === "") return { kind: "missing" };
      if (isErrorValue(value)) return { kind: "error" };
    }
    const text = String(value);
    if (this.#exact.has(text)) return { kind: "entry", entry: text };
    const entry = this.#bySpelling.get(spellingOf(text));
    return entry === undefined ? { kind: "notInList" } : { kind: "spelling", entry };
  }
}

function spellingOf(text: string): string {
  return removeSpaces(text).toLowerCase();
}

import type { ReturnDefinition } from "../../returns/definition";
import { foldSpaces } from "../../returns/folding";

/** Everything that a return definition itself puts into a workbook. */
export function textsOfDefinition(definition: ReturnDefinition): string[] {
  const { columns, vocabularies, guidance, personnel, agreedDate } = definition;
  return [
    ...definition.ownText,
    ...definition.introduction,
    definition.title,
    definition.shortTitle,
    definition.source,
    definition.due,
    agreedDate.label,
    ...columns.flatMap(({ heading, name, group, meaning }) => [heading, name, group, meaning]),
    ...Object.values(vocabularies).flatMap(({ title, entries }) => [title, ...entries]),
    ...guidance.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
    ...(personnel === undefined ? [] : [personnel.sheetName, ...personnel.headings, ...personnel.roles]),
  ];
}

/** Only texts with a digit or an at sign in them can hold an identifier; the rest need not be looked for. */
const MAY_IDENTIFY = /[\d@]/;

/** The text that belongs to the return itself, to be left alone wherever it stands. */
export class OwnText {
  readonly #inside: RegExp | undefined;
  readonly #packed: ReadonlySet<string>;

  constructor(texts: readonly string[]) {
    const folded = [...new Set(texts.map(foldSpaces))].filter((text) => MAY_IDENTIFY.test(text));
    // The longest first: a telephone number may stand inside a whole address.
    const alternatives = folded.sort((a, b) => b.length - a.length).map(escaped);
    this.#inside = alternatives.length === 0 ? undefined : new RegExp(`(?<![A-Z0-9])(?:${alternatives.join("|")})(?![A-Z0-9])`, "gi");
    this.#packed = new Set(folded.map(packed));
  }

  /** The text without what belongs to the return. */
  takenOut(text: string): string {
    return this.#inside === undefined ? text : foldSpaces(text).replace(this.#inside, " ¶ ");
  }

  /** Whether an identifier is the return's own, however it is spaced. */
  has(identifier: string): boolean {
    return this.#packed.has(packed(identifier));
  }
}

function packed(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

import type { ExtractContext, WordChoices } from "../../../../extract/plan";
import type { Role } from "../../../../extract/roles";
import type { SourceTable } from "../../../../extract/table";
import { areShownWords } from "../../../../extract/words/shown-words";
import { type WordTable, type WordTableLine, wordTables } from "../../../../extract/words/word-tables";
import { extractDeskWords } from "../../../words/extract-desks";
import { maskIdentifier } from "../../../../identifiers";
import type { IdPattern } from "../../../../validation/id-pattern";
import type { WordLine, WordsStep, WordTableView } from "../../extract-screens";
import { maskedText } from "../../../../validation/masked-text";

type Chosen = ReadonlyMap<Role, WordChoices>;

/** What the words of an export become: proposed, and changed by hand. */
export class WordsDesk {
  #tables: readonly WordTable[] = [];
  /** Roles whose words may be shown as they are. */
  #shown: ReadonlySet<Role> = new Set();
  #chosen: Chosen = new Map();
  #precedence: readonly string[] = [];

  /** Begins with what was kept for next time. */
  begin(chosen: Chosen, precedence: readonly string[]): void {
    this.#tables = [];
    this.#chosen = chosen;
    this.#precedence = precedence;
  }

  prepare(table: SourceTable, roles: ReadonlyMap<number, Role>, context: ExtractContext): void {
    this.#tables = wordTables(table, { roles }, context);
    this.#shown = new Set(
      this.#tables
        .filter(({ role, lines }) => {
          const column = table.columns.find(({ index }) => roles.get(index) === role);
          return column !== undefined && areShownWords(column, lines);
        })
        .map(({ role }) => role),
    );
    this.#precedence = precedenceIn(context, this.#precedence);
  }

  get precedence(): readonly string[] {
    return this.#precedence;
  }

  /** What every word becomes that has a meaning. */
  get choices(): Chosen {
    return new Map(
      this.#tables.map((table) => [
        table.role,
        new Map(table.lines.flatMap((line) => {
          const becomes = this.#becomes(table, line);
          return becomes === undefined ? [] : [[line.key, becomes] as const];
        })),
      ]),
    );
  }

  /** What was chosen by hand or kept, whether or not this export has such words. */
  get chosen(): Chosen {
    return this.#chosen;
  }

  countOf(role: Role, key: string): number {
    return this.#tables.find((table) => table.role === role)?.lines.find((line) => line.key === key)?.count ?? 0;
  }

  /** @param place of the word, as the view names it. */
  choose(role: Role, place: string, becomes: string | undefined): void {
    const key = this.#tables.find((table) => table.role === role)?.lines[Number(place)]?.key;
    if (key === undefined) return;
    const before = this.#chosen.get(role) ?? new Map<string, string>();
    const rest = [...before].filter(([other]) => other !== key);
    this.#chosen = new Map([...this.#chosen, [role, new Map(becomes === undefined ? rest : [...rest, [key, becomes]])]]);
  }

  order(entries: readonly string[]): void {
    const isWhole = entries.length === this.#precedence.length && this.#precedence.every((entry) => entries.includes(entry));
    if (isWhole) this.#precedence = entries;
  }

  /** Words of which it has to be said whether they count: who is in scope hangs on them. */
  get isOpen(): boolean {
    return this.#tables.some((table) => table.mustBeSettled && (table.tooMany || this.#unsettled(table).length > 0));
  }

  view({ definition }: ExtractContext, patterns: readonly IdPattern[]): WordsStep {
    const tables = this.#tables.map((table) => this.#tableView(table, patterns));
    return {
      tables,
      toSettle: tables.reduce((sum, { toSettle }) => sum + toSettle, 0),
      precedence: this.#precedence,
      precedenceName: definition.extract.kind.name,
    };
  }

  #tableView(table: WordTable, patterns: readonly IdPattern[]): WordTableView {
    const views = table.lines.map((line, place): WordLine => ({
      // Not the word itself, which may turn out to be an identifier.
      key: String(place),
      text: line.proposed !== undefined || this.#shown.has(table.role) ? maskedText(line.text, patterns) : maskIdentifier(line.text),
      count: line.count,
      becomes: this.#becomes(table, line),
      isSure: line.isSure && this.#chosen.get(table.role)?.has(line.key) !== true,
      likely: line.likely,
    }));
    const { role, name, entries, mayBeEmpty, mustBeSettled, tooMany } = table;
    return {
      role,
      name,
      entries,
      mayBeEmpty,
      mustBeSettled,
      lines: [...views.filter(({ becomes }) => becomes === undefined), ...views.filter(({ becomes }) => becomes !== undefined)],
      toSettle: this.#unsettled(table).length,
      problem: tooMany ? extractDeskWords.words.tooMany : undefined,
    };
  }

  #unsettled(table: WordTable): readonly WordTableLine[] {
    return table.lines.filter((line) => this.#becomes(table, line) === undefined);
  }

  /** A choice that was kept may name an entry that this workbook's list does not have. */
  #becomes(table: WordTable, line: WordTableLine): string | undefined {
    const chosen = this.#chosen.get(table.role)?.get(line.key);
    const isKnown = chosen !== undefined && (table.entries.includes(chosen) || (chosen === "" && table.mayBeEmpty));
    return isKnown ? chosen : line.proposed;
  }
}

/** As it was chosen, where it still is of the same entries; else as the definition has it. */
function precedenceIn({ definition, vocabularies }: ExtractContext, chosen: readonly string[]): readonly string[] {
  const { kind } = definition.extract;
  if (kind.use !== "fills") return [];
  const inForce = vocabularies.get(kind.column)?.entries ?? kind.precedence;
  const known = [...chosen, ...kind.precedence].filter((entry) => inForce.includes(entry));
  return [...new Set([...known, ...inForce])];
}

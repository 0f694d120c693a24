import type { RawRow } from "../../returns/record";
import { Validator } from "../validator";

/** The list as it would be with new IDs, looked at by the rules on IDs alone. */
export class Trial {
  readonly #validator: Validator;
  readonly #chosen: ReadonlyMap<number, RawRow>;

  /**
   * @param chosen the rows that get new IDs; until they have them, they are left out.
   * @param index of the ID's column in the definition.
   */
  constructor(
    of: Pick<Validator, "context" | "rules" | "rows">,
    chosen: readonly RawRow[],
    readonly index: number,
  ) {
    this.#chosen = new Map(chosen.map((row) => [row.row, row]));
    const staying = of.rows().filter(({ row }) => !this.#chosen.has(row));
    this.#validator = new Validator(of.context, staying, of.rules.filter(({ code }) => isAboutIds(code)));
  }

  /** Gives rows new IDs; answers with the rows among the chosen ones of whose ID a rule still has something to say. */
  spokenOf(ids: ReadonlyMap<number, string>): number[] {
    const rows = [...ids].flatMap(([row, id]) => {
      const raw = this.#chosen.get(row);
      return raw === undefined ? [] : [this.#withId(raw, id)];
    });
    this.#validator.update(rows);
    const spoken = this.#validator.findings().flatMap(({ places }) => places.map(({ row }) => row));
    return [...new Set(spoken)].filter((row) => this.#chosen.has(row));
  }

  #withId(raw: RawRow, id: string): RawRow {
    return { ...raw, cells: raw.cells.map((cell, index) => (index === this.index ? id : cell)), dateMask: raw.dateMask & ~(1 << this.index) };
  }
}

/** Rules ID1 to ID11: others that stand at an ID are about the whole row. */
export function isAboutIds(code: string): boolean {
  return /^ID\d+$/.test(code);
}

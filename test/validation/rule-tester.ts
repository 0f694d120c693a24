import type { RawRow } from "../../src/returns/record";
import { placesInWords } from "../../src/validation/place-words";
import type { ReturnContext } from "../../src/validation/rule";
import { rules } from "../../src/validation/rules";
import { Validator } from "../../src/validation/validator";
import { type Cells, child, contextFor, type DateColumns, FIRST_ROW, type ReturnName } from "./example-return";

/** A return in order, but for what the case says. */
export interface Passing {
  readonly name: string;
  /** Return A where nothing is said. */
  readonly of?: ReturnName;
  /** Cells of one child that differ, or of several children one below the other. */
  readonly cells?: Cells | readonly Cells[];
  /** Columns shown as dates; the start of the order where nothing is said. */
  readonly dates?: DateColumns;
  /** In place of `cells`: whole rows. */
  readonly rows?: readonly RawRow[];
  readonly context?: Partial<ReturnContext>;
}

export interface Reported extends Passing {
  /** How the finding begins, or is, in the user's words. */
  readonly sentence: string | RegExp;
  /** As the list says it: "Age, C12". The first child stands in row 12. */
  readonly place: string;
  readonly suggestion?: string | number;
  /** Findings of this rule in the case; 1 where nothing is said. */
  readonly times?: number;
  /** Other rules that report too; none where nothing is said. */
  readonly also?: readonly string[];
}

/**
 * Tests one rule by two lists, in the way of ESLint's RuleTester: what passes, and what is reported. Every case runs
 * through the whole validator, so that a reported case also shows which other rules speak up.
 */
export function testRule(code: string, lists: { readonly passes: readonly Passing[]; readonly reports: readonly Reported[] }): void {
  const own = rules.filter((rule) => rule.code === code);

  describe(code, () => {
    it("is a rule", () => {
      expect(own).not.toEqual([]);
    });

    it.each(lists.passes.map((item) => [item.name, item] as const))("passes: %s", (_name, item) => {
      expect(validatorOf(item).findingsOf(code)).toEqual([]);
    });

    it.each(lists.reports.map((item) => [item.name, item] as const))("reports: %s", (_name, item) => {
      const validator = validatorOf(item);
      const findings = validator.findingsOf(code);
      const [first] = findings;
      if (first === undefined) throw new Error(`${code} reports nothing`);
      expect(findings).toHaveLength(item.times ?? 1);
      if (typeof item.sentence === "string") expect(first.sentence).toBe(item.sentence);
      else expect(first.sentence).toMatch(item.sentence);
      expect(placesInWords(first, validator.context.layout)).toBe(item.place);
      expect(first.suggestion).toBe(item.suggestion);
      expect(own.map(({ severity }) => severity)).toContain(first.severity);
      const others = new Set(validator.findings().map((finding) => finding.code));
      others.delete(code);
      expect([...others].sort()).toEqual([...(item.also ?? [])].sort());
    });
  });
}

function validatorOf({ of = "orders", cells = {}, dates, rows, context }: Passing): Validator {
  const children = isList(cells) ? cells : [cells];
  const list = rows ?? children.map((item, index) => child(of, { id: `A-${index + 1}`, ...item }, FIRST_ROW + index, dates));
  return new Validator(contextFor(of, context), list);
}

function isList(cells: Cells | readonly Cells[]): cells is readonly Cells[] {
  return Array.isArray(cells);
}

import { replaceSheet } from "../model/book";
import { type HeldRule, ruleId, rulesInOrder, withRule } from "../model/conditional";
import type { ConditionalFormats, ConditionalRule } from "../model/sheet";
import { perform, requireAllowed } from "./api-context";
import { itemNotFound } from "./errors";
import type { RangeTarget } from "./range-target";

/** Where conditional formats are asked for: one range, or several of one sheet. */
export interface FormatsTarget {
  readonly home: RangeTarget;
  readonly areas: readonly RangeTarget[];
}

export interface FormatTarget extends FormatsTarget {
  readonly id: string;
}

export function heldRule({ home, id }: FormatTarget): HeldRule {
  const found = rulesInOrder(home.sheet.conditional).find(({ rule }) => ruleId(rule) === id);
  if (found === undefined) throw itemNotFound();
  return found;
}

/** @throws AccessDenied on a sheet whose protection does not allow formats. */
export function writeFormats({ home }: FormatsTarget, conditional: readonly ConditionalFormats[]): void {
  requireAllowed(home.context, home.sheetId, "allowFormatCells");
  perform(home.context, (book) => ({
    book: replaceSheet(book, { ...home.sheet, conditional }),
    changes: [{ kind: "format", sheetId: home.sheetId, range: home.range }],
  }));
}

/** undefined takes the rule away. */
export function replaceRule(target: FormatTarget, next: ConditionalRule | undefined): void {
  heldRule(target);
  writeFormats(target, withRule(target.home.sheet.conditional, target.id, next));
}

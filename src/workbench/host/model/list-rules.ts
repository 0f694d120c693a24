import type { HostValue } from "../contract";
import { parseLocal, splitSheet } from "./address";
import { type BookState, findName, sheetByName } from "./book";
import { evaluate, UnknownFormula } from "./evaluate";
import { formulaScope } from "./recalculate";
import { shownText } from "./number-text";
import { numberFormatOf } from "./cell";
import type { ListRule, SheetState } from "./sheet";

export function ruleIsSame(a: ListRule, b: ListRule): boolean {
  if (a === b) return true;
  return a.formula1 === b.formula1 && a.formula2 === b.formula2 &&
    JSON.stringify(Object.entries(a.attributes).sort()) === JSON.stringify(Object.entries(b.attributes).sort());
}

/** The longest list that is looked through; longer ones are cut off. */
const longestList = 10_000;

/** Entries of a list rule: inline, from a range, or from a defined name; undefined where they cannot be told. */
export function entriesOf(book: BookState, home: SheetState, rule: ListRule): readonly string[] | undefined {
  if (rule.attributes["type"] !== "list" || rule.formula1 === undefined) return undefined;
  const inline = /^"([\s\S]*)"$/.exec(rule.formula1)?.[1];
  if (inline !== undefined) return inline.replaceAll('""', '"').split(",").map((entry) => entry.trim());
  return entriesAt(book, home, rule.formula1, 0);
}

function entriesAt(book: BookState, home: SheetState, formula: string, depth: number): readonly string[] | undefined {
  const { sheet: name, local } = splitSheet(formula.trim().replace(/^=/, ""));
  const range = parseLocal(local);
  const sheet = name === undefined ? home : sheetByName(book, name);
  if (sheet === undefined) return undefined;
  if (range === undefined) {
    const named = findName(book, local, sheet.id);
    return named === undefined || depth > 5 ? undefined : entriesAt(book, sheet, named.formula, depth + 1);
  }
  const entries: string[] = [];
  for (const [, row] of sheet.rows.entries(range.row, range.row + range.rowCount)) {
    for (const cell of row.cells.slice(range.column, range.column + range.columnCount)) {
      if (cell !== undefined && cell.value !== "") entries.push(shownText(cell.value, numberFormatOf(cell.style), false));
      if (entries.length >= longestList) return entries;
    }
  }
  return entries;
}

/** Whether Excel would call the value wrong under the rule. Rules that cannot be worked out here hold nothing back. */
export function breaksRule(book: BookState, home: SheetState, rule: ListRule, value: HostValue, today: number): boolean {
  const { type = "none", allowBlank, operator = "between" } = rule.attributes;
  if (value === "") return !(allowBlank === "1" || allowBlank === "true") && type !== "none";
  if (type === "list") {
    const entries = entriesOf(book, home, rule);
    return entries !== undefined && !entries.includes(typeof value === "boolean" ? String(value).toUpperCase() : String(value));
  }
  if (type === "none" || type === "custom") return false;
  const measured = type === "textLength" ? String(value).length : value;
  if (typeof measured !== "number" || (type === "whole" && !Number.isInteger(measured))) return true;
  const bounds = [rule.formula1, rule.formula2].map((formula) => bound(book, home, formula, today));
  const [low, high] = bounds;
  if (low === undefined) return false;
  switch (operator) {
    case "equal": return measured !== low;
    case "notEqual": return measured === low;
    case "greaterThan": return measured <= low;
    case "lessThan": return measured >= low;
    case "greaterThanOrEqual": return measured < low;
    case "lessThanOrEqual": return measured > low;
    case "notBetween": return high !== undefined && measured >= low && measured <= high;
    default: return high !== undefined && (measured < low || measured > high);
  }
}

function bound(book: BookState, home: SheetState, formula: string | undefined, today: number): number | undefined {
  if (formula === undefined) return undefined;
  try {
    const value = evaluate(`=${formula}`, formulaScope(book, home, today));
    return typeof value === "number" ? value : undefined;
  } catch (cause) {
    if (cause instanceof UnknownFormula) return undefined;
    throw cause;
  }
}

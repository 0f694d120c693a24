import type { GridRange } from "../contract";
import { subtract } from "../model/address";
import { replaceSheet } from "../model/book";
import { breaksRule, ruleIsSame } from "../model/list-rules";
import { type ListRule, ruleAt, usedRange } from "../model/sheet";
import { oneOf, perform, requireUnlocked } from "./api-context";
import { asFlag, asRecord } from "./args";
import { apiNotFound, invalidArgument } from "./errors";
import { bind, type HostObject, type Shape } from "./host-object";
import type { RangeTarget } from "./range-target";
import { without } from "../model/without";

const typeNames: Readonly<Record<string, string>> = {
  list: "List", whole: "WholeNumber", decimal: "Decimal", date: "Date", time: "Time", textLength: "TextLength", custom: "Custom",
};
const operators: Readonly<Record<string, string>> = {
  between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo", greaterThan: "GreaterThan",
  lessThan: "LessThan", greaterThanOrEqual: "GreaterThanOrEqualTo", lessThanOrEqual: "LessThanOrEqualTo",
};
const styles: Readonly<Record<string, string>> = { stop: "Stop", warning: "Warning", information: "Information" };
const isOn = (value: string | undefined): boolean => value === "1" || value === "true";

/** The rule that every cell of the range has: null for none, undefined where they differ. */
function commonRule(target: RangeTarget): ListRule | null | undefined {
  const { range, sheet } = target;
  const first = ruleAt(sheet, range.row, range.column);
  let rest: GridRange[] = [range];
  const alike = sheet.rules.filter((rule) => first !== undefined && ruleIsSame(rule, first));
  for (const rule of first === undefined ? sheet.rules : alike) {
    for (const held of rule.ranges) rest = rest.flatMap((part) => subtract(part, held));
  }
  if (first === undefined) {
    const free = rest.reduce((total, part) => total + part.rowCount * part.columnCount, 0);
    return free === range.rowCount * range.columnCount ? null : undefined;
  }
  return rest.length === 0 ? first : undefined;
}

function formulaGiven(text: string | undefined): string | number | undefined {
  if (text === undefined) return undefined;
  return text !== "" && !Number.isNaN(Number(text)) ? Number(text) : `=${text}`;
}

/** A rule as the API gives it. */
function ruleGiven(rule: ListRule): Record<string, unknown> {
  const type = rule.attributes["type"] ?? "none";
  if (type === "list") {
    const source = rule.formula1 ?? "";
    const inline = /^"([\s\S]*)"$/.exec(source)?.[1];
    return { list: { inCellDropDown: !isOn(rule.attributes["showDropDown"]), source: inline?.replaceAll('""', '"') ?? `=${source}` } };
  }
  if (type === "custom") return { custom: { formula: `=${rule.formula1 ?? ""}` } };
  if (typeNames[type] === undefined) return {};
  const formula2 = formulaGiven(rule.formula2);
  return {
    [type === "whole" ? "wholeNumber" : type]: {
      formula1: formulaGiven(rule.formula1) ?? "",
      ...(formula2 === undefined ? {} : { formula2 }),
      operator: operators[rule.attributes["operator"] ?? "between"],
    },
  };
}

function formulaTaken(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return value.startsWith("=") ? value.slice(1) : value;
  throw invalidArgument();
}

function ruleTaken(value: unknown): Pick<ListRule, "attributes" | "formula1" | "formula2"> {
  const given = asRecord(value);
  const [kind, ...others] = Object.keys(given).filter((key) => given[key] !== undefined && given[key] !== null);
  if (kind === undefined || others.length > 0) throw invalidArgument();
  const inner = asRecord(given[kind]);
  if (kind === "list") return listTaken(inner);
  if (kind === "custom") return { attributes: { type: "custom" }, formula1: formulaTaken(inner["formula"]) };
  const type = kind === "wholeNumber" ? "whole" : kind;
  if (typeNames[type] === undefined) throw invalidArgument();
  const wanted = oneOf(inner["operator"], ...Object.values(operators));
  const operator = Object.keys(operators).find((key) => operators[key] === wanted) ?? "between";
  return {
    attributes: { type, operator },
    formula1: formulaTaken(inner["formula1"]),
    ...(inner["formula2"] === undefined || inner["formula2"] === null ? {} : { formula2: formulaTaken(inner["formula2"]) }),
  };
}

function listTaken(inner: Readonly<Record<string, unknown>>): Pick<ListRule, "attributes" | "formula1"> {
  const source = inner["source"];
  if (typeof source !== "string") throw apiNotFound("ListDataValidation.source as a range object");
  // Excel takes lists of up to 255 characters; longer ones must stand in cells.
  if (!source.startsWith("=") && source.length > 255) throw invalidArgument();
  const formula1 = source.startsWith("=") ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
  const attributes = { type: "list", ...(inner["inCellDropDown"] === false ? { showDropDown: "1" } : {}) };
  return { attributes, formula1 };
}

/** The sheet's rules with this range taken out of all of them, and `rule` (where given) put on it. */
function setRule(target: RangeTarget, rule: Omit<ListRule, "ranges"> | undefined): void {
  requireUnlocked(target.context, target.sheetId, target.range);
  const { range, sheet } = target;
  const others = sheet.rules
    .map((held) => ({ ...held, ranges: held.ranges.flatMap((place) => subtract(place, range)) }))
    .filter(({ ranges }) => ranges.length > 0);
  const rules = rule === undefined ? others : [...others, { ...rule, ranges: [range] }];
  perform(target.context, (book) => ({ book: replaceSheet(book, { ...sheet, rules }), changes: [{ kind: "format", sheetId: sheet.id, range }] }));
}

function change(target: RangeTarget, attributes: Readonly<Record<string, string>>): void {
  const rule = commonRule(target);
  if (rule === undefined) throw invalidArgument();
  const held: Omit<ListRule, "ranges"> = rule === null ? { attributes: { type: "none" } } : without(rule, "ranges");
  setRule(target, { ...held, attributes: { ...held.attributes, ...attributes } });
}

const shape: Shape<RangeTarget> = {
  type: "DataValidation",
  scalars: {
    Type: {
      get: (target) => {
        const rule = commonRule(target);
        return rule === undefined ? "MixedCriteria" : typeNames[rule?.attributes["type"] ?? "none"] ?? "None";
      },
    },
    Rule: {
      get: (target) => {
        const rule = commonRule(target);
        return rule === undefined ? null : rule === null ? {} : ruleGiven(rule);
      },
      set: (target, value) => {
        const given = ruleTaken(value);
        setRule(target, { ...given, attributes: { ...given.attributes, allowBlank: "1", showInputMessage: "1", showErrorMessage: "1" } });
      },
    },
    ErrorAlert: {
      get: (target) => {
        const attributes = commonRule(target)?.attributes;
        return {
          message: attributes?.["error"] ?? "",
          title: attributes?.["errorTitle"] ?? "",
          showAlert: attributes === undefined || isOn(attributes["showErrorMessage"]),
          style: styles[attributes?.["errorStyle"] ?? "stop"],
        };
      },
      set: (target, value) => {
        const { message, title, showAlert, style } = asRecord(value);
        const word = oneOf(style ?? "Stop", ...Object.values(styles));
        change(target, {
          error: typeof message === "string" ? message : "",
          errorTitle: typeof title === "string" ? title : "",
          showErrorMessage: showAlert === false ? "0" : "1",
          errorStyle: word.toLowerCase(),
        });
      },
    },
    Prompt: {
      get: (target) => {
        const attributes = commonRule(target)?.attributes;
        return {
          message: attributes?.["prompt"] ?? "",
          title: attributes?.["promptTitle"] ?? "",
          showPrompt: attributes === undefined || isOn(attributes["showInputMessage"]),
        };
      },
      set: (target, value) => {
        const { message, title, showPrompt } = asRecord(value);
        change(target, {
          prompt: typeof message === "string" ? message : "",
          promptTitle: typeof title === "string" ? title : "",
          showInputMessage: showPrompt === false ? "0" : "1",
        });
      },
    },
    IgnoreBlanks: {
      get: (target) => {
        const rule = commonRule(target);
        return rule === undefined ? null : rule === null || isOn(rule.attributes["allowBlank"]);
      },
      set: (target, value) => {
        change(target, { allowBlank: asFlag(value) ? "1" : "0" });
      },
    },
    Valid: {
      get: (target) => {
        const place = usedRange(target.sheet, false, target.range);
        if (place === undefined) return true;
        const { live } = target.context;
        const kept = target.with(place).grid((cell, row, column) => {
          const rule = ruleAt(target.sheet, row, column);
          return rule === undefined || !breaksRule(live.state, target.sheet, rule, cell?.value ?? "", live.today);
        })?.flat() ?? [];
        return kept.every((good) => good === true) ? true : kept.some((good) => good === true) ? null : false;
      },
    },
  },
  methods: {
    Clear: (target) => {
      setRule(target, undefined);
    },
  },
};

export function dataValidationObject(target: RangeTarget): HostObject {
  return bind(shape, target);
}

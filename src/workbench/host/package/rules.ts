import { localAddress, parseLocal } from "../model/address";
import type { GridRange } from "../contract";
import type { ListRule } from "../model/sheet";
import { escapeXml } from "../../../workbook/xml-tags";
import { elements, firstElement } from "./xml";
import { without } from "../model/without";

export function rangesOf(sqref: string): GridRange[] {
  return sqref.split(/\s+/).flatMap((part) => parseLocal(part) ?? []);
}

export function sqrefOf(ranges: readonly GridRange[]): string {
  return ranges.map(localAddress).join(" ");
}

function rule(attributes: Record<string, string>, sqref: string, formula1?: string, formula2?: string): ListRule {
  return {
    ranges: rangesOf(sqref),
    attributes: without(attributes, "sqref", "xr:uid"),
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(formula2 === undefined ? {} : { formula2 }),
  };
}

/** Data validations of a sheet: the plain ones and those that Excel 2010 put into an extension (lists on other sheets). */
export function readRules(sheetXml: string): ListRule[] {
  const plain = elements(sheetXml, "dataValidation").map(({ attributes, inner }) =>
    rule({ ...attributes }, attributes["sqref"] ?? "", firstElement(inner, "formula1")?.text, firstElement(inner, "formula2")?.text));
  const extended = elements(sheetXml, "x14:dataValidation").map(({ attributes, inner }) => {
    const formula = (name: string): string | undefined =>
      firstElement(firstElement(inner, `x14:${name}`)?.inner ?? "", "xm:f")?.text;
    return rule({ ...attributes }, firstElement(inner, "xm:sqref")?.text ?? "", formula("formula1"), formula("formula2"));
  });
  return [...plain, ...extended].filter(({ ranges }) => ranges.length > 0);
}

/** The element to put into a sheet; "" where there are no rules. Lists on other sheets need no extension any more. */
export function rulesXml(rules: readonly ListRule[]): string {
  const held = rules.filter(({ ranges }) => ranges.length > 0);
  if (held.length === 0) return "";
  const entries = held.map(({ attributes, ranges, formula1, formula2 }) => {
    const formulas = [formula1, formula2].map((formula, index) =>
      formula === undefined ? "" : `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`);
    const written = Object.entries({ ...attributes, sqref: sqrefOf(ranges) })
      .map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
    return `<dataValidation${written.join("")}>${formulas.join("")}</dataValidation>`;
  });
  return `<dataValidations count="${held.length}">${entries.join("")}</dataValidations>`;
}

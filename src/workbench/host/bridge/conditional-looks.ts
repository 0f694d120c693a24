import type { Style } from "@cj-tech-master/excelts";
import { argbOf, colourOf } from "../model/colours";
import { fillOf } from "../model/conditional";
import { without } from "../model/without";
import { oneOf } from "./api-context";
import { asFlag, asText } from "./args";
import { invalidArgument } from "./errors";
import { bind, type HostObject, type Scalar, type Shape } from "./host-object";
import { type FormatTarget, heldRule, replaceRule } from "./conditional-target";

function styleOf(target: FormatTarget): Partial<Style> {
  return heldRule(target).rule.style ?? {};
}

function restyled(target: FormatTarget, change: (style: Partial<Style>) => Partial<Style>): void {
  const { rule } = heldRule(target);
  replaceRule(target, { ...rule, style: change(rule.style ?? {}) });
}

function requireColour(value: unknown): string {
  const argb = argbOf(asText(value));
  if (argb === undefined) throw invalidArgument();
  return argb;
}

const fillShape: Shape<FormatTarget> = {
  type: "ConditionalRangeFill",
  scalars: {
    Color: {
      get: (target) => fillOf(styleOf(target)) ?? "",
      set: (target, value) => {
        const argb = requireColour(value);
        restyled(target, (style) => ({ ...style, fill: { type: "pattern", pattern: "solid", bgColor: { argb } } }));
      },
    },
  },
  methods: {
    Clear: (target) => {
      restyled(target, (style) => without(style, "fill"));
    },
  },
};

const flag = (key: "bold" | "italic" | "strike"): Scalar<FormatTarget> => ({
  get: (target) => styleOf(target).font?.[key] ?? null,
  set: (target, value) => {
    const on = asFlag(value);
    restyled(target, (style) => ({ ...style, font: { ...style.font, [key]: on } }));
  },
});

const underlines = { None: "none", Single: "single", Double: "double" } as const;
const underlineNames = Object.keys(underlines) as (keyof typeof underlines)[];

const underline: Scalar<FormatTarget> = {
  get: (target) => {
    const held = styleOf(target).font?.underline;
    // The library reads a single line as `true`.
    return held === undefined ? null : underlineNames.find((name) => underlines[name] === (held === true ? "single" : held || "none")) ?? null;
  },
  set: (target, value) => {
    const given = underlines[oneOf(value, ...underlineNames)];
    restyled(target, (style) => ({ ...style, font: { ...style.font, underline: given } }));
  },
};

const fontShape: Shape<FormatTarget> = {
  type: "ConditionalRangeFont",
  scalars: {
    Bold: flag("bold"),
    Italic: flag("italic"),
    Strikethrough: flag("strike"),
    Underline: underline,
    Color: {
      get: (target) => colourOf(styleOf(target).font?.color) ?? "",
      set: (target, value) => {
        const argb = requireColour(value);
        restyled(target, (style) => ({ ...style, font: { ...style.font, color: { argb } } }));
      },
    },
  },
  methods: {
    Clear: (target) => {
      restyled(target, (style) => without(style, "font"));
    },
  },
};

const formula: Scalar<FormatTarget> = {
  get: (target) => {
    const { rule } = heldRule(target);
    return rule.type === "expression" ? `=${String(rule.formulae?.[0] ?? "")}` : "";
  },
  set: (target, value) => {
    const { rule } = heldRule(target);
    const text = asText(value).replace(/^=/, "");
    if (rule.type !== "expression" || text.trim() === "") throw invalidArgument();
    replaceRule(target, { ...rule, formulae: [text] });
  },
};

const formulaShape: Shape<FormatTarget> = { type: "ConditionalFormatRule", scalars: { Formula: formula, FormulaLocal: formula } };

const formatShape: Shape<FormatTarget> = {
  type: "ConditionalRangeFormat",
  children: { Fill: (target) => bind(fillShape, target), Font: (target) => bind(fontShape, target) },
};

const customShape: Shape<FormatTarget> = {
  type: "CustomConditionalFormat",
  children: { Rule: (target) => bind(formulaShape, target), Format: (target) => bind(formatShape, target) },
};

/** The formula of a conditional format and the looks that it gives. */
export function customFormatObject(target: FormatTarget): HostObject {
  return bind(customShape, target);
}

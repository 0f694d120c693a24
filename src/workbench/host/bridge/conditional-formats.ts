import type { ConditionalFormattingOptions, Style } from "@cj-tech-master/excelts";
import { intersection } from "../model/address";
import { replaceSheet } from "../model/book";
import { argbOf, colourOf } from "../model/colours";
import type { ConditionalFormats } from "../model/sheet";
import { oneOf, perform, requireUnlocked } from "./api-context";
import { asFlag, asNumber, asText } from "./args";
import { apiNotFound, invalidArgument, itemNotFound } from "./errors";
import { bind, type HostObject, type Scalar, type Shape } from "./host-object";
import type { RangeTarget } from "./range-target";

type Rule = ConditionalFormattingOptions["rules"][number];

/** A rule keeps its id while its settings are replaced. */
const ids = new WeakMap<Rule, string>();
let lastId = 0;

function idOf(rule: Rule): string {
  const known = ids.get(rule);
  if (known !== undefined) return known;
  lastId += 1;
  const id = `{CF-${lastId}}`;
  ids.set(rule, id);
  return id;
}

interface FormatTarget {
  readonly range: RangeTarget;
  readonly id: string;
}

interface Held {
  readonly group: ConditionalFormats;
  readonly rule: Rule;
}

function heldOn(range: RangeTarget): Held[] {
  return range.sheet.conditional
    .filter(({ ranges }) => ranges.some((place) => intersection(place, range.range) !== undefined))
    .flatMap((group) => group.rules.map((rule) => ({ group, rule })));
}

function held({ range, id }: FormatTarget): Held {
  const found = range.sheet.conditional
    .flatMap((group) => group.rules.map((rule) => ({ group, rule })))
    .find(({ rule }) => idOf(rule) === id);
  if (found === undefined) throw itemNotFound();
  return found;
}

function write(range: RangeTarget, conditional: readonly ConditionalFormats[]): void {
  requireUnlocked(range.context, range.sheetId, range.range);
  perform(range.context, (book) => ({
    book: replaceSheet(book, { ...range.sheet, conditional }),
    changes: [{ kind: "format", sheetId: range.sheetId, range: range.range }],
  }));
}

/** The formats with `next` in the rule's place; undefined takes it away. */
function replaced(target: FormatTarget, next: Rule | undefined): void {
  const { group, rule } = held(target);
  if (next !== undefined) ids.set(next, target.id);
  const conditional = target.range.sheet.conditional
    .map((other) => (other === group ? { ...other, rules: other.rules.flatMap((entry) => (entry === rule ? next ?? [] : [entry])) } : other))
    .filter(({ rules }) => rules.length > 0);
  write(target.range, conditional);
}

function restyled(target: FormatTarget, change: (style: Partial<Style>) => Partial<Style>): void {
  const { rule } = held(target);
  const style = "style" in rule ? rule.style ?? {} : {};
  replaced(target, { ...rule, style: change(style) });
}

function styleOf(target: FormatTarget): Partial<Style> {
  const { rule } = held(target);
  return "style" in rule ? rule.style ?? {} : {};
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
      get: (target) => {
        const { fill } = styleOf(target);
        return fill?.type === "pattern" ? colourOf(fill.bgColor ?? fill.fgColor) ?? "" : "";
      },
      set: (target, value) => {
        const argb = requireColour(value);
        restyled(target, (style) => ({ ...style, fill: { type: "pattern", pattern: "solid", bgColor: { argb } } }));
      },
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

const fontShape: Shape<FormatTarget> = {
  type: "ConditionalRangeFont",
  scalars: {
    Bold: flag("bold"),
    Italic: flag("italic"),
    Strikethrough: flag("strike"),
    Color: {
      get: (target) => colourOf(styleOf(target).font?.color) ?? "",
      set: (target, value) => {
        const argb = requireColour(value);
        restyled(target, (style) => ({ ...style, font: { ...style.font, color: { argb } } }));
      },
    },
  },
};

const formulaShape: Shape<FormatTarget> = {
  type: "ConditionalFormatRule",
  scalars: {
    Formula: {
      get: (target) => {
        const { rule } = held(target);
        return rule.type === "expression" ? `=${String(rule.formulae?.[0] ?? "")}` : "";
      },
      set: (target, value) => {
        const formula = asText(value).replace(/^=/, "");
        replaced(target, { ...held(target).rule, formulae: [formula] } as Rule);
      },
    },
  },
};

const formatShape: Shape<FormatTarget> = {
  type: "ConditionalRangeFormat",
  children: { Fill: (target) => bind(fillShape, target), Font: (target) => bind(fontShape, target) },
};

const customShape: Shape<FormatTarget> = {
  type: "CustomConditionalFormat",
  children: { Rule: (target) => bind(formulaShape, target), Format: (target) => bind(formatShape, target) },
};

const itemShape: Shape<FormatTarget> = {
  type: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Type: { get: (target) => typeNames[held(target).rule.type] ?? "Custom" },
    Priority: {
      get: (target) => (held(target).rule.priority ?? 1) - 1,
      set: (target, value) => {
        replaced(target, { ...held(target).rule, priority: asNumber(value) + 1 });
      },
    },
  },
  children: {
    Custom: (target) => custom(target, true),
    CustomOrNullObject: (target) => custom(target, false),
  },
  methods: {
    Delete: (target) => {
      replaced(target, undefined);
    },
    GetRange: (target) => places(target)[0]?.object() ?? null,
    GetRangeOrNullObject: (target) => (places(target).length > 1 ? null : places(target)[0]?.object() ?? null),
    GetRanges: (target) => target.range.context.make.areas(places(target)),
  },
};

const typeNames: Readonly<Record<string, string>> = {
  expression: "Custom", cellIs: "CellValue", colorScale: "ColorScale", dataBar: "DataBar", iconSet: "IconSet",
  containsText: "ContainsText", top10: "TopBottom", aboveAverage: "PresetCriteria", timePeriod: "PresetCriteria",
};

function places(target: FormatTarget): RangeTarget[] {
  return held(target).group.ranges.map((place) => target.range.with(place));
}

function custom(target: FormatTarget, isRequired: boolean): HostObject | null {
  if (held(target).rule.type === "expression") return bind(customShape, target);
  if (isRequired) throw itemNotFound();
  return null;
}

function add(range: RangeTarget, type: string): HostObject {
  if (oneOf(type, "Custom", ...Object.values(typeNames)) !== "Custom") throw apiNotFound(`ConditionalFormatCollection.add("${type}")`);
  const priority = 1 + Math.max(0, ...range.sheet.conditional.flatMap(({ rules }) => rules.map((rule) => rule.priority ?? 0)));
  const rule: Rule = { type: "expression", priority, formulae: ["FALSE"], style: {} };
  write(range, [...range.sheet.conditional, { ranges: [range.range], rules: [rule] }]);
  return bind(itemShape, { range, id: idOf(rule) });
}

const shape: Shape<RangeTarget> = {
  type: "ConditionalFormatCollection",
  items: (range) => heldOn(range).map(({ rule }) => bind(itemShape, { range, id: idOf(rule) })),
  indexer: (range, args) => {
    const target = { range, id: args.text(0) };
    held(target);
    return bind(itemShape, target);
  },
  methods: {
    Add: (range, args) => add(range, args.text(0)),
    GetCount: (range) => heldOn(range).length,
    GetItemOrNullObject: (range, args) => {
      const id = args.text(0);
      return heldOn(range).some(({ rule }) => idOf(rule) === id) ? bind(itemShape, { range, id }) : null;
    },
    ClearAll: (range) => {
      const groups = new Set(heldOn(range).map(({ group }) => group));
      write(range, range.sheet.conditional.filter((group) => !groups.has(group)));
    },
  },
};

/** Conditional formats of a range. Only formats by formula (Custom) can be added here; others are listed and can be removed. */
export function conditionalFormatsObject(range: RangeTarget): HostObject {
  return bind(shape, range);
}

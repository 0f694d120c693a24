import { intersection } from "../model/address";
import { type HeldRule, inOrder, ruleId, rulesInOrder, withNewRule } from "../model/conditional";
import type { ConditionalRule } from "../model/sheet";
import { oneOf } from "./api-context";
import { asFlag, asNumber } from "./args";
import { customFormatObject } from "./conditional-looks";
import { type FormatsTarget, type FormatTarget, heldRule, replaceRule, writeFormats } from "./conditional-target";
import { ApiError, apiNotFound, itemNotFound } from "./errors";
import { bind, type HostObject, required, type Shape } from "./host-object";
import type { RangeTarget } from "./range-target";

const typeNames: Readonly<Record<string, string>> = {
  expression: "Custom", cellIs: "CellValue", colorScale: "ColorScale", dataBar: "DataBar", iconSet: "IconSet",
  containsText: "ContainsText", top10: "TopBottom", aboveAverage: "PresetCriteria", timePeriod: "PresetCriteria",
};
/** Kinds that colour by degree: there is nothing to stop at. */
const withoutStop = ["colorScale", "dataBar", "iconSet"];

function heldOn({ home, areas }: FormatsTarget): HeldRule[] {
  return rulesInOrder(home.sheet.conditional).filter(({ group }) =>
    group.ranges.some((place) => areas.some(({ range }) => intersection(place, range) !== undefined)));
}

function item(target: FormatsTarget, { rule }: HeldRule): HostObject {
  return bind(itemShape, { ...target, id: ruleId(rule) });
}

function places(target: FormatTarget): RangeTarget[] {
  return heldRule(target).group.ranges.map((place) => target.home.with(place));
}

function onlyPlace(target: FormatTarget): HostObject | null {
  const [first, ...others] = places(target);
  return others.length > 0 ? null : first?.object() ?? null;
}

function custom(target: FormatTarget): HostObject | null {
  return heldRule(target).rule.type === "expression" ? customFormatObject(target) : null;
}

/** Moves a rule to another place in the order; counted from the back where negative, and never beyond the ends. */
function setPriority(target: FormatTarget, wanted: number): void {
  const { conditional } = target.home.sheet;
  const others = rulesInOrder(conditional).map(({ rule }) => ruleId(rule)).filter((id) => id !== target.id);
  const at = Math.min(others.length, Math.max(0, wanted < 0 ? others.length + 1 + wanted : wanted));
  writeFormats(target, inOrder(conditional, [...others.slice(0, at), target.id, ...others.slice(at)]));
}

const itemShape: Shape<FormatTarget> = {
  type: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Type: { get: (target) => typeNames[heldRule(target).rule.type] ?? "Custom" },
    Priority: {
      get: (target) => rulesInOrder(target.home.sheet.conditional).findIndex(({ rule }) => ruleId(rule) === target.id),
      set: (target, value) => {
        heldRule(target);
        setPriority(target, asNumber(value));
      },
    },
    StopIfTrue: {
      get: (target) => {
        const { rule } = heldRule(target);
        return withoutStop.includes(rule.type) ? null : rule.stopIfTrue ?? false;
      },
      set: (target, value) => {
        replaceRule(target, { ...heldRule(target).rule, stopIfTrue: asFlag(value) });
      },
    },
  },
  children: {
    Custom: (target) => {
      const found = custom(target);
      if (found === null) throw itemNotFound();
      return found;
    },
    CustomOrNullObject: custom,
  },
  methods: {
    Delete: (target) => {
      replaceRule(target, undefined);
    },
    GetRange: (target) => {
      const place = onlyPlace(target);
      if (place === null) throw new ApiError("InvalidOperation", "The conditional format applies to several ranges.");
      return place;
    },
    GetRangeOrNullObject: onlyPlace,
    GetRanges: (target) => target.home.context.make.areas(places(target)),
  },
};

function add(target: FormatsTarget, type: string): HostObject {
  if (oneOf(type, "Custom", ...Object.values(typeNames)) !== "Custom") throw apiNotFound(`ConditionalFormatCollection.add("${type}")`);
  const rule: ConditionalRule = { type: "expression", formulae: ["FALSE"], style: {} };
  const id = ruleId(rule);
  writeFormats(target, withNewRule(target.home.sheet.conditional, target.areas.map(({ range }) => range), rule));
  return bind(itemShape, { ...target, id });
}

function found(target: FormatsTarget, id: string): HostObject | null {
  const held = heldOn(target).find(({ rule }) => ruleId(rule) === id);
  return held === undefined ? null : item(target, held);
}

const shape: Shape<FormatsTarget> = {
  type: "ConditionalFormatCollection",
  items: (target) => heldOn(target).map((held) => item(target, held)),
  indexer: (target, args) => required(found(target, args.text(0))),
  methods: {
    Add: (target, args) => add(target, args.text(0)),
    GetCount: (target) => heldOn(target).length,
    GetItemAt: (target, args) => required(heldOn(target).map((held) => item(target, held))[args.integer(0)]),
    GetItemOrNullObject: (target, args) => found(target, args.text(0)),
    ClearAll: (target) => {
      const groups = new Set(heldOn(target).map(({ group }) => group));
      writeFormats(target, target.home.sheet.conditional.filter((group) => !groups.has(group)));
    },
  },
};

/** Conditional formats of a range, or of several. Only those by formula (Custom) can be added; others are listed and can be removed. */
export function conditionalFormatsObject(home: RangeTarget, areas: readonly RangeTarget[] = [home]): HostObject {
  return bind(shape, { home, areas });
}

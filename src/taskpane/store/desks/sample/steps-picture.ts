import { formatDate } from "../../../../returns/calendar-date";
import { halfWidth } from "../../../../sampling/advice/margin-of-error";
import { sizeAdvice } from "../../../../sampling/advice/size-advice";
import { at } from "../../../../sampling/at";
import type { FrameChoices } from "../../../../sampling/frame/choices";
import type { Sizes } from "../../../../sampling/frame/frame";
import { defaultChoices, frameOfList } from "../../../../sampling/frame/frame-of-list";
import { METHOD_NAMES } from "../../../../sampling/frame/method-names";
import type { FrameFromList } from "../../../../sampling/frame/reading";
import { isSameSizes, sizesWithin } from "../../../../sampling/frame/sizes";
import { prepareDeskWords } from "../../../words/sample-prepare-desks";
import type { OpenReturn } from "../../open-list";
import type { ChartPoint, ListStep, MarginItem, MarginsStep, SizeStep } from "../../sample-screens";
import { type ListUnderChoices, reasonField, type Reasons } from "./choices";
import { agreedDateOf, listToDraw } from "../list-now";

/** What the pictures of the first steps are made from. */
export interface StepsInput {
  readonly open: OpenReturn;
  readonly choices: FrameChoices;
  readonly under: ListUnderChoices;
  readonly reasons: Reasons;
  readonly checks: number;
  /** Reasons that were asked for once already, so that what is wrong with them is said. */
  readonly isAsked: (step: "list" | "size" | "margins") => boolean;
}

/** Records up to which the chart reaches, and its fewest. */
const CHART_END = 150;
const CHART_START = 10;
const CHART_STEP = 5;

export function listStep({ open, under, reasons, checks, isAsked }: StepsInput): ListStep {
  const { plain, listProblems, toFix } = under;
  const agreed = agreedDateOf(open);
  return {
    children: open.validator.children,
    inFrame: recordsIn(under),
    notes: plain.kind === "frame" ? plain.notes : [],
    problems: listProblems,
    toFix,
    toCheck: checks,
    agreedDate: agreed === undefined ? undefined : formatDate(agreed),
    reason: reasonField("findings", under, reasons, isAsked("list")),
  };
}

export function sizeStep({ open, choices, under, reasons, isAsked }: StepsInput): SizeStep {
  const { sizes } = choices;
  const N = recordsIn(under);
  const isReadable = under.sizeProblems.length === 0;
  return {
    sizes,
    defaults: defaultSizes(open),
    problems: under.sizeProblems,
    advice: isReadable && N > 0 ? sizeAdvice(N, sizes) : [],
    inFrame: N,
    chart: isReadable && sizesWithin(N, sizes).main < N ? chartOf(N, sizes.main) : [],
    reason: isSameSizes(sizes, defaultSizes(open)) ? undefined : reasonField("sizes", withDeparture(under, "sizes"), reasons, isAsked("size")),
  };
}

export function marginsStep({ open, choices, under, reasons, isAsked }: StepsInput): MarginsStep {
  const { reading } = under;
  const chosen = reading.kind === "frame" ? itemsOf(reading) : [];
  const own = defaultChoices(open.validator.context.definition);
  const leftKeys = own.margins.filter(({ key }) => !choices.margins.some((one) => one.key === key));
  const left = leftKeys.length === 0 ? undefined : frameOfList(listToDraw(open), { ...own, margins: leftKeys });
  const isChanged = reading.kind === "frame" ? reading.departures.some((about) => about !== "sizes") : true;
  const noted = reading.kind === "frame" ? reading.notes : [];
  const ofList = under.plain.kind === "frame" ? under.plain.notes : [];
  return {
    method: choices.method,
    chosen,
    leftOut: left?.kind === "frame" ? itemsOf(left) : [],
    problems: under.marginProblems,
    notes: noted.filter((note) => !ofList.includes(note)),
    reasons: (["margins", "method"] as const)
      .map((about) => reasonField(about, under, reasons, isAsked("margins")))
      .filter((field) => field !== undefined),
    isChanged,
  };
}

/** What the freeze rests on, a line each. */
export function summaryOf({ choices, under }: StepsInput): string[] {
  const { reading } = under;
  const { summary } = prepareDeskWords;
  if (reading.kind === "problems") return [];
  const { main, reserve, followUp } = sizesWithin(reading.frame.records.length, choices.sizes);
  const names = reading.margins.map(({ name }) => name);
  const joined = reading.margins.filter((margin) => margin.joined.length > 0).map(({ name }) => name);
  return [
    summary.children(reading.frame.records.length),
    summary.sizes(main, { reserve, followUp }),
    summary.method(METHOD_NAMES[choices.method]),
    names.length === 0 ? summary.noMargins : summary.margins(names),
    ...(joined.length === 0 ? [] : [summary.joined(joined)]),
  ];
}

function recordsIn({ plain }: ListUnderChoices): number {
  return plain.kind === "frame" ? plain.frame.records.length : 0;
}

function defaultSizes(open: OpenReturn): Sizes {
  return defaultChoices(open.validator.context.definition).sizes;
}

/** Sizes that cannot be read make no frame, and so tell of no departure. */
function withDeparture(under: ListUnderChoices, about: "sizes"): ListUnderChoices {
  return under.departures.includes(about) ? under : { ...under, departures: [...under.departures, about] };
}

function chartOf(N: number, chosen: number): ChartPoint[] {
  const end = Math.min(N - 1, Math.max(CHART_END, chosen));
  const counts = new Set<number>([chosen]);
  for (let n = CHART_START; n <= end; n += CHART_STEP) counts.add(n);
  return [...counts]
    .sort((a, b) => a - b)
    .flatMap((n) => {
      const half = halfWidth(N, n);
      return half === undefined ? [] : [{ n, points: half * 100 }];
    });
}

function itemsOf({ frame, margins }: FrameFromList): MarginItem[] {
  return margins.map(({ key, name, joined }, place) => {
    const { levels } = at(frame.margins, place);
    const counts = levels.map(() => 0);
    for (const record of frame.records) {
      const level = at(record.levels, place);
      counts[level] = at(counts, level) + 1;
    }
    return {
      key,
      name,
      levels: levels.map((level, order) => ({
        name: level,
        parts: joined.find((group) => group.filter((part) => level.includes(part)).join(" + ") === level) ?? [level],
        count: at(counts, order),
        share: frame.records.length === 0 ? 0 : at(counts, order) / frame.records.length,
      })),
    };
  });
}

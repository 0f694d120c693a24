import type { GridRange } from "../contract";
import { isWholeColumns, isWholeRows } from "../model/address";
import { replaceSheet } from "../model/book";
import { defaultMargins, isMarked, type PageSetup } from "../model/page-setup";
import { type PrintName, printRanges, printTitles, withPrintRanges } from "../model/print-names";
import { type ApiContext, oneOf, perform, sheetOf } from "./api-context";
import { AreasTarget } from "./areas";
import { asFlag, asNumber, type Args } from "./args";
import { apiNotFound, invalidArgument } from "./errors";
import { headersFootersObject } from "./headers-footers";
import { bind, type HostObject, required, type Scalar, type Shape } from "./host-object";
import { paperNames, paperSizes } from "./paper-sizes";
import { rangesAt, RangeTarget } from "./range-target";
import { readZoom, zoomedSetup } from "./zoom";

interface Target {
  readonly context: ApiContext;
  readonly sheetId: string;
}

const pageOf = ({ context, sheetId }: Target): PageSetup => sheetOf(context, sheetId).page;

/** Protection does not hold page set-up back. */
function write({ context, sheetId }: Target, page: PageSetup): void {
  perform(context, (book) => ({ book: replaceSheet(book, { ...sheetOf(context, sheetId), page }), changes: [] }));
}

const option = (name: string): Scalar<Target> => ({
  get: (target) => isMarked(pageOf(target).options, name),
  set: (target, value) => {
    const page = pageOf(target);
    write(target, { ...page, options: { ...page.options, [name]: asFlag(value) ? "1" : "0" } });
  },
});

const pointsOfInch = 72;
const units = { Points: pointsOfInch, Inches: 1, Centimeters: 2.54 } as const;
const sides = ["left", "right", "top", "bottom", "header", "footer"] as const;
type Side = (typeof sides)[number];

/** @param inches given by side; the others stay. */
function setMargins(target: Target, inches: Readonly<Partial<Record<Side, number>>>): void {
  const page = pageOf(target);
  const given = Object.entries(inches).map(([side, length]) => [side, String(length)]);
  if (Object.values(inches).some((length) => length < 0)) throw invalidArgument();
  write(target, { ...page, margins: { ...defaultMargins, ...page.margins, ...Object.fromEntries(given) as Record<string, string> } });
}

/** In points. */
const margin = (side: Side): Scalar<Target> => ({
  get: (target) => Number(pageOf(target).margins[side] ?? defaultMargins[side]) * pointsOfInch,
  set: (target, value) => {
    setMargins(target, { [side]: asNumber(value) / pointsOfInch });
  },
});

const scalars: Readonly<Record<string, Scalar<Target>>> = {
  Orientation: {
    get: (target) => (pageOf(target).setup["orientation"] === "landscape" ? "Landscape" : "Portrait"),
    set: (target, value) => {
      const page = pageOf(target);
      write(target, { ...page, setup: { ...page.setup, orientation: oneOf(value, "Portrait", "Landscape").toLowerCase() } });
    },
  },
  PaperSize: {
    get: (target) => paperNames.get(Number(pageOf(target).setup["paperSize"] ?? "1")) ?? null,
    set: (target, value) => {
      const size = typeof value === "string" ? paperSizes.get(value.toLowerCase()) : undefined;
      if (size === undefined) throw apiNotFound(`PageLayout.paperSize ${String(value)}`);
      const page = pageOf(target);
      write(target, { ...page, setup: { ...page.setup, paperSize: String(size) } });
    },
  },
  Zoom: {
    get: (target) => readZoom(pageOf(target)),
    set: (target, value) => {
      write(target, zoomedSetup(pageOf(target), value));
    },
  },
  CenterHorizontally: option("horizontalCentered"),
  CenterVertically: option("verticalCentered"),
  PrintGridlines: option("gridLines"),
  PrintHeadings: option("headings"),
  LeftMargin: margin("left"),
  RightMargin: margin("right"),
  TopMargin: margin("top"),
  BottomMargin: margin("bottom"),
  HeaderMargin: margin("header"),
  FooterMargin: margin("footer"),
};

/** The ranges that were given: an object of the API, or addresses. All lie on the sheet itself. */
function given({ context, sheetId }: Target, args: Args): readonly GridRange[] {
  const kept = args.object(0)?.keep;
  const targets = kept instanceof AreasTarget
    ? kept.areas
    : kept instanceof RangeTarget ? [kept] : rangesAt(context, sheetOf(context, sheetId), args.text(0));
  if (targets.some((range) => range.sheetId !== sheetId)) throw invalidArgument();
  return targets.map(({ range }) => range);
}

function setRanges(target: Target, name: PrintName, ranges: readonly GridRange[]): void {
  const sheet = sheetOf(target.context, target.sheetId);
  perform(target.context, (book) => ({ book: withPrintRanges(book, sheet, name, ranges), changes: [] }));
}

/** @throws InvalidArgument for what does not span whole rows, or whole columns. */
function setTitles(target: Target, axis: "rows" | "columns", args: Args): void {
  const [range, ...others] = given(target, args);
  if (range === undefined || others.length > 0 || !(axis === "rows" ? isWholeRows : isWholeColumns)(range)) throw invalidArgument();
  const held = printTitles(target.context.live.state, target.sheetId);
  const both = axis === "rows" ? [held.columns, range] : [range, held.rows];
  setRanges(target, "_xlnm.Print_Titles", both.flatMap((title) => title ?? []));
}

function titles({ context, sheetId }: Target, axis: "rows" | "columns"): HostObject | null {
  const range = printTitles(context.live.state, sheetId)[axis];
  return range === undefined ? null : new RangeTarget(context, sheetId, range).object();
}

function printArea({ context, sheetId }: Target): HostObject | null {
  const ranges = printRanges(context.live.state, sheetId, "_xlnm.Print_Area");
  return ranges.length === 0 ? null : context.make.areas(ranges.map((range) => new RangeTarget(context, sheetId, range)));
}

const shape: Shape<Target> = {
  type: "PageLayout",
  scalars,
  children: { HeadersFooters: headersFootersObject },
  methods: {
    SetPrintArea: (target, args) => {
      setRanges(target, "_xlnm.Print_Area", given(target, args));
    },
    SetPrintTitleRows: (target, args) => {
      setTitles(target, "rows", args);
    },
    SetPrintTitleColumns: (target, args) => {
      setTitles(target, "columns", args);
    },
    SetPrintMargins: (target, args) => {
      const unit = units[oneOf(args.text(0), "Points", "Inches", "Centimeters")];
      const lengths = args.record(1);
      setMargins(target, Object.fromEntries(sides.flatMap((side) =>
        (lengths[side] === undefined ? [] : [[side, asNumber(lengths[side]) / unit]]))));
    },
    GetPrintArea: (target) => required(printArea(target)),
    GetPrintAreaOrNullObject: printArea,
    GetPrintTitleRows: (target) => required(titles(target, "rows")),
    GetPrintTitleRowsOrNullObject: (target) => titles(target, "rows"),
    GetPrintTitleColumns: (target) => required(titles(target, "columns")),
    GetPrintTitleColumnsOrNullObject: (target) => titles(target, "columns"),
  },
};

/** How a sheet is printed. What printers alone know (quality, order of the pages, drafts) is not known here. */
export function pageLayoutObject(context: ApiContext, sheetId: string): HostObject {
  return bind(shape, { context, sheetId });
}

import { replaceSheet } from "../model/book";
import { type HeadersFooters, type PageKind, type Side, sidesOf, textOfSides } from "../model/headers";
import { type ApiContext, oneOf, perform, sheetOf } from "./api-context";
import { asFlag, asText } from "./args";
import { invalidArgument } from "./errors";
import { bind, type HostObject, type Scalar, type Shape } from "./host-object";

interface Target {
  readonly context: ApiContext;
  readonly sheetId: string;
}

interface PageTarget extends Target {
  readonly kind: PageKind;
}

/** Excel takes no longer header or footer, marks included. */
const longestText = 255;

const headersOf = ({ context, sheetId }: Target): HeadersFooters => sheetOf(context, sheetId).headers;

/** Protection does not hold page set-up back. */
function write({ context, sheetId }: Target, headers: HeadersFooters): void {
  perform(context, (book) => ({ book: replaceSheet(book, { ...sheetOf(context, sheetId), headers }), changes: [] }));
}

const text = (place: "header" | "footer", side: Side): Scalar<PageTarget> => ({
  get: (target) => sidesOf(headersOf(target).pages[target.kind][place])[side],
  set: (target, value) => {
    const headers = headersOf(target);
    const page = headers.pages[target.kind];
    const next = textOfSides({ ...sidesOf(page[place]), [side]: asText(value) });
    if (next.length > longestText) throw invalidArgument();
    write(target, { ...headers, pages: { ...headers.pages, [target.kind]: { ...page, [place]: next } } });
  },
});

const pageShape: Shape<PageTarget> = {
  type: "HeaderFooter",
  scalars: {
    LeftHeader: text("header", "left"), CenterHeader: text("header", "center"), RightHeader: text("header", "right"),
    LeftFooter: text("footer", "left"), CenterFooter: text("footer", "center"), RightFooter: text("footer", "right"),
  },
};

const page = (kind: PageKind) => (target: Target): HostObject => bind(pageShape, { ...target, kind });

const states = {
  Default: { differentFirst: false, differentOddEven: false },
  FirstAndDefault: { differentFirst: true, differentOddEven: false },
  OddAndEven: { differentFirst: false, differentOddEven: true },
  FirstOddAndEven: { differentFirst: true, differentOddEven: true },
} as const;
const stateNames = Object.keys(states) as (keyof typeof states)[];

const groupShape: Shape<Target> = {
  type: "HeaderFooterGroup",
  scalars: {
    State: {
      get: (target) => {
        const { differentFirst, differentOddEven } = headersOf(target);
        return stateNames.find((name) => states[name].differentFirst === differentFirst && states[name].differentOddEven === differentOddEven);
      },
      set: (target, value) => {
        write(target, { ...headersOf(target), ...states[oneOf(value, ...stateNames)] });
      },
    },
    UseSheetMargins: {
      get: (target) => headersOf(target).alignWithMargins,
      set: (target, value) => {
        write(target, { ...headersOf(target), alignWithMargins: asFlag(value) });
      },
    },
    UseSheetScale: {
      get: (target) => headersOf(target).scaleWithSheet,
      set: (target, value) => {
        write(target, { ...headersOf(target), scaleWithSheet: asFlag(value) });
      },
    },
  },
  children: { DefaultForAllPages: page("odd"), OddPages: page("odd"), EvenPages: page("even"), FirstPage: page("first") },
};

/** What stands above and below each page of a sheet when it is printed. */
export function headersFootersObject(target: Target): HostObject {
  return bind(groupShape, target);
}

import type { PapaLibrary, LineEnd } from "./separators";

export interface Stretch {
  readonly separator: string;
  readonly lineEnd: LineEnd;
  /** Rows at most. */
  readonly preview?: number;
  /** Nothing follows: the last row counts though no line end closes it. */
  readonly isLast: boolean;
}

export interface ParsedStretch {
  readonly rows: readonly (readonly string[])[];
  /** Characters that the rows take; what follows is the beginning of another row. */
  readonly taken: number;
  /** The last row has a quotation mark that nothing closes. */
  readonly isOpen: boolean;
}

/** What Papa Parse's parser of a stretch answers; its types leave that open. */
interface Answer {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string }[];
  readonly meta: { readonly cursor: number };
}

/**
 * The rows of a stretch of text by Papa Parse. This is the parser below its streams: these read a text on from timers of
 * their own, and read a cell whose quotation mark is never closed anew with every chunk, which takes for ever.
 */
export function parsedRows(papa: PapaLibrary, text: string, { separator, lineEnd, preview, isLast }: Stretch): ParsedStretch {
  const parser = new papa.Parser({ delimiter: separator, newline: lineEnd, ...(preview === undefined ? {} : { preview }) });
  const { data, errors, meta } = parser.parse(text, 0, !isLast) as Answer;
  return { rows: data, taken: meta.cursor, isOpen: errors.some(({ code }) => code === "MissingQuotes") };
}

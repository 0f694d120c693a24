import type { SamplePlan } from "../../../src/excel/sample/sample-sheets";
import { dateFromParts } from "../../../src/returns/calendar-date";
import type { PlannedCell, PlannedRow, PlannedSheet } from "../../../src/returns/planned-sheet";

/** Small made-up sheets of a sample: each line is an ID, a note, an age and a day. */
export const HEADINGS = ["Order", "Record ID", "Note", "Age", "Start", "Status"] as const;
export const [ORDER, ID, NOTE, AGE, START, STATUS] = [0, 1, 2, 3, 4, 5] as const;

export interface Line {
  readonly id: string;
  readonly note?: string;
  readonly status?: string;
}

export const LINES: readonly Line[] = [
  { id: "A-1", note: "=1+1" },
  { id: "00012", note: "'quoted" },
  { id: "A-3", note: "1-2" },
  { id: "A-4", note: "−5 % é 😀" },
  { id: "A-5", note: "TRUE" },
];

export const DAY = dateFromParts(2025, 3, 1);

export function sampleOf(lines: readonly Line[] = LINES): PlannedSheet {
  return {
    kind: "sample",
    name: "Sample",
    rows: [
      { look: "headings", cells: HEADINGS },
      ...lines.map(({ id, note = "", status = "" }, index): PlannedRow => {
        if (DAY === undefined) throw new Error("1 March 2025 is a day");
        const cells: PlannedCell[] = [index + 1, id, note, 12, { day: DAY }, status];
        return { look: "row", cells };
      }),
    ],
    widths: [8, 12, 20, 8, 12, 36],
    keyColumn: ID,
    isLandscape: true,
  };
}

export function reserveOf(ids: readonly string[] = ["B-1", "B-2"]): PlannedSheet {
  return {
    kind: "reserve",
    name: "Reserve",
    rows: [
      { look: "title", cells: ["Held in reserve"] },
      { look: "text", cells: [`${ids.length} records.`] },
      { look: "headings", cells: ["Record ID", "Status"] },
      ...ids.map((id): PlannedRow => ({ look: "row", cells: [id, ""] })),
    ],
    widths: [12, 36],
    keyColumn: 0,
    isLandscape: false,
  };
}

export function recordOf(words: readonly string[] = ["Seed", "1234", "Method", "cube"]): PlannedSheet {
  return {
    kind: "record",
    name: "Sampling record",
    rows: [
      { look: "title", cells: ["Record of the draw"] },
      { look: "section", cells: ["The draw"] },
      ...words.map((word, index): PlannedRow => ({ look: "row", cells: [index + 1, word] })),
    ],
    widths: [24, 60],
    keyColumn: undefined,
    isLandscape: false,
  };
}

export const STAMP = "2026-11-22T19:05:00.000Z";

export function planOf(change: Partial<SamplePlan> & { readonly doc?: string; readonly frames?: string } = {}): SamplePlan {
  const { doc = `{"a":"é ' \\" \\u0001"}`, frames = "frames 1", ...rest } = change;
  return {
    stamp: STAMP,
    sheets: [sampleOf(), recordOf()],
    texts: { doc, frames },
    dateSystem: "1900",
    earlier: new Map(),
    ...rest,
  };
}

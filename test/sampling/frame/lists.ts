import type { CellValue } from "../../../src/returns/layout";
import type { ReturnDefinition } from "../../../src/returns/definition";
import { definedVocabularies, type RawRow } from "../../../src/returns/record";
import type { FrameChoices } from "../../../src/sampling/frame/choices";
import { defaultChoices, frameOfList } from "../../../src/sampling/frame/frame-of-list";
import type { FrameFromList, ListToDraw } from "../../../src/sampling/frame/reading";
import { day } from "../../returns/days";
import { harmReturn } from "../../returns/sheets";

export const FIRST_ROW = 11;

/** A row of a return by the keys of its columns; columns that are not named are empty. */
export function row(cells: Readonly<Record<string, CellValue>>, at: number, definition: ReturnDefinition = harmReturn): RawRow {
  return { row: at, cells: definition.columns.map(({ key }) => cells[key] ?? ""), dateMask: 0 };
}

/** One row after the other from the first of the list on. */
export function listOf(rows: readonly Readonly<Record<string, CellValue>>[], definition: ReturnDefinition = harmReturn): ListToDraw {
  return listOfRows(rows.map((cells, place) => row(cells, FIRST_ROW + place, definition)), definition);
}

export function listOfRows(rows: readonly RawRow[], definition: ReturnDefinition = harmReturn): ListToDraw {
  return { definition, vocabularies: definedVocabularies(definition), agreedDate: day("2026-08-14"), dateSystem: "1900", rows };
}

/** `count` children that differ in nothing but their ID and what `cells` says. */
export function children(count: number, cells: (child: number) => Readonly<Record<string, CellValue>> = () => ({})): ListToDraw {
  return listOf(Array.from({ length: count }, (_, child) => ({ id: `C-${String(child).padStart(4, "0")}`, ...cells(child) })));
}

/** The return's own choices, with these margins (none joined) or sizes in their place. */
export function choices(changes: { margins?: readonly string[] } & Partial<Omit<FrameChoices, "margins">> = {}): FrameChoices {
  const own = defaultChoices(harmReturn);
  const { margins, ...rest } = changes;
  return { ...own, ...rest, margins: margins === undefined ? own.margins : margins.map((key) => ({ key, joined: [] })) };
}

/** What a list reads as that has no problems. */
export function read(list: ListToDraw, chosen: FrameChoices = defaultChoices(list.definition)): FrameFromList {
  const reading = frameOfList(list, chosen);
  if (reading.kind === "problems") throw new Error(reading.problems.join(" "));
  return reading;
}

/** What stands against drawing from a list; nothing where it reads. */
export function problems(list: ListToDraw, chosen: FrameChoices = defaultChoices(list.definition)): readonly string[] {
  const reading = frameOfList(list, chosen);
  return reading.kind === "problems" ? reading.problems : [];
}

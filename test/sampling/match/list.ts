import type { CanonicalId } from "../../../src/returns/canonical-id";
import { serialFromDate } from "../../../src/returns/calendar-date";
import type { ReturnDefinition } from "../../../src/returns/definition";
import type { CellValue } from "../../../src/returns/layout";
import { definedVocabularies, type RawRow } from "../../../src/returns/record";
import { type Matching, matchingOf } from "../../../src/sampling/match/matching";
import type { MatchWeight } from "../../../src/sampling/match/weights";
import { day } from "../../returns/days";

/** What a child's cells hold, by column key; what is not named is empty. */
export type Cells = Readonly<Record<string, CellValue>>;

export function id(text: string): CanonicalId {
  return text as CanonicalId;
}

export function ids(...texts: string[]): CanonicalId[] {
  return texts.map(id);
}

export function rowOf(definition: ReturnDefinition, cells: Cells, dates: readonly string[] = ["csoStart"]): RawRow {
  const dateMask = definition.columns.reduce(
    (mask, { key }, order) => (dates.includes(key) && typeof cells[key] === "number" ? mask | (1 << order) : mask),
    0,
  );
  return { row: 13, cells: definition.columns.map(({ key }) => cells[key] ?? ""), dateMask };
}

export function serial(iso: string): number {
  return serialFromDate(day(iso), "1900") ?? NaN;
}

/** A way of comparing children by their IDs. */
export function matchingAmong(
  definition: ReturnDefinition,
  children: Readonly<Record<string, Cells>>,
  weights: readonly MatchWeight[] = definition.sample.match.weights,
): Matching {
  const rows = new Map(Object.entries(children).map(([text, cells]) => [id(text), rowOf(definition, cells)]));
  return matchingOf(rows, { definition, vocabularies: definedVocabularies(definition), dateSystem: "1900" }, weights);
}

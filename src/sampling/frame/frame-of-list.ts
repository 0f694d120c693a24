import { readId, type CanonicalId } from "../../returns/canonical-id";
import { byCodeUnits } from "../../returns/code-units";
import type { ReturnDefinition } from "../../returns/definition";
import { marginsOf } from "../../returns/margins";
import { isBlankRow, type RawRow } from "../../returns/record";
import { at } from "../at";
import { chosenMargins } from "./chosen-margins";
import type { FrameChoices } from "./choices";
import { rowProblems, withoutIdNotes, type RowsById } from "./list-rows";
import { notesOn } from "./notes";
import type { Departure, FrameReading, ListToDraw } from "./reading";
import { isSameSizes, sizeProblems } from "./sizes";

/** What the return itself foresees: the balanced draw, its sizes and margins, nothing joined. */
export function defaultChoices({ sample }: ReturnDefinition): FrameChoices {
  const { main, reserve, followUp, margins } = sample;
  return { method: "cube", sizes: { main, reserve, followUp }, margins: margins.map((key) => ({ key, joined: [] })) };
}

/**
 * The frame that a list and the choices make, or what stands against drawing from it. Children without an ID which can be
 * used are no part of it; whatever else is wrong with a row, its child is: with the level "Missing" or "Not in list".
 */
export function frameOfList(list: ListToDraw, choices: FrameChoices): FrameReading {
  const { definition, vocabularies, agreedDate, dateSystem } = list;
  const found = rowsById(list);
  const entries = [...found.rows].flatMap(([id, [row]]) => (row === undefined ? [] : [{ id, row }])).sort((a, b) => byCodeUnits(a.id, b.id));
  const known = marginsOf(definition, vocabularies, agreedDate, dateSystem);
  const { margins, problems: marginProblems } = chosenMargins(choices.margins, known, entries.map(({ row }) => row));
  const problems = [...rowProblems(found), ...sizeProblems(choices.sizes), ...marginProblems];
  if (problems.length > 0) return { kind: "problems", problems };

  const withoutId = [...found.empty, ...found.damaged].sort((a, b) => a - b);
  return {
    kind: "frame",
    frame: {
      method: choices.method,
      sizes: choices.sizes,
      margins: margins.map(({ margin }) => margin),
      records: entries.map(({ id }, place) => ({ id, levels: margins.map(({ places }) => at(places, place)) })),
    },
    rowOf: new Map(entries.map(({ id, row }) => [id, row])),
    withoutId,
    margins: choices.margins.map(({ key, joined }, place) => ({ key, joined, name: at(margins, place).name })),
    departures: departures(choices, defaultChoices(definition), margins.some(({ isJoined }) => isJoined)),
    notes: [...withoutIdNotes(found), ...notesOn(choices.sizes, margins, entries.length, withoutId.length === 0)],
  };
}

function rowsById({ definition, rows }: ListToDraw): RowsById {
  const order = definition.columns.findIndex(({ kind }) => kind === "id");
  const found = { rows: new Map<CanonicalId, RawRow[]>(), empty: [] as number[], damaged: [] as number[] };
  for (const row of [...rows].sort((a, b) => a.row - b.row)) {
    if (isBlankRow(row)) continue;
    const { canonical, damage } = readId(row.cells[order] ?? "", (row.dateMask & (1 << order)) !== 0);
    const sharing = canonical === undefined ? undefined : found.rows.get(canonical);
    if (canonical === undefined) (damage === undefined ? found.empty : found.damaged).push(row.row);
    else if (sharing === undefined) found.rows.set(canonical, [row]);
    else sharing.push(row);
  }
  return found;
}

function departures(choices: FrameChoices, own: FrameChoices, isJoined: boolean): Departure[] {
  const { sizes, margins, method } = choices;
  const differs: Record<Departure, boolean> = {
    sizes: !isSameSizes(sizes, own.sizes),
    margins: isJoined || margins.length !== own.margins.length || margins.some(({ key }, place) => key !== own.margins[place]?.key),
    method: method !== own.method,
  };
  return (["sizes", "margins", "method"] as const).filter((about) => differs[about]);
}

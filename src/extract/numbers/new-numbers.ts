import { columnOfKind } from "../../returns/definition";
import type { RawRow } from "../../returns/record";
import { counted } from "../../returns/wording";
import type { RandomInt } from "../../validation/new-ids/draw";
import { likeness } from "../../validation/new-ids/likeness";
import { type KeyLine, proposeNewIds } from "../../validation/new-ids/new-ids";
import type { ReturnContext, Rule } from "../../validation/rule";
import { rules as allRules } from "../../validation/rules";
import { Validator } from "../../validation/validator";
import type { DerivedChild, LeftOutChild } from "../derived-list";
import { keptNumbers } from "./kept-numbers";
import { childOf, type KnownNumbers } from "./known-numbers";
import { givenSeries, isGapFree } from "./series";

export interface NumbersRequest {
  readonly children: readonly DerivedChild[];
  /** Children of the export who get no row: their numbers in the case system are not given to others either. */
  readonly leftOut: readonly Pick<LeftOutChild, "number">[];
  /** The key of an earlier extract. */
  readonly known: KnownNumbers | undefined;
  /** Of the open return. */
  readonly context: ReturnContext;
  /** Rows of the list that stay: those to which the new ones are added; none where the list is replaced. */
  readonly standing: readonly RawRow[];
  /** Rows of the list that go: nobody else gets their IDs, so that two versions of the list can be compared. */
  readonly replaced: readonly RawRow[];
  /** `random`: numbers without order. `gapFree`: those after the highest number given before, dealt out in random order. */
  readonly style: "random" | "gapFree";
  /** Stands before every new number; "" for none. Numbers of the key stay as they are. */
  readonly prefix: string;
  readonly randomInt: RandomInt;
  readonly rules?: readonly Rule[];
}

export interface Numbered {
  readonly kind: "numbered";
  /** In the order of the children. */
  readonly ids: readonly string[];
  /** Whole: children of the known key who are gone keep their line, so that they keep their number should they come back. */
  readonly key: readonly KeyLine[];
  /** Children whose number the key had. */
  readonly kept: number;
  readonly fresh: number;
  /** What the user should know, a sentence each. */
  readonly notes: readonly string[];
}

export type NewNumbers =
  | Numbered
  /** `about`: what has to be another one, the key or the style and prefix. */
  | { readonly kind: "problem"; readonly about: "key" | "wish"; readonly sentence: string };

/**
 * A new number for every child: that of the key where it has one, else one that no rule on IDs speaks of and that is like no
 * number of the key, of the list or of the case system.
 */
export function newNumbers(request: NumbersRequest): NewNumbers {
  const { children, known, context, standing, style, randomInt } = request;
  const rules = request.rules ?? allRules;
  const prefix = request.prefix.trim();
  const index = idIndex(context);
  const { numbers, asInKey, withoutZeros } = keptNumbers(children, known);
  const first = standing.reduce((row, own) => Math.max(row, own.row + 1), context.layout.firstRow);
  const rows = children.map((child, order) => numberedRow(child, first + order, index, numbers.get(child.canonical) ?? ""));
  const isKept = children.map(({ canonical }) => numbers.has(canonical));
  const keptRows = rows.filter((_, order) => isKept[order]);
  const misread = misreadNumbers(keptRows, context, rules);
  if (misread > 0) return { kind: "problem", about: "key", sentence: misreadSentence(misread) };

  const freshRows = rows.filter((_, order) => !isKept[order]).map(({ row }) => row);
  const freshIds = new Map<number, string>();
  if (freshRows.length > 0) {
    const proposed = proposeNewIds({
      validator: { context, rules, rows: () => [...standing, ...rows] },
      rows: freshRows,
      style,
      prefix,
      randomInt,
      avoid: notToBeGiven(request, index),
      given: givenSeries([...(known?.lines ?? []).map(({ after }) => after), ...standing.map((row) => idOf(row, index))], prefix),
    });
    if (proposed.kind === "problem") return { kind: "problem", about: "wish", sentence: proposed.sentence };
    for (const { row, after } of proposed.changes) freshIds.set(row, String(after));
  }
  const ids = rows.map((row) => freshIds.get(row.row) ?? idOf(row, index));
  return {
    kind: "numbered",
    ids,
    key: wholeKey(children, ids, known, asInKey),
    kept: keptRows.length,
    fresh: freshRows.length,
    notes: notesOn(request, ids, { prefix, index, withoutZeros, kept: keptRows.map((row) => idOf(row, index)) }),
  };
}

function idIndex({ definition }: ReturnContext): number {
  const column = columnOfKind(definition, "id");
  return column === undefined ? 0 : definition.columns.indexOf(column);
}

function idOf({ cells }: RawRow, index: number): string {
  return String(cells[index] ?? "");
}

function numberedRow({ cells, dateMask }: DerivedChild, row: number, index: number, id: string): RawRow {
  return { row, cells: cells.map((cell, at) => (at === index ? id : cell)), dateMask: dateMask & ~(1 << index) };
}

/** Numbers of the key that a rule on what must not be sent speaks of. */
function misreadNumbers(rows: readonly RawRow[], context: ReturnContext, rules: readonly Rule[]): number {
  if (rows.length === 0) return 0;
  const strict = rules.filter(
    (rule) => rule.looksAt === "cell" && rule.kind === "id" && rule.topic === "identifiers" && rule.severity === "fix",
  );
  return new Validator(context, rows, strict).counts.fix;
}

function misreadSentence(count: number): string {
  return `${counted(count, "new number")} of the key ${count === 1 ? "reads as a number" : "read as numbers"} of another system, which must not be sent. Choose another key, or go on without one.`;
}

/** What nobody else may be given: numbers of the key and of the list, and numbers of the case system old and new. */
function notToBeGiven({ children, leftOut, known, replaced }: NumbersRequest, index: number): Set<string> {
  const avoid = new Set(known?.given);
  for (const { before } of known?.lines ?? []) avoid.add(likeness(before));
  for (const { number } of children) avoid.add(likeness(number));
  for (const { number } of leftOut) avoid.add(likeness(number));
  for (const row of replaced) avoid.add(likeness(idOf(row, index)));
  return avoid;
}

function wholeKey(
  children: readonly DerivedChild[],
  ids: readonly string[],
  known: KnownNumbers | undefined,
  asInKey: ReadonlyMap<string, string>,
): KeyLine[] {
  const present = new Set(asInKey.values());
  const gone = (known?.lines ?? []).filter(({ before }) => {
    const child = childOf(before);
    return child === undefined || !present.has(child);
  });
  return [...children.map(({ number }, order) => ({ before: number, after: ids[order] ?? "" })), ...gone];
}

interface Outcome {
  readonly prefix: string;
  readonly index: number;
  readonly withoutZeros: number;
  readonly kept: readonly string[];
}

function notesOn({ children, leftOut, style, standing }: NumbersRequest, ids: readonly string[], outcome: Outcome): string[] {
  const { prefix, index, withoutZeros, kept } = outcome;
  const notes: string[] = [];
  if (withoutZeros > 0) {
    notes.push(`${counted(withoutZeros, "child is", "children are")} known by a number that the key has with other zeros in front.`);
  }
  const system = new Set([...children, ...leftOut].map(({ number }) => likeness(number)));
  const both = kept.filter((number) => system.has(likeness(number))).length;
  if (both > 0) {
    notes.push(`${counted(both, "number")} of the key ${both === 1 ? "is" : "are"} also given by your system, perhaps to another child. The children keep ${both === 1 ? "it" : "them"}.`);
  }
  if (style === "gapFree" && !isGapFree([...standing.map((row) => idOf(row, index)), ...ids], prefix)) {
    notes.push("The numbers have gaps, or differ in their beginnings: children keep the numbers that they had, and nobody gets the number of another child.");
  }
  return notes;
}

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
import { firstNewRow } from "../rows/first-new-row";
import { type KeptNumbers, keptNumbers, ownNumbers } from "./kept-numbers";
import { childOf, type KnownNumbers } from "./known-numbers";
import { numberNotes } from "./number-notes";
import { givenSeries } from "./series";
import { wholeKey } from "./whole-key";

export interface NumbersRequest {
  readonly children: readonly DerivedChild[];
  /** Children of the export who get no row: their numbers in the case system are not given to others either. */
  readonly leftOut: readonly Pick<LeftOutChild, "number">[];
  /** The key of an earlier extract. */
  readonly known: KnownNumbers | undefined;
  /** Another key that is still to be kept: nobody is given a number of it, so that both can stand in one key. */
  readonly alsoGiven?: readonly KeyLine[] | undefined;
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
  /**
   * A line for each number that a child has in the case system, with the child's new one. Whole: children of the known key
   * who are gone keep their lines, so that they keep their number should they come back.
   */
  readonly key: readonly KeyLine[];
  /** Children are found by more numbers than by the known key, or by others: this one is to be kept in its place. */
  readonly keyGrew: boolean;
  /** Children whose number the key had. */
  readonly kept: number;
  readonly fresh: number;
  /** What the user should know, a sentence each. */
  readonly notes: readonly string[];
}

export type NewNumbers =
  | Numbered
  /** `about`: what has to be another, the key, the style and prefix, or the list. */
  | { readonly kind: "problem"; readonly about: "key" | "wish" | "list"; readonly sentence: string };

/**
 * A new number for every child: that of the key where it has one, else one that no rule on IDs speaks of and that is like no
 * number of the key, of the list or of the case system.
 */
export function newNumbers(request: NumbersRequest): NewNumbers {
  const { children, known, context, standing, style, randomInt } = request;
  const rules = request.rules ?? allRules;
  const prefix = request.prefix.trim();
  const index = idIndex(context);
  const found = keptNumbers(children, known);
  const { kept } = found;
  const firstRow = firstNewRow(context.layout, standing);
  const rows = children.map((child, order) => numberedRow(child, firstRow + order, index, kept.get(child.canonical)?.number ?? ""));
  const misread = misreadNumbers(rows.filter((row) => idOf(row, index) !== ""), context, rules);
  if (misread > 0) return { kind: "problem", about: "key", sentence: misreadSentence(misread) };

  const system = systemNumbers(request);
  const standingIds = standing.map((row) => idOf(row, index));
  const without = rows.filter((row) => idOf(row, index) === "").map(({ row }) => row);
  const fresh = new Map<number, string>();
  if (without.length > 0) {
    const proposed = proposeNewIds({
      validator: { context, rules, rows: () => [...standing, ...rows] },
      rows: without,
      style,
      prefix,
      randomInt,
      avoid: notToBeGiven(request, system, index),
      given: givenSeries([...[...(known?.lines ?? []), ...(request.alsoGiven ?? [])].map(({ after }) => after), ...standingIds], prefix),
    });
    if (proposed.kind === "problem") return proposed;
    for (const { row, after } of proposed.changes) fresh.set(row, String(after));
  }
  const ids = rows.map((row) => fresh.get(row.row) ?? idOf(row, index));
  const key = wholeKey(children, ids, known, found);
  return {
    kind: "numbered",
    ids,
    key,
    keyGrew: saysMore(key, known, found),
    kept: kept.size,
    fresh: fresh.size,
    notes: numberNotes({ found, system, gapFree: style === "gapFree" ? { ids: [...standingIds, ...ids], prefix } : undefined }),
  };
}

/** A number that the known key has but for its zeros is found by it as well. */
function saysMore(key: readonly KeyLine[], known: KnownNumbers | undefined, { kept }: KeptNumbers): boolean {
  return key.some(({ before, after }) => {
    const child = childOf(before);
    if (child === undefined || kept.get(child)?.byZeros === true) return false;
    return childOf(known?.byChild.get(child) ?? "") !== childOf(after);
  });
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

/** Numbers of the case system in this export, as `likeness` folds them. */
function systemNumbers({ children, leftOut }: NumbersRequest): Set<string> {
  const numbers = new Set<string>();
  for (const own of children.flatMap(ownNumbers)) numbers.add(likeness(own));
  for (const { number } of leftOut) numbers.add(likeness(number));
  return numbers;
}

/** What nobody else may be given: numbers of the key and of the list, and numbers of the case system old and new. */
function notToBeGiven({ known, alsoGiven = [], replaced }: NumbersRequest, system: ReadonlySet<string>, index: number): Set<string> {
  const avoid = new Set([...system, ...(known?.given ?? [])]);
  for (const { before } of known?.lines ?? []) avoid.add(likeness(before));
  for (const { before, after } of alsoGiven) avoid.add(likeness(before)).add(likeness(after));
  for (const row of replaced) avoid.add(likeness(idOf(row, index)));
  return avoid;
}

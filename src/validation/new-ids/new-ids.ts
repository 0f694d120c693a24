import { dateFromSerial, formatDate } from "../../returns/calendar-date";
import { readId } from "../../returns/canonical-id";
import type { CellChange } from "../../returns/cell-change";
import { columnOfKind } from "../../returns/definition";
import type { CellValue } from "../../returns/layout";
import type { RawRow } from "../../returns/record";
import { plainIdKey } from "../id-keys";
import type { ReturnContext } from "../rule";
import type { Validator } from "../validator";
import { dealtNumbers, digitsFor, type RandomInt, randomNumber } from "./draw";
import type { IdKey } from "./key";
import { prefixProblem } from "./prefix";
import { isAboutIds, Trial } from "./trial";

export { type IdKey, KEY_HEADINGS, keyAsText } from "./key";
export { prefixProblem } from "./prefix";

export interface NewIdsRequest {
  readonly validator: Pick<Validator, "context" | "rules" | "rows">;
  /** Sheet rows of the children who get new IDs; undefined for every child. Blank rows get none. */
  readonly rows: readonly number[] | undefined;
  /** `random`: numbers without order. `gapFree`: 1 to the number of children, dealt out in random order. */
  readonly style: "random" | "gapFree";
  /** Stands before every number; "" for none. */
  readonly prefix: string;
  readonly randomInt: RandomInt;
}

export interface ProposedIds {
  readonly kind: "proposed";
  /** In the order of the sheet, one a child. */
  readonly changes: readonly CellChange[];
  /** In the same order. */
  readonly key: IdKey;
}

/** `sentence` says why there are no new IDs, and what to do. */
export type NewIds = ProposedIds | { readonly kind: "problem"; readonly sentence: string };

/** So many fit among the numbers of six digits without crowding. */
const MOST_CHILDREN = 100_000;
/**
 * Numbers that a rule speaks of are drawn again, as one in thirty that look like a date. Where so many a child have not
 * been enough, it is the prefix that the rule speaks of.
 */
const MOST_DRAWS_PER_CHILD = 3;
const MOST_DRAWS_FOR_FEW = 50;

/**
 * New IDs for children, none of which any rule on IDs has anything to say of, or is like an ID that the list holds now,
 * punctuation and leading zeros aside: an old ID and a new one can never be taken for each other.
 */
export function proposeNewIds({ validator, rows, style, prefix: typed, randomInt }: NewIdsRequest): NewIds {
  const { context } = validator;
  const prefix = typed.trim();
  const all = validator.rows();
  const wanted = rows && new Set(rows);
  const chosen = all.filter(({ row }) => wanted?.has(row) ?? true);
  const place = idPlace(context);
  const trouble = prefixProblem(prefix) ?? countProblem(chosen.length);
  if (trouble !== undefined) return problem(trouble);
  if (place === undefined) return problem("The list has no column for the ID. Put its heading back.");

  const taken = new Set(all.map((row) => likeness(row.cells[place.index] ?? "")));
  const trial = new Trial(validator, chosen, place.index);
  const draw = style === "gapFree" ? gapFreeIds : randomIds;
  const ids = draw({ prefix, chosen, taken, trial, randomInt, digits: digitsFor(all.length) });
  if (typeof ids === "string") return problem(ids);
  const given = chosen.map((row) => ({ row, id: ids.get(row.row) ?? "" }));
  return {
    kind: "proposed",
    changes: given.map(({ row, id }) => ({
      row: row.row,
      column: place.column,
      before: row.cells[place.index] ?? "",
      after: id,
      format: "text",
    })),
    key: given.map(({ row, id }) => ({ row: row.row, before: shownId(row, place.index, context), after: id })),
  };
}

/** Sheet rows of the children whose ID has a finding, ascending. */
export function rowsWithIdFindings(validator: Pick<Validator, "rules" | "findingsOf">): number[] {
  const codes = [...new Set(validator.rules.map(({ code }) => code))].filter(isAboutIds);
  const rows = codes.flatMap((code) => validator.findingsOf(code).flatMap(({ places }) => places.map(({ row }) => row)));
  return [...new Set(rows)].sort((a, b) => a - b);
}

function countProblem(children: number): string | undefined {
  if (children === 0) return "There is no child to give a new ID.";
  return children > MOST_CHILDREN
    ? `New IDs can be given to ${MOST_CHILDREN.toLocaleString("en-GB")} children at most. Take out the rows that are no children.`
    : undefined;
}

function problem(sentence: string): NewIds {
  return { kind: "problem", sentence };
}

/** The IDs by row, or a sentence why there are none. */
type Drawn = ReadonlyMap<number, string> | string;

interface Draw {
  readonly prefix: string;
  readonly chosen: readonly RawRow[];
  /** Likenesses of the IDs that the list holds; random IDs add theirs. */
  readonly taken: Set<string>;
  readonly trial: Trial;
  readonly randomInt: RandomInt;
  readonly digits: number;
}

function gapFreeIds({ prefix, chosen, taken, trial, randomInt }: Draw): Drawn {
  const numbers = dealtNumbers(chosen.length, randomInt);
  const ids = new Map(chosen.map(({ row }, index) => [row, `${prefix}${numbers[index] ?? ""}`]));
  if ([...ids.values()].some((id) => taken.has(likeness(id)))) {
    return prefix === ""
      ? "Some IDs of the list are such numbers already. Add a prefix, for example C-, so that old and new IDs cannot be mixed up."
      : "Some IDs of the list look like these already. Choose another prefix, so that old and new IDs cannot be mixed up.";
  }
  return trial.spokenOf(ids).length > 0 ? misreadSentence(prefix) : ids;
}

function randomIds({ prefix, chosen, taken, trial, randomInt, digits }: Draw): Drawn {
  const unlike = (): string => {
    for (;;) {
      const id = `${prefix}${randomNumber(digits, randomInt)}`;
      const like = likeness(id);
      if (taken.has(like)) continue;
      // What a rule speaks of stays taken: it is not drawn a second time.
      taken.add(like);
      return id;
    }
  };
  const ids = new Map<number, string>();
  let rows = chosen.map(({ row }) => row);
  for (let draws = rows.length; rows.length > 0; draws += rows.length) {
    if (draws > chosen.length * MOST_DRAWS_PER_CHILD + MOST_DRAWS_FOR_FEW) return misreadSentence(prefix);
    const drawn = new Map(rows.map((row) => [row, unlike()]));
    for (const [row, id] of drawn) ids.set(row, id);
    rows = trial.spokenOf(drawn);
  }
  return ids;
}

function misreadSentence(prefix: string): string {
  return prefix === ""
    ? "Numbers alone would read as those of another system. Add a prefix, for example C-."
    : "With this prefix the new IDs would read as something else, such as a date, a name or a number of another system. Choose another prefix.";
}

interface IdPlace {
  /** In the definition's columns, and so in `RawRow.cells`. */
  readonly index: number;
  /** In the sheet. */
  readonly column: number;
}

function idPlace({ definition, layout }: ReturnContext): IdPlace | undefined {
  const own = columnOfKind(definition, "id");
  const column = own && layout.columns.get(own.key);
  return own === undefined || column === undefined ? undefined : { index: definition.columns.indexOf(own), column };
}

/** What IDs that could be taken for each other share; "" for none. The number 12, the text "12" and "0-12" are alike. */
function likeness(value: CellValue): string {
  const { canonical } = readId(String(value), false);
  return canonical === undefined ? "" : plainIdKey(canonical);
}

function shownId({ cells, dateMask }: RawRow, index: number, { dateSystem }: ReturnContext): string {
  const value = cells[index] ?? "";
  const isDate = (dateMask & (1 << index)) !== 0;
  const date = isDate && typeof value === "number" ? dateFromSerial(value, dateSystem) : undefined;
  if (date !== undefined) return formatDate(date);
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

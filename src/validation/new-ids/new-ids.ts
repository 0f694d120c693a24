import { dateFromSerial, formatDate } from "../../returns/calendar-date";
import type { CellChange } from "../../returns/cell-change";
import { columnOfKind } from "../../returns/definition";
import type { RawRow } from "../../returns/record";
import { countInWords } from "../../returns/wording";
import type { ReturnContext } from "../rule";
import type { Validator } from "../validator";
import { digitsFor, type GivenSeries, NO_SERIES, type RandomInt } from "./draw";
import { gapFreeIds, randomIds } from "./drawn-ids";
import type { IdKey } from "./key";
import { likeness } from "./likeness";
import { prefixProblem } from "./prefix";
import { isAboutIds, Trial } from "./trial";

export { type IdKey, KEY_HEADINGS, keyAsText, type KeyLine } from "./key";
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
  /** What new IDs must not be like, besides what the list holds: as `likeness` folds it. */
  readonly avoid?: ReadonlySet<string>;
  /** `gapFree`: the numbers given before, with this prefix, after which it goes on. */
  readonly given?: GivenSeries;
}

export interface ProposedIds {
  readonly kind: "proposed";
  /** In the order of the sheet, one a child. */
  readonly changes: readonly CellChange[];
  /** In the same order. */
  readonly key: IdKey;
}

export type NewIds =
  | ProposedIds
  /** `sentence` says why there are no new IDs, and what to do; `about` what has to be another. */
  | { readonly kind: "problem"; readonly about: "wish" | "list"; readonly sentence: string };

/** So many fit among the numbers of six digits without crowding. */
const MOST_CHILDREN = 100_000;
const NOTHING: ReadonlySet<string> = new Set();

/**
 * New IDs for children, none of which any rule on IDs has anything to say of, or is like an ID that the list holds now,
 * punctuation and leading zeros aside: an old ID and a new one can never be taken for each other.
 */
export function proposeNewIds(request: NewIdsRequest): NewIds {
  const { validator, rows, style, prefix: typed, randomInt, avoid = NOTHING, given: series = NO_SERIES } = request;
  const { context } = validator;
  const prefix = typed.trim();
  const all = validator.rows();
  const wanted = rows && new Set(rows);
  const chosen = all.filter(({ row }) => wanted?.has(row) ?? true);
  const place = idPlace(context);
  const wrongPrefix = prefixProblem(prefix);
  if (wrongPrefix !== undefined) return problem("wish", wrongPrefix);
  const wrongCount = countProblem(chosen.length);
  if (wrongCount !== undefined) return problem("list", wrongCount);
  if (place === undefined) return problem("list", "The list has no column for the ID. Put its heading back.");

  const taken = new Set(avoid);
  for (const row of all) taken.add(likeness(row.cells[place.index] ?? ""));
  const trial = new Trial(validator, chosen, place.index);
  const draw = style === "gapFree" ? gapFreeIds : randomIds;
  const ids = draw({ prefix, chosen, taken, avoid, trial, randomInt, digits: digitsFor(all.length), given: series });
  if (typeof ids === "string") return problem("wish", ids);
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
    ? `New IDs can be given to ${countInWords(MOST_CHILDREN)} children at most. Take out the rows that are no children.`
    : undefined;
}

function problem(about: "wish" | "list", sentence: string): NewIds {
  return { kind: "problem", about, sentence };
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

function shownId({ cells, dateMask }: RawRow, index: number, { dateSystem }: ReturnContext): string {
  const value = cells[index] ?? "";
  const isDate = (dateMask & (1 << index)) !== 0;
  const date = isDate && typeof value === "number" ? dateFromSerial(value, dateSystem) : undefined;
  if (date !== undefined) return formatDate(date);
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

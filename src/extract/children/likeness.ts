import { readPostcode } from "../../identifiers/postcode";
import type { CalendarDate } from "../../returns/calendar-date";
import { removeSpaces } from "../../returns/folding";
import { nearestEntries } from "../../returns/nearest-entry";
import { textOfCell } from "../headings/cell-text";
import { columnOf, type ExtractContext, type ExtractPlan } from "../plan";
import { columnRole } from "../roles";
import type { SourceCell, SourceTable } from "../table";
import { wordKey } from "../words/word-key";
import { type ChildName, foldName, known, likenessOf, type NameLikeness, nameInOneCell } from "./names";
import { nameColumns, personNumberColumns } from "./person-columns";
import type { NumberedRows } from "./source-rows";

/** What two children are compared by. It is held while they are compared and goes no further. */
export interface Traits {
  readonly births: ReadonlySet<CalendarDate>;
  readonly name: ChildName;
  /** Full ones, without spaces. */
  readonly postcodes: ReadonlySet<string>;
  readonly genders: ReadonlySet<string>;
  /** In the order of the columns that hold them. */
  readonly numbers: readonly { readonly name: string; readonly own: ReadonlySet<string> }[];
}

/** How two children of the same date of birth are alike; undefined where nothing says that they may be one. */
export function whyAlike(a: Traits, b: Traits): string | undefined {
  const names = likenessOf(a.name, b.name);
  // Most children of a day have other names: nothing else is looked at then.
  if (names === "other") return undefined;
  const other = a.numbers.find(({ own }, place) => areApart(own, b.numbers[place]?.own));
  if (names === "same" || names === "alike") {
    if (names === "alike" && areApart(a.genders, b.genders)) return undefined;
    const why = names === "same" ? "Same name and date of birth" : "Same date of birth and a name that is alike";
    return other === undefined ? `${why}.` : `${why}, but another ${other.name}.`;
  }
  if (other !== undefined || !haveCommon(a.postcodes, b.postcodes) || areApart(a.genders, b.genders)) return undefined;
  return haveCommon(a.genders, b.genders) ? "Same date of birth, postcode and gender." : "Same date of birth and postcode.";
}

/** What stands against two being one: "another date of birth", "another name". */
export function whyApart(a: Traits, b: Traits): string | undefined {
  if (areApart(a.births, b.births)) return "another date of birth";
  return namesOf(a, b) === "other" ? "another name" : undefined;
}

function namesOf(a: Traits, b: Traits): NameLikeness {
  return likenessOf(a.name, b.name);
}

/** Both are known, and have nothing in common. */
function areApart(a: ReadonlySet<string | number>, b: ReadonlySet<string | number> | undefined): boolean {
  return b !== undefined && a.size > 0 && b.size > 0 && !haveCommon(a, b);
}

export function haveCommon(a: ReadonlySet<string | number>, b: ReadonlySet<string | number>): boolean {
  for (const own of a) if (b.has(own)) return true;
  return false;
}

/** Reads what the children of an export are compared by. */
export function traitsReader(table: SourceTable, plan: ExtractPlan, context: ExtractContext): (child: NumberedRows) => Traits {
  const names = nameColumns(table, plan);
  const numbers = personNumberColumns(table, plan);
  const postcode = columnFor("postcode");
  const gender = columnFor("gender");
  const words = plan.words.get(columnRole("gender"));
  const notKnown = unknownGender(context);
  return ({ rows }) => {
    const texts = (column: number | undefined): string[] =>
      column === undefined ? [] : rows.length === 1 ? [textOfCell(rows[0]?.cells[column])].filter((text) => text !== "") : [...new Set(rows.map(({ cells }) => textOfCell(cells[column])).filter((text) => text !== ""))];
    // Of several spellings always the same one, in whatever order the rows stand.
    const first = (found: readonly string[]): string | undefined => [...found].sort()[0];
    const whole = first(texts(names.whole));
    const inOne = whole === undefined ? { forename: undefined, surname: undefined } : nameInOneCell(whole);
    return {
      births: valuesOf(rows.map(({ birth }) => birth)),
      name: {
        forename: known(foldName(first(texts(names.forename)) ?? "")) ?? inOne.forename,
        surname: known(foldName(first(texts(names.surname)) ?? "")) ?? inOne.surname,
      },
      postcodes: new Set(texts(postcode).filter((text) => readPostcode(text).kind === "full").map((text) => removeSpaces(text).toUpperCase())),
      genders: valuesOf(texts(gender).map((text) => words?.get(wordKey(text)) ?? wordKey(text)).map((word) => (word === "" || word === notKnown ? undefined : word))),
      numbers: numbers.map(({ index, name, read }) => ({ name, own: valuesOf(rows.map(({ cells }) => readNumber(cells[index], read))) })),
    };
  };

  function columnFor(key: string): number | undefined {
    return columnOf(plan, columnRole(key));
  }
}

function readNumber(cell: SourceCell | undefined, read: (cell: SourceCell) => string | undefined): string | undefined {
  return cell === undefined || cell === "" ? undefined : read(cell);
}

function valuesOf<T>(values: readonly (T | undefined)[]): ReadonlySet<T> {
  return new Set(values.filter((value): value is T => value !== undefined));
}

/** The entry that says nothing of a child's gender: by it two are neither alike nor apart. */
function unknownGender({ definition, vocabularies }: ExtractContext): string | undefined {
  const column = definition.columns.find(({ key }) => key === "gender");
  const list = vocabularies.get("gender");
  if (column?.kind !== "choice" || list === undefined) return undefined;
  const nearest = nearestEntries("unknown", list, definition.vocabularies[column.vocabulary]?.synonyms);
  return nearest.kind === "one" ? nearest.entry : undefined;
}

import { addDays, addYears, type CalendarDate, serialFromDate } from "../returns/calendar-date";
import { columnOfKind, type ReturnDefinition } from "../returns/definition";

/** One mistake to plant: what it does to a row, and what a check should find. */
export interface MistakeRecipe {
  /** Cells of the row by column key; undefined empties the cell. */
  readonly cells: Readonly<Record<string, string | number | undefined>>;
  readonly found: readonly { readonly columnKey: string; readonly code: string; readonly note: string }[];
}

/** The ID that two rows have: once as it should be, once written in another way. */
const DUPLICATED = { original: "A-017", copy: " a-017 " } as const;

/** Two IDs that differ in punctuation and zeros alone. */
const NEARLY_ALIKE = ["B-0101", "B101"] as const;

/**
 * Mistakes of many kinds, as far as the definition has the columns for them. Identifiers are published test numbers;
 * the full postcode is the inspectorate's own.
 */
export function mistakeRecipes(definition: ReturnDefinition, agreedDate: CalendarDate): MistakeRecipe[] {
  return [
    ...idMistakes(definition),
    ...postcodeMistakes(definition),
    ...ageMistakes(definition, agreedDate),
    ...choiceMistakes(definition),
    ...orderMistakes(definition, agreedDate),
  ];
}

function one(columnKey: string, value: string | number | undefined, code: string, note: string): MistakeRecipe {
  return { cells: { [columnKey]: value }, found: [{ columnKey, code, note }] };
}

function idMistakes(definition: ReturnDefinition): MistakeRecipe[] {
  const id = columnOfKind(definition, "id")?.key;
  if (id === undefined) return [];
  return [
    one(id, DUPLICATED.original, "ID2", "the same ID as another row, which has it in lower case between spaces"),
    one(id, undefined, "ID1", "no ID"),
    one(id, "0101011237", "ID4", "a CHI number (published test number)"),
    one(id, "1904851232", "ID5", "ten digits that open with a real date, without a check digit that holds"),
    one(id, DUPLICATED.copy, "ID2", "the same ID as another row but for case and spaces"),
    one(id, NEARLY_ALIKE[0], "ID3", "the same ID as another row but for punctuation and zeros"),
    one(id, "duty.team@example.org", "ID7", "an e-mail address"),
    one(id, NEARLY_ALIKE[1], "ID3", "the same ID as another row but for punctuation and zeros"),
  ];
}

function postcodeMistakes(definition: ReturnDefinition): MistakeRecipe[] {
  const postcode = columnOfKind(definition, "postcode")?.key;
  if (postcode === undefined) return [];
  return [
    one(postcode, "DD1 4NY", "PC2", "a full postcode (the inspectorate's own)"),
    one(postcode, " dd 4", "PC5", "an outward code in lower case with spaces"),
    one(postcode, "DD99", "PC3", "an outward code that does not exist"),
  ];
}

function ageMistakes(definition: ReturnDefinition, agreedDate: CalendarDate): MistakeRecipe[] {
  const age = columnOfKind(definition, "age")?.key;
  if (age === undefined) return [];
  const start = columnOfKind(definition, "orderStart")?.key;
  /** A start of the order that fits the age, so that the age alone is at fault. */
  const withStart = (recipe: MistakeRecipe, years: number): MistakeRecipe =>
    start === undefined
      ? recipe
      : { ...recipe, cells: { ...recipe.cells, [start]: serial(addYears(agreedDate, -years)), reinstated: "no" } };
  return [
    withStart(one(age, "12 yrs", "AG2", "the age as text with a unit"), 1),
    withStart(one(age, 20, "AG4", "20: turned 18 before the window began"), 4),
    withStart(one(age, 18, "AG5", "18: right only if under 18 at some point in the window"), 2),
  ];
}

function choiceMistakes(definition: ReturnDefinition): MistakeRecipe[] {
  const has = (key: string) => definition.columns.some((column) => column.kind === "choice" && column.key === key);
  const recipes = [
    one("gender", "M", "VO2", "an entry that is not in the list"),
    one("ethnicity", "white scottish ", "VO3", "right but for case and a space at the end"),
  ];
  return recipes.filter(({ found }) => found.every(({ columnKey }) => has(columnKey)));
}

function orderMistakes(definition: ReturnDefinition, agreedDate: CalendarDate): MistakeRecipe[] {
  const start = columnOfKind(definition, "orderStart")?.key;
  const age = columnOfKind(definition, "age")?.key;
  if (start === undefined || age === undefined) return [];
  return [
    {
      cells: { [start]: "12/03/2024", [age]: 11, reinstated: "no" },
      found: [{ columnKey: start, code: "CS2", note: "a date as text, day first" }],
    },
    one(start, serial(addDays(agreedDate, 18)), "CS3", "the order starts after the agreed date"),
    {
      cells: { [age]: 9, [start]: serial(addYears(agreedDate, -11)), reinstated: "no" },
      found: [{ columnKey: start, code: "CS4", note: "the order starts before a child of 9 can have been born" }],
    },
    {
      cells: { [age]: 19, [start]: serial(addDays(addYears(agreedDate, -1), 81)) },
      found: [
        { columnKey: age, code: "AG5", note: "19: right only if under 18 at some point in the window" },
        { columnKey: start, code: "CS5", note: "the order starts on or after the 18th birthday of a 19-year-old" },
      ],
    },
    one(start, undefined, "CS1", "no start date"),
    {
      cells: { [age]: 10, [start]: serial(addYears(agreedDate, -3)), reinstated: "yes" },
      found: [{ columnKey: start, code: "CS6", note: "reinstated, but the order began before the two years that are read" }],
    },
  ];
}

function serial(date: CalendarDate): number {
  const found = serialFromDate(date, "1900");
  if (found === undefined) throw new RangeError("Excel has no serial number for this day.");
  return found;
}

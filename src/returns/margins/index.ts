import type { CalendarDate, DateSystem } from "../calendar-date";
import type { ReturnColumn, ReturnDefinition } from "../definition";
import { foldSpaces } from "../folding";
import type { CellValue } from "../layout";
import type { RawRow, Vocabularies } from "../record";
import type { Vocabulary } from "../vocabulary";
import { AGE_BANDS, ageBandOf } from "./age-band";
import { type Margin, MISSING, NOT_IN_LIST } from "./margin";
import { ORDER_LENGTHS, orderLengthOf } from "./order-length";
import { postcodeDistrictOf } from "./postcode-district";

export { levelsAmong, type Margin, MISSING, NOT_IN_LIST } from "./margin";
export { UNBORN } from "./age-band";

/**
 * The margins of a return, the most important first: age bands, the entries of its drop-down lists, how long the order
 * has lasted, postcode districts. Each bears the key of its column.
 * @param agreedDate undefined while it cannot be read: every order's length is "Missing" then.
 */
export function marginsOf(
  definition: ReturnDefinition,
  vocabularies: Vocabularies,
  agreedDate: CalendarDate | undefined,
  dateSystem: DateSystem,
): Margin[] {
  return definition.sample.margins.map((key) => {
    const order = definition.columns.findIndex((column) => column.key === key);
    const column = definition.columns[order];
    if (column === undefined) throw new Error(`no column ${key}: the definition was not parsed`);
    const { name, levels, read } = levelsOf(column, vocabularies, agreedDate, dateSystem);
    return {
      key,
      name,
      levels,
      levelOf: (row: RawRow) => read(row.cells[order] ?? "", (row.dateMask & (1 << order)) !== 0),
    };
  });
}

interface Levels {
  readonly name: string;
  readonly levels: readonly string[] | undefined;
  readonly read: (value: CellValue, isDate: boolean) => string;
}

function levelsOf(
  column: ReturnColumn,
  vocabularies: Vocabularies,
  agreedDate: CalendarDate | undefined,
  dateSystem: DateSystem,
): Levels {
  switch (column.kind) {
    case "age":
      return { name: "Age band", levels: [...AGE_BANDS, MISSING], read: ageBandOf };
    case "orderStart":
      return {
        name: "Length of the order",
        levels: [...ORDER_LENGTHS, MISSING],
        read: (value, isDate) => orderLengthOf(value, isDate, agreedDate, dateSystem),
      };
    case "postcode":
      return { name: "Postcode district", levels: undefined, read: postcodeDistrictOf };
    case "choice": {
      const vocabulary = vocabularies.get(column.key);
      if (vocabulary === undefined) throw new Error(`no list for the column ${column.key}`);
      // A set: a workbook's own list may have an entry of these names.
      const levels = [...new Set([...vocabulary.entries, NOT_IN_LIST, MISSING])];
      return { name: column.name, levels, read: (value) => entryOf(value, vocabulary) };
    }
    case "id":
      throw new Error("an ID has no levels: the definition was not parsed");
  }
}

/** Case and doubled spaces aside. A spelling without the entry's spaces is only offered as a fix: here it is no entry. */
function entryOf(value: CellValue, vocabulary: Vocabulary): string {
  const choice = vocabulary.read(value);
  if (choice.kind === "entry") return choice.entry;
  if (choice.kind === "missing") return MISSING;
  const isSpelling = choice.kind === "spelling" && foldSpaces(String(value)).toLowerCase() === choice.entry.toLowerCase();
  return isSpelling ? choice.entry : NOT_IN_LIST;
}

import { toIsoDate } from "../returns/calendar-date";
import type { ReturnDefinition } from "../returns/definition";
import { NOTIFICATION_DATE_SETTING } from "../returns/stored-settings";
import { demonstrationDates } from "./demonstration-dates";
import { mistakeRecipes } from "./mistakes";
import type { ReturnContent } from "./return-sheet";
import { buildReturnWorkbook, type WorkbookOptions } from "./return-workbook";
import { sheetPlan } from "./sheet-plan";
import { seededRandom, syntheticChildren } from "./synthetic-children";

/** A mistake in the demonstration copy: where a check should find it, and by which rule. */
export interface PlantedMistake {
  /** Row of the sheet, from 1. */
  readonly row: number;
  /** Undefined where the whole row is meant. */
  readonly columnKey: string | undefined;
  readonly code: string;
  readonly note: string;
}

export { demonstrationDates } from "./demonstration-dates";

const CHILDREN = 180;
const SEED = 20260814;
/** Mistakes stand some rows apart, from the row of A-017 on; a blank row lies between two of the children. */
const FIRST_MISTAKE = 16;
const ROWS_BETWEEN = 6;
const CHILDREN_BEFORE_BLANK_ROW = 90;

/**
 * A return filled in for about 180 synthetic children, with a notification date and planted mistakes; all other rows
 * are as they should be. Always the same bytes for the same definition and options.
 */
export async function buildDemonstrationWorkbook(
  definition: ReturnDefinition,
  options: Pick<WorkbookOptions, "store" | "madeOn"> = {},
): Promise<Uint8Array> {
  const settings = { [NOTIFICATION_DATE_SETTING]: toIsoDate(demonstrationDates.notification) };
  const { content } = demonstration(definition);
  return buildReturnWorkbook(definition, { ...options, content, ...(options.store !== "none" && { settings }) });
}

/** What a check of the demonstration copy should find, in sheet order. */
export function plantedMistakes(definition: ReturnDefinition): readonly PlantedMistake[] {
  return demonstration(definition).mistakes;
}

function demonstration(definition: ReturnDefinition): { content: ReturnContent; mistakes: PlantedMistake[] } {
  const agreedDate = demonstrationDates.agreed;
  const { firstRow } = sheetPlan(definition);
  const rows = syntheticChildren(definition, agreedDate, CHILDREN, seededRandom(SEED));
  const mistakes: PlantedMistake[] = [];
  mistakeRecipes(definition, agreedDate).forEach(({ cells, found }, position) => {
    const index = FIRST_MISTAKE + position * ROWS_BETWEEN;
    const row = firstRow + index + (index < CHILDREN_BEFORE_BLANK_ROW ? 0 : 1);
    const child = rows[index];
    if (!child) throw new RangeError("The demonstration has more mistakes than children.");
    const changed = Object.entries({ ...child, ...cells }).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
    rows[index] = Object.fromEntries(changed);
    mistakes.push(...found.map((mistake) => ({ row, ...mistake })));
  });
  rows.splice(CHILDREN_BEFORE_BLANK_ROW, 0, {});
  mistakes.push({
    row: firstRow + CHILDREN_BEFORE_BLANK_ROW, columnKey: undefined, code: "LA3", note: "a blank row inside the list",
  });
  mistakes.sort((a, b) => a.row - b.row);
  return { content: { agreedDate, rows }, mistakes };
}

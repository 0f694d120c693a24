import type { ExtractedReturn } from "../returns/extract-definition";
import type { CalendarDate, DateSystem } from "../returns/calendar-date";
import type { Vocabularies } from "../returns/record";
import type { Role } from "./roles";

/** Which of two numbers in 03/04/2024 is the day. */
export type DateOrder = "dayFirst" | "monthFirst";

/** What a word stands for that names an order or process which does not count for the return. */
export const DOES_NOT_COUNT = "Does not count";
/** What a word stands for that names an order which counts, where the return has no column for it. */
export const COUNTS = "Counts";

/**
 * What the words of one column of an export stand for, by the word as `wordKey` folds it: an entry of the return's list,
 * `COUNTS`, `DOES_NOT_COUNT`, or "" to leave the cell empty. A word that is not there has no meaning yet.
 */
export type WordChoices = ReadonlyMap<string, string>;

/** How the rows of an export become children: all that the user has settled, and nothing of any child. */
export interface ExtractPlan {
  /** By the index of the column in the export; columns without a role are not brought in. Each role once at most. */
  readonly roles: ReadonlyMap<number, Role>;
  /** For columns whose dates can be read two ways, by the index of the column. */
  readonly dateOrders: ReadonlyMap<number, DateOrder>;
  /** By role: lists of the return, and `kind`. */
  readonly words: ReadonlyMap<Role, WordChoices>;
  /** Entries of the column that the kind of episode fills, the one that counts first before the others; empty where there is none. */
  readonly precedence: readonly string[];
  /** An order that begins on the day on which another ends, or the day after, continues it. */
  readonly joinsContinuations: boolean;
}

/** What the children of an export are derived against. */
export interface ExtractContext {
  readonly definition: ExtractedReturn;
  readonly agreedDate: CalendarDate;
  /** The lists in force in the workbook, by column key. */
  readonly vocabularies: Vocabularies;
  /** Of the workbook that is written to. */
  readonly dateSystem: DateSystem;
}

/** The column of the export that has a role. */
export function columnOf(plan: Pick<ExtractPlan, "roles">, role: Role): number | undefined {
  for (const [index, own] of plan.roles) if (own === role) return index;
  return undefined;
}

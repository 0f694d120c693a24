import type { DataValidation } from "@cj-tech-master/excelts";
import type { ReturnColumn, ReturnDefinition } from "../returns/definition";
import { columnLetters } from "../returns/address";
import { listName } from "./lists-sheet";
import type { SheetPlan } from "./sheet-plan";

/** Entry rules hold typed values only; what is pasted passes them by, so the add-in checks everything once more. */

/** Excel shows at most 255 characters of a prompt or an alert, and 32 of its title. */
const LONGEST_TEXT = 255;
const LONGEST_TITLE = 32;

/** Days as JavaScript dates at midnight UTC, as the library wants them. */
const FIRST_DAY = new Date(Date.UTC(2000, 0, 1));
const LAST_DAY = new Date(Date.UTC(2099, 11, 31));

/** Number format of a column's cells. IDs and postcodes are text: a leading zero stays, and 1E5 is no number. */
export function numberFormat(column: ReturnColumn): string {
  switch (column.kind) {
    case "id":
    case "postcode":
      return "@";
    case "age":
      return "0";
    case "orderStart":
      return "dd/mm/yyyy";
    case "choice":
      return "General";
  }
}

/** The rule of a column's cells, with what Excel says when a cell is entered and when an entry does not fit. */
export function entryRule(definition: ReturnDefinition, column: ReturnColumn, plan: SheetPlan): DataValidation {
  const prompt = { promptTitle: within(column.name, LONGEST_TITLE), prompt: within(column.meaning, LONGEST_TEXT) };
  const shown = { ...prompt, showInputMessage: true, allowBlank: true };
  switch (column.kind) {
    case "id":
      return { type: "any", ...shown };
    case "postcode":
      // A warning, not a stop: there must be a way to say that a child has no fixed address.
      return {
        type: "textLength", operator: "between", formulae: [2, 4], ...shown,
        ...alert("warning", column, "Enter the first part of the postcode only, for example DD1."),
      };
    case "age":
      return { ...ageRule(definition, column, plan), ...shown };
    case "choice":
      return {
        type: "list", formulae: [listName(column.vocabulary)], ...shown,
        ...alert("stop", column, "Select one of the entries in the drop-down list."),
      };
    case "orderStart":
      return { ...dateRule(column.name), ...shown };
  }
}

/** The rule of the cell that holds the agreed date. */
export function agreedDateRule(definition: ReturnDefinition): DataValidation {
  const days = definition.agreedDate.maximumDaysBeforeNotification;
  return {
    ...dateRule("Agreed date"),
    allowBlank: true,
    showInputMessage: true,
    promptTitle: "Agreed date",
    prompt:
      "The date on which you regard the information as accurate: " +
      `on the day the inspection was notified to you, or up to ${days} days before it.`,
  };
}

function ageRule(
  definition: ReturnDefinition,
  column: Extract<ReturnColumn, { kind: "age" }>,
  plan: SheetPlan,
): DataValidation {
  // Who was under 18 when the window began has not turned 20 by its end.
  const oldest = 17 + definition.windowYears;
  if (!column.unbornAllowed) {
    return {
      type: "whole", operator: "between", formulae: [0, oldest],
      ...alert("stop", column, `Enter the age in whole years, from 0 to ${oldest}. Do not enter a date of birth.`),
    };
  }
  const cell = `${columnLetters(definition.columns.indexOf(column))}${plan.firstRow}`;
  return {
    type: "custom",
    formulae: [`OR(${cell}="Unborn",IF(ISNUMBER(${cell}),AND(${cell}=INT(${cell}),${cell}>=0,${cell}<=${oldest})))`],
    ...alert("stop", column, `Enter the age in whole years, from 0 to ${oldest}, or Unborn. Do not enter a date of birth.`),
  };
}

function dateRule(name: string): DataValidation {
  return {
    type: "date", operator: "between", formulae: [FIRST_DAY, LAST_DAY],
    ...alert("stop", { name }, "Enter the day, month and year as a date, for example 12/03/2026."),
  };
}

function alert(errorStyle: "stop" | "warning", column: { readonly name: string }, error: string) {
  return {
    showErrorMessage: true, errorStyle,
    errorTitle: within(column.name, LONGEST_TITLE), error: within(error, LONGEST_TEXT),
  };
}

/** @throws RangeError where a definition's text is longer than Excel shows: cut text would say half a thing. */
function within(text: string, longest: number): string {
  if (text.length > longest) throw new RangeError(`Excel shows ${longest} characters here: ${text}`);
  return text;
}

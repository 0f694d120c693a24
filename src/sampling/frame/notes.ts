import { counted, countInWords } from "../../returns/wording";
import type { ChosenMargin } from "./chosen-margins";
import type { Sizes } from "./frame";
import { sizesWithin } from "./sizes";

/**
 * What sizes and margins mean for a list of this size, where they do not mean what was asked for.
 * @param children in the frame, 1 or more.
 * @param isWhole whether all children of the list are in the frame.
 */
export function notesOn(sizes: Sizes, margins: readonly ChosenMargin[], children: number, isWhole: boolean): string[] {
  const due = sizesWithin(children, sizes);
  const isChosen = due.main < children || (due.followUp > 0 && due.followUp < due.main);
  return [
    ...sizeNotes(sizes, due, children, isWhole),
    // Where everyone is drawn there is nothing to balance.
    ...(isChosen ? balanceNotes(margins, children, due.main) : []),
  ];
}

function sizeNotes(asked: Sizes, due: Sizes, children: number, isWhole: boolean): string[] {
  const suffix = isWhole ? "" : " with an ID number";
  const there = `There ${children === 1 ? "is" : "are"} ${counted(children, `child${suffix}`, `children${suffix}`)}`;
  const notes: string[] = [];
  if (due.main === children) {
    const all = children === 1 ? "this child is drawn" : "all of them are drawn";
    notes.push(`${there}: ${all}${asked.reserve > 0 ? ", and there is no reserve" : ""}.`);
  } else if (due.reserve < asked.reserve) {
    const left = `${countInWords(due.reserve)} ${due.reserve === 1 ? "is" : "are"} left for the reserve`;
    notes.push(`${there}: when ${countInWords(due.main)} are drawn, ${left} instead of ${countInWords(asked.reserve)}.`);
  }
  if (due.followUp < asked.followUp) {
    notes.push(`The follow-up has ${countInWords(due.followUp)} instead of ${countInWords(asked.followUp)}: the whole sample.`);
  }
  return notes;
}

function balanceNotes(margins: readonly ChosenMargin[], children: number, drawn: number): string[] {
  if (margins.length === 0) {
    return ["No characteristic is chosen: every child has the same chance, and the sample is balanced on nothing."];
  }
  return margins.flatMap((margin) => marginNotes(margin, children, drawn));
}

function marginNotes({ name, margin: { key, levels } }: ChosenMargin, children: number, drawn: number): string[] {
  const [only = ""] = levels;
  if (levels.length === 1) return [`${name} is “${only}” for every child: nothing to balance there.`];
  const advice = `Join levels${key === "postcode" ? ", for example neighbouring districts" : ""}, or leave it out.`;
  if (levels.length === children) {
    return [`${name} has as many levels as there are children (${countInWords(children)}): it cannot be balanced. ${advice}`];
  }
  if (levels.length <= drawn) return [];
  const many = `${counted(levels.length, "level")}, more than the ${countInWords(drawn)} records to draw`;
  return [`${name} has ${many}: some levels cannot be in the sample. ${advice}`];
}

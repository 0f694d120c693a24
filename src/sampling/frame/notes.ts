import { counted } from "../../returns/wording";
import type { ChosenMargin } from "./chosen-margins";
import type { Sizes } from "./frame";

/**
 * What sizes and margins mean for a list of this size, where they do not mean what was asked for.
 * @param children in the frame, 1 or more.
 * @param isWhole whether all children of the list are in the frame.
 */
export function notesOn(sizes: Sizes, margins: readonly ChosenMargin[], children: number, isWhole: boolean): string[] {
  const drawn = Math.min(sizes.main, children);
  const isChosen = drawn < children || (sizes.followUp > 0 && sizes.followUp < drawn);
  return [
    ...sizeNotes(sizes, children, isWhole),
    // Where everyone is drawn there is nothing to balance.
    ...(isChosen && margins.length === 0 ? ["No characteristic is chosen: every child has the same chance, and the sample is balanced on nothing."] : []),
    ...(isChosen ? margins.flatMap((margin) => marginNotes(margin, children, drawn)) : []),
  ];
}

function sizeNotes({ main, reserve, followUp }: Sizes, children: number, isWhole: boolean): string[] {
  const suffix = isWhole ? "" : " with an ID number";
  const there = `There ${children === 1 ? "is" : "are"} ${counted(children, `child${suffix}`, `children${suffix}`)}`;
  const drawn = Math.min(main, children);
  const left = children - drawn;
  const notes: string[] = [];
  if (left === 0) {
    const all = children === 1 ? "this child is drawn" : "all of them are drawn";
    notes.push(`${there}: ${all}${reserve > 0 ? ", and there is no reserve" : ""}.`);
  } else if (left < reserve) {
    notes.push(`${there}: when ${drawn.toLocaleString("en-GB")} are drawn, ${left.toLocaleString("en-GB")} ${left === 1 ? "is" : "are"} left for the reserve instead of ${reserve.toLocaleString("en-GB")}.`);
  }
  if (followUp > drawn) notes.push(`The follow-up has ${drawn.toLocaleString("en-GB")} instead of ${followUp.toLocaleString("en-GB")}: the whole sample.`);
  return notes;
}

function marginNotes({ name, margin: { key, levels } }: ChosenMargin, children: number, drawn: number): string[] {
  const [only = ""] = levels;
  if (levels.length === 1) return [`${name} is “${only}” for every child: nothing to balance there.`];
  const advice = `Join levels${key === "postcode" ? ", for example neighbouring districts" : ""}, or leave it out.`;
  const count = children.toLocaleString("en-GB");
  if (levels.length === children) return [`${name} has as many levels as there are children (${count}): it cannot be balanced. ${advice}`];
  if (levels.length <= drawn) return [];
  return [`${name} has ${counted(levels.length, "level")}, more than the ${drawn.toLocaleString("en-GB")} records to draw: some levels cannot be in the sample. ${advice}`];
}

import type { Mark } from "./mark-addresses";
import type { SheetTarget } from "./standing-cells";
import { clearMarks, hasMarks, mark, type Marking } from "./tagged-formats";

export type { Mark } from "./mark-addresses";

/** Cells by severity. A cell that is in both looks like one to fix. */
export interface Marks {
  readonly fix: readonly Mark[];
  readonly check: readonly Mark[];
}

export const HIGHLIGHTS: Marking<keyof Marks> = {
  tag: "pir-add-in:",
  looks: {
    fix: { fill: "#FFD6D6", font: "#8B0000", bold: true },
    check: { fill: "#FFF2CC", font: "#5C4200", italic: true },
  },
  words: {
    nothing: "No cell is highlighted.",
    part: "Some cells may stay highlighted.",
    whatToDo: "Use Undo in Excel, or take the highlights out again.",
  },
};

/**
 * Highlights cells, in the place of those highlighted before on any sheet. All or nothing: where it fails, no cell stays
 * highlighted.
 * @throws HostError; kind `protected` where the sheet takes no formats.
 */
export async function highlight(target: SheetTarget, { fix, check }: Marks): Promise<void> {
  await mark(HIGHLIGHTS, target, { fix, check });
}

/** Removes every highlight, in one step of the undo list. @returns how many formats it were. @throws HostError */
export async function clearHighlights(): Promise<number> {
  return clearMarks(HIGHLIGHTS);
}

/** Whether any sheet has highlights of ours, whoever set them. @throws HostError */
export async function hasHighlights(): Promise<boolean> {
  return hasMarks(HIGHLIGHTS);
}

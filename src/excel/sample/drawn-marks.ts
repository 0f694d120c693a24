import type { Mark } from "../mark-addresses";
import type { SheetTarget } from "../standing-cells";
import { clearMarks, hasMarks, mark, type Marking } from "../tagged-formats";

/** Cells of the rows that were drawn. */
export interface Drawn {
  readonly sample: readonly Mark[];
  readonly reserve: readonly Mark[];
}

/** Underlined: so they are not taken for highlighted findings, which are bold or italic alone. */
export const DRAWN_MARKS: Marking<keyof Drawn> = {
  tag: "pir-sample:",
  looks: {
    sample: { fill: "#D6E8FF", font: "#0B2A66", bold: true, underlined: true },
    reserve: { fill: "#E9DFF7", font: "#3B1466", italic: true, underlined: true },
  },
  words: {
    nothing: "No row is marked in the list.",
    part: "Some rows may stay marked in the list.",
    whatToDo: "Use Undo in Excel, or take the marks out of the list again.",
  },
};

/**
 * Marks the drawn rows in the list, in the place of those marked before on any sheet. The cells themselves stay as they
 * are. All or nothing: where it fails, no row stays marked.
 * @throws HostError; kind `protected` where the sheet takes no formats.
 */
export async function markDrawn(target: SheetTarget, { sample, reserve }: Drawn): Promise<void> {
  await mark(DRAWN_MARKS, target, { sample, reserve });
}

/** Takes the marks out, in one step of the undo list. @returns how many formats it were. @throws HostError */
export async function clearDrawnMarks(): Promise<number> {
  return clearMarks(DRAWN_MARKS);
}

/** Whether any sheet has drawn rows marked, whoever did it. @throws HostError */
export async function hasDrawnMarks(): Promise<boolean> {
  return hasMarks(DRAWN_MARKS);
}

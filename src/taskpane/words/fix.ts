import { counted } from "./counts";

/** What is said once a fix is written. */
export const fixWords = {
  changed: (cells: number) => `${counted(cells, "cell")} changed. Undo in Excel takes it back.`,
} as const;

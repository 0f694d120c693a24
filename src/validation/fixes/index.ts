export { changeFor, changesForAll, type FixableList } from "./changes";
export { shownAfter, shownBefore } from "./shown";
export { type CellToWrite, writtenFormat } from "./written-format";

export { changeFor, changesForAll, type FixableList } from "./changes";
export { shownAfter, shownBefore } from "./shown";

export { changeFor, changesForAll, type FixableList } from "./changes";
export { previewTitle } from "./fix-words";
export { shownAfter, shownBefore } from "./shown";

export { bestSheet } from "./best-sheet";
export { findSourceTable } from "./find-source-table";
export { tableBelow } from "./table-below";

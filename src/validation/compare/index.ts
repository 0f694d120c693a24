export { type ChangedCell, compareLists, type Comparison, type ListedChild, type RowCounts } from "./compare-lists";
export type { ComparedList } from "./list";
export type { MovedCount } from "./moved-counts";

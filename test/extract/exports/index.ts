export { ambiguousDates, americanDates } from "./american-dates";
export { oneRowAChild } from "./one-row-a-child";
export { oneRowAnOrder } from "./one-row-an-order";
export { oneRowAProcess } from "./one-row-a-process";
export type { SyntheticExport, TrueChild } from "./synthetic-export";
export { titledWorkbook } from "./titled-workbook";

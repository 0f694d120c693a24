import type { Stage } from "../seed/stages";
import type { StageBalance } from "./balance";
import { nameOf, type NamedMargin } from "./margin-words";

export type BalanceRow = readonly [
  margin: string,
  level: string,
  inPool: number,
  due: number,
  drawn: number,
  difference: number,
];

export interface BalanceTable {
  readonly headings: readonly string[];
  /** Due and difference are not rounded. Levels are texts from the workbook: whoever writes them writes them as text. */
  readonly rows: readonly BalanceRow[];
}

const POOL: Readonly<Record<Stage, string>> = {
  main: "In list",
  reserve: "Not in main sample",
  followUp: "In main sample",
};

/** A row for each level, margins in order of priority: for a sheet or a file. */
export function balanceTable(balance: StageBalance, names: readonly NamedMargin[]): BalanceTable {
  return {
    headings: ["Characteristic", "Level", POOL[balance.stage], "Due", "Drawn", "Difference"],
    rows: balance.margins.flatMap(({ key, levels }) =>
      levels.map(
        ({ level, inPool, due, drawn, difference }): BalanceRow => [nameOf(key, names), level, inPool, due, drawn, difference],
      ),
    ),
  };
}

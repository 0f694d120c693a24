import type { Stage } from "../seed/stages";
import type { Share, StageBalance } from "./balance";
import { nameOf, type NamedMargin } from "./margin-words";
import { excess, type Whole } from "./share";
import { oneDecimal, tenthsOf } from "./tenths";

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
const GAP = "  ";

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

/** The same as lines of text in a font of fixed width: texts to the left, numbers to the right, to one decimal place. */
export function balanceLines(balance: StageBalance, names: readonly NamedMargin[]): string[] {
  const texts = balance.margins.flatMap(({ key, levels }) =>
    levels.map((level) => [nameOf(key, names), level.level, ...numbers(level, balance)]),
  );
  const lines = [[...balanceTable(balance, names).headings], ...texts];
  const widths = lines.reduce<number[]>((most, line) => line.map((text, at) => Math.max(most[at] ?? 0, text.length)), []);
  return lines.map((line) =>
    line.map((text, at) => (at < 2 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0))).join(GAP),
  );
}

function numbers(share: Share, whole: Whole): string[] {
  const difference = tenthsOf(excess(share, whole), whole.poolSize);
  return [
    share.inPool.toLocaleString("en-GB"),
    oneDecimal(tenthsOf(whole.drawn * share.inPool, whole.poolSize)),
    share.drawn.toLocaleString("en-GB"),
    `${difference > 0 ? "+" : ""}${oneDecimal(difference)}`,
  ];
}

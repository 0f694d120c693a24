import type { ReturnColumn } from "../../returns/definition";
import { counted } from "../../returns/wording";
import type { ValueNote } from "../derived-list";

/** Why a cell of a child is left empty, where the export has a column for it. */
export type Unread = "missing" | "unreadable";

/** Counts the cells that are left empty, and says so column by column. */
export class UnreadCells {
  readonly #counts = new Map<string, number>();

  add(column: ReturnColumn, unread: Unread): void {
    const name = nameOf(column, unread);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** In the order of the columns. */
  notes(columns: readonly ReturnColumn[]): ValueNote[] {
    return columns.flatMap((column) =>
      (["unreadable", "missing"] as const).flatMap((unread) => {
        const count = this.#counts.get(nameOf(column, unread)) ?? 0;
        return count === 0 ? [] : [{ column: column.key, sentence: sentenceOf(column, unread, count), count }];
      }),
    );
  }
}

function nameOf({ key }: ReturnColumn, unread: Unread): string {
  return `${unread} ${key}`;
}

function sentenceOf({ kind, name }: ReturnColumn, unread: Unread, count: number): string {
  const [children, are, have] = [counted(count, "child", "children"), count === 1 ? "is" : "are", count === 1 ? "has" : "have"];
  if (kind === "postcode") {
    return unread === "unreadable"
      ? `${counted(count, "postcode")} could not be read and ${are} left empty.`
      : `${children} ${have} no postcode: it is left empty.`;
  }
  if (kind === "age") return `${children} ${have} no date of birth or age that can be read: the age is left empty.`;
  if (kind === "orderStart") return `${children} ${have} no start of the order that can be read: it is left empty.`;
  return unread === "unreadable"
    ? `${children} ${have} a word for ${name} that stands for no entry: the cell is left empty.`
    : `${children} ${have} nothing for ${name}: the cell is left empty.`;
}
